import type { PlanId } from '#modules/plan'
import type { CalendarDate } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { Fact } from '#platform/fact'
import type { MeasureId } from '../indicator.ts'
import type { IndicatorsTables } from '../tables.ts'
import type { Value } from '../value.ts'

const tables = ({ db }: Context) => db.$extendTables<IndicatorsTables>()

/** The day on which the indicators of the plan were frozen; null while they are live. */
export async function frozenOn(context: Context, plan: PlanId): Promise<CalendarDate | null> {
  const row = await tables(context).selectFrom('indicator_freezing').select('frozen_on').where('association_id', '=', context.association).where('plan_id', '=', plan).executeTakeFirst()
  return row?.frozen_on ?? null
}

export async function insertFreezing(context: Context, plan: PlanId): Promise<void> {
  await tables(context)
    .insertInto('indicator_freezing')
    .values({ association_id: context.association, plan_id: plan, frozen_on: context.today, frozen_by: context.actor.personId, at: context.now })
    .execute()
}

export async function insertFrozen(context: Context, measure: MeasureId, { value, records, denominator, uncounted }: Value): Promise<void> {
  const key = { association_id: context.association, measure_id: measure }
  await tables(context).insertInto('indicator_frozen').values({ ...key, value, denominator, uncounted }).execute()
  for (let start = 0; start < records.length; start += rowsAtOnce) {
    const rows = records.slice(start, start + rowsAtOnce).map(({ kind, day, personId, schoolId, title, address, proof, marks }, at) => ({
      ...key, position: start + at, kind, day, person_id: personId, school_id: schoolId, title, address, proof, marks: JSON.stringify(marks),
    }))
    await tables(context).insertInto('indicator_frozen_record').values(rows).execute()
  }
}

/** Eleven parameters a row; a statement takes 65 535. */
const rowsAtOnce = 1_000

/** What these measures amounted to when they were frozen, with copies of the records. */
export async function frozenValues(context: Context, measures: readonly MeasureId[]): Promise<Map<MeasureId, Value>> {
  if (measures.length === 0) return new Map()
  const db = tables(context)
  const values = await db.selectFrom('indicator_frozen').selectAll().where('association_id', '=', context.association).where('measure_id', 'in', measures).execute()
  const rows = await db.selectFrom('indicator_frozen_record').selectAll().where('association_id', '=', context.association).where('measure_id', 'in', measures).orderBy('measure_id').orderBy('position').execute()
  const records = Map.groupBy(rows, ({ measure_id }) => measure_id)
  return new Map(
    values.map(({ measure_id, value, denominator, uncounted }) => [
      measure_id,
      { value: value === null ? null : Number(value), denominator, uncounted, records: (records.get(measure_id) ?? []).map(factFrom) },
    ]),
  )
}

const factFrom = ({ kind, day, person_id, school_id, title, address, proof, marks }: Omit<IndicatorsTables['indicator_frozen_record'], 'marks'> & Pick<Fact, 'marks'>): Fact => ({
  kind, day, personId: person_id, schoolId: school_id, title, address, proof, marks,
})
