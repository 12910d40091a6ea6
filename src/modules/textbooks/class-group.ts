import { isProgramme, programmeName, type ProgrammeCode } from './programmes.ts'
import type { SubjectCode } from './subjects.ts'
import type { Level } from './textbook.ts'

export type ClassGroupId = number

/** Pupils of one class who learn by one programme. Numbers only: no pupil is named anywhere. */
export interface ClassGroupCard {
  readonly grade: number
  /** «А»; '' when the grade has one class. */
  readonly letter: string
  readonly programme: ProgrammeCode
  /** Null: nobody has told it, which is not none. */
  readonly pupils: number | null
  /** Pupils expected on the next 1 September in the same grade; null when nobody has told it. */
  readonly forecast: number | null
}

export interface ClassGroup extends ClassGroupCard {
  readonly id: ClassGroupId
  readonly schoolId: number
  /** The year in which the school year begins. */
  readonly schoolYear: number
  readonly version: number
}

/** Those of a class group who learn a subject apart: a language, an elective, an advanced level. */
export interface SubjectGroup {
  readonly classGroupId: ClassGroupId
  readonly subject: SubjectCode
  readonly level: Level
  readonly pupils: number | null
}

/** «5 А», «5 А, АООП: задержка развития (вариант 7)». */
export const classGroupName = ({ grade, letter, programme }: Pick<ClassGroupCard, 'grade' | 'letter' | 'programme'>): string =>
  [`${grade}${letter === '' ? '' : ` ${letter}`}`, ...(programme === 'general' ? [] : [programmeName(programme)])].join(', ')

/** The most pupils that one class group may have: beyond it something else was typed. */
export const mostPupils = 60

/** Why a class group cannot be kept: the field and the words, or null. */
export function objectionToClassGroup(card: ClassGroupCard): { field: 'grade' | 'letter' | 'programme' | 'pupils' | 'forecast'; reason: string } | null {
  if (!Number.isInteger(card.grade) || card.grade < 1 || card.grade > 12) return { field: 'grade', reason: 'Класс — от 1 до 12.' }
  if (!/^(\p{L}{1,3}|\d{0,2}|\p{L}\d)$/u.test(card.letter)) return { field: 'letter', reason: `«${card.letter}» не похоже на букву класса.` }
  if (!isProgramme(card.programme)) return { field: 'programme', reason: 'Выберите программу.' }
  for (const [field, pupils] of [['pupils', card.pupils], ['forecast', card.forecast]] as const) {
    if (pupils === null) continue
    if (!Number.isInteger(pupils) || pupils < 0) return { field, reason: 'Число учеников — целое и не меньше нуля.' }
    if (pupils > mostPupils) return { field, reason: `${pupils} учеников в одном классе не бывает: проверьте, не записана ли сюда вся параллель.` }
  }
  return null
}
