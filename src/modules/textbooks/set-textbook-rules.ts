import { permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, refuse } from '#platform/refusal'
import { curriculumOf } from './demand.ts'
import type { BooksOf } from './programmes.ts'
import type { TextbookSettings } from './settings.ts'
import { keepTextbookSettings, textbookSettings } from './store/settings.ts'
import { keepSubjectTaught, subjectsTaught } from './store/teaching.ts'
import { subjectByCode, type SubjectCode } from './subjects.ts'

/**
 * What the association keeps for teachers and in reserve, and expects of the next year.
 * @throws {Conflict} when somebody changed it since `seen`
 */
export function setTextbookRules(context: Context, settings: TextbookSettings, seen: number): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'set textbook rules')
    for (const [field, value, most] of [['teacherCopies', settings.teacherCopies, 9], ['reserve', settings.reserve, 100], ['loss', settings.loss, 100], ['grade10Share', settings.grade10Share, 100]] as const)
      if (!Number.isInteger(value) || value < 0 || value > most) refuse(`Здесь пишется целое число от 0 до ${most}.`, field)
    const before = await textbookSettings(context)
    if (before.version !== seen || !(await keepTextbookSettings(context, settings, seen))) throw new Conflict(differences(before, settings))
    await note(context, { deed: 'правила подсчёта учебников изменены', subject: '/textbooks/rules', details: { before, after: settings } })
  })
}

/**
 * For which subjects and grades a textbook is needed; only what differs from now is written.
 * @throws {Refusal} when the actor may not
 */
export function setSubjectTaught(context: Context, programme: BooksOf, said: readonly { subject: SubjectCode; grade: number; taught: boolean }[]): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'set textbook rules')
    const curriculum = curriculumOf(await subjectsTaught(context))
    const changed = said.filter(({ subject, grade, taught }) => subjectByCode(subject) !== null && curriculum(programme, grade).includes(subject) !== taught)
    for (const { subject, grade, taught } of changed) await keepSubjectTaught(context, { programme, subject, grade, taught })
    if (changed.length > 0) await note(context, { deed: 'предметы с учебниками изменены', subject: '/textbooks/rules', details: { changed } })
  })
}

const labels = { teacherCopies: 'Учителю на класс', reserve: 'Запас', loss: 'Потери за год', grade10Share: 'Переходят в 10 класс' } as const

const differences = (theirs: TextbookSettings, yours: TextbookSettings) =>
  (Object.keys(labels) as (keyof typeof labels)[]).filter((key) => theirs[key] !== yours[key]).map((key) => ({ field: labels[key], theirs: String(theirs[key]), yours: String(yours[key]) }))
