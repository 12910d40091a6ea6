import { CellChoice, CellField, EntryForm, Page, Submit, Table, Years } from '#ui'
import { done, schoolById, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { dateShort, numberInFigures } from '#platform/russian'
import { notFound } from '#platform/refusal'
import { workInWords } from '../book-words.ts'
import { mayForSchool } from '../own-school.ts'
import { monitoringOf } from '../monitoring/city-monitoring.ts'
import type { NeedRow, ReasonedRow } from '../monitoring/need-rows.ts'
import { needReasonName, needReasons, reasonInWords } from '../monitoring/reason.ts'
import { stateReasons } from '../monitoring/state-reasons.ts'
import { writtenOffReasonName, writtenOffRows } from '../monitoring/written-off.ts'
import { statedReasons } from '../store/monitoring.ts'
import { subjectName } from '../subjects.ts'
import { gradesInWords } from '../textbook.ts'
import { roubles } from '../money.ts'
import { reasonNames, reasonsFrom } from './reasons-form.ts'
import { yearAsked } from './year-asked.ts'
import type { Route } from './+types/school-monitoring'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const year = yearAsked(args.request, context)
    const school = (await schoolById(context, idOf(args.params.schoolId))) ?? notFound('Такой школы нет.')
    const monitoring = await monitoringOf(context, year, school.id)
    const [one] = monitoring.schools
    const words = new Map(monitoring.catalogue.works.map((work) => [work.id, workInWords(work)]))
    const stated = await statedReasons(context, year.from, school.id)
    const line = (row: NeedRow, id: number) => ({ ...row, id, subjectName: subjectName(row.subject), gradesInWords: gradesInWords(row.grades), textbooks: row.works.map((id) => ({ id, words: words.get(id)! })) })
    return {
      year,
      school: { id: school.id, name: school.name, inn: school.inn },
      mayKeep: await mayForSchool(context, 'keep textbooks', school.id),
      limitsKnown: monitoring.limitsKnown,
      period: monitoring.writeOffPeriod,
      classes: one!.classes,
      unknown: one!.unknown,
      stocked: one!.stocked,
      expiring: one!.expiring.map(line),
      listed: one!.listed.map(line),
      planned: one!.planned.map(line),
      compulsory: one!.compulsory.map((row, id) => ({ ...line(row, id), reason: row.reason, stated: row.stated, version: stated.find(({ books, subject, grade }) => books === row.books && subject === row.subject && grade === row.grades[0])?.version ?? 0 })),
      writtenOff: writtenOffRows(one!.writeOffs, new Map(monitoring.catalogue.parts.map((part) => [part.id, part]))).map((row, id) => ({ ...row, id, price: row.value === null ? null : roubles(row.value) })),
      heard: one!.heard.length,
      decided: one!.decided.length,
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const schoolId = idOf(args.params.schoolId)
    const year = yearAsked(args.request, context)
    await stateReasons(context, schoolId, year.from, reasonsFrom(form))
    return `/textbooks/schools/${schoolId}/monitoring?year=${year.from}#form-3`
  })

type Line = NeedRow & { id: number; subjectName: string; gradesInWords: string; textbooks: { id: number; words: string }[] }

export default function SchoolMonitoringPage({ loaderData: { year, school, mayKeep, limitsKnown, period, classes, unknown, stocked, expiring, listed, planned, compulsory, writtenOff, heard, decided }, actionData }: Route.ComponentProps) {
  const here = `/textbooks/schools/${school.id}`
  const cells = ({ subject, grades }: NeedRow) => `/textbooks/cells?${new URLSearchParams({ year: String(year.from), school: String(school.id), subject, ...(grades.length === 1 && { grade: String(grades[0]) }) })}`
  const told = (number: number | null, to: string) => (number === null ? 'нет данных' : <a href={to}>{numberInFigures(number)}</a>)
  const foot = (rows: readonly Line[], of: (row: Line) => number | null) => (rows.every((row) => of(row) === null) ? 'нет данных' : numberInFigures(rows.reduce((sum, row) => sum + (of(row) ?? 0), 0)))
  // The forms take no losses for granted.
  const forecastAt = `/textbooks/forecast?year=${year.from}&school=${school.id}&loss=0`
  const books = { title: 'Учебник', cell: ({ textbooks }: Line) => textbooks.map(({ id, words }) => <a key={id} className="served" href={`/textbooks/works/${id}`}>{words}</a>) }
  const place = [{ title: 'Предмет', cell: ({ subjectName }: Line) => subjectName }, { title: 'Класс', cell: ({ gradesInWords }: Line) => gradesInWords }]
  const numbers = (rows: readonly Line[], held: 'stock' | 'bought', withNow: boolean) => [
    ...(withNow ? [{ title: 'Учеников', number: true, cell: (row: Line) => told(row.now, cells(row)), foot: foot(rows, ({ now }) => now) }] : []),
    { title: 'Прогноз', number: true, cell: (row: Line) => told(row.forecast, forecastAt), foot: foot(rows, ({ forecast }) => forecast) },
    { title: held === 'stock' ? 'В наличии' : 'Закуплено ранее', number: true, cell: (row: Line) => told(row[held], `${here}/stock`), foot: foot(rows, (row) => row[held]) },
    { title: 'Потребность', number: true, cell: (row: Line) => told(row.need, forecastAt), foot: foot(rows, ({ need }) => need) },
  ]
  const reason = { title: 'Причина', cell: (row: Line) => (row as Line & ReasonedRow).reason && `${reasonInWords((row as Line & ReasonedRow).reason!)}${(row as Line & ReasonedRow).stated ? '' : ' (по записям)'}` }
  const needed = compulsory.filter(({ need }) => need !== null && need > 0)
  return (
    <Page
      title="Формы мониторинга"
      trail={[{ title: 'Учебники', to: `/textbooks?year=${year.from}` }, { title: school.name, to: `${here}?year=${year.from}` }]}
      actions={
        <>
          <a className="button" href={`${here}/monitoring.xlsx?year=${year.from}`}>Скачать в Excel</a>
          <a className="button quiet" href={`${here}/court-cases`}>Судебные дела</a>
          <button type="button" className="quiet" data-print hidden>
            Печать
          </button>
        </>
      }
    >
      <Years year={year} to={(from) => `${here}/monitoring?year=${from}`} />
      <nav className="choices" aria-label="Формы">
        Формы:{' '}
        {['1', '2', '3', '4', '5'].map((form) => (
          <span key={form}>
            <a href={`#form-${form}`}>{form}</a>{' '}
          </span>
        ))}
      </nav>
      <p>1 комплект = 1 шт. Учебник в частях — один комплект. Чего нет в записях, там «нет данных», а не ноль.</p>
      {(classes === 0 || unknown > 0 || !stocked || school.inn === null) && (
        <ul>
          {(classes === 0 || unknown > 0) && (
            <li>
              <a href={`${here}/classes?year=${year.from}`}>Записать численность классов</a>
              {unknown > 0 && `: не записана у ${numberInFigures(unknown)} из ${numberInFigures(classes)}`}
            </li>
          )}
          {!stocked && (
            <li>
              <a href={`${here}/stock`}>Записать фонд</a>
            </li>
          )}
          {school.inn === null && (
            <li>
              <a href={`/schools/${school.id}`}>Записать ИНН школы</a>
            </li>
          )}
        </ul>
      )}
      <h2 id="form-1">1. Срок использования истекает в этом году</h2>
      {expiring.length === 0 ? <p>{limitsKnown ? 'В фонде таких учебников нет.' : <>Федеральный перечень не выбран: <a href="/textbooks/federal">сроки неизвестны</a>.</>}</p> : <Table caption={`Строк: ${expiring.length}`} rows={expiring} columns={[...place, books, ...numbers(expiring, 'stock', false)]} />}
      <h2 id="form-2">2. Единые государственные учебники</h2>
      {listed.length + planned.length === 0 && <p>Нужных школе учебников с такой отметкой нет. Отмечает их методист на странице учебника.</p>}
      {listed.length > 0 && <Table caption="2.1. В федеральном перечне" rows={listed} columns={[...place, books, ...numbers(listed, 'bought', true)]} />}
      {planned.length > 0 && <Table caption="2.2. Планируются к включению" rows={planned} columns={[...place, books, ...numbers(planned, 'bought', true)]} />}
      <h2 id="form-3">3. Обязательные предметы</h2>
      {compulsory.length === 0 ? <p>Строк нет: численность классов не записана.</p> : <Table caption={`Строк: ${compulsory.length}`} rows={compulsory as readonly Line[]} columns={[...place, ...numbers(compulsory, 'stock', true), reason]} />}
      {mayKeep && needed.length > 0 && (
        <details open={actionData !== undefined}>
          <summary>Назвать причины</summary>
          <p>Причина предложена по записям: ждут больше учеников, списаны утраченные или ветхие. Если она другая, назовите её.</p>
          <EntryForm refused={actionData} values={Object.fromEntries(needed.flatMap((row) => [[reasonNames(row).reason, row.stated ? row.reason!.reason : ''], [reasonNames(row).words, row.stated ? row.reason!.words : '']]))}>
            {needed.map((row) => (
              <input key={row.id} type="hidden" name={reasonNames(row).seen} value={row.version} />
            ))}
            <Table
              caption="Причины потребности"
              rows={needed}
              columns={[
                { title: 'Предмет и класс', cell: ({ subjectName, gradesInWords, need }) => `${subjectName}, ${gradesInWords}: ${numberInFigures(need!)}` },
                {
                  title: 'Причина',
                  cell: (row) => <CellChoice name={reasonNames(row).reason} label={`${row.subjectName}, ${row.gradesInWords}: причина`} empty={row.stated || row.reason === null ? 'по записям' : `по записям: ${reasonInWords(row.reason)}`} choices={needReasons.map((reason) => [reason, needReasonName[reason]])} />,
                },
                { title: 'Пояснение', cell: (row) => <CellField name={reasonNames(row).words} label={`${row.subjectName}, ${row.gradesInWords}: пояснение`} /> },
              ]}
            />
            <Submit>Записать причины</Submit>
          </EntryForm>
        </details>
      )}
      <h2 id="form-4">4. Списано за год</h2>
      <p>
        С {dateShort(period.from)} по {dateShort(period.to)}.
      </p>
      {writtenOff.length === 0 ? (
        <p>Списаний не записано. Списание записывают на странице учебника в <a href={`${here}/stock`}>фонде школы</a>.</p>
      ) : (
        <Table
          caption={`Строк: ${writtenOff.length}`}
          rows={writtenOff}
          columns={[
            { title: 'Причина', cell: ({ reason }) => writtenOffReasonName[reason] },
            { title: 'Лет в использовании', number: true, cell: ({ years }) => years ?? 'нет данных' },
            { title: 'Комплектов', number: true, cell: ({ sets }) => <a href={`${here}/stock`}>{numberInFigures(sets)}</a>, foot: numberInFigures(writtenOff.reduce((sum, { sets }) => sum + sets, 0)) },
            { title: 'Стоимость, руб.', number: true, cell: ({ price }) => price ?? 'нет данных' },
          ]}
        />
      )}
      <h2 id="form-5">5. Судебные дела</h2>
      <p>
        Рассматривается: <a href={`${here}/court-cases`}>{numberInFigures(heard)}</a>. Решено за три года: <a href={`${here}/court-cases`}>{numberInFigures(decided)}</a>. Дела записываются руками.
      </p>
    </Page>
  )
}
