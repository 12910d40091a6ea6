import { may, people, schools, shortName } from '#modules/people'
import type { Context } from '#platform/context'
import { openTo } from '../open-to.ts'
import { proofAddress, type Participation } from '../participation.ts'

/** A participation with the names of its person and school, as lists show it. */
export interface ParticipationRow extends Participation {
  readonly person: string
  readonly school: string
  /** The actor's own. */
  readonly own: boolean
  /** Where its proof opens for the actor; null when there is none or it is not the actor's to see. */
  readonly proof: string | null
}

/** Those that the actor may see; see `openTo`. */
export async function rowsOf(context: Context, participations: readonly Participation[]): Promise<ParticipationRow[]> {
  const seesAll = may(context, 'see proofs')
  const named = new Map((await people(context)).map((person) => [person.id, shortName(person)]))
  const schoolNames = new Map((await schools(context)).map(({ id, name }) => [id, name]))
  return openTo(context, participations).map((participation) => {
    const own = participation.personId === context.actor.personId
    const { id, files, link } = participation
    return {
      ...participation,
      person: named.get(participation.personId) ?? '',
      school: participation.schoolId === null ? '' : (schoolNames.get(participation.schoolId) ?? ''),
      own,
      proof: !own && !seesAll ? null : files[0] === undefined ? link || null : proofAddress(id, files[0]),
    }
  })
}
