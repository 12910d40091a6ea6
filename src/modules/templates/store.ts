import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { StoredFileId } from '#platform/stored-files'
import type { FormKind } from './form.ts'
import type { TemplateTables } from './tables.ts'
import type { Choice, ChoiceId, Template, TemplateId } from './template.ts'

const tables = ({ db }: Context) => db.$extendTables<TemplateTables>()

/** Templates of a paper that were ever brought, the newest first. */
export async function templatesOf(context: Context, kind: FormKind): Promise<Template[]> {
  const rows = await tables(context).selectFrom('paper_template').selectAll().where('association_id', '=', context.association).where('kind', '=', kind).orderBy('id', 'desc').execute()
  return rows.map(({ id, kind, file_id, brought_by, brought_at }) => ({ id, kind, fileId: file_id, broughtBy: brought_by, broughtAt: brought_at }))
}

/** What was chosen for a paper, the newest first. */
export async function choicesOf(context: Context, kind: FormKind): Promise<Choice[]> {
  const rows = await tables(context).selectFrom('paper_template_choice').selectAll().where('association_id', '=', context.association).where('kind', '=', kind).orderBy('id', 'desc').execute()
  return rows.map(({ id, kind, template_id, chosen_by, chosen_at }) => ({ id, kind, templateId: template_id, chosenBy: chosen_by, chosenAt: chosen_at }))
}

export async function insertTemplate(context: Context, kind: FormKind, fileId: StoredFileId): Promise<TemplateId> {
  const { id } = await tables(context)
    .insertInto('paper_template')
    .values({ association_id: context.association, kind, file_id: fileId, brought_by: context.actor.personId, brought_at: context.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function insertChoice(context: Context, kind: FormKind, templateId: TemplateId | null): Promise<ChoiceId> {
  const { id } = await tables(context)
    .insertInto('paper_template_choice')
    .values({ association_id: context.association, kind, template_id: templateId, chosen_by: context.actor.personId, chosen_at: context.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Lets others choose a template of the paper only after this transaction. */
export async function lockForm(context: Context, kind: FormKind): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`template of ${context.association}/${kind}`}, 0))`.execute(context.db)
}
