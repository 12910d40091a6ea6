import { indicatorsOf, stateName, valueInWords } from '#modules/indicators'
import { mattersOf, type Matter } from '#modules/matters'
import { meetingTitle, nextMeeting } from '#modules/meetings'
import { latestNews } from '#modules/news'
import { planOfYear } from '#modules/plan'
import { events } from '#modules/training'
import { Empty, Page, Table } from '#ui'
import { schoolYearOf } from '#platform/calendar'
import type { Context } from '#platform/context'
import { dateInWords, dateShort, numberInFigures } from '#platform/russian'
import { may } from '../permissions.ts'
import { members } from '../store/people.ts'
import { schoolById, schools } from '../store/schools.ts'
import { shown } from '../visit.ts'
import { Beginning, beginningOf } from './beginning.tsx'
import type { Route } from './+types/today'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => ({
    today: context.today,
    people: (await members(context)).length,
    schools: (await schools(context)).length,
    plan: (await planOfYear(context, schoolYearOf(context.today).from))?.id ?? null,
    beginning: await beginningOf(context),
    mayImport: may(context, 'import a plan'),
    meeting: await meetingAhead(context),
    matters: await mattersOf(context),
    news: (await latestNews(context, { limit: 3 })).map(({ id, title, comments }) => ({ id, title, comments })),
    coming: await eventsAhead(context),
    indicators: may(context, 'make a report') || may(context, 'agree a plan') ? await measures(context) : [],
  }))

async function meetingAhead(context: Context) {
  const meeting = await nextMeeting(context)
  if (!meeting) return null
  const school = meeting.hostSchoolId === null ? undefined : await schoolById(context, meeting.hostSchoolId)
  return { id: meeting.id, title: meetingTitle(meeting), day: meeting.day, time: meeting.timeFrom, place: [school?.name, meeting.place].filter(Boolean).join(', ') }
}

/** The next few events, until the end of the school year after this one. */
async function eventsAhead(context: Context) {
  const ahead = await events(context, { from: context.today, to: `${schoolYearOf(context.today).to + 1}-08-31` })
  return ahead.filter(({ cancelled }) => cancelled === null).slice(0, 4).map(({ id, title, firstDay }) => ({ id, title, firstDay }))
}

async function measures(context: Context) {
  const plan = await planOfYear(context, schoolYearOf(context.today).from)
  if (!plan) return []
  return (await indicatorsOf(context, plan.id)).flatMap((row) =>
    row.measures.map((measure) => ({
      id: measure.id,
      title: measure.title,
      value: valueInWords(measure),
      target: measure.target === null ? '' : numberInFigures(measure.target),
      forecast: measure.forecast === null ? '' : numberInFigures(measure.forecast),
      state: measure.state,
    })),
  )
}

type Shown = Route.ComponentProps['loaderData']

export default function TodayPage({ loaderData }: Route.ComponentProps) {
  const { today, beginning, matters, news, coming, indicators, plan } = loaderData
  return (
    <Page title="Сегодня">
      <p>{dateInWords(today)}</p>
      {beginning ? <Beginning steps={beginning} /> : <NoPlan {...loaderData} />}
      {plan !== null && <MeetingAhead {...loaderData} />}
      {(matters.length > 0 || plan !== null) && <Matters matters={matters} />}
      {news.length > 0 && <LatestNews news={news} />}
      {indicators.length > 0 && <Indicators rows={indicators} />}
      {coming.length > 0 && (
        <section aria-labelledby="coming">
          <h2 id="coming">Ближайшие события</h2>
          <ul>
            {coming.map(({ id, title, firstDay }) => (
              <li key={id}>
                {dateShort(firstDay)} — <a href={`/events/${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="faded">
        В объединении <a href="/people">людей — {loaderData.people}</a>, <a href="/schools">школ — {loaderData.schools}</a>.
      </p>
    </Page>
  )
}

/** What those who do not set the association up may do while there is no plan. */
function NoPlan({ plan, mayImport }: Shown) {
  if (plan !== null || !mayImport) return null
  return (
    <Empty>
      <p>Плана на этот учебный год ещё нет. Загрузите свой план из Word: программа прочитает его и спросит обо всём неясном.</p>
      <a className="button" href="/plans/import">Загрузить план из Word</a>
    </Empty>
  )
}

function MeetingAhead({ meeting, today }: Shown) {
  return (
    <section aria-labelledby="ahead">
      <h2 id="ahead">Ближайшее заседание</h2>
      {meeting ? (
        <p>
          <a href={`/meetings/${meeting.id}`}>{meeting.title}</a>
          <br />
          {meeting.day === null ? 'День ещё не назначен' : [dateInWords(meeting.day), meeting.time && `в ${meeting.time}`].filter(Boolean).join(' ')}
          {meeting.place && `, ${meeting.place}`}
          {meeting.day === today && (
            <>
              {'. '}
              <a href="/here">Отметиться по коду</a>
            </>
          )}
        </p>
      ) : (
        <p>
          Впереди заседаний нет. <a href="/meetings">Все заседания года</a>
        </p>
      )}
    </section>
  )
}

/** The most urgent; all of them have a page of their own. */
const mattersShown = 7

function Matters({ matters }: { matters: readonly Matter[] }) {
  return (
    <section aria-labelledby="matters">
      <h2 id="matters">Мои дела</h2>
      {matters.length === 0 && <p>Дел нет: всё сделано.</p>}
      <ul>
        {matters.slice(0, mattersShown).map(({ text, to, due, late }) => (
          <li key={to + text}>
            <a href={to}>{text}</a>
            {due !== null && <> — до {dateShort(due)}</>}
            {late && <span className="late"> просрочено</span>}
          </li>
        ))}
      </ul>
      {matters.length > 0 && (
        <p className="ways">
          <a href="/matters">Все мои дела: {matters.length}</a>
        </p>
      )}
    </section>
  )
}

function LatestNews({ news }: { news: Shown['news'] }) {
  return (
    <section aria-labelledby="news">
      <h2 id="news">Новости</h2>
      <ul>
        {news.map(({ id, title, comments }) => (
          <li key={id}>
            <a href={`/news/${id}`}>{title}</a>
            {comments > 0 && <small>, отклики — {comments}</small>}
          </li>
        ))}
      </ul>
      <p className="ways">
        <a href="/news">Все новости</a>
      </p>
    </section>
  )
}

function Indicators({ rows }: { rows: Shown['indicators'] }) {
  return (
    <section aria-labelledby="indicators">
      <h2 id="indicators">Показатели года</h2>
      <Table
        caption="На сегодня"
        rows={rows}
        columns={[
          { title: 'Показатель', cell: ({ id, title }) => <a href={`/indicators/${id}`}>{title}</a> },
          { title: 'Сделано', number: true, cell: ({ value }) => value },
          { title: 'Цель', number: true, cell: ({ target }) => target },
          { title: 'Прогноз на май', number: true, cell: ({ forecast }) => forecast },
          { title: 'Состояние', cell: ({ state }) => state !== null && <span className={state === 'behind' || state === 'missed' ? 'late' : undefined}>{stateName[state]}</span> },
        ]}
      />
    </section>
  )
}
