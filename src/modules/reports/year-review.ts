import type { CalendarDate, SchoolYear } from '#platform/calendar'
import { dateShort } from '#platform/russian'

/** What a member says of the year; kept without a name. */
export interface YearReview {
  /** 1 to 5. */
  readonly content: number
  readonly forms: number
  readonly organisation: number
  /** Topics proposed for the next year, a line each. */
  readonly topics: string
  readonly wishes: string
}

export const reviewedParts = ['content', 'forms', 'organisation'] as const
export type ReviewedPart = (typeof reviewedParts)[number]

export const reviewedPartName: Readonly<Record<ReviewedPart, string>> = { content: 'Содержание', forms: 'Формы', organisation: 'Организация' }

export const marks = [5, 4, 3, 2, 1] as const

/** Fewer reviews than this would show who said what. */
export const fewestShown = 3

/** The day from which the year can be told of: with the last meetings ahead. */
export const reviewsFrom = ({ to }: SchoolYear): CalendarDate => `${to}-04-01`

/** Why a review cannot be given today, in words; null when it can. */
export function objectionToReview({ schoolYear, closed, given }: { readonly schoolYear: SchoolYear; readonly closed: boolean; readonly given: boolean }, today: CalendarDate): string | null {
  if (closed) return 'Год закрыт: отзывы о нём больше не принимаются.'
  if (given) return 'Вы уже ответили. Ответ хранится без имени, поэтому найти и изменить его нельзя.'
  return today < reviewsFrom(schoolYear) ? `Отзыв о годе пишут с ${dateShort(reviewsFrom(schoolYear))}.` : null
}

/** Topics of all reviews, each once, by the alphabet: their order tells nothing of whose they are. */
export function topicsOf(reviews: readonly Pick<YearReview, 'topics'>[]): string[] {
  const lines = reviews.flatMap(({ topics }) => topics.split('\n')).map((line) => line.replace(/^[\s\d.)•–—-]+/u, '').trim()).filter(Boolean)
  const ordered = lines.toSorted((one, other) => one.localeCompare(other, 'ru'))
  return [...Map.groupBy(ordered, (line) => line.toLowerCase().replace(/ё/g, 'е').replace(/[.!?\s]+$/u, '')).values()].map(([first]) => first!)
}
