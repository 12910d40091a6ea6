import type { Context } from '#platform/context'
import type { CommentId, CommentVerdict, PlanComment, PlanPlace } from '../plan-comment.ts'
import type { PlanId } from '../plan.ts'
import type { PlanTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<PlanTables>()

/** What was said of a plan, in the order of saying. */
export async function commentsOn(context: Context, plan: PlanId): Promise<PlanComment[]> {
  const rows = await tables(context)
    .selectFrom('plan_comment as comment')
    .leftJoin('plan_comment_verdict as verdict', (join) => join.onRef('verdict.association_id', '=', 'comment.association_id').onRef('verdict.comment_id', '=', 'comment.id'))
    .selectAll('comment')
    .select(['verdict.taken', 'verdict.words as answer', 'verdict.given_by_name', 'verdict.at as answered_at'])
    .where('comment.association_id', '=', context.association)
    .where('comment.plan_id', '=', plan)
    .orderBy('comment.id')
    .execute()
  return rows.map(({ id, place, place_words, kind, words, made_by, made_by_name, at, taken, answer, given_by_name, answered_at }) => ({
    id,
    place: place as PlanPlace,
    placeWords: place_words,
    kind,
    words,
    by: made_by,
    byName: made_by_name,
    at,
    verdict: taken === null ? null : { taken, words: answer!, byName: given_by_name!, at: answered_at! },
  }))
}

export async function insertComment(context: Context, plan: PlanId, { place, placeWords, kind, words }: Pick<PlanComment, 'place' | 'placeWords' | 'kind' | 'words'>): Promise<CommentId> {
  const { actor } = context
  const { id } = await tables(context)
    .insertInto('plan_comment')
    .values({ association_id: context.association, plan_id: plan, place, place_words: placeWords, kind, words, made_by: actor.personId, made_by_name: actor.name, at: context.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A later answer replaces the earlier one; null takes the answer away. */
export async function replaceVerdict(context: Context, comment: CommentId, verdict: Pick<CommentVerdict, 'taken' | 'words'> | null): Promise<void> {
  const db = tables(context)
  await db.deleteFrom('plan_comment_verdict').where('association_id', '=', context.association).where('comment_id', '=', comment).execute()
  if (verdict)
    await db
      .insertInto('plan_comment_verdict')
      .values({ association_id: context.association, comment_id: comment, ...verdict, given_by: context.actor.personId, given_by_name: context.actor.name, at: context.now })
      .execute()
}

export async function deleteComment(context: Context, comment: CommentId): Promise<void> {
  await tables(context).deleteFrom('plan_comment').where('association_id', '=', context.association).where('id', '=', comment).execute()
}
