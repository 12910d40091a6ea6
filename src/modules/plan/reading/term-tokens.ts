import { misspeltMonth, monthOf, romanMonth } from './months.ts'
import { folded } from './wording.ts'

/** A piece of a term: a day, a month, a number waiting for its month, a year, what joins them, any other word. */
export type Token =
  | { readonly kind: 'day'; readonly day: number; readonly month: number; readonly year: number | null }
  | { readonly kind: 'month'; readonly month: number; readonly year: number | null }
  | { readonly kind: 'number' | 'year'; readonly value: number }
  | { readonly kind: 'through' | 'comma' | 'time' }
  | { readonly kind: 'word'; readonly word: string }

const yearOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text) + (text.length === 2 ? 2000 : 0))
const isMonth = (text: string | undefined): boolean => Number(text) >= 1 && Number(text) <= 12
const year = String.raw`(?:\s*(\d{4})(?!\d)(?:\s*(?:года|год|г)(?![а-я])\.?)?|\s+(\d{2})\s*г(?![а-я])\.?)?`

/** What a term is written of, tried in order at each place. */
const patterns: readonly (readonly [RegExp, (found: RegExpExecArray) => Token | null])[] = [
  [/(?:в\s*|с\s*|до\s*)?(?:[01]?\d|2[0-3]):[0-5]\d(?:\s*(?:ч|час[а-я]*)(?![а-я])\.?)?/y, () => ({ kind: 'time' })],
  [/в\s+(?:[01]?\d|2[0-3])(?:[.-][0-5]\d|\s*(?=ч))(?:\s*(?:ч|час[а-я]*)(?![а-я])\.?)?(?!\d|\.\d)/y, () => ({ kind: 'time' })],
  [/(?:[01]?\d|2[0-3])[.-][0-5]\d\s*(?:ч|час[а-я]*)(?![а-я])\.?/y, () => ({ kind: 'time' })],
  [/(?:1\d|2[0-3])-[0-5]0(?![\d.-])/y, () => ({ kind: 'time' })],
  [/(\d{4})-(\d{2})-(\d{2})(?!\d)/y, ([, y, month, day]) => (isMonth(month) ? { kind: 'day', day: Number(day), month: Number(month), year: Number(y) } : null)],
  [/(\d{1,2})(?:\s*[./]\s*|\s+|-(?=\d{1,2}-\d{4}))(\d{1,2})(?:\s*[./]\s*|-(?=\d{4}))(\d{4}|\d{2})(?!\d)(?:\s*(?:года|год|г)(?![а-я])\.?)?/y, ([, day, month, y]) => (isMonth(month) ? { kind: 'day', day: Number(day), month: Number(month), year: yearOf(y) } : null)],
  [/(\d{1,2})\s*[./]\s*(\d{4})(?!\d)(?:\s*(?:года|год|г)(?![а-я])\.?)?/y, ([, month, y]) => (isMonth(month) ? { kind: 'month', month: Number(month), year: Number(y) } : null)],
  [/(\d{1,2})\.\s?(\d{1,2})(?!\d)\.?/y, ([, day, month]) => (isMonth(month) ? { kind: 'day', day: Number(day), month: Number(month), year: null } : null)],
  [new RegExp(String.raw`(\d{1,2})(?:\s?-?(?:го|е|ого|ое)(?![а-я]))?\s*([а-я]{3,11})(?![а-я])\.?${year}`, 'y'), ([, day, word, long, short]) => ofWord(word!, yearOf(long ?? short), Number(day))],
  [new RegExp(String.raw`([а-я]{3,11})(?![а-я])\.?${year}`, 'y'), ([, word, long, short]) => ofWord(word!, yearOf(long ?? short), null)],
  [/(\d{4})(?!\d)(?:\s*(?:года|годы|год|гг|г)(?![а-я])\.?)*/y, ([, value]) => ({ kind: 'year', value: Number(value) })],
  [/(\d{1,2})(?!\d)(?:-?(?:го|е|ого|ое|я|й|ая|ой)(?![а-я]))?/y, ([, value]) => ({ kind: 'number', value: Number(value) })],
  [/-+|по(?=\s+(?:\d|[а-я]+))/y, () => ({ kind: 'through' })],
  [/[,;/+\n]|и(?![а-я])/y, () => ({ kind: 'comma' })],
  [/[a-zа-я]+(?:-[a-zа-я]+)*/y, ([word]) => ({ kind: 'word', word: word! })],
]

function ofWord(word: string, year: number | null, day: number | null): Token | null {
  const month = monthOf(word) ?? misspeltMonth(word)?.month
  if (month === undefined) return null
  return day === null ? { kind: 'month', month, year } : { kind: 'day', day, month, year }
}

/** The pieces of a term in order; signs without meaning are left out. */
export function tokensOf(text: string): Token[] {
  const words = text.toLowerCase().replace(/ё/g, 'е').replace(/[‐‑–—−]/g, '-').replace(/[«»"“”()[\]]/g, ' ').replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '))
  const figures = words.split(/([,;-])/).map((part) => part.trim())
  if (figures.every((part, at) => at % 2 === 1 || romanMonth(part) !== null))
    return figures.map((part): Token => (part === '-' ? { kind: 'through' } : /[,;]/.test(part) ? { kind: 'comma' } : { kind: 'month', month: romanMonth(part)!, year: null }))
  const tokens: Token[] = []
  for (let at = 0; at < words.length; ) {
    const token = tokenAt(words, at)
    if (token) tokens.push(token.token)
    at = token?.next ?? at + 1
  }
  return tokens
}

function tokenAt(words: string, at: number): { token: Token; next: number } | null {
  for (const [pattern, tokenOf] of patterns) {
    pattern.lastIndex = at
    const found = pattern.exec(words)
    const token = found && tokenOf(found)
    if (token) return { token, next: at + found[0].length }
  }
  return null
}

/** The first word that looks like a misspelt month, as written, and the month meant in its case. */
export function misspeltMonthIn(text: string): { readonly found: string; readonly meant: string } | null {
  for (const [word] of text.matchAll(/[А-Яа-яЁё]{5,}/g)) {
    const meant = misspeltMonth(folded(word))
    if (meant) return { found: word, meant: /^[А-ЯЁ]/.test(word) ? meant.name[0]!.toUpperCase() + meant.name.slice(1) : meant.name }
  }
  return null
}
