import { Card, Empty, EntryForm, Page, Submit, Table, TextField, TickField, Years } from '#ui'
import { schoolById, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { schoolYearName } from '#platform/calendar'
import { counted, numberInFigures } from '#platform/russian'
import { forecastOf } from '../city-forecast.ts'
import { textbookSettings } from '../store/settings.ts'
import { subjectName } from '../subjects.ts'
import { gradesInWords } from '../textbook.ts'
import { assumptionsAsked } from './assumptions-asked.ts'
import { roubles } from '../money.ts'
import { yearAsked } from './year-asked.ts'
import type { Route } from './+types/forecast'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const year = yearAsked(args.request, context)
    const query = new URL(args.request.url).searchParams
    const school = query.has('school') && query.get('school') !== '' ? ((await schoolById(context, idOf(query.get('school')!))) ?? notFound('Такой школы нет.')) : null
    const { assumptions, standard } = assumptionsAsked(query, await textbookSettings(context))
    return {
      year,
      assumptions,
      standard,
      query: query.toString(),
      school: school && { id: school.id, name: school.name },
      forecast: await forecastOf(context, year.from, assumptions, school?.id ?? null),
    }
  })

const grades = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]

export default function ForecastPage({ loaderData: { year, assumptions, standard, query, school, forecast } }: Route.ComponentProps) {
  const next = { from: year.to, to: year.to + 1 }
  const rows = forecast.lines.map((line, id) => ({ id, ...line }))
  const sum = (of: (line: (typeof rows)[number]) => number) => rows.reduce((whole, line) => whole + of(line), 0)
  const gone = ({ losses: { lost, replaced, blocked } }: (typeof rows)[number]) => [
    
    ...(lost > 0 ? [`потери ${numberInFigures(lost)}`] : []),
    ...(blocked > 0 ? [`истёк срок ${numberInFigures(blocked)}`] : []),
    ...(replaced > 0 ? [`замена по графику ${numberInFigures(replaced)}`] : []),
  ]
  const cells = (line: (typeof rows)[number]) => `/textbooks/cells?${new URLSearchParams({ year: String(year.from), subject: line.subject, grade: String(line.grades[0]), ...(school && { school: String(school.id) }) })}`
  return (
    <Page
      title={`Прогноз на 1 сентября ${year.to} года${school ? `: ${school.name}` : ''}`}
      trail={[{ title: 'Учебники', to: `/textbooks?year=${year.from}` }, ...(school ? [{ title: school.name, to: `/textbooks/schools/${school.id}?year=${year.from}` }] : [])]}
      actions={
        <>
          <a className="button quiet" href={`/textbooks/forecast.xlsx?${query}`}>Скачать в Excel</a>
          <button type="button" className="quiet" data-print hidden>
            Печать
          </button>
        </>
      }
    >
      <Years year={year} to={(from) => `/textbooks/forecast?year=${from}${school ? `&school=${school.id}` : ''}`} />
      {rows.length === 0 && (
        <Empty>
          <p>Прогноз пока не посчитать: не записаны численность классов или фонд.</p>
        </Empty>
      )}
      <p className="lead" hidden={rows.length === 0}>
        В {schoolYearName(next)} учебном году не хватит {counted(sum(({ shortNext }) => shortNext), 'учебника', 'учебников', 'учебников')}; сейчас не хватает {numberInFigures(sum(({ shortNow }) => shortNow))}.
      </p>
      <Card
        lines={[
          ['Учеников', `${numberInFigures(forecast.pupilsNow)} → ${numberInFigures(forecast.pupilsNext)}`],
          ['Классов без численности', forecast.unknown > 0 && `${numberInFigures(forecast.unknown)}: в прогноз они не входят`],
          ['Останется лишних', numberInFigures(sum(({ spareNext }) => spareNext))],
          ['Стоимость нехватки', `${roubles(sum(({ cost }) => cost))} руб. по последним ценам`],
          ['Без известной цены', sum(({ unpriced }) => unpriced) > 0 && `${numberInFigures(sum(({ unpriced }) => unpriced))} учебников: в стоимость они не входят`],
        ]}
      />
      <details open={query.includes('admissions')}>
        <summary>Из чего исходим</summary>
        <p>Классы переходят на год вперёд, отмеченные ветхие списываются. Если школа записала прогноз или классы будущего года, берутся они. Взятое взаймы возвращается владельцам. Измените допущения, и прогноз пересчитается; нигде он не хранится.</p>
        <EntryForm method="get" values={{ admissions: assumptions.admissions, grade10: assumptions.grade10Share, migration: assumptions.migration, loss: assumptions.loss }}>
          <input type="hidden" name="year" value={year.from} />
          {school && <input type="hidden" name="school" value={school.id} />}
          <TextField name="admissions" label="Первоклассников, % нынешнего 1 класса" type="number" hint={`Обычно ${standard.admissions}.`} />
          <TextField name="grade10" label="Переходят в 10 класс, % девятиклассников" type="number" hint={`Обычно ${standard.grade10Share}.`} />
          <TextField name="migration" label="Прибывшие минус выбывшие, %" type="number" hint="−2, если уезжает больше, чем приезжает." />
          <TextField name="loss" label="Потери за год, % фонда" type="number" hint={`Обычно ${standard.loss}.`} />
          <fieldset className="few">
            <legend>Классы, чьи учебники меняются по графику</legend>
            {grades.map((grade) => (
              <TickField key={grade} name="replaced" value={String(grade)} label={String(grade)} ticked={assumptions.replaced.includes(grade)} />
            ))}
          </fieldset>
          <Submit>Пересчитать</Submit>
        </EntryForm>
      </details>
      {rows.length > 0 && (
        <Table
          caption="Что изменится"
          rows={rows}
          columns={[
            { title: 'Предмет', cell: (line) => <a href={cells(line)}>{subjectName(line.subject)}</a> },
            { title: 'Класс', cell: ({ grades }) => gradesInWords(grades) },
            { title: 'Учеников', number: true, cell: ({ usersNow, usersNext }) => arrow(usersNow, usersNext) },
            { title: 'Учебников', number: true, cell: ({ setsNow, setsNext }) => arrow(setsNow, setsNext) },
            { title: 'Почему меньше', cell: (line) => gone(line).join(', ') },
            { title: 'Не хватает', number: true, cell: ({ shortNow, shortNext }) => arrow(shortNow, shortNext), foot: arrow(sum(({ shortNow }) => shortNow), sum(({ shortNext }) => shortNext)) },
            { title: 'Лишних', number: true, cell: ({ spareNext }) => numberInFigures(spareNext), foot: numberInFigures(sum(({ spareNext }) => spareNext)) },
            { title: 'Стоимость, руб.', number: true, cell: ({ shortNext, cost, unpriced }) => (shortNext === 0 ? '' : unpriced === shortNext ? 'нет цены' : roubles(cost)), foot: roubles(sum(({ cost }) => cost)) },
          ]}
        />
      )}
    </Page>
  )
}

const arrow = (before: number, after: number): string => (before === after ? numberInFigures(after) : `${numberInFigures(before)}\u00A0→\u00A0${numberInFigures(after)}`)
