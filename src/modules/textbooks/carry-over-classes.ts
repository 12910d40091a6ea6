import { schoolYearName } from '#platform/calendar'
import { schoolById } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import type { ClassGroup, ClassGroupCard } from './class-group.ts'
import { permitOwnSchool } from './own-school.ts'
import { classGroups, insertClassGroup, replaceSubjectGroups, subjectGroups } from './store/classes.ts'
import { subjectByCode } from './subjects.ts'

/** Grades that are made up anew: their classes and numbers are told by the school, not carried over. */
const madeAnew = [1, 10]
const lastGrade = 11

/** The classes of one year as they will stand in the next: a grade higher, the pupils of now as the forecast; who makes up grades 1 and 10 nobody knows yet. */
export const movedUp = (groups: readonly ClassGroup[]): { readonly from: ClassGroup; readonly card: ClassGroupCard }[] =>
  groups
    .filter(({ grade }) => grade < lastGrade && !madeAnew.includes(grade + 1))
    .map((from) => ({ from, card: { grade: from.grade + 1, letter: from.letter, programme: from.programme, pupils: null, forecast: from.pupils } }))

/**
 * Begins a school year of a school with the classes of the year before; see `movedUp`. Which foreign languages a class learns goes with it,
 * how many pupils each has does not.
 * @param schoolYear the year that is begun
 * @returns how many class groups were carried over
 * @throws {Refusal} when the year has classes already, or the year before has none to carry over
 */
export function carryOverClasses(context: Context, schoolId: number, schoolYear: number): Promise<number> {
  return atomically(context, async (context) => {
    const school = (await schoolById(context, schoolId)) ?? notFound('Такой школы нет.')
    await permitOwnSchool(context, 'keep class sizes', schoolId)
    if ((await classGroups(context, schoolId, schoolYear)).length > 0) refuse('В этом учебном году классы уже записаны: переносить некуда.')
    const moved = movedUp(await classGroups(context, schoolId, schoolYear - 1))
    if (moved.length === 0) refuse('В прошлом учебном году нет классов, которые можно перенести.')
    const apart = Map.groupBy(await subjectGroups(context, moved.map(({ from }) => from.id)), ({ classGroupId }) => classGroupId)
    for (const { from, card } of moved) {
      const id = await insertClassGroup(context, schoolId, schoolYear, card)
      const languages = (apart.get(from.id) ?? []).filter(({ subject }) => subjectByCode(subject)?.family === 'foreign')
      if (id !== null && languages.length > 0) await replaceSubjectGroups(context, id, languages.map(({ subject, level }) => ({ subject, level, pupils: null })))
    }
    await note(context, { deed: 'классы перенесены с прошлого года', subject: `/textbooks/schools/${schoolId}/classes?year=${schoolYear}`, details: { school: school.name, schoolYear: schoolYearName({ from: schoolYear, to: schoolYear + 1 }), classes: moved.length } })
    return moved.length
  })
}
