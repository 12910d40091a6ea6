import type { SearchWord } from './search.ts'
import { folded } from './search-words.ts'

/** A piece of text: a word that was looked for, or what stands between such words. */
export interface Piece {
  readonly text: string
  readonly found: boolean
}

/** The text in pieces, with the words that were looked for apart. Their forms count; «ё» is found as «е». */
export function marked(text: string, words: readonly SearchWord[]): Piece[] {
  const pieces: Piece[] = []
  let rest = 0
  for (const { index, 0: word } of text.matchAll(wordPattern)) {
    if (!isOf(word, words)) continue
    if (index > rest) pieces.push({ text: text.slice(rest, index), found: false })
    pieces.push({ text: word, found: true })
    rest = index + word.length
  }
  if (rest < text.length) pieces.push({ text: text.slice(rest), found: false })
  return pieces
}

const wordPattern = /[\p{L}\p{N}]+/gu

/** All forms of a word begin with its stem, and a stem stands for all words that begin so. */
const isOf = (word: string, words: readonly SearchWord[]): boolean => words.some((asked) => holds(folded(word), asked))

const holds = (word: string, { stem, begins }: SearchWord): boolean => (begins ? word.startsWith(stem) : word === stem)

/** The part of a long text where most of the words stand together. @param length about how many characters */
export function passage(text: string, words: readonly SearchWord[], length = 220): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= length) return plain
  const places = [...plain.matchAll(wordPattern)].flatMap(({ index, 0: word }) => (isOf(word, words) ? [index] : []))
  const within = (from: number) => places.filter((place) => place >= from && place < from + length).length
  const best = places.reduce((best, place) => (within(place) > within(best) ? place : best), places[0] ?? 0)
  const from = best < length / 3 ? 0 : plain.indexOf(' ', Math.round(best - length / 3)) + 1
  const cut = plain.slice(from, from + length)
  const to = from + length >= plain.length ? cut.length : Math.max(cut.lastIndexOf(' '), length / 2)
  return `${from > 0 ? '… ' : ''}${cut.slice(0, to).trim()}${from + to < plain.length ? ' …' : ''}`
}

/**
 * How well a thing answers: each word counts by where it stands, in the title or below it, and how much of the word found was typed.
 * @returns 0 and more; 1 when the title has every word as it was typed
 */
export function closeness({ title, text }: { readonly title: string; readonly text: string }, words: readonly SearchWord[]): number {
  const [above, below] = [title, text].map((part) => (folded(part.slice(0, 20_000)).match(wordPattern) ?? []) as string[]) as [string[], string[]]
  const best = (list: readonly string[], asked: SearchWord) =>
    list.reduce((most, word) => (holds(word, asked) ? Math.max(most, word === asked.typed ? 1 : 0.8 * (Math.min(asked.typed.length, word.length) / Math.max(asked.typed.length, word.length))) : most), 0)
  const sum = words.reduce((sum, word) => sum + Math.max(best(above, word), best(below, word) * 0.4), 0)
  // Of two titles with the words, the shorter says more about them.
  return sum / Math.max(1, words.length) - Math.min(0.05, above.length / 1_000)
}
