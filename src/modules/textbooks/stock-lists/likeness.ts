import { slipsBetween } from '#platform/spelling'
import { gradesInWords } from '../textbook.ts'
import type { KnownWork } from './known-books.ts'
import type { RowSaid } from './row-said.ts'

/** How a row differs from a work that it may mean: in words, with how much each weighs; none when nothing differs. */
export type Differences = readonly { readonly weight: number; readonly words: string }[]

/**
 * What parts a row from a work; null when it means another one. A surname alone never makes two works one: co-authors who are not
 * among those of the other side make another work, as do another grade, level or programme.
 */
export function differencesFrom(said: RowSaid, known: KnownWork): Differences | null {
  const { work } = known
  if (said.workbook !== (work.kind === 'workbook')) return null
  if (said.level === 'advanced' && work.level === 'basic') return null
  if (said.programme !== 'general' && work.programme === 'general') return null
  const [authors, grades] = [authorsDiffer(said, known), gradesDiffer(said.grades, work.grades)]
  if (authors === null || grades === null) return null
  return [
    ...authors,
    ...grades,
    ...(said.subject === null ? [{ weight: 2, words: 'предмет в строке не понят' }] : []),
    ...(said.level === work.level ? [] : [{ weight: 2, words: 'в строке не сказано «углублённый уровень»' }]),
    ...(said.programme === work.programme ? [] : [{ weight: 2, words: 'учебник адаптированной программы, а в строке этого не сказано' }]),
  ]
}

function gradesDiffer(said: readonly number[], known: readonly number[]): Differences | null {
  if (said.length === 0) return [{ weight: 1, words: 'класс в строке не назван' }]
  if (said.length === known.length && said.every((grade) => known.includes(grade))) return []
  return said.some((grade) => known.includes(grade)) ? [{ weight: 1, words: `в строке ${gradesInWords(said)} класс, у учебника ${gradesInWords(known)}` }] : null
}

function authorsDiffer(said: RowSaid, known: KnownWork): Differences | null {
  const [row, book] = [said.surnames, known.surnames]
  if (row.length === 0 && book.length === 0) return said.titleWords !== '' && said.titleWords === known.titleWords ? [] : null
  if (row.length === 0) return alike(said.titleWords, known.titleWords) ? [{ weight: 2, words: 'в строке нет авторов' }] : null
  if (book.length === 0) return alike(said.titleWords, known.titleWords) ? [{ weight: 2, words: 'учебник описан без авторов' }] : null
  const left = [...book]
  const [slips, unknown]: [string[], string[]] = [[], []]
  for (const surname of row) {
    const at = left.includes(surname) ? left.indexOf(surname) : left.findIndex((other) => !row.includes(other) && slipped(surname, other))
    if (at < 0) unknown.push(surname)
    else if (left[at] !== surname) slips.push(`«${named(surname)}» — «${named(left[at]!)}»`)
    if (at >= 0) left.splice(at, 1)
  }
  if (unknown.length > 0 && left.length > 0) return null
  if (unknown.length === row.length) return null
  return [
    ...(slips.length > 0 ? [{ weight: slips.length, words: `похоже на описку: ${slips.join(', ')}` }] : []),
    ...(left.length > 0 ? [{ weight: 2, words: `в строке не все авторы: нет ${left.map(named).join(', ')}` }] : []),
    ...(unknown.length > 0 ? [{ weight: 2, words: `в строке лишний автор: ${unknown.map(named).join(', ')}` }] : []),
  ]
}

/** One slip of the finger, two in a long surname; a short surname with a slip is another surname. */
const slipped = (one: string, other: string): boolean => {
  const most = Math.min(one.length, other.length) < 4 ? 0 : Math.min(one.length, other.length) < 8 ? 1 : 2
  return slipsBetween(one, other, most) <= most
}

const alike = (one: string, other: string): boolean => one !== '' && other !== '' && (one.includes(other) || other.includes(one))

const named = (surname: string): string => surname.charAt(0).toUpperCase() + surname.slice(1)
