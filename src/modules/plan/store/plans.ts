import type { SchoolYear } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { IndicatorCard, ItemCard, ItemDone, LineId, Plan, PlanDraft, PlanId, PlanIndicatorId, PlanItem, PlanItemId, PlanLine, PlanState, PlanStep } from '../plan.ts'
import type { PlanTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<PlanTables>()

export interface PlanSummary {
  readonly id: PlanId
  readonly schoolYear: SchoolYear
  readonly state: PlanState
  readonly theme: string
}

/** All plans of the association, the newest year first. */
export async function plans(context: Context): Promise<PlanSummary[]> {
  const rows = await tables(context)
    .selectFrom('plan')
    .innerJoin('plan_step', (on) => on.onRef('plan_step.association_id', '=', 'plan.association_id').onRef('plan_step.plan_id', '=', 'plan.id'))
    .select(['plan.id', 'year_from', 'theme', 'state', 'plan_step.id as step'])
    .where('plan.association_id', '=', context.association)
    .orderBy('year_from', 'desc')
    .orderBy('plan_step.id', 'desc')
    .execute()
  return rows.filter(({ id }, at) => rows[at - 1]?.id !== id).map(({ id, year_from, theme, state }) => ({ id, theme, state, schoolYear: { from: year_from, to: year_from + 1 } }))
}

/** The plan of the school year that begins in `from`. */
export async function planOfYear(context: Context, from: number): Promise<Plan | undefined> {
  const row = await tables(context).selectFrom('plan').select('id').where('association_id', '=', context.association).where('year_from', '=', from).executeTakeFirst()
  return row && planById(context, row.id)
}

export async function planById(context: Context, id: PlanId): Promise<Plan | undefined> {
  const db = tables(context)
  const row = await db.selectFrom('plan').selectAll().where('association_id', '=', context.association).where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const steps = await stepsOf(context, id)
  const stamps = await db.selectFrom('plan_stamp').select(['kind', 'raw']).where('association_id', '=', context.association).where('plan_id', '=', id).orderBy('position').execute()
  return {
    id,
    schoolYear: { from: row.year_from, to: row.year_from + 1 },
    state: steps.at(-1)?.state ?? 'draft',
    association: row.association,
    level: row.level,
    theme: row.theme,
    aim: row.aim,
    stamps,
    lines: await linesOfPlan(context, id),
    indicators: await indicatorsOfPlan(context, id),
    items: await itemsOfPlan(context, id),
    steps,
    version: row.version,
  }
}

/** The plan that a row of indicators stands in. */
export async function planOfIndicator(context: Context, id: PlanIndicatorId): Promise<Plan | undefined> {
  const row = await tables(context).selectFrom('plan_indicator').select('plan_id').where('association_id', '=', context.association).where('id', '=', id).executeTakeFirst()
  return row && planById(context, row.plan_id)
}

async function linesOfPlan(context: Context, id: PlanId): Promise<PlanLine[]> {
  return tables(context)
    .selectFrom('plan_line')
    .select(['id', 'kind', 'text', 'version'])
    .where('association_id', '=', context.association)
    .where('plan_id', '=', id)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

async function stepsOf(context: Context, id: PlanId): Promise<PlanStep[]> {
  const rows = await tables(context).selectFrom('plan_step').selectAll().where('association_id', '=', context.association).where('plan_id', '=', id).orderBy('id').execute()
  return rows.map(({ state, taken_on, protocol_number, words, taken_by }) => ({ state, on: taken_on, protocolNumber: protocol_number, words, by: taken_by }))
}

async function indicatorsOfPlan(context: Context, id: PlanId): Promise<Plan['indicators']> {
  const rows = await tables(context)
    .selectFrom('plan_indicator')
    .selectAll()
    .where('association_id', '=', context.association)
    .where('plan_id', '=', id)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(({ id, task, planned_result, criterion, target, unit, version }) => ({
    id,
    task,
    plannedResult: planned_result,
    criterion,
    target: target === null ? null : Number(target),
    unit,
    version,
  }))
}

/** An item and the plan that it stands in. */
export async function planItemById(context: Context, id: PlanItemId): Promise<(PlanItem & { readonly planId: PlanId }) | undefined> {
  const row = await tables(context).selectFrom('plan_item').select('plan_id').where('association_id', '=', context.association).where('id', '=', id).executeTakeFirst()
  const item = row && (await itemsOfPlan(context, row.plan_id)).find((item) => item.id === id)
  return item && { ...item, planId: row.plan_id }
}

async function itemsOfPlan(context: Context, id: PlanId): Promise<PlanItem[]> {
  const db = tables(context)
  const rows = await db
    .selectFrom('plan_item')
    .selectAll()
    .where('association_id', '=', context.association)
    .where('plan_id', '=', id)
    .orderBy('position')
    .orderBy('id')
    .execute()
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const serves = await db.selectFrom('plan_item_serves').select(['item_id', 'line_id']).where('association_id', '=', context.association).where('item_id', 'in', ids).orderBy('line_id').execute()
  const done = await db.selectFrom('plan_item_done').selectAll().where('association_id', '=', context.association).where('item_id', 'in', ids).execute()
  const linesServed = Map.groupBy(serves, ({ item_id }) => item_id)
  const doneBy = new Map<PlanItemId, ItemDone>(done.map(({ item_id, done_on, words, file_id, marked_by }) => [item_id, { on: done_on, words, fileId: file_id, by: marked_by }]))
  return rows.map(({ id, kind, number, section, term, place, topic, aim, content, form, output, status, responsible, extra, version }) => ({
    id, kind, number, section, term, place, topic, aim, content, form, output, status, responsible, extra, version,
    serves: (linesServed.get(id) ?? []).map(({ line_id }) => line_id),
    done: doneBy.get(id) ?? null,
  }))
}

/** Writes a whole plan; its first step is written by the deed. */
export async function insertPlan(context: Context, draft: PlanDraft): Promise<PlanId> {
  const db = tables(context)
  const key = { association_id: context.association }
  const { id } = await db
    .insertInto('plan')
    .values({ ...key, year_from: draft.schoolYear.from, association: draft.association, level: draft.level, theme: draft.theme, aim: draft.aim })
    .returning('id')
    .executeTakeFirstOrThrow()
  const lines: LineId[] = []
  for (const [position, { kind, text }] of draft.lines.entries()) lines.push(await insertLine(context, id, position, kind, text))
  for (const [position, { kind, raw }] of draft.stamps.entries()) await db.insertInto('plan_stamp').values({ ...key, plan_id: id, position, kind, raw }).execute()
  for (const [position, card] of draft.indicators.entries()) await insertIndicator(context, id, position, card)
  for (const [position, { serves, ...card }] of draft.items.entries()) {
    const item = await insertItem(context, id, position, card)
    await replaceServed(context, item, serves.flatMap((index) => lines[index] ?? []))
  }
  return id
}

export async function insertStep(context: Context, plan: PlanId, { state, on, protocolNumber, words }: Omit<PlanStep, 'by'>): Promise<void> {
  await tables(context)
    .insertInto('plan_step')
    .values({ association_id: context.association, plan_id: plan, state, taken_on: on, protocol_number: protocolNumber, words, taken_by: context.actor.personId, at: context.now })
    .execute()
}

export async function insertLine(context: Context, plan: PlanId, position: number, kind: PlanLine['kind'], text: string): Promise<LineId> {
  const { id } = await tables(context).insertInto('plan_line').values({ association_id: context.association, plan_id: plan, kind, position, text }).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function insertIndicator(context: Context, plan: PlanId, position: number, card: IndicatorCard): Promise<PlanIndicatorId> {
  const { id } = await tables(context)
    .insertInto('plan_indicator')
    .values({ association_id: context.association, plan_id: plan, position, ...rowOfIndicator(card) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const rowOfIndicator = ({ task, plannedResult, criterion, target, unit }: IndicatorCard) => ({ task, planned_result: plannedResult, criterion, target, unit })

export async function insertItem(context: Context, plan: PlanId, position: number, card: ItemCard): Promise<PlanItemId> {
  const { id } = await tables(context)
    .insertInto('plan_item')
    .values({ association_id: context.association, plan_id: plan, position, ...rowOfItem(card) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const rowOfItem = ({ kind, number, section, term, place, topic, aim, content, form, output, status, responsible, extra }: ItemCard) => ({
  kind,
  number,
  section,
  term: term && JSON.stringify(term),
  place,
  topic,
  aim,
  content,
  form,
  output,
  status,
  responsible: JSON.stringify(responsible),
  extra: JSON.stringify(extra),
})

/** Sets the tasks and problems that an item serves, no more and no fewer. */
export async function replaceServed(context: Context, item: PlanItemId, lines: readonly LineId[]): Promise<void> {
  const db = tables(context)
  await db.deleteFrom('plan_item_serves').where('association_id', '=', context.association).where('item_id', '=', item).execute()
  if (lines.length > 0) await db.insertInto('plan_item_serves').values([...new Set(lines)].map((line_id) => ({ association_id: context.association, item_id: item, line_id }))).execute()
}
