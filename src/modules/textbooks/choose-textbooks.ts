import { schoolById } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import type { Assignment } from './demand.ts'
import { permitOwnSchool } from './own-school.ts'
import { editionById, workById } from './store/catalogue.ts'
import { classGroups } from './store/classes.ts'
import { assignmentsOf, keepAssignment } from './store/teaching.ts'
import { subjectName } from './subjects.ts'
import type { EditionId } from './textbook.ts'

/** For which classes a choice is: a grade or one class of it, a subject and its level. */
export type TeachingPlace = Omit<Assignment, 'editionId'>

/**
 * Says by which editions a school teaches; null leaves it to the stock. What is chosen as it was is not written anew.
 * @throws {Refusal} when the actor may not, or an edition is of another subject or grade
 */
export function chooseTextbooks(context: Context, schoolId: number, schoolYear: number, choices: readonly (TeachingPlace & { editionId: EditionId | null })[]): Promise<void> {
  return atomically(context, async (context) => {
    if (!(await schoolById(context, schoolId))) notFound('Такой школы нет.')
    await permitOwnSchool(context, 'choose textbooks', schoolId)
    const before = new Map((await assignmentsOf(context, schoolId, schoolYear)).map(({ editionId, ...place }) => [placeKey(place), editionId]))
    const classes = await classGroups(context, schoolId, schoolYear)
    for (const { grade, letter, programme } of choices)
      if (!classes.some((group) => group.grade === grade && group.programme === programme && (letter === null || group.letter === letter))) refuse('Такого класса в школе нет: обновите страницу.')
    const changed = choices.filter((choice) => (before.get(placeKey(choice)) ?? null) !== choice.editionId)
    for (const choice of changed) {
      await refuseUnfit(context, choice)
      await keepAssignment(context, schoolId, schoolYear, choice)
    }
    if (changed.length > 0) await note(context, { deed: 'учебники классов выбраны', subject: `/textbooks/schools/${schoolId}/teaching`, details: { schoolYear, changed } })
  })
}

async function refuseUnfit(context: Context, { editionId, subject, grade }: TeachingPlace & { editionId: EditionId | null }): Promise<void> {
  if (editionId === null) return
  const edition = (await editionById(context, editionId)) ?? refuse('Такого издания нет: откройте страницу снова.', subject)
  const work = (await workById(context, edition.workId))!
  if (work.subject !== subject || !work.grades.includes(grade)) refuse(`«${work.title}» — учебник другого предмета или класса. Нужен: ${subjectName(subject)}, ${grade} класс.`, subject)
  if (work.kind === 'workbook' || edition.medium === 'e-form') refuse(`«${work.title}»: по рабочей тетради и электронной форме обеспеченность печатными учебниками не считается. Выберите печатный учебник.`, subject)
}

const placeKey = ({ grade, letter, programme, subject, level }: TeachingPlace): string => [grade, letter ?? '*', programme, subject, level].join('|')
