import { permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import type { CommentId, CommentKind, PlanComment, PlanPlace } from './plan-comment.ts'
import { wordsOfPlace } from './plan-comment.ts'
import type { Plan, PlanId } from './plan.ts'
import { planText } from './settled-plan.ts'
import { commentsOn, deleteComment, insertComment, replaceVerdict } from './store/comments.ts'
import { heldPlan } from './store/plan-changes.ts'

/** What is typed. */
export interface CommentCard {
  readonly place: PlanPlace
  readonly kind: CommentKind
  readonly words: string
}

/**
 * Says something of a place of the plan.
 * @throws {Refusal} when nothing is said, the place is not in the plan any more, or the plan is closed
 */
export function commentOnPlan(context: Context, planId: PlanId, { place, kind, words: typed }: CommentCard): Promise<CommentId> {
  return atomically(context, async (context) => {
    permit(context, 'comment on a plan')
    const plan = await openPlan(context, planId)
    const words = planText(typed)
    if (words === '') refuse(kind === 'proposal' ? 'Напишите, что вы предлагаете.' : 'Напишите замечание.', 'words')
    const placeWords = wordsOfPlace(plan, place) ?? notFound('Этого в плане уже нет: возможно, строку убрал другой человек.')
    const id = await insertComment(context, planId, { place, placeWords, kind, words })
    await note(context, { deed: kind === 'proposal' ? 'предложение к плану' : 'замечание к плану', subject: `/plans/${planId}/discussion#comment-${id}`, details: { placeWords, words } })
    return id
  })
}

/**
 * Answers a comment: taken into the plan or declined, with a reason. An answer may be given anew.
 * @throws {Refusal} when it is declined without a reason
 */
export function settleComment(context: Context, planId: PlanId, id: CommentId, { taken, words: typed }: { readonly taken: boolean; readonly words: string }): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'settle comments on a plan')
    const comment = await commentOf(context, await openPlan(context, planId), id)
    const words = planText(typed)
    if (!taken && words === '') refuse('Напишите, почему не принято: человек увидит ответ.', 'words')
    await replaceVerdict(context, id, { taken, words })
    await note(context, { deed: `${comment.kind === 'proposal' ? 'предложение' : 'замечание'} к плану ${taken ? 'принято' : 'отклонено'}`, subject: `/plans/${planId}/discussion#comment-${id}`, details: { words } })
  })
}

/** Takes back what one said oneself, while nobody has answered. @throws {Refusal} when it is another's or answered */
export function withdrawComment(context: Context, planId: PlanId, id: CommentId): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'comment on a plan')
    const comment = await commentOf(context, await openPlan(context, planId), id)
    if (comment.by === null || comment.by !== context.actor.personId) refuse('Убрать можно только своё.')
    if (comment.verdict) refuse('На это уже ответили: оно остаётся в обсуждении.')
    await deleteComment(context, id)
    await note(context, { deed: 'замечание к плану убрано', subject: `/plans/${planId}/discussion`, details: { words: comment.words } })
  })
}

async function openPlan(context: Context, planId: PlanId): Promise<Plan> {
  const plan = (await heldPlan(context, planId)) ?? notFound('Такого плана нет.')
  if (plan.state === 'closed') refuse('План закрыт. Предложения пишите к плану следующего года.')
  return plan
}

const commentOf = async (context: Context, plan: Plan, id: CommentId): Promise<PlanComment> =>
  (await commentsOn(context, plan.id)).find((comment) => comment.id === id) ?? notFound('Этого замечания уже нет.')
