import { dayShort, Empty, EntryForm, Page, Submit, Table, Years } from '#ui'
import { done, may, members, personById, shown } from '#modules/people'
import { schoolYearName } from '#platform/calendar'
import { senderNow } from '#platform/mail'
import { refuse } from '#platform/refusal'
import { counted, numberInFigures } from '#platform/russian'
import { confirmData } from '../monitoring/confirm-data.ts'
import { librariansOf, remindSchools } from '../monitoring/remind-schools.ts'
import { classesTold, classesToldName, isSilent, untold } from '../monitoring/told-data.ts'
import { mayForSchool } from '../own-school.ts'
import { remindedOfData, toldData } from '../store/told-data.ts'
import { yearAsked } from './year-asked.ts'
import type { Route } from './+types/told'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const year = yearAsked(args.request, context)
    const all = await toldData(context, year.from)
    const ownId = context.actor.personId === null ? null : ((await personById(context, context.actor.personId))?.schoolId ?? null)
    const own = all.find(({ schoolId }) => schoolId === ownId) ?? null
    const silent = all.filter(isSilent)
    const everybody = await members(context)
    const written = librariansOf(everybody, silent)
    const reachable = new Set(written.map(({ school }) => school.schoolId))
    const reminded = await remindedOfData(context)
    const lastReminder = (schoolId: number) => everybody.filter((person) => person.schoolId === schoolId).map(({ id }) => reminded.get(id)?.toISOString() ?? '').toSorted().at(-1) || null
    return {
      year,
      own: own && { ...own, mayConfirm: await mayForSchool(context, 'keep textbooks', own.schoolId), lacks: untold(own) },
      mayRemind: may(context, 'remind schools of textbooks'),
      mailWorks: (await senderNow(context.db)) !== null,
      letters: written.length,
      silent: silent.length,
      unreached: silent.filter(({ schoolId }) => !reachable.has(schoolId)).map(({ schoolId, name }) => ({ id: schoolId, name })),
      rows: all.map((one) => ({ id: one.schoolId, ...one, sizes: classesTold(one), lacks: untold(one), remindedAt: lastReminder(one.schoolId)?.slice(0, 10) ?? null })),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const year = yearAsked(args.request, context)
    const deed = form.text('deed')
    if (deed === 'remind') await remindSchools(context, year.from)
    else if (deed === 'confirm') await confirmData(context, form.whole('school', 'Школа') ?? refuse('Выберите школу.'), year.from)
    else refuse('Выберите, что сделать.')
    return `/textbooks/data?year=${year.from}`
  })

export default function ToldPage({ loaderData: { year, own, mayRemind, mailWorks, letters, silent, unreached, rows }, actionData }: Route.ComponentProps) {
  const refused = (deed: string) => (actionData?.typed['deed'] === deed ? actionData : undefined)
  const full = rows.length - silent
  return (
    <Page
      title="Кто прислал данные"
      trail={[{ title: 'Учебники', to: `/textbooks?year=${year.from}` }]}
      actions={
        <>
          <a className="button quiet" href={`/textbooks/data.xlsx?year=${year.from}`}>Скачать в Excel</a>
          <button type="button" className="quiet" data-print hidden>
            Печать
          </button>
        </>
      }
    >
      <Years year={year} to={(from) => `/textbooks/data?year=${from}`} />
      {rows.length === 0 ? (
        <Empty>
          <p>Здесь видно, какие школы записали численность классов и фонд учебников и кто подтвердил, что они верны.</p>
          <p>
            Первый шаг: <a href="/schools">внести школы</a>.
          </p>
        </Empty>
      ) : (
        <>
          <p className="lead">
            Всё записали {counted(full, 'школа', 'школы', 'школ')} из {numberInFigures(rows.length)}; {silent === 0 ? 'ждать больше некого.' : `ждём ещё ${counted(silent, 'школу', 'школы', 'школ')}.`}
          </p>
          {own?.mayConfirm && (
            <section aria-labelledby="own">
              <h2 id="own">Моя школа: {own.name}</h2>
              {own.lacks.length > 0 ? (
                <p>
                  Ещё не записано: {own.lacks.join('; ')}. <a href={`/textbooks/schools/${own.schoolId}/classes?year=${year.from}`}>Численность классов</a> · <a href={`/textbooks/schools/${own.schoolId}/stock`}>Фонд</a>
                </p>
              ) : (
                <EntryForm refused={refused('confirm')}>
                  <p>{own.confirmed.stock === null ? `За ${schoolYearName(year)} год данные ещё не подтверждены.` : `Подтверждено ${dayShort(own.confirmed.stock.on)}, ${own.confirmed.stock.by}.`}</p>
                  <input type="hidden" name="school" value={own.schoolId} />
                  <Submit name="deed" value="confirm">Подтвердить: данные верны на сегодня</Submit>
                </EntryForm>
              )}
            </section>
          )}
          {mayRemind && silent > 0 && (
            <section aria-labelledby="remind">
              <h2 id="remind">Напомнить</h2>
              <EntryForm refused={refused('remind')}>
                <p>Письмо получат только библиотекари школ, которые прислали не всё: чего не хватает и где это записать. Не чаще раза в час.</p>
                {letters > 0 && !mailWorks && <p className="notice">Почта не подключена: письма будут лежать на странице «Письма» и уйдут, когда её подключат.</p>}
                {letters > 0 && (
                  <Submit name="deed" value="remind">
                    Напомнить: {counted(letters, 'письмо', 'письма', 'писем')}
                  </Submit>
                )}
              </EntryForm>
              {unreached.length > 0 && (
                <p>
                  Некому написать, позвоните:{' '}
                  {unreached.map(({ id, name }, at) => (
                    <span key={id}>
                      {at > 0 && ', '}
                      <a href={`/schools/${id}`}>{name}</a>
                    </span>
                  ))}
                  .
                </p>
              )}
            </section>
          )}
          <h2>По школам</h2>
          <Table
            caption={`Школ: ${rows.length}`}
            rows={rows}
            columns={[
              { title: 'Школа', cell: ({ id, name }) => <a href={`/textbooks/schools/${id}?year=${year.from}`}>{name}</a> },
              { title: 'Численность классов', cell: ({ id, sizes, classes, unknown }) => <a href={`/textbooks/schools/${id}/classes?year=${year.from}`}>{sizes === 'none' ? classesToldName.none : `${classesToldName[sizes]}: ${numberInFigures(classes - unknown)} из ${numberInFigures(classes)}`}</a> },
              { title: 'Фонд', cell: ({ id, holdings }) => <a href={`/textbooks/schools/${id}/stock`}>{holdings === 0 ? 'не записан' : 'записан'}</a> },
              { title: 'Последнее движение', cell: ({ lastMovement }) => lastMovement && dayShort(lastMovement) },
              { title: 'Подтверждено', cell: ({ confirmed: { stock }, lastMovement }) => stock && `${dayShort(stock.on)}, ${stock.by}${lastMovement !== null && lastMovement > stock.on ? '; после этого фонд менялся' : ''}` },
              { title: 'Напомнили', cell: ({ remindedAt }) => remindedAt && dayShort(remindedAt as `${number}-${number}-${number}`) },
            ]}
          />
        </>
      )}
    </Page>
  )
}
