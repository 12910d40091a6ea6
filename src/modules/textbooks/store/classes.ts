import { sql, type Selectable } from 'kysely'
import type { Context } from '#platform/context'
import type { ClassGroup, ClassGroupCard, ClassGroupId, SubjectGroup } from '../class-group.ts'
import type { TextbookTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<TextbookTables>()

/** Class groups of a school in a school year, in the order of grades and letters. */
export async function classGroups(context: Context, schoolId: number, schoolYear: number): Promise<ClassGroup[]> {
  const rows = await tables(context)
    .selectFrom('class_group')
    .selectAll()
    .where('association_id', '=', context.association)
    .where('school_id', '=', schoolId)
    .where('school_year', '=', schoolYear)
    .orderBy('grade')
    .orderBy('letter')
    .orderBy('programme')
    .execute()
  return rows.map(classGroupFrom)
}

export async function classGroupById(context: Context, id: ClassGroupId): Promise<ClassGroup | undefined> {
  const row = await tables(context).selectFrom('class_group').selectAll().where('association_id', '=', context.association).where('id', '=', id).executeTakeFirst()
  return row && classGroupFrom(row)
}

/** Class groups of all schools in a school year, as they may be changed. */
export async function classGroupsInYear(context: Context, schoolYear: number): Promise<ClassGroup[]> {
  const rows = await tables(context).selectFrom('class_group').selectAll().where('association_id', '=', context.association).where('school_year', '=', schoolYear).orderBy('school_id').orderBy('grade').orderBy('letter').orderBy('programme').execute()
  return rows.map(classGroupFrom)
}

const classGroupFrom = (row: Selectable<TextbookTables['class_group']>): ClassGroup => ({
  id: row.id,
  schoolId: row.school_id,
  schoolYear: row.school_year,
  grade: row.grade,
  letter: row.letter,
  programme: row.programme,
  pupils: row.pupils,
  forecast: row.forecast,
  version: row.version,
})

export async function subjectGroups(context: Context, ids: readonly ClassGroupId[]): Promise<SubjectGroup[]> {
  if (ids.length === 0) return []
  const rows = await tables(context)
    .selectFrom('subject_group')
    .selectAll()
    .where('association_id', '=', context.association)
    .where('class_group_id', 'in', ids)
    .orderBy('class_group_id')
    .orderBy('subject')
    .execute()
  return rows.map(({ class_group_id, subject, level, pupils }) => ({ classGroupId: class_group_id, subject, level, pupils }))
}

/** Class groups of all schools in a school year, by school; read packed, as a krai has thirty thousand of them. */
export async function classGroupsBySchool(context: Context, schoolYear: number): Promise<Map<number, ClassGroup[]>> {
  const { rows } = await sql<{ school_id: number; groups: [number, number, string, ClassGroupCard['programme'], number | null, number | null][] }>`
    select school_id, json_agg(json_build_array(id, grade, letter, programme, pupils, forecast) order by grade, letter, programme) as groups
    from class_group where association_id = ${context.association} and school_year = ${schoolYear} group by school_id`.execute(context.db)
  return new Map(
    rows.map(({ school_id: schoolId, groups }) => [
      schoolId,
      groups.map(([id, grade, letter, programme, pupils, forecast]) => ({ id, schoolId, schoolYear, grade, letter, programme, pupils, forecast, version: 0 })),
    ]),
  )
}

/** Subject groups of all class groups of a school year. */
export async function subjectGroupsInYear(context: Context, schoolYear: number): Promise<Map<number, SubjectGroup[]>> {
  const { rows } = await sql<{ school_id: number; groups: [number, string, SubjectGroup['level'], number | null][] }>`
    select school_id, json_agg(json_build_array(class_group_id, subject, level, subject_group.pupils)) as groups
    from subject_group join class_group on class_group.association_id = subject_group.association_id and class_group.id = class_group_id
    where subject_group.association_id = ${context.association} and class_group.association_id = ${context.association} and school_year = ${schoolYear}
    group by school_id`.execute(context.db)
  return new Map(rows.map(({ school_id, groups }) => [school_id, groups.map(([classGroupId, subject, level, pupils]) => ({ classGroupId, subject, level, pupils }))]))
}

/** @returns null when the school has such a class group already */
export async function insertClassGroup(context: Context, schoolId: number, schoolYear: number, card: ClassGroupCard): Promise<ClassGroupId | null> {
  const row = await tables(context)
    .insertInto('class_group')
    .values({ association_id: context.association, school_id: schoolId, school_year: schoolYear, ...card })
    .onConflict((conflict) => conflict.columns(['association_id', 'school_id', 'school_year', 'grade', 'letter', 'programme']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Writes only over the version that was seen; answers whether it did. */
export async function updateClassGroup(context: Context, id: ClassGroupId, card: ClassGroupCard, seen: number): Promise<boolean> {
  const { numUpdatedRows } = await tables(context)
    .updateTable('class_group')
    .set({ ...card, version: seen + 1 })
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

export async function deleteClassGroup(context: Context, id: ClassGroupId): Promise<void> {
  await tables(context).deleteFrom('class_group').where('association_id', '=', context.association).where('id', '=', id).execute()
}

/** Puts `groups` in the place of what the class group had; two who do it at once do it one after the other. */
export async function replaceSubjectGroups(context: Context, id: ClassGroupId, groups: readonly Omit<SubjectGroup, 'classGroupId'>[]): Promise<void> {
  await tables(context).selectFrom('class_group').select('id').where('association_id', '=', context.association).where('id', '=', id).forUpdate().execute()
  await tables(context).deleteFrom('subject_group').where('association_id', '=', context.association).where('class_group_id', '=', id).execute()
  if (groups.length === 0) return
  await tables(context)
    .insertInto('subject_group')
    .values(groups.map((group) => ({ association_id: context.association, class_group_id: id, ...group })))
    .execute()
}
