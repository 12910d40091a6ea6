import { schoolById } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, notFound, refuse } from '#platform/refusal'
import { classGroupName, mostPupils, objectionToClassGroup, type ClassGroup, type ClassGroupCard, type ClassGroupId, type SubjectGroup } from './class-group.ts'
import { permitOwnSchool } from './own-school.ts'
import { classGroups, deleteClassGroup, insertClassGroup, replaceSubjectGroups, subjectGroups, updateClassGroup } from './store/classes.ts'
import { groupsInWords, seenGroups } from './subject-groups.ts'
import { subjectByCode, subjectName } from './subjects.ts'

/** A class group as it is sent: `id` null is a new one; `seen` the version that the person was looking at. */
export interface SentClassGroup extends ClassGroupCard {
  readonly id: ClassGroupId | null
  readonly seen: number
  /** Where it stands in the form or the file, for what is refused: «rows.3.». */
  readonly place: string
}

/** A group as it is sent, with where it stands in the form: «groups.2.». */
export interface SentGroup extends Omit<SubjectGroup, 'classGroupId'> {
  readonly place: string
}

/**
 * Records class sizes of a school, all in one deed: new class groups, changed ones, and those that are no more.
 * @param gone class groups that are taken away
 * @returns how many were added, changed and taken away; what is as it was counts nowhere
 * @throws {Refusal} naming the field `<place><field>`, when one of them cannot be kept; then none is
 * @throws {Conflict} when somebody changed one of them since
 */
export function recordClassSizes(
  context: Context,
  { schoolId, schoolYear, groups, gone = [] }: { schoolId: number; schoolYear: number; groups: readonly SentClassGroup[]; gone?: readonly ClassGroupId[] },
): Promise<{ added: number; changed: number; gone: number }> {
  return atomically(context, async (context) => {
    const school = (await schoolById(context, schoolId)) ?? notFound('Такой школы нет.')
    await permitOwnSchool(context, 'keep class sizes', schoolId)
    const before = new Map((await classGroups(context, schoolId, schoolYear)).map((group) => [group.id, group]))
    const counts = { added: 0, changed: 0, gone: 0 }
    for (const id of gone) {
      if (!before.delete(id)) continue
      await deleteClassGroup(context, id)
      counts.gone++
    }
    const names = new Map([...before.values()].map((group) => [classGroupName(group), group.id]))
    for (const { id, seen, place, ...card } of groups) {
      const objection = objectionToClassGroup(card)
      if (objection) refuse(objection.reason, place + objection.field)
      const holder = names.get(classGroupName(card))
      if (holder !== undefined && holder !== id) refuse(`Класс ${classGroupName(card)} записан дважды.`, `${place}letter`)
      if (id === null) {
        const added = (await insertClassGroup(context, schoolId, schoolYear, card)) ?? refuse(`Класс ${classGroupName(card)} уже есть.`, `${place}letter`)
        names.set(classGroupName(card), added)
        counts.added++
      } else {
        const was = before.get(id) ?? refuse('Этого класса уже нет: обновите страницу.', `${place}letter`)
        if (same(was, card)) continue
        if (was.version !== seen || !(await updateClassGroup(context, id, card, seen))) throw new Conflict(differences(was, card))
        names.delete(classGroupName(was))
        names.set(classGroupName(card), id)
        counts.changed++
      }
    }
    if (counts.added + counts.changed + counts.gone > 0)
      await note(context, { deed: 'численность классов записана', subject: `/textbooks/schools/${schoolId}/classes?year=${schoolYear}`, details: { school: school.name, schoolYear, ...counts } })
    return counts
  })
}

/**
 * Records the groups of a class that learn a subject apart, in the place of what stood there.
 * @param seen what the person was looking at, by `seenGroups`
 * @throws {Refusal} when the actor may not, or a group cannot be
 * @throws {Conflict} when somebody changed the groups since
 */
export function recordSubjectGroups(context: Context, group: ClassGroup, groups: readonly SentGroup[], seen: string): Promise<void> {
  return atomically(context, async (context) => {
    await permitOwnSchool(context, 'keep class sizes', group.schoolId)
    const met = new Set<string>()
    for (const { subject, level, pupils, place } of groups) {
      if (subjectByCode(subject) === null) refuse('Выберите предмет.', `${place}subject`)
      if (met.has(`${subject}|${level}`)) refuse(`${subjectName(subject)} записан дважды.`, `${place}subject`)
      met.add(`${subject}|${level}`)
      if (pupils === null) continue
      if (!Number.isInteger(pupils) || pupils < 0) refuse('Число учеников — целое и не меньше нуля.', `${place}pupils`)
      if (pupils > mostPupils) refuse(`Больше ${mostPupils} учеников в группе не бывает.`, `${place}pupils`)
      if (group.pupils !== null && pupils > group.pupils) refuse(`В группе ${pupils}, а в классе ${group.pupils}.`, `${place}pupils`)
    }
    const before = await subjectGroups(context, [group.id])
    if (seenGroups(before) === seenGroups(groups)) return
    if (seenGroups(before) !== seen) throw new Conflict([{ field: classGroupName(group), theirs: groupsInWords(before), yours: groupsInWords(groups) }])
    await replaceSubjectGroups(context, group.id, groups.map(({ subject, level, pupils }) => ({ subject, level, pupils })))
    await note(context, { deed: 'группы класса записаны', subject: `/textbooks/schools/${group.schoolId}/classes/${group.id}`, details: { class: classGroupName(group), before: groupsInWords(before), after: groupsInWords(groups) } })
  })
}

const same = (was: ClassGroup, card: ClassGroupCard): boolean =>
  was.grade === card.grade && was.letter === card.letter && was.programme === card.programme && was.pupils === card.pupils && was.forecast === card.forecast

const differences = (was: ClassGroup, card: ClassGroupCard) => [
  { field: `${classGroupName(was)}, учеников`, theirs: String(was.pupils ?? ''), yours: String(card.pupils ?? '') },
  { field: `${classGroupName(was)}, прогноз`, theirs: String(was.forecast ?? ''), yours: String(card.forecast ?? '') },
]
