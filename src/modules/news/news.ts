import { may, type PersonId } from '#modules/people'
import type { Context } from '#platform/context'
import type { StoredFileId } from '#platform/stored-files'

export type NewsId = number
export type CommentId = number

/** What is typed of a news item. */
export interface NewsCard {
  readonly title: string
  /** Plain text; addresses in it are shown as links. */
  readonly text: string
}

export interface News extends NewsCard {
  readonly id: NewsId
  readonly writtenBy: PersonId | null
  readonly writtenByName: string
  readonly at: Date
  readonly comments: number
  readonly version: number
}

export interface NewsComment {
  readonly id: CommentId
  readonly newsId: NewsId
  readonly text: string
  readonly writtenBy: PersonId | null
  readonly writtenByName: string
  readonly at: Date
}

export interface NewsFile {
  readonly id: StoredFileId
  readonly name: string
}

const longest = { title: 200, text: 20_000, comment: 4_000 }

/** Why the item cannot be kept: the field and the words, or null. */
export function objectionToNews({ title, text }: NewsCard): { field: string; reason: string } | null {
  if (title === '') return { field: 'title', reason: 'Напишите заголовок: о чём новость.' }
  if (/\n/.test(title)) return { field: 'title', reason: 'Заголовок пишется в одну строку.' }
  if (title.length > longest.title) return { field: 'title', reason: `Заголовок длиннее ${longest.title} знаков. Подробности — в тексте.` }
  return text.length > longest.text ? { field: 'text', reason: `Текст длиннее ${longest.text} знаков. Приложите его файлом.` } : null
}

/** Why the comment cannot be kept, in words; null when it can. */
export function objectionToComment(text: string): string | null {
  if (text === '') return 'Напишите, что вы хотите сказать.'
  return text.length > longest.comment ? `Отклик длиннее ${longest.comment} знаков.` : null
}

/** Whether the actor may change or remove what this person wrote: their own, and the head anything. */
export const isTheirs = (context: Pick<Context, 'actor'>, { writtenBy }: Pick<News, 'writtenBy'>): boolean =>
  may(context, 'keep order in news') || (writtenBy !== null && writtenBy === context.actor.personId)
