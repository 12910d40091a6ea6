import type { Fact } from '#platform/fact'
import { counts, type CountedSum, type CountRule } from './count-rule.ts'

/** Whom shares are taken of, on the day of counting. */
export interface Base {
  readonly people: ReadonlySet<number>
  readonly schools: ReadonlySet<number>
}

export interface Value {
  /** Null where nobody keeps such records or there is nobody to take a share of: «нет данных», never 0. */
  readonly value: number | null
  /** The records behind the value, in the order of their days. */
  readonly records: readonly Fact[]
  /** How many fitting records could not be counted because they do not say whose they are or how long they took. */
  readonly uncounted: number
  /** Of how many people or schools the share is; null when it is not a share. */
  readonly denominator: number | null
}

/**
 * What a rule amounts to over the facts of a school year up to a day.
 * @param facts of all kinds: whether anybody keeps records of a kind is told by their presence
 */
export function valueOf(rule: CountRule, facts: readonly Fact[], base: Base): Value {
  const denominator = denominatorOf(rule.sum, base)
  const kept = facts.some(({ kind }) => rule.counted.some((condition) => condition.kind === kind))
  const fitting = facts.filter((fact) => counts(rule, fact))
  const records = fitting.filter((fact) => belongs(rule.sum, fact, base)).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const mute = fitting.length > 0 && !fitting.some((fact) => tells(rule.sum, fact))
  return { records, uncounted: fitting.length - records.length, denominator, value: kept && !mute ? amount(rule.sum, records, denominator) : null }
}

/** The sum over records that all tell what is summed; null for a share of nobody. */
export function amount(sum: CountedSum, records: readonly Fact[], denominator: number | null): number | null {
  const different = (key: 'personId' | 'schoolId') => new Set(records.map((fact) => fact[key])).size
  switch (sum) {
    case 'records':
      return records.length
    case 'people':
      return different('personId')
    case 'schools':
      return different('schoolId')
    case 'hours':
      return rounded(records.reduce((total, fact) => total + (hoursOf(fact) ?? 0), 0))
    case 'share of people':
      return denominator ? rounded((100 * different('personId')) / denominator) : null
    case 'share of schools':
      return denominator ? rounded((100 * different('schoolId')) / denominator) : null
  }
}

const denominatorOf = (sum: CountedSum, { people, schools }: Base): number | null =>
  sum === 'share of people' ? people.size : sum === 'share of schools' ? schools.size : null

/** Whether the fact says what is summed. */
function tells(sum: CountedSum, fact: Fact): boolean {
  if (sum === 'records') return true
  if (sum === 'hours') return hoursOf(fact) !== null
  return (sum === 'people' || sum === 'share of people' ? fact.personId : fact.schoolId) !== null
}

/** Whether it can be summed: a share counts only those whom it is taken of. */
function belongs(sum: CountedSum, fact: Fact, { people, schools }: Base): boolean {
  if (sum === 'share of people') return fact.personId !== null && people.has(fact.personId)
  if (sum === 'share of schools') return fact.schoolId !== null && schools.has(fact.schoolId)
  return tells(sum, fact)
}

function hoursOf({ marks }: Fact): number | null {
  const hours = Number(marks['hours'])
  return hours > 0 && Number.isFinite(hours) ? hours : null
}

/** To hundredths. */
const rounded = (value: number): number => Math.round(value * 100) / 100
