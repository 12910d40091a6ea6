import { permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { notFound, NotPermitted, refuse } from '#platform/refusal'
import { isTheirs, objectionToComment, type CommentId, type NewsId } from './news.ts'
import { commentById, deleteComment, insertComment, newsById } from './store/news.ts'

/** Adds a comment to an item. @throws {Refusal} when the actor may not, the item is gone, or nothing is said */
export function commentOnNews(context: Context, id: NewsId, text: string): Promise<CommentId> {
  return atomically(context, async (context) => {
    permit(context, 'comment on news')
    const news = (await newsById(context, id)) ?? notFound('Такой новости нет: возможно, её удалили.')
    const objection = objectionToComment(text)
    if (objection) refuse(objection, 'comment')
    const comment = await insertComment(context, id, text)
    await note(context, { deed: 'отклик на новость', subject: `/news/${id}`, details: { title: news.title } })
    return comment
  })
}

/** Removes a comment: its author, or the head. */
export function removeComment(context: Context, id: CommentId): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'comment on news')
    const comment = (await commentById(context, id)) ?? notFound('Этого отклика уже нет.')
    if (!isTheirs(context, comment)) throw new NotPermitted('Отклик убирает его автор или руководитель объединения.')
    await deleteComment(context, id)
    await note(context, { deed: 'отклик на новость убран', subject: `/news/${comment.newsId}`, details: { text: comment.text, by: comment.writtenByName } })
  })
}
