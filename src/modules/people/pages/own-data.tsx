import { EntryForm, Page, Submit } from '#ui'
import { askErasure, takeErasureBack } from '../erase-person.ts'
import { erasureRequests } from '../store/erasures.ts'
import { done, shown } from '../visit.ts'
import { ownRecord } from './own-record.ts'
import type { Route } from './+types/own-data'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => ({
    parts: await ownRecord(context),
    asked: (await erasureRequests(context, context.actor.personId ?? 0)).some(({ settledAt }) => settledAt === null),
  }))

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    await (form.oneOf('deed', ['ask', 'back'], 'Просьба') === 'ask' ? askErasure : takeErasureBack)(context)
    return '/me/data#erasure'
  })

export default function OwnDataPage({ loaderData: { parts, asked }, actionData }: Route.ComponentProps) {
  return (
    <Page
      title="Мои данные"
      trail={[{ title: 'Моя страница', to: '/me' }]}
      actions={
        <>
          <a className="button quiet" href="/me/data.json">
            Скачать файлом
          </a>
          <button type="button" className="quiet" data-print hidden>
            Печать
          </button>
        </>
      }
    >
      <p>Всё, что программа хранит о вас. Ошибку исправьте на своей карточке или скажите руководителю.</p>
      {parts.map(({ title, lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          {lines.length === 0 && <p>Ничего.</p>}
          <Lines lines={lines} />
        </section>
      ))}
      <section aria-labelledby="erasure">
        <h2 id="erasure">Удалить мои данные</h2>
        {asked ? (
          <>
            <p>Просьба передана руководителю объединения. Пока она не исполнена, её можно отозвать.</p>
            <EntryForm refused={actionData}>
              <Submit name="deed" value="back" quiet>
                Отозвать просьбу
              </Submit>
            </EntryForm>
          </>
        ) : (
          <>
            <p>
              Руководитель увидит просьбу и исполнит её. Удалятся ваши почта, телефон, пароль и согласия; войти вы больше не сможете. Имя в протоколах, решениях, поручениях и участии останется: это
              документы объединения, их хранят три года и дольше.
            </p>
            <EntryForm refused={actionData}>
              <Submit name="deed" value="ask" quiet confirm="Попросить удалить ваши контакты и вход?">
                Попросить удалить
              </Submit>
            </EntryForm>
          </>
        )}
      </section>
    </Page>
  )
}

/** A long part is folded after its first lines. */
function Lines({ lines }: { lines: readonly string[] }) {
  const list = (some: readonly string[]) => (
    <ul>
      {some.map((line, at) => (
        <li key={`${at} ${line}`}>{line}</li>
      ))}
    </ul>
  )
  if (lines.length <= usual) return lines.length > 0 && list(lines)
  return (
    <>
      {list(lines.slice(0, usual))}
      <details>
        <summary>Ещё {lines.length - usual}</summary>
        {list(lines.slice(usual))}
      </details>
    </>
  )
}

const usual = 15
