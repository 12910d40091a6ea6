import { schoolById } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, notFound, refuse, type Change } from '#platform/refusal'
import { permitOwnSchool } from '../own-school.ts'
import type { BooksOf } from '../programmes.ts'
import { deleteReason, keepReason, statedReasons } from '../store/monitoring.ts'
import { subjectByCode, subjectName, type SubjectCode } from '../subjects.ts'
import { keyOf } from './need-rows.ts'
import { objectionToReason, reasonInWords, type StatedReason } from './reason.ts'

/** What is said of one row of form 3. */
export interface SaidReason {
  readonly books: BooksOf
  readonly subject: SubjectCode
  /** The first grade of the row. */
  readonly grade: number
  /** Null: what the records tell is right. */
  readonly reason: StatedReason | null
  /** The version that the person saw; 0 where nothing was stated. */
  readonly seen: number
  /** Where it stands in the form, for what is refused. */
  readonly place: string
}

/**
 * States why a school needs more textbooks; what is as it was is not written.
 * @throws {Refusal} when the actor may not, or a reason «иное» says nothing
 * @throws {Conflict} when somebody stated another reason meanwhile; then none is written
 */
export function stateReasons(context: Context, schoolId: number, schoolYear: number, said: readonly SaidReason[]): Promise<void> {
  return atomically(context, async (context) => {
    const school = (await schoolById(context, schoolId)) ?? notFound('Такой школы нет.')
    await permitOwnSchool(context, 'keep textbooks', school.id)
    const before = new Map((await statedReasons(context, schoolYear, schoolId)).map((one) => [`${keyOf(one.books, one.subject)}|${one.grade}`, one]))
    const [changed, conflicts]: [string[], Change[]] = [[], []]
    for (const { books, subject, grade, reason, seen, place } of said) {
      if (subjectByCode(subject) === null || !Number.isInteger(grade) || grade < 1 || grade > 12) refuse('Откройте страницу заново: такой строки в форме нет.', place)
      const objection = reason && objectionToReason(reason)
      if (objection) refuse(objection, place)
      const was = before.get(`${keyOf(books, subject)}|${grade}`) ?? null
      if (was === null ? reason === null : reason !== null && was.reason === reason.reason && was.words === reason.words) continue
      const row = { schoolId, books, subject, grade }
      const kept = (was?.version ?? 0) === seen && (reason === null ? await deleteReason(context, schoolYear, row, seen) : await keepReason(context, schoolYear, { ...row, ...reason }, seen))
      if (kept) changed.push(`${subjectName(subject)}, ${grade} класс`)
      else conflicts.push({ field: `${subjectName(subject)}, ${grade} класс`, theirs: was === null ? 'по записям' : reasonInWords(was), yours: reason === null ? 'по записям' : reasonInWords(reason) })
    }
    if (conflicts.length > 0) throw new Conflict(conflicts)
    if (changed.length > 0) await note(context, { deed: 'причины потребности в учебниках названы', subject: `/textbooks/schools/${schoolId}/monitoring`, details: { school: school.name, schoolYear, changed } })
  })
}
