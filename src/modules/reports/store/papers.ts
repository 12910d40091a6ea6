import { sql } from 'kysely'
import type { PlanId } from '#modules/plan'
import type { Context } from '#platform/context'
import type { PaperKind, PaperVersion, PaperVersionId } from '../paper-version.ts'
import type { ReportTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<ReportTables>()

/** Versions of the papers of a plan's year, the newest first. */
export async function versionsOf(context: Context, planId: PlanId, kind?: PaperKind): Promise<PaperVersion[]> {
  const rows = await tables(context)
    .selectFrom('report_paper')
    .selectAll()
    .where('association_id', '=', context.association)
    .where('plan_id', '=', planId)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id, kind, origin, file_id, pdf_id, figures, based_on, made_by, made_at }) => ({ id, kind, origin, fileId: file_id, pdfId: pdf_id, figures, basedOn: based_on, madeBy: made_by, madeAt: made_at }))
}

export async function insertVersion(context: Context, planId: PlanId, version: Omit<PaperVersion, 'id' | 'madeBy' | 'madeAt'>): Promise<PaperVersionId> {
  const { kind, origin, fileId, pdfId, figures, basedOn } = version
  const { id } = await tables(context)
    .insertInto('report_paper')
    .values({ association_id: context.association, plan_id: planId, kind, origin, file_id: fileId, pdf_id: pdfId, figures: JSON.stringify(figures), based_on: basedOn, made_by: context.actor.personId, made_at: context.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Lets others add versions of the plan's papers, or choose among them, only after this transaction. */
export async function lockPapers(context: Context, planId: PlanId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`papers of ${context.association}/${planId}`}, 0))`.execute(context.db)
}

export async function versionInForce(context: Context, planId: PlanId, kind: PaperKind): Promise<PaperVersion | undefined> {
  const id = (await inForceOf(context, planId)).get(kind)
  return id === undefined ? undefined : (await versionsOf(context, planId, kind)).find((version) => version.id === id)
}

/** The version in force of each kind. */
export async function inForceOf(context: Context, planId: PlanId): Promise<ReadonlyMap<PaperKind, PaperVersionId>> {
  const rows = await tables(context).selectFrom('report_in_force').select(['kind', 'paper_id']).where('association_id', '=', context.association).where('plan_id', '=', planId).execute()
  return new Map(rows.map(({ kind, paper_id }) => [kind, paper_id]))
}

export async function putInForce(context: Context, planId: PlanId, kind: PaperKind, id: PaperVersionId): Promise<void> {
  const chosen = { paper_id: id, chosen_by: context.actor.personId, chosen_at: context.now }
  await tables(context)
    .insertInto('report_in_force')
    .values({ association_id: context.association, plan_id: planId, kind, ...chosen })
    .onConflict((conflict) => conflict.columns(['association_id', 'plan_id', 'kind']).doUpdateSet(chosen))
    .execute()
}
