import type { Context } from '#platform/context'
import type { FoundGroup, SearchQuery } from '#platform/search'
import { filesFound, fileNamesSpelledLike } from '#platform/stored-files'
import { may, permit } from './permissions.ts'
import { namesSpelledLike, peopleFound, schoolsFound } from './store/find.ts'

/** People, schools, and the names of kept files that the actor may open. */
export async function find(context: Context, query: SearchQuery): Promise<FoundGroup[]> {
  permit(context, 'see the association')
  return [await peopleFound(context, query), await schoolsFound(context, query), await filesFound(context, query, { all: may(context, 'see proofs') })]
}

/** Texts of this room in which a word is spelt like the given one. Within `readyToSearch`. */
export async function spelledLike(context: Context, word: string): Promise<string[]> {
  permit(context, 'see the association')
  return [...(await namesSpelledLike(context, word)), ...(await fileNamesSpelledLike(context, word, { all: may(context, 'see proofs') }))]
}
