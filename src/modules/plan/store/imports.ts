import type { Context } from '#platform/context'
import { storedFiles } from '#platform/stored-files'
import type { Answers, Answer, GivenAnswer, PlanImport, PlanImportId, PlanImportSummary, Serves } from '../import/plan-import.ts'
import type { PaperRead } from '../import/read-paper.ts'
import type { PlanId } from '../plan.ts'
import type { PlanTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<PlanTables>()

const summaryColumns = ['id', 'file_id', 'reading', 'started_by', 'started_at', 'adopted_as'] as const

/** All imports of the association without their documents, the newest first. */
export async function planImports(context: Context): Promise<PlanImportSummary[]> {
  const rows = await tables(context).selectFrom('plan_import').select(summaryColumns).where('association_id', '=', context.association).orderBy('id', 'desc').execute()
  const answers = await answersOf(context, rows.map(({ id }) => id))
  const files = new Map((await storedFiles(context, rows.map(({ file_id }) => file_id))).map((file) => [file.id, file]))
  return rows.map((row) => summaryOf(row, files.get(row.file_id)?.name ?? '', answers.get(row.id) ?? new Map()))
}

export async function planImportById(context: Context, id: PlanImportId): Promise<PlanImport | undefined> {
  const row = await tables(context).selectFrom('plan_import').selectAll().where('association_id', '=', context.association).where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const [file] = await storedFiles(context, [row.file_id])
  const answers = await answersOf(context, [id])
  return {
    ...summaryOf(row, file?.name ?? '', answers.get(id) ?? new Map()),
    blocks: row.blocks,
    sources: row.sources,
    serves: row.serves,
    version: row.version,
  }
}

const summaryOf = (
  row: { id: number; file_id: number; reading: PlanImportSummary['reading']; started_by: number | null; started_at: Date; adopted_as: number | null },
  fileName: string,
  answers: Answers,
): PlanImportSummary => ({
  id: row.id,
  fileId: row.file_id,
  fileName,
  reading: row.reading,
  answers,
  startedBy: row.started_by,
  startedAt: row.started_at,
  adoptedAs: row.adopted_as,
})

async function answersOf(context: Context, imports: readonly PlanImportId[]): Promise<Map<PlanImportId, Map<number, GivenAnswer>>> {
  const found = new Map<PlanImportId, Map<number, GivenAnswer>>(imports.map((id) => [id, new Map()]))
  if (imports.length === 0) return found
  const rows = await tables(context).selectFrom('plan_import_answer').selectAll().where('association_id', '=', context.association).where('import_id', 'in', imports).orderBy('question').execute()
  for (const { import_id, question, answer, value, place, answered_by, at, version } of rows) found.get(import_id)!.set(question, { kind: answer, value, place, by: answered_by, at, version })
  return found
}

/** Begun imports of a file with this content, the newest first. */
export async function importsOfContent(context: Context, sha256: string): Promise<PlanImportSummary[]> {
  const all = await planImports(context)
  const files = await storedFiles(context, all.map(({ fileId }) => fileId))
  const same = new Set(files.filter((file) => file.sha256 === sha256).map(({ id }) => id))
  return all.filter(({ fileId }) => same.has(fileId))
}

export async function insertImport(context: Context, fileId: number, { blocks, reading, sources }: PaperRead): Promise<PlanImportId> {
  const { id } = await tables(context)
    .insertInto('plan_import')
    .values({
      association_id: context.association,
      file_id: fileId,
      blocks: JSON.stringify(blocks),
      reading: JSON.stringify(reading),
      sources: JSON.stringify(sources),
      started_by: context.actor.personId,
      started_at: context.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Makes answers to one import and its adoption wait for one another until the end of the transaction. */
export async function holdImport(context: Context, id: PlanImportId): Promise<void> {
  await tables(context).selectFrom('plan_import').select('id').where('association_id', '=', context.association).where('id', '=', id).forUpdate().execute()
}

export async function putAnswer(context: Context, id: PlanImportId, question: number, { kind, value, place }: Answer): Promise<void> {
  const said = { answer: kind, value, place, answered_by: context.actor.personId, at: context.now }
  await tables(context)
    .insertInto('plan_import_answer')
    .values({ association_id: context.association, import_id: id, question, ...said })
    .onConflict((conflict) =>
      conflict.columns(['association_id', 'import_id', 'question']).doUpdateSet((row) => ({ ...said, version: row('plan_import_answer.version', '+', 1) })),
    )
    .execute()
}

export async function putServes(context: Context, id: PlanImportId, serves: Serves): Promise<void> {
  await tables(context)
    .updateTable('plan_import')
    .set((row) => ({ serves: JSON.stringify(serves), version: row('version', '+', 1) }))
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .execute()
}

export async function putAdopted(context: Context, id: PlanImportId, plan: PlanId): Promise<void> {
  await tables(context)
    .updateTable('plan_import')
    .set({ adopted_as: plan, adopted_at: context.now })
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .execute()
}
