import type { CountedSum, CountRule } from './count-rule.ts'
import { countableOf } from './countable.ts'

/** The rule as a person reads it: «участия в событиях городского и краевого уровня, подтверждённые, за учебный год». */
export function ruleInWords({ counted, sum }: CountRule): string {
  const records = counted.map(({ kind, marks }) => countableOf(kind)?.inWords(marks) ?? kind).join('; а также ')
  const once = counted.length > 1 && sum === 'records' ? '; подходящее дважды считается один раз' : ''
  return `${wordsOf[sum](records)}, за учебный год${once}`
}

const wordsOf: Readonly<Record<CountedSum, (records: string) => string>> = {
  records: (records) => records,
  people: (records) => `разные люди, у которых есть ${records}`,
  schools: (records) => `разные школы, у которых есть ${records}`,
  hours: (records) => `часы, сложенные по записям: ${records}`,
  'share of people': (records) => `доля членов объединения (в процентах), у которых есть ${records}`,
  'share of schools': (records) => `доля школ города (в процентах), у которых есть ${records}`,
}

/** What is added up, as the page offers it. */
export const sumTitle: Readonly<Record<CountedSum, string>> = {
  records: 'записи',
  people: 'разные люди',
  schools: 'разные школы',
  hours: 'часы',
  'share of people': 'доля членов объединения, %',
  'share of schools': 'доля школ, %',
}
