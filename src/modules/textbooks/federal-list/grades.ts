import { gradesOf } from '../reading/grades.ts'
import type { FederalEntry } from './entry.ts'

/**
 * The class of a line of the list: «7», «10 – 11» with all between, «1 дополнительный класс», «1 доп. - 1».
 * The additional first grade is no first grade: «1 дополнительный класс» alone holds no number. @returns null when the text says something else
 */
export function gradesSaid(text: string): Pick<FederalEntry, 'grades' | 'extraYear'> | null {
  const read = gradesOf(text)
  if (!('value' in read)) return null
  const extraYear = /доп/i.test(text)
  const alone = extraYear && (text.match(/\d+/g) ?? []).length === 1
  return { grades: alone ? [] : read.value.grades, extraYear }
}
