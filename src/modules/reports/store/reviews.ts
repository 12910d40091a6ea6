import type { PersonId } from '#modules/people'
import type { PlanId } from '#modules/plan'
import type { Context } from '#platform/context'
import type { ReportTables } from '../tables.ts'
import type { YearReview } from '../year-review.ts'

const tables = ({ db }: Context) => db.$extendTables<ReportTables>()

/** Reviews of a year in an order that tells nothing of when or by whom they were written. */
export async function reviewsOf(context: Context, plan: PlanId): Promise<YearReview[]> {
  return tables(context)
    .selectFrom('year_review')
    .select(['content', 'forms', 'organisation', 'topics', 'wishes'])
    .where('association_id', '=', context.association)
    .where('plan_id', '=', plan)
    .orderBy('id')
    .execute()
}

/** Who has answered. */
export async function reviewersOf(context: Context, plan: PlanId): Promise<PersonId[]> {
  const rows = await tables(context).selectFrom('year_review_given').select('person_id').where('association_id', '=', context.association).where('plan_id', '=', plan).orderBy('person_id').execute()
  return rows.map(({ person_id }) => person_id)
}

/** Writes that the person has answered; answers false when it stood there already. */
export async function insertReviewer(context: Context, plan: PlanId, person: PersonId): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(context)
    .insertInto('year_review_given')
    .values({ association_id: context.association, plan_id: plan, person_id: person })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) > 0
}

export async function insertReview(context: Context, plan: PlanId, review: YearReview): Promise<void> {
  await tables(context).insertInto('year_review').values({ association_id: context.association, plan_id: plan, ...review }).execute()
}
