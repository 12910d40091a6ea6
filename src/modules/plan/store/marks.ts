import type { Period } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { ItemCard, ItemDone, PlanId, PlanItemId } from '../plan.ts'
import type { PlanTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<PlanTables>()

export async function insertDone(context: Context, item: PlanItemId, { on, words, fileId, by }: ItemDone): Promise<void> {
  await tables(context)
    .insertInto('plan_item_done')
    .values({ association_id: context.association, item_id: item, done_on: on, words, file_id: fileId, marked_by: by, at: context.now })
    .execute()
}

export async function deleteDone(context: Context, item: PlanItemId): Promise<void> {
  await tables(context).deleteFrom('plan_item_done').where('association_id', '=', context.association).where('item_id', '=', item).execute()
}

export interface Mark extends Pick<ItemCard, 'kind' | 'topic' | 'content'> {
  readonly planId: PlanId
  readonly itemId: PlanItemId
  readonly done: ItemDone
}

/** Marks of items done within the period, the earliest first. */
export async function marks(context: Context, { from, to }: Period): Promise<Mark[]> {
  const rows = await tables(context)
    .selectFrom('plan_item_done')
    .innerJoin('plan_item', (on) => on.onRef('plan_item.association_id', '=', 'plan_item_done.association_id').onRef('plan_item.id', '=', 'plan_item_done.item_id'))
    .select(['plan_item.id', 'plan_id', 'kind', 'topic', 'content', 'done_on', 'words', 'file_id', 'marked_by'])
    .where('plan_item_done.association_id', '=', context.association)
    .where('done_on', '>=', from)
    .where('done_on', '<=', to)
    .orderBy('done_on')
    .orderBy('plan_item.id')
    .execute()
  return rows.map(({ id, plan_id, kind, topic, content, done_on, words, file_id, marked_by }) => ({
    planId: plan_id,
    itemId: id,
    kind,
    topic,
    content,
    done: { on: done_on, words, fileId: file_id, by: marked_by },
  }))
}
