import { Page, Table, Years } from '#ui'
import { schoolById, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { numberInFigures } from '#platform/russian'
import { balancesOf } from '../balance.ts'
import { poolInWords } from '../book-words.ts'
import { bookshelf, schoolProvision } from '../city-provision.ts'
import { classGroupName } from '../class-group.ts'
import { fullSets, provisionTable } from '../summary.ts'
import { subjectName } from '../subjects.ts'
import { tallyOfAll } from '../tally.ts'
import { textbookSettings } from '../store/settings.ts'
import { HeatTable } from './heat-table.tsx'
import { percentInWords, TallyLead } from './tally-words.tsx'
import { yearAsked } from './year-asked.ts'
import type { Route } from './+types/school-provision'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const year = yearAsked(args.request, context)
    const school = (await schoolById(context, idOf(args.params.schoolId))) ?? notFound('Такой школы нет.')
    const shelf = await bookshelf(context, year.from)
    const measured = await schoolProvision(context, shelf, school.id, year.from)
    const balances = balancesOf(measured, shelf.pools, await textbookSettings(context))
    const byGroup = Map.groupBy(measured.cells, ({ cell }) => cell.classGroupId)
    return {
      year,
      school: { id: school.id, name: school.name },
      table: provisionTable([measured]),
      sets: fullSets([measured]),
      stocked: measured.holdings.some(({ copies }) => copies > 0),
      classes: measured.classGroups.map((group) => ({
        id: group.id,
        grade: group.grade,
        name: classGroupName(group),
        pupils: group.pupils,
        tally: tallyOfAll(byGroup.get(group.id) ?? []),
        sets: fullSets([{ classGroups: [group], cells: byGroup.get(group.id) ?? [] }]),
      })),
      short: balances
        .filter(({ short }) => short > 0)
        .toSorted((one, other) => other.short - one.short)
        .slice(0, 10)
        .map(({ pool, subject, grades, need, sets, short }, id) => ({ id, subject, grade: grades[0]!, book: pool === null ? null : poolInWords(shelf, pool), need, sets, short })),
    }
  })

export default function SchoolProvisionPage({ loaderData: { year, school, table, sets, stocked, classes, short } }: Route.ComponentProps) {
  const here = `/textbooks/schools/${school.id}`
  const cells = (subject: string | null, grade: number | null) => `/textbooks/cells?${new URLSearchParams({ year: String(year.from), school: String(school.id), ...(subject && { subject }), ...(grade && { grade: String(grade) }) })}`
  return (
    <Page
      title={school.name}
      trail={[{ title: 'Учебники', to: `/textbooks?year=${year.from}` }]}
      actions={
        <>
          <a className="button" href={`${here}/stock`}>Фонд учебников</a>
          <a className="button" href={`${here}/classes?year=${year.from}`}>Численность классов</a>
          <a className="button quiet" href={`${here}/teaching?year=${year.from}`}>По каким учебникам учат</a>
          <a className="button quiet" href={`/textbooks/forecast?school=${school.id}&year=${year.from}`}>Прогноз</a>
          <a className="button quiet" href={`${here}/monitoring?year=${year.from}`}>Формы мониторинга</a>
          <button type="button" className="quiet" data-print hidden>
            Печать
          </button>
        </>
      }
    >
      <Years year={year} to={(from) => `${here}?year=${from}`} />
      <TallyLead tally={table.whole} sets={sets} />
      {!stocked && (
        <p>
          Фонд школы ещё не записан. <a href={`${here}/stock`}>Записать фонд</a>.
        </p>
      )}
      {table.rows.length > 0 && <HeatTable table={table} caption="По предметам и классам, %" to={cells} />}
      {short.length > 0 && (
        <>
          <h2>Чего не хватает больше всего</h2>
          <Table
            caption="Наибольшая нехватка"
            rows={short}
            columns={[
              { title: 'Учебник', cell: ({ subject, grade, book }) => <a href={cells(subject, grade)}>{book ?? `${subjectName(subject)}, ${grade} класс: учебника в фонде нет`}</a> },
              { title: 'Нужно', number: true, cell: ({ need }) => numberInFigures(need) },
              { title: 'Есть', number: true, cell: ({ sets }) => numberInFigures(sets) },
              { title: 'Не хватает', number: true, cell: ({ short }) => numberInFigures(short) },
            ]}
          />
          <p>
            <a href={`/textbooks/short?school=${school.id}&year=${year.from}`}>Весь список</a> · <a href={`/textbooks/spare?school=${school.id}&year=${year.from}`}>Что лишнее</a>
          </p>
        </>
      )}
      {classes.length > 0 && (
        <>
          <h2>По классам</h2>
          <Table
            caption={`Классов: ${classes.length}`}
            rows={classes}
            columns={[
              { title: 'Класс', cell: ({ id, name }) => <a href={`/textbooks/cells?year=${year.from}&school=${school.id}&class=${id}`}>{name}</a> },
              { title: 'Учеников', number: true, cell: ({ pupils }) => (pupils === null ? 'нет данных' : pupils), foot: classes.reduce((sum, { pupils }) => sum + (pupils ?? 0), 0) },
              { title: 'Обеспечено', number: true, cell: ({ tally }) => percentInWords(tally), foot: percentInWords(table.whole) },
              { title: 'Полный комплект', number: true, cell: ({ sets }) => sets.pupils > 0 && numberInFigures(sets.withSet), foot: sets.pupils > 0 && numberInFigures(sets.withSet) },
            ]}
          />
        </>
      )}
    </Page>
  )
}
