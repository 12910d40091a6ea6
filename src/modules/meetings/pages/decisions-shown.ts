import { people, shortName } from '#modules/people'
import type { Context } from '#platform/context'
import type { Decision } from '../decision.ts'
import { decisions } from '../store/decisions.ts'

type Show = keyof typeof shows

/** Which decisions each choice of the list leaves. */
const shows = {
  open: { title: 'невыполненные', fits: ({ state }: Decision) => state !== 'done' },
  overdue: { title: 'просроченные', fits: ({ state }: Decision) => state === 'overdue' },
  mine: { title: 'мои', fits: ({ ownerId, state }: Decision, me: number | null) => ownerId !== null && ownerId === me && state !== 'done' },
  done: { title: 'выполненные', fits: ({ state }: Decision) => state === 'done' },
  all: { title: 'все', fits: () => true },
} satisfies Record<string, { title: string; fits: (decision: Decision, me: number | null) => boolean }>

const isShow = (text: string): text is Show => Object.hasOwn(shows, text)

/** The decisions that «?show=…» asks for, the most urgent first, and how many each other choice would show. */
export async function decisionsShown(context: Context, request: Request) {
  const asked = new URL(request.url).searchParams.get('show') ?? ''
  const show: Show = isShow(asked) ? asked : 'open'
  const all = await decisions(context)
  const names = new Map((await people(context)).map((person) => [person.id, shortName(person)]))
  const chosen = (name: Show) => all.filter((decision) => shows[name].fits(decision, context.actor.personId))
  return {
    show,
    title: shows[show].title,
    choices: (Object.keys(shows) as Show[]).map((name) => ({ title: shows[name].title, count: chosen(name).length, to: name === show ? null : `/decisions?show=${name}` })),
    list: chosen(show)
      .toSorted((one, other) => one.due.localeCompare(other.due))
      .map((decision) => ({ ...decision, owner: decision.ownerId === null ? decision.ownerWords : (names.get(decision.ownerId) ?? '') })),
    none: all.length === 0,
  }
}
