import { sql } from 'kysely'
import type { Period } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { CourtCase, CourtCaseCard, CourtCaseId } from '../monitoring/court-case.ts'
import type { StatedReason } from '../monitoring/reason.ts'
import type { StateStanding } from '../monitoring/state-textbook.ts'
import type { WriteOffRecord } from '../monitoring/written-off.ts'
import type { BooksOf } from '../programmes.ts'
import type { SubjectCode } from '../subjects.ts'
import type { TextbookTables } from '../tables.ts'
import type { PartId, WorkId } from '../textbook.ts'

const tables = ({ db }: Context) => db.$extendTables<TextbookTables>()

/** Works marked as unified state textbooks. */
export async function stateTextbooks(context: Context): Promise<Map<WorkId, StateStanding>> {
  const rows = await tables(context).selectFrom('state_textbook').select(['work_id', 'standing']).where('association_id', '=', context.association).execute()
  return new Map(rows.map(({ work_id, standing }) => [work_id, standing]))
}

export async function keepStateTextbook(context: Context, workId: WorkId, standing: StateStanding | null): Promise<void> {
  await tables(context).deleteFrom('state_textbook').where('association_id', '=', context.association).where('work_id', '=', workId).execute()
  if (standing === null) return
  await tables(context).insertInto('state_textbook').values({ association_id: context.association, work_id: workId, standing, marked_by_name: context.actor.name, marked_at: context.now }).execute()
}

/** What a school has said of a need. */
export interface KeptReason extends StatedReason {
  readonly schoolId: number
  readonly books: BooksOf
  readonly subject: SubjectCode
  /** The first grade of the row. */
  readonly grade: number
  readonly version: number
}

export async function statedReasons(context: Context, schoolYear: number, schoolId: number | null = null): Promise<KeptReason[]> {
  const rows = await tables(context)
    .selectFrom('monitoring_reason')
    .selectAll()
    .where('association_id', '=', context.association)
    .where('school_year', '=', schoolYear)
    .$if(schoolId !== null, (query) => query.where('school_id', '=', schoolId!))
    .execute()
  return rows.map(({ school_id, books, subject, grade, reason, words, version }) => ({ schoolId: school_id, books, subject, grade, reason, words, version }))
}

/** Writes only over the version that was seen, 0 where there was none; answers whether it did. */
export async function keepReason(context: Context, schoolYear: number, { schoolId, books, subject, grade, reason, words }: Omit<KeptReason, 'version'>, seen: number): Promise<boolean> {
  const said = { reason, words, stated_by_name: context.actor.name, stated_at: context.now, version: seen + 1 }
  const { numInsertedOrUpdatedRows } = await tables(context)
    .insertInto('monitoring_reason')
    .values({ association_id: context.association, school_id: schoolId, school_year: schoolYear, books, subject, grade, ...said })
    .onConflict((conflict) => conflict.columns(['association_id', 'school_id', 'school_year', 'books', 'subject', 'grade']).doUpdateSet(said).where('monitoring_reason.version', '=', seen))
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0) > 0
}

/** Takes away only the version that was seen; answers whether it did. */
export async function deleteReason(context: Context, schoolYear: number, { schoolId, books, subject, grade }: Pick<KeptReason, 'schoolId' | 'books' | 'subject' | 'grade'>, seen: number): Promise<boolean> {
  const { numDeletedRows } = await tables(context)
    .deleteFrom('monitoring_reason')
    .where('association_id', '=', context.association)
    .where('school_id', '=', schoolId)
    .where('school_year', '=', schoolYear)
    .where('books', '=', books)
    .where('subject', '=', subject)
    .where('grade', '=', grade)
    .where('version', '=', seen)
    .executeTakeFirst()
  return Number(numDeletedRows) > 0
}

/**
 * What was written off in a period, of all schools or of one. The price is that of the movement, else the mean of the receipts of the part
 * in the school, as in the book of summary accounting; the year of printing is that of the receipts where all of them told the same.
 */
export async function writeOffsIn(context: Context, { from, to }: Period, schoolId: number | null = null): Promise<WriteOffRecord[]> {
  const { rows } = await sql<{ school_id: number; part_id: PartId; copies: number; day: WriteOffRecord['day']; reason: string; printed_year: number | null; price: number | null }>`
    with gone as (
      select school_id, part_id, -copies as copies, day, reason, printed_year, price from textbook_movement
      where association_id = ${context.association} and kind = 'write-off' and copies < 0 and day > ${from} and day <= ${to} ${schoolId === null ? sql`` : sql`and school_id = ${schoolId}`}),
    came as (
      select school_id, part_id,
        case when count(*) = count(printed_year) and min(printed_year) = max(printed_year) then min(printed_year) end as printed_year,
        (sum(price::float8 * copies) / sum(copies) filter (where price is not null))::float8 as price
      from textbook_movement
      where association_id = ${context.association} and kind in ('opening', 'receipt') and copies > 0 and (school_id, part_id) in (select school_id, part_id from gone)
      group by school_id, part_id)
    select gone.school_id, gone.part_id, gone.copies, gone.day, gone.reason, coalesce(gone.printed_year, came.printed_year) as printed_year, coalesce(gone.price, came.price) as price
    from gone left join came on came.school_id = gone.school_id and came.part_id = gone.part_id
    order by gone.school_id, gone.part_id`.execute(context.db)
  return rows.map(({ school_id, part_id, copies, day, reason, printed_year, price }) => ({ schoolId: school_id, partId: part_id, copies: Number(copies), day, reason, printedYear: printed_year, price }))
}

/** Copies of these parts that ever came to schools, with what was there when records began; by school and part. */
export async function receivedCopies(context: Context, parts: readonly PartId[], schoolId: number | null = null): Promise<Map<number, Map<PartId, number>>> {
  const received = new Map<number, Map<PartId, number>>()
  if (parts.length === 0) return received
  const rows = await tables(context)
    .selectFrom('textbook_movement')
    .select(({ fn }) => ['school_id', 'part_id', fn.sum<number>('copies').as('copies')])
    .where('association_id', '=', context.association)
    .where('kind', 'in', ['opening', 'receipt'])
    .where('part_id', 'in', parts)
    .$if(schoolId !== null, (query) => query.where('school_id', '=', schoolId!))
    .groupBy(['school_id', 'part_id'])
    .execute()
  for (const { school_id, part_id, copies } of rows) received.set(school_id, (received.get(school_id) ?? new Map<PartId, number>()).set(part_id, Number(copies)))
  return received
}

export async function courtCases(context: Context, schoolId: number | null = null): Promise<CourtCase[]> {
  const rows = await selectCases(context).$if(schoolId !== null, (query) => query.where('school_id', '=', schoolId!)).execute()
  return rows.map(caseFrom)
}

export async function courtCaseById(context: Context, id: CourtCaseId): Promise<CourtCase | undefined> {
  const row = await selectCases(context).where('id', '=', id).executeTakeFirst()
  return row && caseFrom(row)
}

const selectCases = (context: Context) => tables(context).selectFrom('textbook_court_case').selectAll().where('association_id', '=', context.association).orderBy('opened_on', 'desc').orderBy('id', 'desc')

type CaseRow = Awaited<ReturnType<ReturnType<typeof selectCases>['execute']>>[number]

const caseFrom = ({ id, school_id, court, claim, opened_on, decided_on, decision, recorded_by_name, version }: CaseRow): CourtCase => ({ id, schoolId: school_id, court, claim, openedOn: opened_on, decidedOn: decided_on, decision, recordedBy: recorded_by_name, version })

const caseRow = ({ court, claim, openedOn, decidedOn, decision }: CourtCaseCard) => ({ court, claim, opened_on: openedOn, decided_on: decidedOn, decision })

export async function insertCourtCase(context: Context, schoolId: number, card: CourtCaseCard): Promise<CourtCaseId> {
  const { id } = await tables(context)
    .insertInto('textbook_court_case')
    .values({ association_id: context.association, school_id: schoolId, ...caseRow(card), recorded_by_name: context.actor.name })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Writes only over the version that was seen; answers whether it did. */
export async function updateCourtCase(context: Context, id: CourtCaseId, card: CourtCaseCard, seen: number): Promise<boolean> {
  const { numUpdatedRows } = await tables(context)
    .updateTable('textbook_court_case')
    .set({ ...caseRow(card), recorded_by_name: context.actor.name, version: seen + 1 })
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

export async function deleteCourtCase(context: Context, id: CourtCaseId): Promise<void> {
  await tables(context).deleteFrom('textbook_court_case').where('association_id', '=', context.association).where('id', '=', id).execute()
}
