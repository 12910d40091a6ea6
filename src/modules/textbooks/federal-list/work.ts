import { folded, wordsIn } from '#platform/search-words'
import { publisherName, type FederalEntry } from './entry.ts'
import { nameOfBook } from './title-said.ts'

/**
 * By what a book is the same book in two lists, whatever its edition: surnames, grades, level, language, publisher, the name without edition.
 * Never by code: one code names different books in different lists and in both appendices of one. Nor by the subject it stands under, which tells
 * no two books apart that these do not, and which an order may rename.
 */
export function workKey(entry: FederalEntry): string {
  const key = keys.get(entry) ?? keyOf(entry)
  keys.set(entry, key)
  return key
}

/** Of entries that were asked about: lists are compared as a whole and more than once. */
const keys = new WeakMap<FederalEntry, string>()

function keyOf(entry: FederalEntry): string {
  const { grades, extraYear, level, language, title } = entry
  return [surnamesIn(entry.authors).slice(0, 3).join('+'), `${extraYear ? '0,' : ''}${grades.join()}`, level ?? 'basic', language ?? '', folded(nameOfBook(title)), wordsIn(publisherName(entry)).join(' ')].join('|')
}

/** The same work in the same edition and as many volumes. */
export const editionKey = (entry: FederalEntry): string => `${workKey(entry)}|${entry.edition ?? ''}|${entry.revised}|${entry.parts}`

/** Surnames of authors as printed, folded; of editors where no author is named: «Лесова А. П., Полев Б.В.; под редакцией Рощина К. К.» */
export function surnamesIn(authors: string): string[] {
  const [written = '', edited = ''] = authors.replace(/часть\s*\d+\s*:/giu, '').split(/под\s+(?:(?:общей|научной)\s+)?ред(?:акцией|\.)/iu)
  const names = namesIn(written)
  return names.length > 0 ? names : namesIn(edited)
}

/** The first word of each name that is no initial. */
const namesIn = (text: string): string[] =>
  text
    .replace(/\s+и\s+др(?:угие|\.).*$/isu, '')
    .split(/[;,]|\sи\s/)
    .flatMap((name) => wordsIn(name).find((word) => word.length > 1) ?? [])
