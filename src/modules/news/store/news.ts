import type { Context } from '#platform/context'
import { storedFiles, type StoredFileId } from '#platform/stored-files'
import type { CommentId, News, NewsCard, NewsComment, NewsFile, NewsId } from '../news.ts'
import type { NewsTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<NewsTables>()

const selectNews = (context: Context) =>
  tables(context)
    .selectFrom('news')
    .selectAll('news')
    .select((from) =>
      from
        .selectFrom('news_comment')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('news_comment.association_id', '=', 'news.association_id')
        .whereRef('news_comment.news_id', '=', 'news.id')
        .as('comments'),
    )
    .where('news.association_id', '=', context.association)

const newsFrom = ({ id, title, text, written_by, written_by_name, at, comments, version }: Awaited<ReturnType<ReturnType<typeof selectNews>['execute']>>[number]): News => ({
  id, title, text, writtenBy: written_by, writtenByName: written_by_name, at, comments: Number(comments ?? 0), version,
})

/** The latest news first. @param before only those older than this one */
export async function latestNews(context: Context, { limit, before }: { limit: number; before?: NewsId }): Promise<News[]> {
  const rows = await selectNews(context).$if(before !== undefined, (query) => query.where('news.id', '<', before!)).orderBy('news.id', 'desc').limit(limit).execute()
  return rows.map(newsFrom)
}

/** News written after a moment, the first first. */
export async function newsSince(context: Context, since: Date): Promise<News[]> {
  return (await selectNews(context).where('news.at', '>', since).orderBy('news.id').execute()).map(newsFrom)
}

export async function newsById(context: Context, id: NewsId): Promise<News | undefined> {
  const row = await selectNews(context).where('news.id', '=', id).executeTakeFirst()
  return row && newsFrom(row)
}

export async function insertNews(context: Context, { title, text }: NewsCard): Promise<NewsId> {
  const { id } = await tables(context)
    .insertInto('news')
    .values({ association_id: context.association, title, text, written_by: context.actor.personId, written_by_name: context.actor.name, at: context.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Writes only over the version that was seen; answers whether it did. */
export async function updateNews(context: Context, id: NewsId, { title, text }: NewsCard, seen: number): Promise<boolean> {
  const { numUpdatedRows } = await tables(context)
    .updateTable('news')
    .set({ title, text, version: seen + 1 })
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

export async function deleteNews(context: Context, id: NewsId): Promise<void> {
  await tables(context).deleteFrom('news').where('association_id', '=', context.association).where('id', '=', id).execute()
}

export async function filesOfNews(context: Context, id: NewsId): Promise<NewsFile[]> {
  const rows = await tables(context).selectFrom('news_file').select('file_id').where('association_id', '=', context.association).where('news_id', '=', id).execute()
  return (await storedFiles(context, rows.map(({ file_id }) => file_id))).map(({ id, name }) => ({ id, name }))
}

export async function addNewsFile(context: Context, id: NewsId, file: StoredFileId): Promise<void> {
  await tables(context).insertInto('news_file').values({ association_id: context.association, news_id: id, file_id: file }).execute()
}

export async function takeNewsFile(context: Context, id: NewsId, file: StoredFileId): Promise<void> {
  await tables(context).deleteFrom('news_file').where('association_id', '=', context.association).where('news_id', '=', id).where('file_id', '=', file).execute()
}

const commentFrom = ({ id, news_id, text, written_by, written_by_name, at }: { id: number; news_id: number; text: string; written_by: number | null; written_by_name: string; at: Date }): NewsComment => ({
  id, newsId: news_id, text, writtenBy: written_by, writtenByName: written_by_name, at,
})

const selectComments = (context: Context) => tables(context).selectFrom('news_comment').select(['id', 'news_id', 'text', 'written_by', 'written_by_name', 'at']).where('association_id', '=', context.association).orderBy('id')

/** Comments of a news item in the order of writing. */
export const commentsOf = async (context: Context, id: NewsId): Promise<NewsComment[]> => (await selectComments(context).where('news_id', '=', id).execute()).map(commentFrom)

export async function commentById(context: Context, id: CommentId): Promise<NewsComment | undefined> {
  const row = await selectComments(context).where('id', '=', id).executeTakeFirst()
  return row && commentFrom(row)
}

/** Comments written after a moment, each with its news item. */
export async function commentsSince(context: Context, since: Date) {
  const rows = await tables(context)
    .selectFrom('news_comment')
    .innerJoin('news', (on) => on.onRef('news.association_id', '=', 'news_comment.association_id').onRef('news.id', '=', 'news_comment.news_id'))
    .select(['news_comment.id', 'news.id as news', 'news.title', 'news.written_by as news_by', 'news_comment.written_by', 'news_comment.written_by_name'])
    .where('news_comment.association_id', '=', context.association)
    .where('news_comment.at', '>', since)
    .orderBy('news_comment.id')
    .execute()
  return rows.map((row) => ({ newsId: row.news, newsTitle: row.title, newsBy: row.news_by, writtenBy: row.written_by, writtenByName: row.written_by_name }))
}

/** What one person wrote, in the order of writing: titles of news and texts of comments. */
export async function writtenBy(context: Context, personId: number): Promise<readonly { readonly text: string; readonly newsId: NewsId; readonly at: Date }[]> {
  const news = await tables(context).selectFrom('news').select(['id', 'title', 'at']).where('association_id', '=', context.association).where('written_by', '=', personId).orderBy('id').execute()
  const comments = await selectComments(context).where('written_by', '=', personId).execute()
  return [...news.map(({ id, title, at }) => ({ text: title, newsId: id, at })), ...comments.map(({ news_id, text, at }) => ({ text, newsId: news_id, at }))]
}

export async function insertComment(context: Context, newsId: NewsId, text: string): Promise<CommentId> {
  const { id } = await tables(context)
    .insertInto('news_comment')
    .values({ association_id: context.association, news_id: newsId, text, written_by: context.actor.personId, written_by_name: context.actor.name, at: context.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function deleteComment(context: Context, id: CommentId): Promise<void> {
  await tables(context).deleteFrom('news_comment').where('association_id', '=', context.association).where('id', '=', id).execute()
}
