import { permit } from '#modules/people'
import type { Context } from '#platform/context'
import type { FoundGroup, SearchQuery } from '#platform/search'
import { indicatorsFound, itemsFound, linesFound, plansFound, spelledLike as textsSpelledLike } from './store/find.ts'

/** Plans of all years, their lines, rows of indicators, and what is planned. */
export async function find(context: Context, query: SearchQuery): Promise<FoundGroup[]> {
  permit(context, 'see the association')
  return [await plansFound(context, query), await itemsFound(context, query), await linesFound(context, query), await indicatorsFound(context, query)]
}

/** Texts of this room in which a word is spelt like the given one. Within `readyToSearch`. */
export async function spelledLike(context: Context, word: string): Promise<string[]> {
  permit(context, 'see the association')
  return textsSpelledLike(context, word)
}
