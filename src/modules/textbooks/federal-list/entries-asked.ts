import type { SchoolYear } from '#platform/calendar'
import { folded } from '#platform/search-words'
import type { Appendix, FederalEntry } from './entry.ts'
import { standing, type FederalStanding } from './standing.ts'

/** What a person wants to see of a list; what is left out narrows nothing. */
export interface EntriesAsked {
  readonly words?: string | undefined
  readonly subject?: string | undefined
  readonly grade?: number | undefined
  readonly appendix?: Appendix | undefined
  readonly state?: FederalStanding['state'] | undefined
}

/** Entries that hold every word (of title, authors, publishers, subject or code) and suit the rest. */
export function entriesAsked(entries: readonly FederalEntry[], { words = '', subject, grade, appendix, state }: EntriesAsked, year: SchoolYear): FederalEntry[] {
  const wanted = folded(words).split(/[\s,;«»"]+/).filter(Boolean).slice(0, 10)
  return entries.filter(
    (entry) =>
      (subject === undefined || entry.subject === subject) &&
      (grade === undefined || entry.grades.includes(grade)) &&
      (appendix === undefined || entry.appendix === appendix) &&
      (state === undefined || standing(entry, year).state === state) &&
      (wanted.length === 0 || holds(entry, wanted)),
  )
}

function holds({ title, authors, publishers, subject, code }: FederalEntry, wanted: readonly string[]): boolean {
  const text = folded([title, authors, publishers.join(' '), subject].join(' '))
  return wanted.every((word) => text.includes(word) || code.startsWith(word.replace(/\.$/, '')))
}
