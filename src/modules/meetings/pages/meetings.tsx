import { Empty, EntryForm, Page, Submit } from '#ui'
import { done, may, shown } from '#modules/people'
import { planOfYear, plans } from '#modules/plan'
import { schoolYearName, schoolYearOf, type CalendarDate } from '#platform/calendar'
import { monthName, numberInFigures } from '#platform/russian'
import { meetingStateName } from '../meeting.ts'
import { openMeetings } from '../open-meetings.ts'
import { yearAsked } from '#platform/year-asked'
import { yearMeetings } from './year-meetings.ts'
import type { Route } from './+types/meetings'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const year = yearAsked(args.request, context.today)
    const plan = await planOfYear(context, year.from)
    const list = await yearMeetings(context, year, plan)
    const opened = new Set(list.map(({ planItemId }) => planItemId))
    return {
      year: schoolYearName(year),
      months: [...Map.groupBy(list, ({ month }) => month)],
      years: [...new Set([schoolYearOf(context.today).from, ...(await plans(context)).map(({ schoolYear }) => schoolYear.from)])].toSorted().map((from) => ({ from, name: schoolYearName({ from, to: from + 1 }) })),
      from: year.from,
      planId: plan?.id ?? null,
      unopened: plan?.items.filter(({ kind, id }) => kind === 'meeting' && !opened.has(id)).length ?? 0,
      mayPlan: may(context, 'plan a meeting'),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const from = form.whole('year', 'Учебный год') ?? schoolYearOf(context.today).from
    const plan = await planOfYear(context, from)
    if (plan) await openMeetings(context, plan.id)
    return `/meetings?year=${from}`
  })

const monthOf = (month: string): string => `${monthName(Number(month.slice(5)))} ${month.slice(0, 4)}`

const dayOf = (day: CalendarDate): string => `${Number(day.slice(8))}\u00A0${monthName(Number(day.slice(5, 7)), 'genitive')}`

export default function MeetingsPage({ loaderData: { year, months, years, from, planId, unopened, mayPlan }, actionData }: Route.ComponentProps) {
  return (
    <Page
      title={`Заседания ${year} учебного года`}
      actions={
        <>
          {mayPlan && (
            <a className="button quiet" href={`/meetings/new?year=${from}`}>
              Внести внеплановое
            </a>
          )}
          <a className="button quiet" href="/votes">
            Заочные голосования
          </a>
          {months.length > 0 && (
            <a className="button quiet" href={`/meetings/meetings.xlsx?year=${from}`}>
              Скачать в Excel
            </a>
          )}
          <button type="button" className="quiet" data-print hidden>
            Печать
          </button>
        </>
      }
    >
      {years.length > 1 && (
        <p className="choices">
          Учебный год:{' '}
          {years.map(({ from: other, name }) => (
            <span key={other}>{other === from ? <strong>{name}</strong> : <a href={`/meetings?year=${other}`}>{name}</a>} </span>
          ))}
        </p>
      )}
      {unopened > 0 && mayPlan && (
        <EntryForm refused={actionData}>
          <p>В плане есть заседания без карточки: {unopened}. Карточка возьмёт из плана тему, повестку, место и месяц; день вы назначите сами.</p>
          <input type="hidden" name="year" value={from} />
          <Submit>Открыть карточки по плану</Submit>
        </EntryForm>
      )}
      {months.length === 0 && unopened === 0 && (
        <Empty>
          <p>Здесь будут заседания года: от плана до подписанного протокола.</p>
          <p>{planId === null ? <>Заседания берутся из плана. Загрузите свой или возьмите образец: <a href="/plans">к планам</a>.</> : 'В плане этого года заседаний нет.'}</p>
        </Empty>
      )}
      {months.map(([month, entries]) => (
        <section key={month ?? 'без срока'} className="month" aria-labelledby={`month-${month ?? 'none'}`}>
          <h2 id={`month-${month ?? 'none'}`}>{month === null ? 'Без срока' : monthOf(month)}</h2>
          <ul>
            {entries.map(({ id, title, state, day, form, where, timeFrom, attendance }) => (
              <li key={id}>
                <p>
                  <a href={`/meetings/${id}`}>{title}</a>
                </p>
                <p className="faded">
                  {day === null ? 'день не назначен' : <strong>{dayOf(day)}</strong>}
                  {[form, where, timeFrom].filter(Boolean).map((words) => `, ${words}`)}
                </p>
                <p>
                  {state !== 'planned' && <span className={state === 'unmarked' ? 'late' : undefined}>{meetingStateName[state]}</span>}
                  {attendance && (
                    <>
                      {'; '}
                      <a href={`/meetings/${id}/attendance`}>
                        присутствовали {numberInFigures(attendance.came)} ({attendance.share}&nbsp;%)
                      </a>
                    </>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}
