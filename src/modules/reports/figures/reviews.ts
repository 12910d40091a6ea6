import type { YearRecord } from '../year-record.ts'
import { reviewedPartName, reviewedParts } from '../year-review.ts'
import { count, mean, measured } from './figure.ts'

/** What members think of the year: means of marks from 1 to 5. */
export function reviewsOf({ reviews }: Pick<YearRecord, 'reviews'>) {
  const given = count('reviews', 'Отзывов о годе', reviews.given)
  return {
    given,
    parts: reviewedParts.map((part) => ({
      part,
      mean: mean(`reviews.${part}`, `${reviewedPartName[part]}: средняя оценка`, measured(`reviews.${part}.sum`, `${reviewedPartName[part]}: сумма оценок`, reviews.given.reduce((sum, review) => sum + review[part], 0), '', reviews.given), given),
    })),
    topics: count('reviews.topics', 'Предложено тем', reviews.topics),
  }
}
