import type { SchoolYear } from '#platform/calendar'
import type { FederalEntry } from './federal-list/entry.ts'
import { standing, type FederalStanding } from './federal-list/standing.ts'
import { publisherKey, surnamesOf } from './identity.ts'
import type { ProgrammeCode } from './programmes.ts'
import { subjectOfTextbook } from './subjects.ts'
import type { Catalogue, Edition, EditionId, Work } from './textbook.ts'

/** What the federal list says of an edition: its entry and what follows for the school year. */
export interface ListedEdition {
  readonly entry: FederalEntry
  readonly standing: FederalStanding
}

/**
 * Finds the editions of an association in a version of the federal list: by surnames, subject, grades, programme and publisher, never by
 * code or by a surname alone; an entry of another number of edition is not it. Of several that fit, one with the same number counts, else the one that allows most:
 * what is blocked must be certain.
 * @returns entries by edition; an edition that the list does not name is absent
 */
export function listedEditions({ works, editions }: Pick<Catalogue, 'works' | 'editions'>, entries: readonly FederalEntry[], year: SchoolYear): Map<EditionId, ListedEdition> {
  const byBook = indexOf(entries)
  const workOf = new Map(works.map((work) => [work.id, work]))
  return new Map(
    editions.flatMap((edition) => {
      const found = entryOf(edition, workOf.get(edition.workId)!, byBook, year)
      return found ? [[edition.id, found] as const] : []
    }),
  )
}

/** Editions whose limit of use is past in the year. */
export const blockedEditions = (listed: ReadonlyMap<EditionId, ListedEdition>): Set<EditionId> =>
  new Set([...listed].flatMap(([id, { standing }]) => (standing.state === 'blocked' ? [id] : [])))

function entryOf(edition: Edition, work: Work, byBook: ReadonlyMap<string, readonly FederalEntry[]>, year: SchoolYear): ListedEdition | null {
  const publisher = publisherKey(edition.publisher)
  const fitting = (byBook.get(bookKey(surnamesOf(work.authors), work.subject, work.grades, work.programme)) ?? []).filter(
    ({ publishers, level, edition: number }) => (number === null || edition.editionNumber === null || number === edition.editionNumber) && (level === 'both' || (level ?? 'basic') === work.level) && publishers.some((name) => publisherKey(name) === publisher),
  )
  const same = fitting.filter((entry) => entry.edition !== null && entry.edition === edition.editionNumber)
  const candidates = (same.length > 0 ? same : fitting).map((entry) => ({ entry, standing: standing(entry, year) }))
  return candidates.toSorted((one, other) => rank(one) - rank(other) || (other.entry.until ?? '9').localeCompare(one.entry.until ?? '9'))[0] ?? null
}

const rank = ({ entry, standing: { state } }: ListedEdition): number => (state === 'blocked' ? 2 : entry.appendix === 1 ? 0 : 1)

/** Versions never change, so what was put in order once stays. */
const indexes = new WeakMap<readonly FederalEntry[], Map<string, FederalEntry[]>>()

function indexOf(entries: readonly FederalEntry[]): Map<string, FederalEntry[]> {
  const known = indexes.get(entries)
  if (known) return known
  const index = Map.groupBy(entries, (entry) => bookKey(surnamesOf(entry.authors), subjectOfTextbook(entry.subject, entry.title) ?? entry.subject, entry.grades, programmeOf(entry)))
  indexes.set(entries, index)
  return index
}

const bookKey = (surnames: readonly string[], subject: string, grades: readonly number[], programme: ProgrammeCode): string => [surnames.join(' '), subject, grades.join(), programme].join('|')

/** The list names whom an adapted programme is for in words. */
function programmeOf({ programme }: Pick<FederalEntry, 'programme'>): ProgrammeCode {
  if (programme === '') return 'general'
  if (/интеллект|умственн/iu.test(programme)) return 'intellectual'
  if (/глух|слабослыш|слух/iu.test(programme)) return 'hearing'
  if (/слеп|слабовид|зрен/iu.test(programme)) return 'sight'
  if (/реч/iu.test(programme)) return 'speech'
  if (/опорн/iu.test(programme)) return 'motor'
  return /аутист/iu.test(programme) ? 'autism' : 'delay'
}
