import { Choices, Empty, Page, Table, Years, type Choice } from '#ui'
import { may, shown } from '#modules/people'
import { schoolYearName, schoolYearPeriod } from '#platform/calendar'
import { eventKindName, eventKinds, eventLevelName, eventLevels, eventState, type TrainingEvent } from '../event.ts'
import { events } from '../store/events.ts'
import { participations } from '../store/participations.ts'
import { registrations } from '../store/registrations.ts'
import { daysOf } from './event-words.ts'
import { rowsOf } from './rows.ts'
import { yearAsked } from '#platform/year-asked'
import type { Route } from './+types/events'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const year = yearAsked(args.request, context.today)
    const query = new URL(args.request.url).searchParams
    const [level, kind] = [query.get('level') ?? '', query.get('kind') ?? '']
    const period = schoolYearPeriod(year)
    const all = await events(context, period)
    const registered = Map.groupBy(await registrations(context, all.map(({ id }) => id)), ({ eventId }) => eventId)
    const took = Map.groupBy(await rowsOf(context, await participations(context, { period })), ({ event }) => event.id)
    const rowOf = (event: TrainingEvent) => ({
      ...event,
      state: eventState(event, context.today),
      registered: registered.get(event.id)?.length ?? 0,
      participants: new Set(took.get(event.id)?.map(({ personId }) => personId)).size,
      waiting: took.get(event.id)?.filter(({ state }) => state === 'waiting').length ?? 0,
    })
    const chosen = all.filter((event) => (level === '' || event.level === level) && (kind === '' || event.kind === kind)).map(rowOf)
    const address = (change: { level?: string; kind?: string }) => addressOf(year.from, { level, kind, ...change })
    return {
      year,
      none: all.length === 0,
      levels: choicesOf(eventLevels, eventLevelName, level, (level) => all.filter((event) => (level === '' || event.level === level) && (kind === '' || event.kind === kind)).length, (level) => address({ level })),
      kinds: choicesOf(eventKinds, eventKindName, kind, (kind) => all.filter((event) => (kind === '' || event.kind === kind) && (level === '' || event.level === level)).length, (kind) => address({ kind })),
      coming: chosen.filter(({ state }) => state === 'coming' || state === 'going on'),
      past: chosen.filter(({ state }) => state === 'past').toReversed(),
      cancelled: chosen.filter(({ state }) => state === 'cancelled'),
      waiting: may(context, 'confirm participation') ? (await participations(context, { state: 'waiting' })).length : 0,
      mayAnnounce: may(context, 'announce an event'),
      mayTakePart: may(context, 'record own participation'),
    }
  })

const addressOf = (year: number, { level, kind }: { level: string; kind: string }): string =>
  `/events?${new URLSearchParams({ year: String(year), ...(level && { level }), ...(kind && { kind }) })}`

/** «все» and each value that leaves something. */
function choicesOf<T extends string>(values: readonly T[], names: Readonly<Record<T, string>>, chosen: string, count: (value: string) => number, to: (value: string) => string): Choice[] {
  const each = values.map((value) => ({ value: value as string, title: names[value] }))
  return [{ value: '', title: 'все' }, ...each]
    .map(({ value, title }) => ({ title, count: count(value), to: value === chosen ? null : to(value) }))
    .filter(({ count, to }, at) => at === 0 || count > 0 || to === null)
}

type Row = Route.ComponentProps['loaderData']['coming'][number]

export default function EventsPage({ loaderData: { year, none, levels, kinds, coming, past, cancelled, waiting, mayAnnounce, mayTakePart } }: Route.ComponentProps) {
  return (
    <Page
      title={`События ${schoolYearName(year)} учебного года`}
      actions={
        <>
          {mayAnnounce && <a className="button" href="/events/new">Внести событие</a>}
          {mayTakePart && <a className={mayAnnounce ? 'button quiet' : 'button'} href="/participations/new">Записать своё участие</a>}
          <a href={`/participations?of=all&year=${year.from}`}>Участие за год</a>
          {waiting > 0 && <a href="/participations?of=waiting">Ждут подтверждения: {waiting}</a>}
          <button type="button" className="quiet" data-print hidden>
            Печать
          </button>
        </>
      }
    >
      <Years year={year} to={(from) => `/events?year=${from}`} />
      {none ? (
        <Empty>
          <p>Здесь будут вебинары, семинары, конкурсы и конференции года: кто записался, кто участвовал и с каким результатом.</p>
          {mayAnnounce && (
            <p>
              Первый шаг: <a href="/events/new">внести событие</a>, предстоящее или прошедшее.
            </p>
          )}
          {!mayAnnounce && mayTakePart && (
            <p>
              Были на событии? <a href="/participations/new">Запишите своё участие</a>.
            </p>
          )}
        </Empty>
      ) : (
        <>
          <Choices title="Уровень" choices={levels} />
          <Choices title="Вид" choices={kinds} />
          {coming.length > 0 && <EventTable caption={`Впереди: ${coming.length}`} rows={coming} />}
          {past.length > 0 && <EventTable caption={`Прошли: ${past.length}`} rows={past} took />}
          {cancelled.length > 0 && <EventTable caption={`Отменены: ${cancelled.length}`} rows={cancelled} />}
          {coming.length + past.length + cancelled.length === 0 && <p>Таких событий в этом году нет.</p>}
        </>
      )}
    </Page>
  )
}

function EventTable({ caption, rows, took = false }: { caption: string; rows: readonly Row[]; took?: boolean }) {
  return (
    <Table
      caption={caption}
      rows={rows}
      columns={[
        { title: 'Событие', cell: ({ id, title, announced }) => <><a href={`/events/${id}`}>{title}</a>{!announced && <small> внёс участник</small>}</> },
        { title: 'Когда', cell: daysOf },
        { title: 'Вид', cell: ({ kind }) => eventKindName[kind] },
        { title: 'Уровень', cell: ({ level }) => eventLevelName[level] },
        { title: 'Записались', number: true, cell: ({ id, registered }) => (registered > 0 ? <a href={`/events/${id}#registered`}>{registered}</a> : '') },
        ...(took
          ? [
              { title: 'Участвовали', number: true, cell: ({ id, participants }: Row) => (participants > 0 ? <a href={`/events/${id}#participants`}>{participants}</a> : '') },
              { title: 'Ждут подтверждения', number: true, cell: ({ id, waiting }: Row) => (waiting > 0 ? <a href={`/participations?of=waiting&event=${id}`}>{waiting}</a> : '') },
            ]
          : []),
      ]}
    />
  )
}
