import { Empty, EntryForm, Page, Submit, Table } from '#ui'
import { refuse } from '#platform/refusal'
import { servicesOf } from '#platform/request'
import { numberInFigures } from '#platform/russian'
import { makeCopy, removeCopy } from '../keep-data.ts'
import { permit } from '../permissions.ts'
import { associationOf } from '../store/associations.ts'
import { done, shown } from '../visit.ts'
import type { Route } from './+types/keeping'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'keep the data')
    const { backups, database } = servicesOf(args)
    const { timeZone } = await associationOf(context)
    const moment = new Intl.DateTimeFormat('ru-RU', { timeZone, dateStyle: 'long', timeStyle: 'short' })
    const copies = await backups.kept(context.association)
    return {
      work: backups.work(context.association),
      embedded: database.kind === 'embedded',
      copies: copies.map(({ name, size, madeAt }) => ({ id: name, name, size: `${numberInFigures(Math.max(0.1, Math.round(size / 2 ** 20 * 10) / 10))} МБ`, made: moment.format(madeAt) })),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    permit(context, 'keep the data')
    const { backups } = servicesOf(args)
    const remove = form.text('remove')
    if (remove !== '') await removeCopy(context, backups, remove)
    else if (form.text('deed') === 'copy') await makeCopy(context, backups)
    else refuse('Выберите, что сделать.')
    return '/keeping'
  })

export default function KeepingPage({ loaderData: { work, embedded, copies }, actionData }: Route.ComponentProps) {
  const going = work?.state === 'going'
  return (
    <Page title="Хранение">
      <p>
        Копия — один файл со всеми записями и файлами объединения. Скачайте её и держите на другом компьютере или на флешке под замком: в ней все личные данные.
      </p>
      {work && <Work work={work} />}
      <EntryForm refused={actionData}>
        {!going && (
          <div className="actions">
            <Submit name="deed" value="copy">
              Сделать копию
            </Submit>
          </div>
        )}
        {copies.length === 0 ? (
          <Empty>
            <p>Здесь будут копии, сделанные на этой странице. Первую сделайте сейчас, следующие — раз в месяц и перед каждым обновлением программы.</p>
          </Empty>
        ) : (
          <Table
            caption="Копии на сервере"
            rows={copies}
            columns={[
              { title: 'Файл', cell: ({ name }) => <a href={`/keeping/${name}`}>{name}</a> },
              { title: 'Сделана', cell: ({ made }) => made },
              { title: 'Размер', number: true, cell: ({ size }) => size },
              {
                title: 'Действие',
                pressed: true,
                cell: ({ name }) =>
                  !going && (
                    <>
                      <a href={`/keeping/${name}/restore`} aria-label={`Восстановить из ${name}`}>
                        Восстановить
                      </a>{' '}
                      <button type="submit" className="plain" name="remove" value={name} aria-label={`Удалить ${name}`} data-confirm={`Удалить копию ${name}?`}>
                        Удалить
                      </button>
                    </>
                  ),
              },
            ]}
          />
        )}
      </EntryForm>
      <h2>На сервере</h2>
      <p>
        {embedded ? 'Когда сайт остановлен, то же делают команды' : 'То же делают команды'} <code>bibliokrug backup ФАЙЛ</code> и <code>bibliokrug restore ФАЙЛ</code>.{' '}
        {embedded && 'Пока копия читает записи, страницы ждут: для города за десять лет это секунды.'}
      </p>
    </Page>
  )
}

type Shown = NonNullable<Route.ComponentProps['loaderData']['work']>

/** What is being done, by whom; looked at again by itself where there is JavaScript, else by the link. */
function Work({ work: { what, state, name, byName, says } }: { work: Shown }) {
  const title = what === 'copy' ? 'Копия' : 'Восстановление из копии'
  return (
    <div className={state === 'failed' ? 'refused' : 'notice'} role="status" data-follow={state === 'going' ? '' : undefined}>
      <strong>
        {title} {name}.
      </strong>{' '}
      {says} {state !== 'done' && `Начато: ${byName}.`}
      {state === 'going' && (
        <>
          <br />
          Страницу можно закрыть: работа идёт сама. <a href="/keeping">Посмотреть, как идёт</a>
        </>
      )}
    </div>
  )
}
