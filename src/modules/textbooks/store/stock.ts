import { sql } from 'kysely'
import type { CalendarDate } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { Holding, Movement } from '../movement.ts'
import type { TextbookTables } from '../tables.ts'
import type { PartId } from '../textbook.ts'

const tables = ({ db }: Context) => db.$extendTables<TextbookTables>()

/**
 * What a school has of each part that ever moved there.
 * @param on as it was on that day; null: now
 */
export async function holdingsOf(context: Context, schoolId: number, on: CalendarDate | null = null): Promise<Holding[]> {
  const rows = await tables(context)
    .selectFrom('textbook_movement')
    .select(({ fn }) => ['part_id', fn.sum<number>('copies').as('copies'), fn.sum<number>('worn').as('worn')])
    .where('association_id', '=', context.association)
    .where('school_id', '=', schoolId)
    .$if(on !== null, (query) => query.where('day', '<=', on!))
    .groupBy('part_id')
    .execute()
  return rows.map(({ part_id, copies, worn }) => ({ partId: part_id, copies: Number(copies), worn: Number(worn) }))
}

/** The same of one part. */
export async function holdingOf(context: Context, schoolId: number, partId: PartId, on: CalendarDate | null = null): Promise<Holding> {
  const row = await tables(context)
    .selectFrom('textbook_movement')
    .select(({ fn }) => [fn.sum<number | null>('copies').as('copies'), fn.sum<number | null>('worn').as('worn')])
    .where('association_id', '=', context.association)
    .where('school_id', '=', schoolId)
    .where('part_id', '=', partId)
    .$if(on !== null, (query) => query.where('day', '<=', on!))
    .executeTakeFirstOrThrow()
  return { partId, copies: Number(row.copies ?? 0), worn: Number(row.worn ?? 0) }
}

/**
 * What every school has, by school: read packed, since a krai has hundreds of thousands of holdings.
 * @param on as it was on that day; null: now
 */
export async function holdingsBySchool(context: Context, on: CalendarDate | null = null): Promise<Map<number, Holding[]>> {
  const { rows } = await sql<{ school_id: number; packed: string }>`
    select school_id, string_agg(part_id || ':' || copies || case when worn = 0 then '' else ':' || worn end, ' ') as packed
    from (select school_id, part_id, sum(copies) as copies, sum(worn) as worn
          from textbook_movement where association_id = ${context.association} ${on === null ? sql`` : sql`and day <= ${on}`} group by school_id, part_id) as holding
    group by school_id`.execute(context.db)
  return new Map(rows.map(({ school_id, packed }) => [school_id, unpacked(packed)]))
}

/** «12:30 13:28:2»: parts with their copies and, where there are any, worn ones. */
const unpacked = (packed: string): Holding[] =>
  packed.split(' ').map((one) => {
    const [colon, second] = [one.indexOf(':'), one.lastIndexOf(':')]
    return { partId: Number(one.slice(0, colon)), copies: Number(second === colon ? one.slice(colon + 1) : one.slice(colon + 1, second)), worn: second === colon ? 0 : Number(one.slice(second + 1)) }
  })

/**
 * What loans still out change by a day, by school and part: copies lent come home, borrowed ones go back.
 * @param by a loan that may stay longer changes nothing
 */
export async function loansDue(context: Context, by: CalendarDate): Promise<Map<number, Map<PartId, number>>> {
  const { rows } = await sql<{ school_id: number; part_id: PartId; back: number; home: number }>`
    select school_id, part_id, sum(greatest(borrowed - returned, 0)) as back, sum(greatest(lent - got_back, 0)) as home
    from (select school_id, part_id, other_school_id,
            coalesce(sum(copies) filter (where kind = 'borrowed' and (due is null or due <= ${by})), 0) as borrowed,
            coalesce(-sum(copies) filter (where kind = 'borrowed-back'), 0) as returned,
            coalesce(-sum(copies) filter (where kind = 'lent' and (due is null or due <= ${by})), 0) as lent,
            coalesce(sum(copies) filter (where kind = 'lent-back'), 0) as got_back
          from textbook_movement
          where association_id = ${context.association} and kind in ('lent', 'borrowed', 'lent-back', 'borrowed-back')
          group by school_id, part_id, other_school_id) as loan
    group by school_id, part_id`.execute(context.db)
  const due = new Map<number, Map<PartId, number>>()
  for (const { school_id, part_id, back, home } of rows) {
    const change = Number(home) - Number(back)
    if (change !== 0) due.set(school_id, (due.get(school_id) ?? new Map<PartId, number>()).set(part_id, change))
  }
  return due
}

/** Copies of a part that are still out between a school and others: what it borrowed and has not returned, what it lent and has not got back. */
export async function loansOut(context: Context, schoolId: number, partId: PartId): Promise<{ otherSchoolId: number; borrowed: number; lent: number; due: CalendarDate | null }[]> {
  const { rows } = await sql<{ other_school_id: number; borrowed: number; lent: number; due: CalendarDate | null }>`
    select other_school_id, sum(copies) filter (where kind in ('borrowed', 'borrowed-back')) as borrowed, -sum(copies) filter (where kind in ('lent', 'lent-back')) as lent, max(due) as due
    from textbook_movement
    where association_id = ${context.association} and school_id = ${schoolId} and part_id = ${partId} and kind in ('lent', 'borrowed', 'lent-back', 'borrowed-back')
    group by other_school_id order by other_school_id`.execute(context.db)
  return rows
    .map(({ other_school_id, borrowed, lent, due }) => ({ otherSchoolId: other_school_id, borrowed: Number(borrowed ?? 0), lent: Number(lent ?? 0), due }))
    .filter(({ borrowed, lent }) => borrowed > 0 || lent > 0)
}

/** The price of a copy that a receipt told last, by part; kopecks. */
export async function lastPrices(context: Context): Promise<Map<PartId, number>> {
  const { rows } = await sql<{ part_id: PartId; price: number }>`
    select distinct on (part_id) part_id, price from textbook_movement
    where association_id = ${context.association} and price is not null order by part_id, day desc, id desc`.execute(context.db)
  return new Map(rows.map(({ part_id, price }) => [part_id, price]))
}

/** Movements of a part in a school, the newest first. */
export async function movementsOf(context: Context, schoolId: number, partId: PartId): Promise<Movement[]> {
  return (await selectMovements(context).where('school_id', '=', schoolId).where('part_id', '=', partId).execute()).map(movementFrom)
}

/** All movements of a school up to a day, the newest first. */
export async function movementsOfSchool(context: Context, schoolId: number, to: CalendarDate): Promise<Movement[]> {
  return (await selectMovements(context).where('school_id', '=', schoolId).where('day', '<=', to).execute()).map(movementFrom)
}

const selectMovements = (context: Context) =>
  tables(context).selectFrom('textbook_movement').selectAll().where('association_id', '=', context.association).orderBy('day', 'desc').orderBy('id', 'desc')

/** Adds movements, many at once. */
export async function insertMovements(context: Context, movements: readonly Omit<Movement, 'id' | 'recordedBy' | 'recordedAt'>[], importId: number | null = null): Promise<void> {
  // A statement takes at most 65 535 parameters.
  for (let at = 0; at < movements.length; at += 2000)
    await tables(context)
      .insertInto('textbook_movement')
      .values(
        movements.slice(at, at + 2000).map((movement) => ({
          association_id: context.association,
          school_id: movement.schoolId,
          part_id: movement.partId,
          kind: movement.kind,
          copies: movement.copies,
          worn: movement.worn,
          day: movement.day,
          printed_year: movement.printedYear,
          price: movement.price,
          paper: movement.paper,
          reason: movement.reason,
          other_school_id: movement.otherSchoolId,
          due: movement.due,
          import_id: importId,
          recorded_by: context.actor.personId,
          recorded_by_name: context.actor.name,
          recorded_at: context.now,
        })),
      )
      .execute()
}

/** Lets others move copies of the school only after this transaction. */
export async function lockStock(context: Context, schoolId: number): Promise<void> {
  await sql`select 1 from school where association_id = ${context.association} and id = ${schoolId} for no key update`.execute(context.db)
}

type MovementRow = Awaited<ReturnType<ReturnType<typeof selectMovements>['execute']>>[number]

const movementFrom = (row: MovementRow): Movement => ({
  id: row.id,
  schoolId: row.school_id,
  partId: row.part_id,
  kind: row.kind,
  copies: row.copies,
  worn: row.worn,
  day: row.day,
  printedYear: row.printed_year,
  price: row.price,
  paper: row.paper,
  reason: row.reason,
  otherSchoolId: row.other_school_id,
  due: row.due,
  recordedBy: row.recorded_by_name,
  recordedAt: row.recorded_at,
})
