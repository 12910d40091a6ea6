import type { Context } from '#platform/context'
import { allFound, besides, foundGroup, hasWords, spelledLike as like, textFound, textsForSpelling, wordsFirstIn, type FoundGroup, type SearchQuery } from '#platform/search'
import type { NewsTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<NewsTables>()

/** News by title and text, the newest first. */
export async function newsFound(context: Context, { words, most }: SearchQuery): Promise<FoundGroup> {
  const rows = await tables(context)
    .selectFrom('news')
    .select(['id', 'title', textFound(['text']).as('body'), 'written_by_name', allFound.as('total')])
    .where('association_id', '=', context.association)
    .where(hasWords(['title', 'text'], besides(words, 'новость')))
    .orderBy(wordsFirstIn(['title'], words))
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return foundGroup('news', rows, ({ id, title, body, written_by_name }) => ({ title, text: body, note: written_by_name, address: `/news/${id}` }))
}

/** Titles with a word spelt like this one. Within `readyToSearch`. */
export async function titlesSpelledLike(context: Context, word: string): Promise<string[]> {
  const rows = await tables(context).selectFrom('news').select('title').where('association_id', '=', context.association).where(like(['title'], word)).limit(textsForSpelling).execute()
  return rows.map(({ title }) => title)
}
