import type { Block } from '#documents/blocks'
import { dictionary } from '../dictionary/dictionary.ts'
import { isKnownAbbreviation, knownNear } from '../dictionary/known-abbreviations.ts'
import type { Notes } from '../notes.ts'
import type { PlanReading } from '../plan-reading.ts'
import { textsOf } from './texts.ts'

/** Abbreviations that the document neither explains nor every reader knows; one with two letters swapped is a misspelling. */
export function doubtAbbreviations(reading: PlanReading, notes: Notes, blocks: readonly Block[]): void {
  const whole = wholeText(blocks)
  const asked = new Set<string>()
  for (const { at, text } of textsOf(reading, notes, { people: true })) {
    if (isCapitals(text)) continue
    for (const [word] of text.matchAll(/(?<![\p{L}\d-])[А-ЯЁ]{2,7}(?![\p{L}\d])/gu)) {
      if (isKnownAbbreviation(word) || isPlainWord(word) || isExplained(word, whole)) continue
      const meant = knownNear(word, reading.level)
      if (meant !== null) notes.ask('likelyMisspelling', at, `Похоже на описку. Здесь «${meant}»?`, word, text.replace(word, meant))
      else if (!asked.has(word)) notes.ask('unclearAbbreviation', at, `Что значит «${word}»? В плане это нигде не раскрыто.`, word)
      asked.add(word)
    }
  }
}

/** The text shouts as a whole: its words are not abbreviations. */
const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{L}{7}|\p{L}{4}.*\P{L}\p{L}{4}/u.test(text)

/** «НЕ», «КНИГА»: a word written in capitals. */
const isPlainWord = (word: string): boolean => (/[АЕЁИОУЫЭЮЯ]/.test(word) && dictionary()?.isCommonWord(word.toLowerCase())) ?? false

/** «Школа растущего библиотекаря (ШРБ)», «ШРБ — школа …», or the words themselves with these first letters in a row. */
function isExplained(word: string, text: string): boolean {
  if (new RegExp(`\\p{L}{3,}[»"]?\\s*\\(\\s*(?:далее\\s*[-–—]?\\s*)?«?${word}»?\\s*\\)`, 'u').test(text)) return true
  if (new RegExp(`(?<!\\p{L})${word}\\s*(?:[(–—]|-\\s)\\s*[«"]?\\p{L}{4,}`, 'u').test(text) && startsAlike(word, text)) return true
  const letters = [...word].map((letter) => `[${letter}${letter.toLowerCase()}]\\p{Ll}*`)
  return new RegExp(`(?<!\\p{L})${letters.join('[\\s–—«»"-]+(?:(?:и|в|по|для|на)\\s+)?')}`, 'u').test(text)
}

/** «ШРБ – школа растущего …»: what follows begins with the first letter of the abbreviation. */
const startsAlike = (word: string, text: string): boolean => new RegExp(`(?<!\\p{L})${word}\\s*(?:[(–—]|-\\s)\\s*[«"]?[${word[0]}${word[0]!.toLowerCase()}]`, 'u').test(text)

const wholeText = (blocks: readonly Block[]): string =>
  blocks.map((block) => (block.type === 'paragraph' ? block.text : block.rows.map(({ cells }) => cells.map(({ blocks }) => wholeText(blocks)).join('\n')).join('\n'))).join('\n')
