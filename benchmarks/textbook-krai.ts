import { sql } from 'kysely'
import type { Database } from '#platform/database'
import { subjects } from '#modules/textbooks'

/**
 * Schools with classes and stock, made in the database at once: each has two classes in every grade, and for every compulsory subject a
 * textbook in two parts of which it was sent copies and has written some off; a fortieth of the class sizes is missing.
 * @returns the association, and how many movements there are
 */
export async function fillTextbooks(db: Database, schools: number): Promise<{ association: number; movements: number }> {
  const association = await one(sql<{ id: number }>`insert into association (name, short_name, city, time_zone) values ('Объединение края', 'КМО', 'Краевой центр', 'Europe/Moscow') returning association_id as id`, db)
  await sql`insert into school (association_id, kind, number, name, full_name, sort_key, founder, address, phone, email, contact)
    select ${association}, 'СОШ', n::text, 'СОШ № ' || n, '', lpad(n::text, 6, '0'), '', '', '', '', '' from generate_series(1, ${schools}::int) n`.execute(db)
  const taught = subjects.flatMap(({ code, compulsory }) => (compulsory.general ?? []).map((grade) => ({ code, grade })))
  await sql`insert into textbook_work (association_id, kind, subject, title, authors, grades, level, programme, match_key)
    select ${association}, 'textbook', subject, subject || ' ' || grade, '', array[grade]::smallint[], 'basic', 'general', subject || grade
    from json_to_recordset(${JSON.stringify(taught.map(({ code, grade }) => ({ subject: code, grade })))}::json) as taught (subject text, grade int)`.execute(db)
  await sql`insert into textbook_edition (association_id, work_id, publisher, publisher_key, medium) select association_id, id, 'Азимут', 'азимут', 'print' from textbook_work where association_id = ${association}`.execute(db)
  await sql`insert into textbook_part (association_id, edition_id, number) select association_id, id, n from textbook_edition, generate_series(1, 2) n where association_id = ${association}`.execute(db)
  await sql`insert into class_group (association_id, school_id, school_year, grade, letter, programme, pupils)
    select ${association}, id, 2026, grade, letter, 'general', case when (id * 7 + grade * 3) % 40 = 0 then null else 15 + (id * 31 + grade * 17 + ascii(letter)) % 16 end
    from school, generate_series(1, 11) grade, (values ('А'), ('Б')) as letters (letter) where association_id = ${association}`.execute(db)
  await move(db, association, 'receipt', sql`30 + (school.id * 13 + part.id * 7) % 45`, sql`0`, sql`true`)
  await move(db, association, 'write-off', sql`-(1 + (school.id + part.id) % 6)`, sql`0`, sql`(school.id + part.id) % 2 = 0`)
  await move(db, association, 'worn', sql`0`, sql`1 + (school.id + part.id) % 4`, sql`(school.id + part.id) % 10 = 0`)
  const movements = await one(sql<{ id: number }>`select count(*)::int as id from textbook_movement where association_id = ${association}`, db)
  return { association, movements }
}

async function move(db: Database, association: number, kind: string, copies: ReturnType<typeof sql>, worn: ReturnType<typeof sql>, which: ReturnType<typeof sql>): Promise<void> {
  await sql`insert into textbook_movement (association_id, school_id, part_id, kind, copies, worn, day, paper, recorded_by_name, recorded_at)
    select ${association}, school.id, part.id, ${kind}, ${copies}, ${worn}, '2026-08-20', 'Накладная', 'проверка', '2026-08-20T09:00:00Z'
    from school, textbook_part part where school.association_id = ${association} and part.association_id = ${association} and ${which}`.execute(db)
}

async function one(query: ReturnType<typeof sql<{ id: number }>>, db: Database): Promise<number> {
  return (await query.execute(db)).rows[0]!.id
}

/** The same sums as the program's, written as one query: textbooks of a grade against the pupils of the grade. */
export async function sumsByQuery(db: Database, association: number): Promise<{ users: number; filled: number }> {
  const { rows } = await sql<{ users: number; filled: number }>`
    with held as (select school_id, part_id, sum(copies) - sum(worn) as usable from textbook_movement where association_id = ${association} group by school_id, part_id),
    sets as (select school_id, edition_id, min(greatest(usable, 0)) as sets from held join textbook_part part on part.association_id = ${association} and part.id = part_id group by school_id, edition_id),
    pupils as (select school_id, grade, sum(pupils) as users from class_group where association_id = ${association} and school_year = 2026 group by school_id, grade)
    select coalesce(sum(users), 0)::int as users, coalesce(sum(least(users, coalesce(sets, 0))), 0)::int as filled
    from pupils join textbook_work work on work.association_id = ${association} and pupils.grade = work.grades[1]
    join textbook_edition edition on edition.association_id = ${association} and edition.work_id = work.id
    left join sets on sets.school_id = pupils.school_id and sets.edition_id = edition.id
    where users is not null`.execute(db)
  return rows[0]!
}
