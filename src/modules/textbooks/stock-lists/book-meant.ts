import { slipsBetween } from '#platform/spelling'
import type { EditionId, WorkId } from '../textbook.ts'
import type { KnownBooks, KnownEdition, KnownWork } from './known-books.ts'
import { differencesFrom, type Differences } from './likeness.ts'
import type { RowSaid } from './row-said.ts'

/** An edition that a row may mean, and why it is not sure. */
export interface Candidate {
  readonly edition: EditionId
  readonly reasons: readonly string[]
}

/** What a row means: one edition for sure, one of several of which a person decides, or a textbook that nobody has described. */
export type BookMeant =
  | { readonly kind: 'sure'; readonly edition: EditionId }
  /** The likeliest first. */
  | { readonly kind: 'doubt'; readonly candidates: readonly Candidate[] }
  /** `work` when only its edition is new. */
  | { readonly kind: 'new'; readonly work: WorkId | null }

interface Weighed extends Candidate {
  readonly weight: number
}

/**
 * Sure is an edition whose number the program wrote into the row or one with the same ISBN which the rest does not contradict, or the only one of the same surnames of all authors,
 * subject, grades, level and publisher that has the part; whatever resembles is a doubt. Pure.
 */
export function bookMeant(said: RowSaid, books: KnownBooks): BookMeant {
  const noted = said.edition === null ? undefined : books.edition(said.edition)
  if (noted && !contradicts(said, noted.of)) return parted(said, noted)
  const found = said.isbn === null ? [] : books.withIsbn(said.isbn)
  if (found.length === 1) {
    const [edition] = found as [KnownEdition]
    if (contradicts(said, edition.of)) return { kind: 'doubt', candidates: [{ edition: edition.edition.id, reasons: ['ISBN тот же, а авторы, предмет или класс другие'] }, ...candidatesOf(doubtsOf(said, books))] }
    return parted(said, edition)
  }
  const compared = books.works(said.subject).flatMap((known) => {
    const differences = differencesFrom(said, known)
    return differences ? [{ known, differences }] : []
  })
  const exact = narrowed(said, compared.filter(({ differences }) => differences.length === 0).map(({ known }) => known))
  if (exact.length === 1) return editionMeant(said, exact[0]!)
  const near = compared.flatMap(({ known, differences }) => editionsNear(said, known, exact.length > 1 && differences.length === 0 ? [{ weight: 1, words: 'у этих авторов несколько таких учебников' }] : differences))
  return near.length > 0 ? { kind: 'doubt', candidates: candidatesOf(near) } : { kind: 'new', work: null }
}

const doubtsOf = (said: RowSaid, books: KnownBooks): Weighed[] =>
  books.works(said.subject).flatMap((known) => {
    const differences = differencesFrom(said, known)
    return differences ? editionsNear(said, known, differences) : []
  })

/** Of several works that agree in everything, the title tells, where only one has it. */
function narrowed(said: RowSaid, works: readonly KnownWork[]): readonly KnownWork[] {
  const titled = works.filter(({ titleWords }) => titleWords === said.titleWords)
  return works.length > 1 && titled.length === 1 ? titled : works
}

function contradicts(said: RowSaid, { work, surnames }: KnownWork): boolean {
  const authors = said.surnames.length > 0 && surnames.length > 0 && !said.surnames.some((surname) => surnames.includes(surname))
  const grades = said.grades.length > 0 && !said.grades.some((grade) => work.grades.includes(grade))
  return authors || grades || (said.subject !== null && said.subject !== work.subject)
}

function editionMeant(said: RowSaid, known: KnownWork): BookMeant {
  const editions = known.editions.filter(({ edition }) => edition.medium === said.medium)
  const own = said.publisher === '' ? editions : editions.filter(({ publisher }) => publisher === said.publisher)
  if (said.publisher !== '' && own.length === 0) {
    const near = editions.filter(({ publisher }) => misspelt(said.publisher, publisher))
    return near.length > 0 ? { kind: 'doubt', candidates: candidatesOf(near.map((edition) => weighed(edition, [{ weight: 1, words: 'издательство написано иначе' }]))) } : { kind: 'new', work: known.work.id }
  }
  const printed = said.year === null ? own : own.filter(({ edition }) => within(edition, said.year!))
  if (printed.length === 1) return parted(said, printed[0]!)
  const reason = said.publisher === '' && own.length > 1 ? 'издательство в строке не названо' : said.year === null ? 'изданий несколько, а год в строке не назван' : `${said.year} год ${printed.length === 0 ? 'не подходит ни к одному изданию' : 'подходит нескольким изданиям'}`
  const possible = printed.length > 0 ? printed : own
  return possible.length > 0 ? { kind: 'doubt', candidates: candidatesOf(possible.map((edition) => weighed(edition, [{ weight: 1, words: reason }]))) } : { kind: 'new', work: known.work.id }
}

/** A sure edition, unless it is not sure which of its parts the row counts. */
function parted(said: RowSaid, known: KnownEdition): BookMeant {
  const reason = partDoubt(said, known)
  return reason === null ? { kind: 'sure', edition: known.edition.id } : { kind: 'doubt', candidates: [{ edition: known.edition.id, reasons: [reason] }] }
}

function partDoubt({ parts }: RowSaid, known: KnownEdition): string | null {
  const numbers = known.parts.map(({ number }) => number)
  const single = numbers.length === 1 && numbers[0] === 0
  if (parts === null) return single ? null : 'в строке не сказано, какая это часть'
  if (single) return parts.length === 1 && parts[0] === 1 ? null : 'в строке назван номер части, а учебник описан одной книгой'
  const missing = parts.filter((number) => !numbers.includes(number))
  return missing.length === 0 ? null : `у издания нет части ${missing.join(', ')}`
}

/** Editions of a work that only resembles: those of the publisher where it has some, else all. */
function editionsNear(said: RowSaid, known: KnownWork, differences: Differences): Weighed[] {
  const own = known.editions.filter(({ edition }) => edition.medium === said.medium)
  const published = own.filter(({ publisher }) => publisher === said.publisher)
  const printed = published.filter(({ edition }) => said.year === null || within(edition, said.year))
  const part = (edition: KnownEdition) => {
    const words = partDoubt(said, edition)
    return words === null ? [] : [{ weight: 1, words }]
  }
  if (printed.length > 0) return printed.map((edition) => weighed(edition, [...differences, ...part(edition)]))
  if (published.length > 0) return published.map((edition) => weighed(edition, [...differences, ...part(edition), { weight: 1, words: 'год не подходит к изданию' }]))
  const other = { weight: said.publisher === '' ? 1 : 3, words: said.publisher === '' ? 'издательство в строке не названо' : 'издательство другое' }
  return own.map((edition) => weighed(edition, [...differences, ...part(edition), other]))
}

const within = ({ firstYear, lastYear }: { firstYear: number | null; lastYear: number | null }, year: number): boolean => (firstYear === null || year >= firstYear) && (lastYear === null || year <= lastYear)

const misspelt = (one: string, other: string): boolean => Math.min(one.length, other.length) >= 5 && slipsBetween(one, other, 2) <= 2

const weighed = ({ edition }: KnownEdition, differences: Differences): Weighed => ({ edition: edition.id, reasons: differences.map(({ words }) => words), weight: differences.reduce((sum, { weight }) => sum + weight, 0) })

/** A page of more would not be looked through. */
const mostCandidates = 6

const candidatesOf = (near: readonly Weighed[]): Candidate[] =>
  near
    .toSorted((one, other) => one.weight - other.weight || one.edition - other.edition)
    .slice(0, mostCandidates)
    .map(({ edition, reasons }) => ({ edition, reasons: reasons.length > 0 ? reasons : ['всё сказанное в строке совпадает'] }))
