import { distance } from './wording.ts'

/** The months as their stems and the endings of their cases: «январь», «января», «в январе», «к январю». */
const months: readonly (readonly [stem: string, endings: readonly string[]])[] = [
  ['январ', ['ь', 'я', 'е', 'ю', 'ем']],
  ['феврал', ['ь', 'я', 'е', 'ю', 'ем']],
  ['март', ['', 'а', 'е', 'у', 'ом']],
  ['апрел', ['ь', 'я', 'е', 'ю', 'ем']],
  ['ма', ['й', 'я', 'е', 'ю', 'ем']],
  ['июн', ['ь', 'я', 'е', 'ю', 'ем']],
  ['июл', ['ь', 'я', 'е', 'ю', 'ем']],
  ['август', ['', 'а', 'е', 'у', 'ом']],
  ['сентябр', ['ь', 'я', 'е', 'ю', 'ем']],
  ['октябр', ['ь', 'я', 'е', 'ю', 'ем']],
  ['ноябр', ['ь', 'я', 'е', 'ю', 'ем']],
  ['декабр', ['ь', 'я', 'е', 'ю', 'ем']],
]

const spellings = new Map(months.flatMap(([stem, endings], index) => endings.map((ending) => [stem + ending, index + 1] as const)))
const longSpellings = [...spellings].filter(([name]) => name.length >= 5)
const shortened: Readonly<Record<string, number>> = { янв: 1, фев: 2, февр: 2, мар: 3, апр: 4, авг: 8, сен: 9, сент: 9, окт: 10, нояб: 11, ноя: 11, дек: 12 }

/** 1 to 12 for a month in any case of the noun, or shortened; null for any other word. */
export function monthOf(word: string): number | null {
  const lower = word.toLowerCase().replace(/ё/g, 'е').replace(/\.$/, '')
  return spellings.get(lower) ?? shortened[lower] ?? null
}

/** The month that a misspelt word must mean: «сентебрь», «октабря», «феврал». */
export function misspeltMonth(word: string): { month: number; name: string } | null {
  const lower = word.toLowerCase().replace(/ё/g, 'е')
  if (lower.length < 5 || monthOf(lower) !== null) return null
  const most = lower.length > 6 ? 2 : 1
  let best: { month: number; name: string; far: number } | null = null
  for (const [name, month] of longSpellings) {
    if (Math.abs(name.length - lower.length) > most || (name[0] !== lower[0] && name[1] !== lower[1] && name[0] !== lower[1])) continue
    const far = distance(lower, name, most)
    if (far <= most && far < (best?.far ?? most + 1)) best = { month, name, far }
  }
  return best
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** 1 to 12 for a Roman figure of a month; null for any other text. */
export const romanMonth = (text: string): number | null => roman.indexOf(text.trim().toUpperCase()) + 1 || null
