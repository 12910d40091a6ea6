import { dayInWords, Page } from '#ui'
import { shown } from '#modules/people'
import { calendarDate, lastDayOfMonth, type CalendarDate } from '#platform/calendar'
import { monthName } from '#platform/russian'
import { thingsIn, type CalendarThing } from './calendar-things.ts'
import type { Route } from './+types/calendar'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const [, year, month] = /^(20\d{2})-(0[1-9]|1[0-2])$/.exec(new URL(args.request.url).searchParams.get('month') ?? '') ?? [null, context.today.slice(0, 4), context.today.slice(5, 7)]
    const [y, m] = [Number(year), Number(month)]
    const period = { from: calendarDate(y, m, 1), to: lastDayOfMonth(y, m) }
    return { year: y, month: m, today: context.today, weeks: weeksOf(period.from, period.to, await thingsIn(context, period)) }
  })

interface Day {
  readonly day: CalendarDate
  readonly things: readonly CalendarThing[]
}

/** The days of a month in weeks from Monday; null where a week reaches into another month. */
function weeksOf(from: CalendarDate, to: CalendarDate, things: readonly CalendarThing[]): (Day | null)[][] {
  const before = (new Date(`${from}T00:00:00Z`).getUTCDay() + 6) % 7
  const count = Number(to.slice(8))
  const days = Array.from({ length: count }, (_, at) => `${from.slice(0, 8)}${String(at + 1).padStart(2, '0')}` as CalendarDate)
  const cells = [...Array<null>(before).fill(null), ...days.map((day) => ({ day, things: things.filter((thing) => thing.day <= day && thing.lastDay >= day) }))]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => Array.from({ length: 7 }, (_, at) => cells[week * 7 + at] ?? null))
}

const weekdays = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье']

export default function CalendarPage({ loaderData: { year, month, today, weeks } }: Route.ComponentProps) {
  const empty = weeks.flat().every((day) => day === null || day.things.length === 0)
  const title = `${monthName(month)} ${year}`
  return (
    <Page
      title="Календарь"
      actions={
        <>
          <a className="button quiet" href="/calendar/address">
            Добавить в телефон или почту
          </a>
          <button type="button" className="quiet" data-print hidden>
            Напечатать
          </button>
        </>
      }
    >
      <nav className="choices" aria-label="Месяц">
        <a href={other(year, month - 1)}>{monthName(((month + 10) % 12) + 1)}</a> <strong aria-current="true">{title}</strong> <a href={other(year, month + 1)}>{monthName((month % 12) + 1)}</a>
      </nav>
      {empty && <p>В этом месяце ничего не назначено. Здесь появятся заседания, события и сроки поручений.</p>}
      <div className="table calendar" tabIndex={0} role="region" aria-label={`Календарь: ${title}`}>
        <table>
          <caption>{title[0]!.toUpperCase() + title.slice(1)}: заседания, события и сроки поручений</caption>
          <thead>
            <tr>
              {weekdays.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week, at) => (
              <tr key={at}>{week.map((day, weekday) => <Cell key={weekday} day={day} weekday={weekdays[weekday]!} today={today} />)}</tr>
            ))}
          </tbody>
        </table>
      </div>
    </Page>
  )
}

function Cell({ day, weekday, today }: { day: Day | null; weekday: string; today: CalendarDate }) {
  if (day === null) return <td className="other">{'\u00A0'}</td>
  return (
    <td className={[day.things.length === 0 && 'free', day.day === today && 'today'].filter(Boolean).join(' ') || undefined}>
      <span className="date" aria-hidden>
        {Number(day.day.slice(8))}
        <small>, {weekday}</small>
      </span>
      <span className="visually-hidden">
        {dayInWords(day.day)}
        {day.day === today && ', сегодня'}
      </span>
      {day.things.length > 0 && (
        <ul>
          {day.things.map(({ key, kind, time, title, place, address, cancelled, late }) => (
            <li key={key} className={kind}>
              {time && `${time} `}
              <a href={address}>{title}</a>
              {place && <small>{place}</small>}
              {cancelled && <span className="late"> отменено</span>}
              {late && <span className="late"> просрочено</span>}
            </li>
          ))}
        </ul>
      )}
    </td>
  )
}

/** The address of a month; 0 and 13 are of the years beside. */
function other(year: number, month: number): string {
  const [y, m] = month < 1 ? [year - 1, 12] : month > 12 ? [year + 1, 1] : [year, month]
  return `/calendar?month=${y}-${String(m).padStart(2, '0')}`
}
