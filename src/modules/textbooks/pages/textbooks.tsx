import { Empty, Page, Table, Years } from '#ui'
import { may, personById, schools, shown } from '#modules/people'
import { counted, numberInFigures } from '#platform/russian'
import { federalListInUse } from '../choose-federal-list.ts'
import { orderInWords } from '../federal-list/federal-list.ts'
import { balancesOf } from '../balance.ts'
import { bookshelf, cityProvision } from '../city-provision.ts'
import { fullSets, provisionTable } from '../summary.ts'
import { tallyOfAll } from '../tally.ts'
import { textbookSettings } from '../store/settings.ts'
import { HeatTable } from './heat-table.tsx'
import { percentInWords, TallyLead } from './tally-words.tsx'
import { yearAsked } from './year-asked.ts'
import type { Route } from './+types/textbooks'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const year = yearAsked(args.request, context)
    const shelf = await bookshelf(context, year.from)
    const [measured, settings, all] = [await cityProvision(context, shelf, year.from), await textbookSettings(context), await schools(context)]
    const byId = new Map(measured.map((school) => [school.schoolId, school]))
    const own = context.actor.personId === null ? null : ((await personById(context, context.actor.personId))?.schoolId ?? null)
    const list = await federalListInUse(context)
    return {
      year,
      list: list && orderInWords(list),
      table: provisionTable(measured),
      sets: fullSets(measured),
      own: all.find(({ id }) => id === own) ?? null,
      described: shelf.catalogue.works.length,
      mayDescribe: may(context, 'describe textbooks'),
      mayBringIn: may(context, 'bring in stock lists'),
      schools: all.map(({ id, name }) => {
        const school = byId.get(id)
        if (!school) return { id, name, told: false, stocked: false, tally: null, sets: null, short: null, spare: null }
        const balances = balancesOf(school, shelf.pools, settings)
        const [told, stocked] = [school.classGroups.some(({ pupils }) => pupils !== null), school.holdings.some(({ copies }) => copies > 0)]
        return {
          id,
          name,
          told,
          stocked,
          tally: tallyOfAll(school.cells),
          sets: fullSets([school]),
          short: told && stocked ? balances.reduce((sum, { short }) => sum + short, 0) : null,
          spare: told && stocked ? balances.reduce((sum, { spare }) => sum + (spare ?? 0), 0) : null,
        }
      }),
    }
  })

export default function TextbooksPage({ loaderData: { year, list, table, sets, own, schools, described, mayDescribe, mayBringIn } }: Route.ComponentProps) {
  const silent = schools.filter(({ told, stocked }) => !told || !stocked)
  return (
    <Page
      title="Обеспеченность учебниками"
      actions={
        <>
          {own && <a className="button" href={`/textbooks/schools/${own.id}?year=${year.from}`}>Моя школа</a>}
          <a className="button quiet" href={`/textbooks/short?year=${year.from}`}>Чего не хватает</a>
          <a className="button quiet" href={`/textbooks/spare?year=${year.from}`}>Что лишнее</a>
          <a className="button quiet" href={`/textbooks/provision.xlsx?year=${year.from}`}>Скачать в Excel</a>
          <button type="button" className="quiet" data-print hidden>
            Печать
          </button>
        </>
      }
    >
      <Years year={year} to={(from) => `/textbooks?year=${from}`} />
      <nav className="choices" aria-label="Разделы учебников">
        <a href={`/textbooks/classes?year=${year.from}`}>Классы и ученики</a>{' '}
        <a href={`/textbooks/forecast?year=${year.from}`}>Прогноз</a>{' '}
        <a href={`/textbooks/years?year=${year.from}`}>По годам</a>{' '}
        <a href={`/textbooks/monitoring?year=${year.from}`}>Мониторинг</a>{' '}
        <a href={`/textbooks/data?year=${year.from}`}>Кто прислал данные</a>{' '}
        <a href="/textbooks/works">Учебники города</a>{' '}
        {mayBringIn && <a href="/textbooks/lists">Списки из Excel</a>}{' '}
        <a href="/textbooks/federal">Федеральный перечень{list && `: ${list}`}</a>{' '}
        <a href={`/textbooks/rules?year=${year.from}`}>Правила подсчёта</a>{' '}
      </nav>
      {schools.length === 0 ? (
        <Empty>
          <p>Здесь будет видно, у скольких учеников каждого класса есть учебник по каждому предмету.</p>
          <p>
            Первый шаг: <a href="/schools">внести школы</a>.
          </p>
        </Empty>
      ) : (
        <>
          <TallyLead tally={table.whole} sets={sets} />
          {described === 0 && mayDescribe && (
            <p>
              Учебники ещё не описаны. <a href="/textbooks/works/new">Опишите первый</a>.
            </p>
          )}
          {silent.length > 0 && (
            <p>
              Без данных {counted(silent.length, 'школа', 'школы', 'школ')} из {numberInFigures(schools.length)}: какие — видно в таблице школ.
            </p>
          )}
          {table.rows.length > 0 && <HeatTable table={table} caption="По предметам и классам, %" to={(subject, grade) => `/textbooks/cells?${new URLSearchParams({ year: String(year.from), ...(subject && { subject }), ...(grade && { grade: String(grade) }) })}`} />}
          <h2>По школам</h2>
          <Table
            caption={`Школ: ${schools.length}`}
            rows={schools}
            columns={[
              { title: 'Школа', cell: ({ id, name }) => <a href={`/textbooks/schools/${id}?year=${year.from}`}>{name}</a> },
              { title: 'Обеспечено', number: true, cell: ({ tally }) => (tally ? percentInWords(tally) : 'нет данных'), foot: percentInWords(table.whole) },
              { title: 'Полный комплект', number: true, cell: ({ sets }) => (sets && sets.pupils > 0 ? `${numberInFigures(sets.withSet)} из ${numberInFigures(sets.pupils)}` : ''), foot: sets.pupils > 0 && `${numberInFigures(sets.withSet)} из ${numberInFigures(sets.pupils)}` },
              { title: 'Не хватает', number: true, cell: ({ id, short }) => short !== null && <a href={`/textbooks/short?school=${id}&year=${year.from}`}>{numberInFigures(short)}</a>, foot: numberInFigures(schools.reduce((sum, { short }) => sum + (short ?? 0), 0)) },
              { title: 'Лишних', number: true, cell: ({ id, spare }) => spare !== null && <a href={`/textbooks/spare?school=${id}&year=${year.from}`}>{numberInFigures(spare)}</a>, foot: numberInFigures(schools.reduce((sum, { spare }) => sum + (spare ?? 0), 0)) },
              {
                title: 'Чего не хватает в данных',
                cell: ({ told, stocked, sets }) =>
                  [...(told ? (stocked && sets && sets.unknown > 0 ? [`классов без данных: ${sets.unknown}`] : []) : ['численности классов']), ...(stocked ? [] : ['фонда учебников'])].join(', '),
              },
            ]}
          />
        </>
      )}
    </Page>
  )
}
