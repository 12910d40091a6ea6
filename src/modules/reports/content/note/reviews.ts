import type { YearFigures } from '../../figures/year-figures.ts'
import type { YearRecord } from '../../year-record.ts'
import { reviewedPartName } from '../../year-review.ts'
import { list, paragraph, type Chapter, type Passage } from '../chapter.ts'
import { counted, isEmpty, listed, number, quoted, told } from '../told.ts'

/** What the members themselves think of the year, and what they propose; no chapter when they were not asked. */
export function reviews({ reviews: { topics } }: YearRecord, { reviews }: YearFigures): Chapter[] {
  if (isEmpty(reviews.given)) return []
  const marks = reviews.parts.map(({ part, mean }) => told`${reviewedPartName[part].toLowerCase()} — ${number(mean)}`)
  const proposed: Passage[] = topics.length === 0 ? [] : [paragraph(told`На следующий год ${counted(reviews.topics, 'предложена тема', 'предложены темы', 'предложено тем')}:`), list(topics.map((topic) => told`${quoted(topic.title, topic)};`))]
  return [{ title: 'Оценка года участниками', passages: [paragraph(told`О годе ${counted(reviews.given, 'отзыв', 'отзыва', 'отзывов')} без имён. Средние оценки по пятибалльной шкале: ${listed(marks)}.`), ...proposed] }]
}
