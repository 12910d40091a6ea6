import { dayShort, Empty, Page, Table } from '#ui'
import { people, shortName, shown } from '#modules/people'
import { decisionStateName, type Decision } from '../decision.ts'
import { decisions } from '../store/decisions.ts'
import type { Route } from './+types/decisions'

const shows: Readonly<Record<string, { readonly title: string; readonly fits: (decision: Decision, me: number | null) => boolean }>> = {
  open: { title: 'невыполненные', fits: ({ state }) => state !== 'done' },
  overdue: { title: 'просроченные', fits: ({ state }) => state === 'overdue' },
  mine: { title: 'мои', fits: ({ ownerId, state }, me) => ownerId !== null && ownerId === me && state !== 'done' },
  done: { title: 'выполненные', fits: ({ state }) => state === 'done' },
  all: { title: 'все', fits: () => true },
}

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const asked = new URL(args.request.url).searchParams.get('show') ?? 'open'
    const show = asked in shows ? asked : 'open'
    const all = await decisions(context)
    const names = new Map((await people(context)).map((person) => [person.id, shortName(person)]))
    const me = context.actor.personId
    const chosen = all.filter((decision) => shows[show]!.fits(decision, me)).toSorted((one, other) => one.due.localeCompare(other.due))
    return {
      show,
      links: Object.entries(shows).map(([name, { title, fits }]) => ({ name, title, count: all.filter((decision) => fits(decision, me)).length })),
      list: chosen.map(({ id, text, ownerId, ownerWords, due, state, givenOn, meetingId }) => ({ id, text, ownerId, owner: ownerId === null ? ownerWords : (names.get(ownerId) ?? ''), due, state, givenOn, meetingId })),
      any: all.length > 0,
    }
  })

export default function DecisionsPage({ loaderData: { show, links, list, any } }: Route.ComponentProps) {
  return (
    <Page
      title="Решения"
      actions={
        <button type="button" className="quiet" data-print hidden>
          Печать
        </button>
      }
    >
      {!any ? (
        <Empty>
          <p>Здесь видно, кому что поручили заседания, к какому дню и как это выполняется.</p>
          <p>
            Поручения даются, когда пишется протокол: <a href="/meetings">к заседаниям</a>.
          </p>
        </Empty>
      ) : (
        <>
          <nav className="choices" aria-label="Какие решения показать">
            {links.map(({ name, title, count }) =>
              name === show ? (
                <strong key={name}>
                  {title} — {count}
                </strong>
              ) : (
                <a key={name} href={`/decisions?show=${name}`}>
                  {title} — {count}
                </a>
              ),
            )}
          </nav>
          {list.length === 0 ? <p>Таких решений нет.</p> : <Table
            caption={`Решений: ${list.length}`}
            rows={list}
            columns={[
              { title: 'Поручено', cell: ({ id, text }) => <a href={`/decisions/${id}`}>{text}</a> },
              { title: 'Исполнитель', cell: ({ ownerId, owner }) => (ownerId === null ? owner : <a href={`/people/${ownerId}`}>{owner}</a>) },
              { title: 'Срок', cell: ({ due }) => dayShort(due) },
              { title: 'Состояние', cell: ({ state }) => <span className={state === 'overdue' ? 'late' : undefined}>{decisionStateName[state]}</span> },
              { title: 'Заседание', cell: ({ givenOn, meetingId }) => <a href={`/meetings/${meetingId}`}>{dayShort(givenOn)}</a> },
            ]}
          />}
        </>
      )}
    </Page>
  )
}
