import { createHash } from 'node:crypto'
import { schoolMeant } from '#modules/people'
import type { Holding } from '../movement.ts'
import type { StockQuestion, StockRow } from '../reading/stock-reading.ts'
import { movementsTo, type StockChange, type StockLine } from '../record-stock.ts'
import type { PartId } from '../textbook.ts'
import { bookMeant, type BookMeant } from './book-meant.ts'
import type { KnownBooks } from './known-books.ts'
import { linesOf, objectionToNumbers, type Meaning } from './row-lines.ts'
import { rowSaid } from './row-said.ts'

/** A row of a list that was sent. */
export interface ListedRow {
  readonly position: number
  readonly key: string
  readonly said: StockRow
  /** Parts as which it was brought in, none when it was left out; null while it waits. */
  readonly partIds: readonly PartId[] | null
}

/** What was answered about a list: by `schoolAnswer` of a spelling the number of a school or 'leave', by `repeatAnswer` of a row 'add' or 'leave'. */
export type StockAnswers = Readonly<Record<string, string>>
export const schoolAnswer = (spelling: string): string => `school:${spelling}`
export const repeatAnswer = (position: number): string => `row:${position}`

/** What the association has, beside which a list is understood. */
export interface Known {
  readonly schools: readonly { readonly id: number; readonly name: string; readonly aliases: readonly string[] }[]
  /** The school of which the person said that the list is; null when the rows name theirs. */
  readonly schoolId: number | null
  readonly mayKeep: (schoolId: number) => boolean
  readonly books: KnownBooks
  readonly meanings: ReadonlyMap<string, Meaning>
  readonly held: ReadonlyMap<number, readonly Holding[]>
}

/**
 * What becomes of a row: brought in before; ready to be; waiting for a decision about its textbook; without a number; its numbers
 * impossible; standing twice, of which is asked; left out.
 */
export type Fate = 'in' | 'ready' | 'waits' | 'no number' | 'wrong' | 'twice' | 'left'

export interface UnderstoodRow extends ListedRow {
  readonly fate: Fate
  readonly lines: readonly StockLine[]
  /** For a row that waits. */
  readonly meant: BookMeant | null
  /** Why its numbers are impossible. */
  readonly objection: string | null
}

export interface UnderstoodSchool {
  readonly id: number
  readonly name: string
  readonly rows: readonly UnderstoodRow[]
  /** Lines that would be brought in now, as the whole number of each part. */
  readonly lines: readonly StockLine[]
  /** Whether parts that the list does not name would be taken for gone: only once nothing of the school waits. */
  readonly whole: boolean
  readonly change: StockChange
  /** What each part would change to. */
  readonly changes: readonly { readonly partId: PartId; readonly from: number | null; readonly to: number }[]
}

/** A spelling that means no school of the city, or not the one chosen. */
export interface SchoolQuestion {
  readonly key: string
  readonly spelling: string
  readonly rows: readonly { readonly sheet: string; readonly row: number }[]
  readonly choice: string
}

export interface UnderstoodList {
  readonly schools: readonly UnderstoodSchool[]
  readonly questions: readonly SchoolQuestion[]
  /** Rows whose school is not known yet or was left out. */
  readonly elsewhere: number
}

/**
 * A list beside what is known now. Pure.
 * @param whole whether the list is all that each of its schools has
 * @param doubles places where the reader met a row the second time
 */
export function listUnderstood(rows: readonly ListedRow[], { whole, doubles }: { whole: boolean; doubles: readonly Pick<StockQuestion, 'sheet' | 'row'>[] }, known: Known, answers: StockAnswers): UnderstoodList {
  const bySpelling = Map.groupBy(rows, ({ said }) => said.school ?? '')
  const [bySchool, questions]: [Map<number, ListedRow[]>, SchoolQuestion[]] = [new Map(), []]
  for (const [spelling, own] of bySpelling) {
    const school = schoolOf(spelling, known)
    const answer = answers[schoolAnswer(spelling)] ?? ''
    const id = school ?? (/^\d{1,15}$/.test(answer) ? Number(answer) : null)
    const allowed = id !== null && known.mayKeep(id) && known.schools.some((one) => one.id === id)
    if (school === null || !allowed) questions.push({ key: schoolAnswer(spelling), spelling, rows: own.map(({ said: { sheet, row } }) => ({ sheet, row })), choice: allowed || answer === 'leave' ? answer : '' })
    if (allowed && answer !== 'leave') bySchool.set(id, [...(bySchool.get(id) ?? []), ...own])
  }
  const repeated = new Set(doubles.map(({ sheet, row }) => `${row} ${sheet}`))
  const meant = new Map<string, BookMeant>()
  const schools = known.schools.flatMap(({ id, name }) => {
    const own = bySchool.get(id)
    return own ? [schoolUnderstood({ id, name }, own.map((row) => rowUnderstood(row, repeated, known, answers, meant)), whole, known.held.get(id) ?? [])] : []
  })
  return { schools, questions, elsewhere: rows.length - schools.reduce((sum, school) => sum + school.rows.length, 0) }
}

/** The school of a spelling; null when it has to be asked about. */
function schoolOf(spelling: string, { schools, schoolId }: Known): number | null {
  if (spelling === '') return schoolId
  const meant = schoolMeant(spelling, schools)
  if (schoolId === null) return meant?.id ?? null
  return meant?.id === schoolId ? schoolId : null
}

function rowUnderstood(row: ListedRow, repeated: ReadonlySet<string>, { books, meanings }: Known, answers: StockAnswers, memory: Map<string, BookMeant>): UnderstoodRow {
  const { said, key } = row
  const of = (fate: Fate, rest: Partial<UnderstoodRow> = {}): UnderstoodRow => ({ ...row, fate, lines: [], meant: null, objection: null, ...rest })
  if (row.partIds !== null) return of(row.partIds.length === 0 ? 'left' : 'in')
  if (said.quantity === null && said.parts === null) return of('no number')
  const objection = objectionToNumbers(said)
  if (objection !== null) return of('wrong', { objection })
  if (repeated.has(`${said.row} ${said.sheet}`)) {
    const answer = answers[repeatAnswer(row.position)]
    if (answer === 'leave') return of('left')
    if (answer !== 'add') return of('twice')
  }
  const decided = meanings.get(key)
  if (decided?.editionId === null) return of('left')
  for (const id of decided ? [inYear(books, decided.editionId!, said.year), decided.editionId!] : []) {
    const lines = linesOf(said, books.edition(id)!, decided!.partNumber)
    if (lines) return of('ready', { lines })
  }
  const meant = memory.get(`${key} ${said.year}`) ?? bookMeant(rowSaid(said), books)
  memory.set(`${key} ${said.year}`, meant)
  const sure = meant.kind === 'sure' ? linesOf(said, books.edition(meant.edition)!) : null
  return sure ? of('ready', { lines: sure }) : of('waits', { meant })
}

/** The edition decided or, where the year of the row is not its own, the one of the same work and publisher that was printed in it. */
function inYear(books: KnownBooks, editionId: number, year: number | null): number {
  const decided = books.edition(editionId)
  const holds = ({ firstYear, lastYear }: { firstYear: number | null; lastYear: number | null }) => year === null || ((firstYear ?? 0) <= year && year <= (lastYear ?? 9999))
  if (!decided || holds(decided.edition)) return editionId
  const others = decided.of.editions.filter(({ publisher, edition }) => publisher === decided.publisher && edition.medium === decided.edition.medium && holds(edition))
  return others.length === 1 ? others[0]!.edition.id : editionId
}

function schoolUnderstood({ id, name }: { id: number; name: string }, rows: readonly UnderstoodRow[], wholeFile: boolean, holdings: readonly Holding[]): UnderstoodSchool {
  const held = new Map(holdings.map((holding) => [holding.partId, holding]))
  const before = new Set(rows.flatMap(({ partIds }) => partIds ?? []))
  const told = rows.flatMap(({ lines }) => lines)
  const waits = rows.some(({ fate }) => fate === 'waits' || fate === 'twice' || fate === 'wrong' || fate === 'no number')
  const settles = rows.some(({ fate, partIds }) => fate === 'ready' || (fate === 'left' && partIds === null))
  const whole = wholeFile && !waits && settles
  // A part that came with this list before keeps what has become of it since, and the copies of its later rows are added.
  const added = [...Map.groupBy(told, ({ partId }) => partId)].flatMap(([partId, lines]): StockLine[] => {
    const now = held.get(partId)
    if (!before.has(partId) || !now) return lines
    return [{ ...lines[0]!, copies: now.copies + lines.reduce((sum, { copies }) => sum + copies, 0), worn: lines.every(({ worn }) => worn !== null) ? now.worn + lines.reduce((sum, { worn }) => sum + worn!, 0) : null }]
  })
  const kept = whole ? [...before].filter((partId) => !told.some((line) => line.partId === partId)).flatMap((partId): StockLine[] => (held.has(partId) ? [{ partId, copies: held.get(partId)!.copies, worn: null, printedYear: null, price: null }] : [])) : []
  const lines = [...added, ...kept]
  const { movements, change } = movementsTo({ lines, whole }, held)
  const changes = [...Map.groupBy(movements, ({ partId }) => partId)].map(([partId, own]) => {
    const from = held.get(partId)?.copies ?? null
    return { partId, from, to: (from ?? 0) + own.reduce((sum, { copies }) => sum + copies, 0) }
  })
  return { id, name, rows, lines, whole, change, changes }
}

/** What a person was shown would be brought in; another one when anything of it has changed since. */
export const seenOf = ({ schools }: UnderstoodList): string => createHash('sha256').update(JSON.stringify(schools.map(({ id, lines, whole, changes }) => [id, lines, whole, changes]))).digest('base64url').slice(0, 22)
