import { Page, Table } from '#ui'
import { shown } from '#modules/people'
import { calendarDate, schoolYearName } from '#platform/calendar'
import { numberInFigures } from '#platform/russian'
import { bookshelf, cityProvision } from '../city-provision.ts'
import { fullSets, provisionTable, type FullSets } from '../summary.ts'
import { compareSubjects, subjectName, type SubjectCode } from '../subjects.ts'
import type { Tally } from '../tally.ts'
import { percentInWords } from './tally-words.tsx'
import { yearAsked } from './year-asked.ts'
import type { Route } from './+types/years'

/** How many years stand side by side. */
const span = 4

/** Provision of the last years side by side, each as it was on 1 October. */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const last = yearAsked(args.request, context)
    const years: { from: number; name: string; whole: Tally; sets: FullSets; rows: { subject: SubjectCode; whole: Tally }[] }[] = []
    for (let from = last.from - span + 1; from <= last.from; from++) {
      const day = calendarDate(from, 10, 1)
      const measured = await cityProvision(context, await bookshelf(context, from), from, day <= context.today ? day : null)
      const table = provisionTable(measured)
      if (table.rows.length > 0) years.push({ from, name: schoolYearName({ from, to: from + 1 }), whole: table.whole, sets: fullSets(measured), rows: table.rows.map(({ subject, whole }) => ({ subject, whole })) })
    }
    const subjects = [...new Set(years.flatMap(({ rows }) => rows.map(({ subject }) => subject)))].toSorted(compareSubjects)
    return {
      last,
      years: years.map(({ from, name, whole, sets }) => ({ from, name, whole, sets })),
      subjects: subjects.map((code) => ({ id: code, name: subjectName(code), byYear: years.map(({ rows }) => rows.find(({ subject }) => subject === code)?.whole ?? null) })),
    }
  })

export default function TextbookYearsPage({ loaderData: { last, years, subjects } }: Route.ComponentProps) {
  return (
    <Page
      title="Обеспеченность по годам"
      trail={[{ title: 'Учебники', to: `/textbooks?year=${last.from}` }]}
      actions={
        <button type="button" className="quiet" data-print hidden>
          Печать
        </button>
      }
    >
      <p>Каждый год — каким он был на 1 октября. Годы, о которых школы не записали численность классов, не показаны.</p>
      <Table
        caption="По городу"
        rows={years.map((year) => ({ id: year.from, ...year }))}
        columns={[
          { title: 'Учебный год', cell: ({ from, name }) => <a href={`/textbooks?year=${from}`}>{name}</a> },
          { title: 'Обеспечено', number: true, cell: ({ whole }) => percentInWords(whole) },
          { title: 'Нужно', number: true, cell: ({ whole }) => numberInFigures(whole.users) },
          { title: 'Есть', number: true, cell: ({ whole }) => numberInFigures(whole.filled) },
          { title: 'Полный комплект', number: true, cell: ({ sets }) => sets.pupils > 0 && `${numberInFigures(sets.withSet)} из ${numberInFigures(sets.pupils)}` },
        ]}
      />
      <Table
        caption="По предметам"
        rows={subjects}
        columns={[
          { title: 'Предмет', cell: ({ name }) => name },
          ...years.map(({ from, name }, column) => ({
            title: name,
            number: true,
            cell: ({ id, byYear }: (typeof subjects)[number]) => byYear[column] && <a href={`/textbooks/cells?year=${from}&subject=${id}`}>{percentInWords(byYear[column])}</a>,
          })),
        ]}
      />
    </Page>
  )
}
