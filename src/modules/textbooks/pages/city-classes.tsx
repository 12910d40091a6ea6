import { Choices, Empty, Page, Table, Years, type Column } from '#ui'
import { may, shown } from '#modules/people'
import { schoolYearName } from '#platform/calendar'
import { classesByGrade, gradesTold, toldName, type SchoolClasses } from '../city-classes.ts'
import type { PupilSum, Told } from '../class-sums.ts'
import { pupilSum } from '../class-sums.ts'
import { pupilsInWords, untoldInWords } from './class-words.ts'
import { yearAsked } from './year-asked.ts'
import type { Route } from './+types/city-classes'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const year = yearAsked(args.request, context)
    const schools = await classesByGrade(context, year.from)
    const only = new URL(args.request.url).searchParams.get('told')
    return { year, only: only !== null && only in toldName ? (only as Told) : null, schools, grades: gradesTold(schools), mayKeep: may(context, 'keep class sizes') }
  })

export default function CityClassesPage({ loaderData: { year, only, schools, grades, mayKeep } }: Route.ComponentProps) {
  const here = (told: Told | null, from = year.from) => `/textbooks/classes?year=${from}${told ? `&told=${told}` : ''}`
  const rows = schools.filter(({ told }) => only === null || told === only)
  const total = (sums: readonly PupilSum[]) => {
    const told = sums.flatMap(({ pupils, forecast }) => (pupils === null ? [] : [{ pupils, forecast }]))
    return told.length === 0 ? '' : pupilsInWords(pupilSum(told).pupils)
  }
  const address = ({ id }: SchoolClasses) => `/textbooks/schools/${id}/classes?year=${year.from}`
  const columns: Column<SchoolClasses>[] = [
    { title: 'Школа', cell: (school) => <a href={address(school)}>{school.name}</a>, foot: 'Всего' },
    ...grades.map((grade): Column<SchoolClasses> => ({
      title: String(grade),
      number: true,
      cell: (school) => school.byGrade[grade] && <a href={address(school)} aria-label={`${school.name}, ${grade} класс: ${pupilsInWords(school.byGrade[grade].pupils)}`}>{school.byGrade[grade].pupils === null ? '—' : pupilsInWords(school.byGrade[grade].pupils)}{school.byGrade[grade].pupils !== null && school.byGrade[grade].untold > 0 && '+'}</a>,
      foot: total(rows.flatMap(({ byGrade }) => byGrade[grade] ?? [])),
    })),
    { title: 'Всего', number: true, cell: (school) => <a href={address(school)} aria-label={`${school.name}, всего: ${pupilsInWords(school.sum.pupils)}`}>{pupilsInWords(school.sum.pupils)}</a>, foot: total(rows.map(({ sum }) => sum)) },
    { title: 'Данные', cell: ({ sum, told }) => (told === 'part' ? untoldInWords(sum) : toldName[told]) },
  ]
  return (
    <Page
      title="Классы и ученики города"
      trail={[{ title: 'Учебники', to: `/textbooks?year=${year.from}` }]}
      actions={
        <>
          {mayKeep && (
            <a className="button" href={`/textbooks/classes/import?year=${year.from}`}>
              Внести из Excel
            </a>
          )}
          <a className="button quiet" href={`/textbooks/classes.xlsx?year=${year.from}`}>
            Скачать в Excel
          </a>
        </>
      }
    >
      <Years year={year} to={(from) => here(only, from)} />
      {schools.length === 0 ? (
        <Empty>
          <p>
            Здесь будут школы и ученики по параллелям. Сначала внесите <a href="/schools">школы города</a>.
          </p>
        </Empty>
      ) : (
        <>
          <Choices
            title="Сообщили"
            choices={[
              { title: 'все школы', count: schools.length, to: only === null ? null : here(null) },
              ...(['all', 'part', 'nothing'] as const).map((told) => ({ title: toldName[told], count: schools.filter((school) => school.told === told).length, to: only === told ? null : here(told) })),
            ]}
          />
          {rows.length === 0 ? (
            <p>Таких школ нет.</p>
          ) : (
            <Table caption={`Учеников по параллелям, ${schoolYearName(year)}`} rows={rows} columns={columns} />
          )}
          <p>«—» и «+» — о каких-то классах параллели данных ещё нет; в суммы входит только названное.</p>
        </>
      )}
    </Page>
  )
}
