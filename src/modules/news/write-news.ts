import { permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import type { UploadedFile } from '#platform/form'
import { note } from '#platform/journal'
import { Conflict, differencesIn, notFound, NotPermitted, refuse } from '#platform/refusal'
import { keepFile, type StoredFileId } from '#platform/stored-files'
import { isTheirs, objectionToNews, type News, type NewsCard, type NewsId } from './news.ts'
import { addNewsFile, deleteNews, insertNews, newsById, takeNewsFile, updateNews } from './store/news.ts'

/**
 * Writes a news item for the association.
 * @throws {Refusal} when the actor may not, there is no title, or a file is of a kind that is not kept
 */
export function writeNews(context: Context, card: NewsCard, files: readonly UploadedFile[] = []): Promise<NewsId> {
  return atomically(context, async (context) => {
    permit(context, 'write news')
    check(card)
    const id = await insertNews(context, card)
    for (const file of files) await addNewsFile(context, id, await keepFile(context, file, { field: 'file' }))
    await note(context, { deed: 'новость написана', subject: `/news/${id}`, details: { title: card.title } })
    return id
  })
}

/**
 * Changes an item: its author, or the head.
 * @param file added to those that it has
 * @param seen version that the person was looking at
 * @throws {Refusal} when the actor may not
 * @throws {Conflict} when somebody changed it since
 */
export function changeNews(context: Context, id: NewsId, card: NewsCard, file: UploadedFile | null, seen: number): Promise<void> {
  return atomically(context, async (context) => {
    const before = await newsToChange(context, id)
    check(card)
    if (!(await updateNews(context, id, card, seen))) throw new Conflict(differencesIn({ title: 'Заголовок', text: 'Текст' }, { title: before.title, text: before.text }, card))
    if (file) await addNewsFile(context, id, await keepFile(context, file, { field: 'file' }))
    await note(context, { deed: 'новость изменена', subject: `/news/${id}`, details: { before: { title: before.title, text: before.text }, after: card } })
  })
}

/** Takes a file off an item: its author, or the head. The file itself stays kept. */
export function removeNewsFile(context: Context, id: NewsId, file: StoredFileId): Promise<void> {
  return atomically(context, async (context) => {
    await newsToChange(context, id)
    await takeNewsFile(context, id, file)
    await note(context, { deed: 'файл новости убран', subject: `/news/${id}`, details: { file } })
  })
}

/** Removes an item with its comments: its author, or the head. The journal keeps what it said. */
export function removeNews(context: Context, id: NewsId): Promise<void> {
  return atomically(context, async (context) => {
    const { title, text } = await newsToChange(context, id)
    await deleteNews(context, id)
    await note(context, { deed: 'новость удалена', subject: '/news', details: { title, text } })
  })
}

/** An item that the actor may change. @throws {Refusal} */
export async function newsToChange(context: Context, id: NewsId): Promise<News> {
  permit(context, 'write news')
  const news = (await newsById(context, id)) ?? notFound('Такой новости нет: возможно, её удалили.')
  if (!isTheirs(context, news)) throw new NotPermitted('Новость правит её автор или руководитель объединения.')
  return news
}

function check(card: NewsCard): void {
  const objection = objectionToNews(card)
  if (objection) refuse(objection.reason, objection.field)
}
