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
  /** Whether a file or a link proves it. */
  readonly proven: boolean
  /** Where its proof opens for the actor; null when there is none or it is not the actor's to see, as are the files, the link and the verdict's words. */
  readonly proof: string | null
}

/** Those that the actor may see; see `openTo`. */
export async function rowsOf(context: Context, participations: readonly Participation[]): Promise<ParticipationRow[]> {
  const seesAll = may(context, 'see proofs')
  const names = new Map((await people(context)).map((person) => [person.id, shortName(person)]))
  const schoolNames = new Map((await schools(context)).map(({ id, name }) => [id, name]))
  return openTo(context, participations).map((participation) => {
    const { id, personId, schoolId, files, link, verdict } = participation
    const own = personId === context.actor.personId
    const named = {
      ...participation,
      person: names.get(personId) ?? '',
      school: schoolId === null ? '' : (schoolNames.get(schoolId) ?? ''),
      own,
      proven: files.length > 0 || link !== '',
      proof: files[0] === undefined ? link || null : proofAddress(id, files[0]),
    }
    return own || seesAll ? named : { ...named, files: [], link: '', proof: null, verdict: verdict && { ...verdict, words: '' } }
  })
}
