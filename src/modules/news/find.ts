import { permit } from '#modules/people'
import type { Context } from '#platform/context'
import type { FoundGroup, SearchQuery } from '#platform/search'
import { newsFound, titlesSpelledLike } from './store/find.ts'

/** News of the association. */
export async function find(context: Context, query: SearchQuery): Promise<FoundGroup[]> {
  permit(context, 'see the association')
  return [await newsFound(context, query)]
}

/** Titles of this room in which a word is spelt like the given one. Within `readyToSearch`. */
export async function spelledLike(context: Context, word: string): Promise<string[]> {
  permit(context, 'see the association')
  return titlesSpelledLike(context, word)
}
