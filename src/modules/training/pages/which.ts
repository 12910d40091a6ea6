import { may } from '#modules/people'
import { schoolYearPeriod } from '#platform/calendar'
import type { Context } from '#platform/context'
import { participations, type WhichParticipations } from '../store/participations.ts'
import { resultClassOf } from '../participation.ts'
import type { Asked } from './asked.ts'
import { rowsOf, type ParticipationRow } from './rows.ts'
import { yearAsked } from '#platform/year-asked'

const words = ['level', 'kind', 'role', 'result'] as const

export function askedOf(request: Request, context: Context): Asked {
  const query = new URL(request.url).searchParams
  const number = (name: string) => (/^\d{1,15}$/.test(query.get(name) ?? '') ? Number(query.get(name)) : null)
  const of = query.get('of')
  const chosen = Object.fromEntries(words.map((name) => [name, query.get(name) ?? ''])) as Record<(typeof words)[number], string>
  const narrowed = words.some((name) => chosen[name] !== '') || query.has('event') || query.has('person')
  return {
    of: of === 'waiting' && may(context, 'confirm participation') ? 'waiting' : of === 'all' || (of !== 'mine' && narrowed) ? 'all' : 'mine',
    year: yearAsked(request, context.today),
    ...chosen,
    event: number('event'),
    person: number('person'),
  }
}

/** Participations that the address asks for and the actor may see; those of one event or person are not bound to a year. */
export async function asked(context: Context, which: Asked): Promise<ParticipationRow[]> {
  const { personId } = context.actor
  if (which.of === 'mine' && personId === null) return []
  const bounds: WhichParticipations = {
    ...(which.of === 'waiting' ? { state: 'waiting' } : which.event === null && which.person === null && { period: schoolYearPeriod(which.year) }),
    ...(which.event !== null && { eventId: which.event }),
    ...(which.of === 'mine' ? { personId: personId! } : which.person !== null && { personId: which.person }),
  }
  return (await rowsOf(context, await participations(context, bounds))).filter(
    ({ event, role, result }) =>
      (which.level === '' || event.level === which.level) && (which.kind === '' || event.kind === which.kind) && (which.role === '' || role === which.role) && (which.result === '' || resultClassOf(result) === which.result),
  )
}
