import { Empty, EntryForm, Page, Submit } from '#ui'
import { done, may, people, schools, shown } from '#modules/people'
import { planOfYear, plans } from '#modules/plan'
import { schoolYearName, schoolYearOf, type CalendarDate } from '#platform/calendar'
import { monthName, numberInFigures } from '#platform/russian'
import { membersOn, votes } from '../attendance.ts'
import { meetingStateName, meetingTitle, type Meeting } from '../meeting.ts'
import { openMeetings } from '../open-meetings.ts'
import { presentAt } from '../store/attendance.ts'
import { meetingsOfYear } from '../store/meetings.ts'
import type { Route } from './+types/meetings'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const current = schoolYearOf(context.today)
    const asked = /^\d{4}$/.exec(new URL(args.request.url).searchParams.get('year') ?? '')?.[0]
    const from = asked ? Number(asked) : current.from
    const year = { from, to: from + 1 }
    const list = await meetingsOfYear(context, year)
    const plan = await planOfYear(context, from)
    const terms = new Map(plan?.items.map(({ id, term }) => [id, term]))
    const everybody = await people(context)
    const schoolNames = new Map((await schools(context)).map(({ id, name }) => [id, name]))
    const present = await presentAt(context, list.map(({ id }) => id))
    const entries = list.map((meeting) => {
      const term = meeting.planItemId === null ? null : (terms.get(meeting.planItemId) ?? null)
      const voting = new Set(membersOn(everybody, meeting.day ?? context.today).filter(votes).map(({ id }) => id))
      const came = (present.get(meeting.id) ?? []).filter(({ personId }) => voting.has(personId)).length
      return {
        id: meeting.id,
        title: meetingTitle(meeting),
        state: meeting.state,
        day: meeting.day,
        month: (meeting.day ?? term?.from ?? null)?.slice(0, 7) ?? null,
        words: [meeting.form, whereOf(meeting, schoolNames), meeting.timeFrom].filter(Boolean).join(', '),
        attendance: meeting.present === null ? null : { came, share: Math.round((100 * came) / voting.size) },
      }
    })
    const opened = new Set(list.map(({ planItemId }) => planItemId))
    return {
      year: schoolYearName(year),
      months: [...Map.groupBy(entries, ({ month }) => month)].toSorted(([one], [other]) => (one ?? '9').localeCompare(other ?? '9')),
      years: [...new Set([current.from, ...(await plans(context)).map(({ schoolYear }) => schoolYear.from)])].toSorted().map((from) => ({ from, name: schoolYearName({ from, to: from + 1 }) })),
      from,
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

const whereOf = ({ place, hostSchoolId }: Meeting, schoolNames: ReadonlyMap<number, string>): string => [hostSchoolId === null ? '' : (schoolNames.get(hostSchoolId) ?? ''), place].filter(Boolean).join(', ')

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
          <p>{planId === null ? <>Заседания берутся из плана: <a href="/plans">к планам</a>.</> : 'В плане этого года заседаний нет.'}</p>
        </Empty>
      )}
      {months.map(([month, entries]) => (
        <section key={month ?? 'без срока'} className="month" aria-labelledby={`month-${month ?? 'none'}`}>
          <h2 id={`month-${month ?? 'none'}`}>{month === null ? 'Без срока' : monthOf(month)}</h2>
          <ul>
            {entries.map(({ id, title, state, day, words, attendance }) => (
              <li key={id}>
                <p>
                  <a href={`/meetings/${id}`}>{title}</a>
                </p>
                <p className="faded">
                  {day === null ? 'день не назначен' : <strong>{dayOf(day)}</strong>}
                  {words && `, ${words}`}
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
