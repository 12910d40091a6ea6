import type { Context } from '#platform/context'
import { standardSettings, type TextbookSettings } from '../settings.ts'
import type { TextbookTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<TextbookTables>()

export async function textbookSettings(context: Context): Promise<TextbookSettings & { readonly version: number }> {
  const row = await tables(context).selectFrom('textbook_setting').selectAll().where('association_id', '=', context.association).executeTakeFirst()
  if (!row) return { ...standardSettings, version: 0 }
  return { teacherCopies: row.teacher_copies, reserve: row.reserve, loss: row.loss, grade10Share: row.grade_10_share, version: row.version }
}

/** Writes only over the version that was seen; answers whether it did. */
export async function keepTextbookSettings(context: Context, settings: TextbookSettings, seen: number): Promise<boolean> {
  const row = { teacher_copies: settings.teacherCopies, reserve: settings.reserve, loss: settings.loss, grade_10_share: settings.grade10Share, version: seen + 1 }
  const { numInsertedOrUpdatedRows } = await tables(context)
    .insertInto('textbook_setting')
    .values({ association_id: context.association, ...row })
    .onConflict((conflict) => conflict.column('association_id').doUpdateSet(row).where('textbook_setting.version', '=', seen))
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0) > 0
}
