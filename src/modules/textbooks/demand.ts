import type { ClassGroup, SubjectGroup } from './class-group.ts'
import { booksOf, type BooksOf, type ProgrammeCode } from './programmes.ts'
import type { DemandCell } from './provision.ts'
import { subjectByCode, subjects, type SubjectCode } from './subjects.ts'
import type { EditionId, Level } from './textbook.ts'

/** What an association says about a subject otherwise than the federal programmes. */
export interface SubjectTaught {
  readonly programme: BooksOf
  readonly subject: SubjectCode
  readonly grade: number
  readonly taught: boolean
}

/** The edition by which a school teaches a grade, or one class of it. */
export interface Assignment {
  readonly grade: number
  /** Null: all classes of the grade that have none of their own. */
  readonly letter: string | null
  readonly programme: ProgrammeCode
  readonly subject: SubjectCode
  readonly level: Level
  readonly editionId: EditionId
}

/** The subjects for which pupils of a grade need a textbook; the same list each time, since a krai asks for thousands of classes. */
export type Curriculum = (programme: BooksOf, grade: number) => readonly SubjectCode[]

/** The compulsory subjects of the federal programmes, as the association has changed them. */
export function curriculumOf(changes: readonly SubjectTaught[]): Curriculum {
  const changed = new Map(changes.map(({ programme, subject, grade, taught }) => [`${programme}|${subject}|${grade}`, taught]))
  const made: Record<BooksOf, SubjectCode[][]> = { general: [], intellectual: [] }
  return (programme, grade) => {
    const known = made[programme][grade]
    if (known) return known
    const taught = subjects
      .filter(({ code, compulsory }) => changed.get(`${programme}|${code}|${grade}`) ?? compulsory[programme]?.includes(grade) ?? false)
      .map(({ code }) => code)
    made[programme][grade] = taught
    return taught
  }
}

/**
 * Who needs which textbooks in a school: each class group in each of its subjects. Groups that learn apart (languages, advanced level)
 * take the place of the whole class in their family of subjects; beside a group on the advanced level the rest of the class learns on
 * the basic one; an elective is added.
 */
export function demandOf(curriculum: Curriculum, classGroups: readonly ClassGroup[], apart: readonly SubjectGroup[], assignments: readonly Assignment[]): DemandCell[] {
  const groupsOf = Map.groupBy(apart, ({ classGroupId }) => classGroupId)
  const assigned = new Map(assignments.map((one) => [assignmentKey(one, one.letter), one.editionId]))
  return classGroups.flatMap((group): DemandCell[] => {
    const cell = (subject: SubjectCode, level: Level, users: number | null): DemandCell => {
      const asked = { grade: group.grade, programme: group.programme, subject, level }
      return {
        ...asked,
        classGroupId: group.id,
        letter: group.letter,
        family: familyOf(subject),
        users,
        assigned: assignments.length === 0 ? null : (assigned.get(assignmentKey(asked, group.letter)) ?? assigned.get(assignmentKey(asked, null)) ?? null),
      }
    }
    const own = groupsOf.get(group.id) ?? []
    const replaced = new Set(own.map(({ subject }) => familyOf(subject)))
    return [
      ...curriculum(booksOf(group.programme), group.grade)
        .filter((subject) => own.length === 0 || !replaced.has(familyOf(subject)))
        .map((subject) => cell(subject, 'basic', group.pupils)),
      ...own.map(({ subject, level, pupils }) => cell(subject, level, pupils)),
      ...restOf(group, own).map(({ subject, pupils }) => cell(subject, 'basic', pupils)),
    ]
  })
}

/** Pupils whom no group on the advanced level has taken learn the subject on the basic one, unless a group says how many do. */
function restOf({ pupils }: ClassGroup, own: readonly SubjectGroup[]): { subject: SubjectCode; pupils: number | null }[] {
  return own
    .filter(({ subject, level }) => level === 'advanced' && !own.some((other) => other.level === 'basic' && familyOf(other.subject) === familyOf(subject)))
    .map((advanced) => ({ subject: advanced.subject, pupils: pupils === null || advanced.pupils === null ? null : Math.max(0, pupils - advanced.pupils) }))
}

const familyOf = (subject: SubjectCode): string => subjectByCode(subject)?.family ?? subject

const assignmentKey = ({ grade, programme, subject, level }: Pick<Assignment, 'grade' | 'programme' | 'subject' | 'level'>, letter: string | null): string =>
  `${programme}|${grade}|${letter ?? '*'}|${subject}|${level}`
