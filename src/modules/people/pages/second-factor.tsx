import { data } from 'react-router'
import { Drawing, EntryForm, Page, Submit, TextField } from '#ui'
import { qrCode } from '#documents/qr-code'
import { formOf } from '#platform/form'
import { beginSecondFactor, confirmSecondFactor, endSecondFactor, factorAddress, renewBackupCodes } from '../second-factor.ts'
import { personById } from '../store/people.ts'
import { secondFactorOf } from '../store/second-factors.ts'
import { done, shown, told } from '../visit.ts'
import type { Route } from './+types/second-factor'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const person = context.actor.personId === null ? undefined : await personById(context, context.actor.personId)
    const factor = person && (await secondFactorOf(context, person.id))
    if (!factor) return { state: 'off' as const, secret: '', code: '', left: 0 }
    if (factor.confirmedAt) return { state: 'on' as const, secret: '', code: '', left: factor.codesLeft }
    return { state: 'begun' as const, secret: factor.secret, code: await qrCode(factorAddress(factor.secret, person.email ?? String(person.id))), left: 0 }
  })

/** What shows codes answers at once; the rest leads back here. */
export async function action(args: Route.ActionArgs) {
  const deed = formOf(await args.request.clone().formData()).text('deed')
  if (deed === 'begin' || deed === 'end') {
    const outcome = await done(args, async (context, form) => {
      await (deed === 'begin' ? beginSecondFactor(context) : endSecondFactor(context, form.required('code', 'Код')))
      return '/me/second-factor'
    })
    return outcome instanceof Response ? outcome : data({ codes: null, refused: outcome.data }, { status: outcome.init?.status ?? 422 })
  }
  const read = await told(args, (context, form) => (deed === 'confirm' ? confirmSecondFactor : renewBackupCodes)(context, form.required('code', 'Код')))
  return 'answer' in read ? data({ codes: read.answer, refused: undefined }) : data({ codes: null, refused: read.data.refused }, { status: read.init?.status ?? 422 })
}

export default function SecondFactorPage({ loaderData: { state, secret, code, left }, actionData }: Route.ComponentProps) {
  const deed = actionData?.refused?.typed['deed']
  if (actionData?.codes) return <BackupCodes codes={actionData.codes} />
  return (
    <Page title="Код с телефона при входе" trail={[{ title: 'Моя страница', to: '/me' }]}>
      {state === 'off' && (
        <>
          <p>Кроме пароля программа может спрашивать код, который каждые полминуты показывает телефон. Чужой, узнав пароль, не войдёт. Включать не обязательно.</p>
          <EntryForm refused={actionData?.refused}>
            <Submit name="deed" value="begin">
              Включить
            </Submit>
          </EntryForm>
        </>
      )}
      {state === 'begun' && (
        <>
          <p>Откройте на телефоне программу кодов (Яндекс Ключ, FreeOTP или другую), добавьте запись и наведите камеру на рисунок. Потом впишите код, который она покажет.</p>
          <div className="drawn-code">
            <Drawing svg={code} label="Рисунок для программы кодов" />
          </div>
          <p className="copied">
            Нет камеры? Впишите в программу ключ: <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
          <EntryForm refused={actionData?.refused}>
            <TextField name="code" label="Код" hint="Шесть цифр" required autoComplete="one-time-code" />
            <Submit name="deed" value="confirm">
              Включить
            </Submit>
          </EntryForm>
        </>
      )}
      {state === 'on' && (
        <>
          <p>Включено. Неиспользованных запасных кодов: {left}.</p>
          <EntryForm refused={deed === 'renew' || deed === 'end' ? actionData?.refused : undefined}>
            <TextField name="code" label="Код" hint="С телефона или запасной" required autoComplete="one-time-code" />
            <div className="actions">
              <Submit name="deed" value="renew">
                Получить новые запасные коды
              </Submit>
              <Submit name="deed" value="end" quiet confirm="Выключить код при входе? Дальше для входа хватит пароля.">
                Выключить
              </Submit>
            </div>
          </EntryForm>
        </>
      )}
    </Page>
  )
}

function BackupCodes({ codes }: { codes: readonly string[] }) {
  return (
    <Page
      title="Запасные коды"
      trail={[{ title: 'Моя страница', to: '/me' }]}
      actions={
        <button type="button" className="quiet" data-print hidden>
          Напечатать
        </button>
      }
    >
      <p className="notice">Код при входе включён. Запишите запасные коды и храните отдельно от телефона: каждый сработает один раз. Показать их снова нельзя.</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p className="ways">
        <a href="/me/second-factor">Я записал коды</a>
      </p>
    </Page>
  )
}
