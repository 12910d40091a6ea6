import { sql } from 'kysely'
import { schools } from '#modules/people'
import type { CalendarDate } from '#platform/calendar'
import type { Context } from '#platform/context'
import { toldKinds, type Confirmation, type ToldData, type ToldKind } from '../monitoring/told-data.ts'
import type { TextbookTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<TextbookTables>()

/** What every school has told for a school year, in the order of schools. */
export async function toldData(context: Context, schoolYear: number): Promise<ToldData[]> {
  const { rows: classes } = await sql<{ school_id: number; classes: number; unknown: number }>`
    select school_id, count(*) as classes, count(*) filter (where pupils is null) as unknown
    from class_group where association_id = ${context.association} and school_year = ${schoolYear} group by school_id`.execute(context.db)
  const { rows: moved } = await sql<{ school_id: number; holdings: number; last: CalendarDate }>`
    select school_id, count(distinct part_id) as holdings, max(day) as last
    from textbook_movement where association_id = ${context.association} group by school_id`.execute(context.db)
  const [classesOf, movedOf] = [new Map(classes.map((row) => [row.school_id, row])), new Map(moved.map((row) => [row.school_id, row]))]
  const confirmed = Map.groupBy(await confirmations(context, schoolYear), ({ schoolId }) => schoolId)
  return (await schools(context)).map(({ id, name }) => ({
    schoolId: id,
    name,
    classes: Number(classesOf.get(id)?.classes ?? 0),
    unknown: Number(classesOf.get(id)?.unknown ?? 0),
    holdings: Number(movedOf.get(id)?.holdings ?? 0),
    lastMovement: movedOf.get(id)?.last ?? null,
    confirmed: Object.fromEntries(toldKinds.map((kind) => [kind, confirmed.get(id)?.findLast(({ what }) => what === kind) ?? null])) as ToldData['confirmed'],
  }))
}

/** What a school has told for a school year, of which a confirmation is no part. */
export async function toldOfSchool(context: Context, schoolId: number, schoolYear: number): Promise<Pick<ToldData, 'classes' | 'unknown' | 'holdings'>> {
  const classes = await tables(context)
    .selectFrom('class_group')
    .select(['pupils'])
    .where('association_id', '=', context.association)
    .where('school_id', '=', schoolId)
    .where('school_year', '=', schoolYear)
    .execute()
  const moved = await tables(context).selectFrom('textbook_movement').select('id').where('association_id', '=', context.association).where('school_id', '=', schoolId).limit(1).execute()
  return { classes: classes.length, unknown: classes.filter(({ pupils }) => pupils === null).length, holdings: moved.length }
}

/** Of a school year, the first first. */
async function confirmations(context: Context, schoolYear: number): Promise<Confirmation[]> {
  const rows = await tables(context).selectFrom('textbook_confirmation').selectAll().where('association_id', '=', context.association).where('school_year', '=', schoolYear).orderBy('confirmed_at').orderBy('id').execute()
  return rows.map(({ school_id, what, confirmed_on, confirmed_by_name }) => ({ schoolId: school_id, what, on: confirmed_on, by: confirmed_by_name }))
}

/** One confirmation a day is enough. @returns whether this is the first of the day */
export async function insertConfirmation(context: Context, schoolId: number, schoolYear: number, what: ToldKind): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(context)
    .insertInto('textbook_confirmation')
    .values({ association_id: context.association, school_id: schoolId, school_year: schoolYear, what, confirmed_on: context.today, confirmed_by_name: context.actor.name, confirmed_at: context.now })
    .onConflict((conflict) => conflict.columns(['association_id', 'school_id', 'school_year', 'what', 'confirmed_on']).doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0) > 0
}

/** Marks these people as reminded, but for those who were since then. @returns who is to get a letter */
export async function markRemindedOfData(context: Context, people: readonly number[], since: Date): Promise<number[]> {
  if (people.length === 0) return []
  const rows = await tables(context)
    .insertInto('textbook_reminder')
    .values(people.map((person) => ({ association_id: context.association, person_id: person, reminded_at: context.now })))
    .onConflict((conflict) => conflict.columns(['association_id', 'person_id']).doUpdateSet({ reminded_at: context.now }).where('textbook_reminder.reminded_at', '<=', since))
    .returning('person_id')
    .execute()
  return rows.map(({ person_id }) => person_id)
}

/** When each person was reminded last. */
export async function remindedOfData(context: Context): Promise<Map<number, Date>> {
  const rows = await tables(context).selectFrom('textbook_reminder').select(['person_id', 'reminded_at']).where('association_id', '=', context.association).execute()
  return new Map(rows.map(({ person_id, reminded_at }) => [person_id, reminded_at]))
}
