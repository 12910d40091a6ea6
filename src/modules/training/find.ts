import { may, peopleNamed, permit, shortNamesOf } from '#modules/people'
import type { Context } from '#platform/context'
import type { FoundGroup, SearchQuery } from '#platform/search'
import { eventsFound, participationsFound, spelledLike as textsSpelledLike } from './store/find.ts'

/** Events, and those participations that the actor may see (see open-to.ts). */
export async function find(context: Context, query: SearchQuery): Promise<FoundGroup[]> {
  permit(context, 'see the association')
  const named = []
  for (const word of query.words) named.push(await peopleNamed(context, word))
  return [
    await eventsFound(context, query),
    await participationsFound(context, query, { named, names: (ids) => shortNamesOf(context, ids), all: may(context, 'see proofs') }),
  ]
}

/** Texts of this room in which a word is spelt like the given one. Within `readyToSearch`. */
export async function spelledLike(context: Context, word: string): Promise<string[]> {
  permit(context, 'see the association')
  return textsSpelledLike(context, word)
}
