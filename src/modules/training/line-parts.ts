import { schoolNameOf } from '#modules/people'
import type { EventKind } from './event.ts'
import { resultMeant, roleMeant } from './said-in-words.ts'

/**
 * A line without columns in its parts: «1) Иванова А. П., школа 5 – победитель», «СОШ № 5: Иванова А.П.», «Иванова А.П. СОШ № 5 2 место».
 * Whether a part is a name, a school, a role or a result is for the reader to tell.
 */
export const partsOf = (line: string, kind: EventKind): string[] =>
  line
    .replace(/^\s*(?:№?\s*\d+\s*[.)]|№?\s*\d+\s+(?=\p{Lu})|[•*–—-])\s*/u, '')
    .split(separators)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => /[\p{L}\d]/u.test(part))
    .flatMap((part) => pieces(part, kind))

/** Signs between parts, a number or «и» before the next name, and the end of initials where the next name follows at once. */
const separators = /[;,()|:]|\s[–—-]\s|\s{2,}|\s\d{1,2}[.)]\s*(?=\p{Lu})|\sи\s(?=\p{Lu})|(?<=\p{Lu}\p{Ll}+\s*\p{Lu}\.\s?\p{Lu}\.)\s*(?=\p{Lu}\p{Ll})/u

/** A school begins at its word and may be followed by a name; a role or a result stands at the end. */
function pieces(part: string, kind: EventKind): string[] {
  const words = part.split(' ')
  const tails = Array.from({ length: Math.min(6, words.length) }, (_, at) => words.slice(Math.max(0, words.length - 6) + at).join(' '))
  const tail = tails.find((tail) => isPlain(tail, kind)) ?? tails.find((tail) => saying.test(tail) && !isSchool(tail) && isSaid(tail))
  if (tail !== undefined) return tail === part ? [part] : [...pieces(part.slice(0, -tail.length).trim(), kind), tail]
  const from = schoolWords.exec(part)?.index ?? 0
  const [before, school] = [part.slice(0, from).trim(), part.slice(from).trim()]
  const name = isSchool(school) ? nameAtTheEnd.exec(school) : null
  return [before, name ? school.slice(0, name.index) : school, name?.[0] ?? ''].map((piece) => piece.trim()).filter(Boolean)
}

const isPlain = (text: string, kind: EventKind): boolean => roleMeant(text, kind) !== null || (resultMeant(text)?.resultWords === '' && isSaid(text))
const isSaid = (text: string): boolean => (resultMeant(text)?.result ?? 'other') !== 'other'

/** How a result begins. */
const saying = /^(победит|приз[её]р|лауреат|диплом|сертификат|гран|абсолютн|перв|втор|трет)/iu

const schoolWords = /(?:^|\s)(?=(?:\d{1,4}(?:-?я)?\s+)?(?:м[абк]?оу|г[абк]?оу|[сон]ош|школ\p{L}*|шк\.?|гимнази\p{L}*|лице[йя]|интернат|№)(?![\p{L}]))/iu

const nameAtTheEnd = /(?<!им\.|имени|героя)\s(\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?\s+\p{Lu}\.\s*(\p{Lu}\.)?)$/u

export const isSchool = (text: string): boolean => schoolNameOf(text).kind !== null || /№\s*\d/.test(text)

/** The whole names that the text consists of, or null when it holds anything else. */
export function namesIn(text: string): string[] | null {
  const names = text.split(separators).map((name) => name.trim()).filter((name) => /\p{L}/u.test(name))
  return names.length > 0 && names.every(isWholeName) ? names : null
}

/** Two capitalised words at least, or a word and initials. */
const isWholeName = (text: string): boolean =>
  /^\p{Lu}[\p{L}-]*([\s.]+\p{Lu}[\p{L}-]*)+\.?$/u.test(text) || /^\p{L}{2,}\s+\p{L}\.?\s*\p{L}?\.?$/u.test(text)
