import type { PersonId } from '../person.ts'
import type { SchoolId } from '../school.ts'
import { placeInWords, type Place } from './grid.ts'

/** What was answered about one entry of a list. */
export interface ListAnswer {
  /** 'new', 'none' to leave out, 'same:12' for one that is known, 'row:1-5' for an earlier row of the list. */
  readonly choice: string
  /** The fields in which the list's value is taken; null while nobody chose. */
  readonly take: readonly string[] | null
}

export type ListAnswers = Readonly<Record<string, ListAnswer>>

/** A school or a person of a list, with whom it was taken for. */
export interface Entry {
  /** Names the entry in answers: the row's key, or that of a school by its first row. */
  readonly key: string
  readonly at: Place
  /** What is typed, joined for reading. */
  readonly typed: string
  /** How it is understood. */
  readonly title: string
  /** Why it is asked; null when it is clear. */
  readonly question: string | null
  readonly options: readonly Option[]
  /** What is chosen; '' while the question is open. */
  readonly choice: string
  readonly changes: readonly FieldChange[]
}

export interface Option {
  readonly value: string
  readonly label: string
}

/** A field in which the list says other than what is kept. */
export interface FieldChange {
  readonly field: string
  readonly label: string
  readonly before: string
  readonly after: string
  readonly taken: boolean
}

/** A value that is not brought in, and why: «лист «Люди», строка 5, столбец F: …». */
export interface Problem {
  readonly at: Place
  readonly words: string
}

export const problemInWords = ({ at, words }: Problem): string => `${placeInWords(at)}: ${words}`

export const newOption: Option = { value: 'new', label: 'внести' }
export const leaveOut: Option = { value: 'none', label: 'не вносить' }
export const sameValue = (id: SchoolId | PersonId): string => `same:${id}`
export const rowValue = (key: string): string => `row:${key}`
export const idOfChoice = (choice: string): number | null => (choice.startsWith('same:') ? Number(choice.slice(5)) : null)
export const rowOfChoice = (choice: string): string | null => (choice.startsWith('row:') ? choice.slice(4) : null)

/** The answer if it is still one of the options, else what the program proposes. */
export const chosen = (answer: ListAnswer | undefined, options: readonly Option[], proposed: string): string =>
  answer && options.some(({ value }) => value === answer.choice) ? answer.choice : proposed

/** What the changes were when the page was drawn, so that none is written that nobody saw. */
export const seenOf = (changes: readonly FieldChange[]): string => changes.map(({ field, before, after }) => `${field}:${before}→${after}`).join('|')

/** Two texts that differ only in case, ё, spaces or punctuation say the same. */
export const sameWords = (a: string, b: string): boolean => folded(a) === folded(b)
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/ё/g, 'е').replace(/[^\p{L}\d]+/gu, ' ').trim()

/** Telephones are compared by their figures; 8 and +7 are one. */
export const samePhone = (a: string, b: string): boolean => figures(a) === figures(b)
const figures = (text: string): string => text.replace(/\D/g, '').replace(/^8(?=\d{10}$)/, '7')
