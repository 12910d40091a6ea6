import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Assignment, SubjectTaught } from '../demand.ts'
import { booksOf } from '../programmes.ts'
import type { TextbookTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<TextbookTables>()

/** By which editions a school teaches in a school year. */
export async function assignmentsOf(context: Context, schoolId: number, schoolYear: number): Promise<Assignment[]> {
  const rows = await tables(context)
    .selectFrom('textbook_assignment')
    .selectAll()
    .where('association_id', '=', context.association)
    .where('school_id', '=', schoolId)
    .where('school_year', '=', schoolYear)
    .execute()
  return rows.map(({ grade, letter, programme, subject, level, edition_id }) => ({ grade, letter: letterFrom(letter), programme, subject, level, editionId: edition_id }))
}

/** The same of all schools, by school. */
export async function assignmentsBySchool(context: Context, schoolYear: number): Promise<Map<number, Assignment[]>> {
  const { rows } = await sql<{ school_id: number; packed: [number, string, Assignment['programme'], string, Assignment['level'], number][] }>`
    select school_id, json_agg(json_build_array(grade, letter, programme, subject, level, edition_id)) as packed
    from textbook_assignment where association_id = ${context.association} and school_year = ${schoolYear} group by school_id`.execute(context.db)
  return new Map(
    rows.map(({ school_id, packed }) => [
      school_id,
      packed.map(([grade, letter, programme, subject, level, editionId]) => ({ grade, letter: letterFrom(letter), programme, subject, level, editionId })),
    ]),
  )
}

/** Sets by which edition a grade or a class is taught; null takes the choice away, so that the stock decides. */
export async function keepAssignment(context: Context, schoolId: number, schoolYear: number, { editionId, letter, ...place }: Omit<Assignment, 'editionId'> & { editionId: number | null }): Promise<void> {
  const key = { association_id: context.association, school_id: schoolId, school_year: schoolYear, ...place, letter: letter ?? everyLetter }
  const teaching = tables(context)
  if (editionId === null) {
    let gone = teaching.deleteFrom('textbook_assignment')
    for (const [column, value] of Object.entries(key)) gone = gone.where(column as keyof typeof key, '=', value)
    await gone.execute()
    return
  }
  const choice = { edition_id: editionId, assigned_by_name: context.actor.name, assigned_at: context.now }
  await teaching
    .insertInto('textbook_assignment')
    .values({ ...key, ...choice })
    .onConflict((conflict) => conflict.columns(['association_id', 'school_id', 'school_year', 'grade', 'letter', 'programme', 'subject', 'level']).doUpdateSet(choice))
    .execute()
}

/** What stands in the column where a choice is for all classes of the grade. */
const everyLetter = '*'
const letterFrom = (letter: string): string | null => (letter === everyLetter ? null : letter)

export async function subjectsTaught(context: Context): Promise<SubjectTaught[]> {
  const rows = await tables(context).selectFrom('subject_taught').select(['programme', 'subject', 'grade', 'taught']).where('association_id', '=', context.association).execute()
  return rows.map(({ programme, ...rest }) => ({ programme: booksOf(programme), ...rest }))
}

export async function keepSubjectTaught(context: Context, { programme, subject, grade, taught }: SubjectTaught): Promise<void> {
  const said = { taught, said_by_name: context.actor.name, said_at: context.now }
  await tables(context)
    .insertInto('subject_taught')
    .values({ association_id: context.association, programme, subject, grade, ...said })
    .onConflict((conflict) => conflict.columns(['association_id', 'programme', 'subject', 'grade']).doUpdateSet(said))
    .execute()
}
