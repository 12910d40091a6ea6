import { permit, type PersonId } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import type { Database } from '#platform/database'
import { note } from '#platform/journal'
import { refuse } from '#platform/refusal'
import { newToken } from '#platform/sessions'
import { feedToken, ownerOfFeed, putFeedToken } from './store/calendar-feeds.ts'

/** Of one person, with tasks and answers; or of the association, which shows what anybody may see. */
export type Feed = 'own' | 'association'

/** The secret part of a calendar's address, '17.token'; null when none was made. */
export async function feedLink(context: Context, feed: Feed): Promise<string | null> {
  const token = await feedToken(context, ownerOf(context, feed))
  return token === undefined ? null : `${context.association}.${token}`
}

/**
 * Makes a calendar's address, or another in place of the one that stands: whoever had the old one sees nothing more.
 * @throws {Refusal} when the actor may not
 */
export function renewFeed(context: Context, feed: Feed): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, feed === 'own' ? 'change own card' : 'change the association')
    await putFeedToken(context, ownerOf(context, feed), newToken())
    await note(context, { deed: feed === 'own' ? 'сделан новый адрес своего календаря' : 'сделан новый адрес календаря объединения', subject: '/calendar/address' })
  })
}

/** Whose calendar an address opens; null when nobody's. @param link '17.token' */
export async function ownerOfLink(db: Database, link: string): Promise<{ readonly association: number; readonly personId: PersonId | null } | null> {
  const [, association, token] = /^(\d{1,15})\.([\w-]{43})$/.exec(link) ?? []
  const owner = association && token ? await ownerOfFeed(db, Number(association), token) : undefined
  return owner ? { association: Number(association), ...owner } : null
}

const ownerOf = ({ actor }: Context, feed: Feed): PersonId | null => (feed === 'association' ? null : (actor.personId ?? refuse('Свой календарь есть только у человека.')))
