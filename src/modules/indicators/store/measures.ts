import type { PlanIndicatorId } from '#modules/plan'
import type { Context } from '#platform/context'
import { isUniqueViolation } from '#platform/violation'
import { refuse } from '#platform/refusal'
import type { KeptMeasure, MeasureCard, MeasureId } from '../indicator.ts'
import type { IndicatorsTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<IndicatorsTables>()

const selectMeasures = (context: Context) =>
  tables(context).selectFrom('indicator_measure').selectAll().where('association_id', '=', context.association).orderBy('plan_indicator_id').orderBy('position')

type MeasureRow = Awaited<ReturnType<ReturnType<typeof selectMeasures>['execute']>>[number]

const measureFrom = ({ id, plan_indicator_id, title, target, unit, rule, version }: MeasureRow): KeptMeasure => ({
  id,
  planIndicatorId: plan_indicator_id,
  title,
  target: target === null ? null : Number(target),
  unit,
  rule,
  version,
})

/** Measures of these rows, in their order. */
export async function measuresOf(context: Context, rows: readonly PlanIndicatorId[]): Promise<KeptMeasure[]> {
  return rows.length === 0 ? [] : (await selectMeasures(context).where('plan_indicator_id', 'in', rows).execute()).map(measureFrom)
}

export async function measureById(context: Context, id: MeasureId): Promise<KeptMeasure | undefined> {
  const row = await selectMeasures(context).where('id', '=', id).executeTakeFirst()
  return row && measureFrom(row)
}

/** Holds back others who would change these measures or the records of them until the transaction ends. */
export async function lockMeasures(context: Context, ids: readonly MeasureId[]): Promise<void> {
  if (ids.length > 0) await tables(context).selectFrom('indicator_measure').select('id').where('association_id', '=', context.association).where('id', 'in', ids).orderBy('id').forUpdate().execute()
}

/** @throws {Refusal} when somebody has put another at this position meanwhile */
export async function insertMeasure(context: Context, row: PlanIndicatorId, position: number, card: MeasureCard): Promise<MeasureId> {
  try {
    const { id } = await tables(context)
      .insertInto('indicator_measure')
      .values({ association_id: context.association, plan_indicator_id: row, position, ...valuesOf(card) })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  } catch (error) {
    if (isUniqueViolation(error)) refuse('Пока вы выбирали, правило этой строки выбрал другой человек. Откройте страницу заново.')
    throw error
  }
}

/** Writes only over the version that was seen; answers whether it did. */
export async function updateMeasure(context: Context, id: MeasureId, card: MeasureCard, seen: number): Promise<boolean> {
  const { numUpdatedRows } = await tables(context)
    .updateTable('indicator_measure')
    .set({ ...valuesOf(card), version: seen + 1 })
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

export async function deleteMeasures(context: Context, ids: readonly MeasureId[]): Promise<void> {
  if (ids.length > 0) await tables(context).deleteFrom('indicator_measure').where('association_id', '=', context.association).where('id', 'in', ids).execute()
}

const valuesOf = ({ title, target, unit, rule }: MeasureCard) => ({ title, target, unit, rule: rule && JSON.stringify(rule) })
