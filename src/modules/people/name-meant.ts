import type { FullName } from './person.ts'

export interface NamesMeant<P> {
  /** Those whom the words name, all equally well: one when the name is clear, several namesakes, or none. */
  readonly exact: readonly P[]
  /** Those whom a slip of the pen away the words would name, or of the same surname. */
  readonly near: readonly P[]
  /** How much of a name the words hold: 'full' has the given name, 'initials' its letter, 'surname' neither. */
  readonly told: 'full' | 'initials' | 'surname'
}

/**
 * Whom a name on paper means among `people`: «Иванова Анна Петровна», «А.П. Иванова», «ИВАНОВА А П», «Иванова».
 * Case, ё, full stops, Latin letters that look Russian, and the order of surname and initials do not matter.
 */
export function namesMeant<P extends FullName>(text: string, people: readonly P[]): NamesMeant<P> {
  const words = wordsOf(text)
  const told = words.length < 2 ? 'surname' : words.filter(isInitial).length === 0 ? 'full' : 'initials'
  if (words.length === 0) return { exact: [], near: [], told }
  const exact = people.filter((person) => fits(words, person, (said, known) => said === known))
  const near = people.filter((person) => !exact.includes(person) && isNear(words, person))
  return { exact, near, told }
}

/** Words of a name, folded; letters of initials stand alone. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/[A-Za-z]/g, (letter) => lookalikes[letter] ?? letter)
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[‐‑–—]/g, '-')
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
}

interface KnownWords {
  readonly surname: readonly string[]
  /** Given name and patronymic, as far as they are known. */
  readonly given: readonly string[]
}

const known = new WeakMap<FullName, KnownWords>()

/** A list of hundreds is compared with the same people line after line. */
function knownWordsOf(person: FullName): KnownWords {
  const words = known.get(person) ?? {
    surname: wordsOf(person.surname),
    given: [...wordsOf(person.givenName).slice(0, 1), ...wordsOf(person.patronymic).slice(0, 1)],
  }
  known.set(person, words)
  return words
}

const lookalikes: Readonly<Record<string, string>> = {
  A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', Y: 'У', a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у', k: 'к',
}

const isInitial = (word: string): boolean => word.length === 1

/** Whether the words are the person's surname, before or after what agrees with the given name and the patronymic. */
function fits(words: readonly string[], person: FullName, agree: (said: string, known: string) => boolean): boolean {
  const { surname, given } = knownWordsOf(person)
  if (surname.length === 0) return false
  const isSurname = (part: readonly string[]) => part.length === surname.length && part.every((word, at) => agree(word, surname[at]!))
  const isGiven = (part: readonly string[]) => part.length <= Math.max(given.length, 2) && part.every((word, at) => given[at] === undefined || isNameOrInitial(word, given[at], agree))
  const [first, last] = [words.slice(0, surname.length), words.slice(-surname.length)]
  return (isSurname(first) && isGiven(words.slice(surname.length))) || (isSurname(last) && isGiven(words.slice(0, -surname.length)))
}

const isNameOrInitial = (said: string, known: string, agree: (said: string, known: string) => boolean): boolean =>
  isInitial(said) || isInitial(known) ? said[0] === known[0] : agree(said, known)

function isNear(words: readonly string[], person: FullName): boolean {
  if (fits(words, person, (said, known) => slips(said, known) <= (Math.min(said.length, known.length) >= 8 ? 2 : 1))) return true
  const surname = knownWordsOf(person).surname.join(' ')
  return surname !== '' && ` ${words.join(' ')} `.includes(` ${surname} `)
}

/** Letters to change, add, drop or swap with the neighbour to turn one word into the other; 3 stands for any more. */
function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j]!, before[j - 2]! + 1)
    }
    ;[before, row] = [row, next]
  }
  return Math.min(row[b.length]!, 3)
}
