import { keptLists, type KeptList } from '#platform/kept-lists'
import type { ClassListReading } from '../class-lists/class-list.ts'
import type { ClassAnswers } from '../class-lists/classes-understood.ts'

interface ClassListShape {
  readonly read: ClassListReading
  readonly answers: ClassAnswers
  readonly about: { readonly schoolYear: number; readonly schoolId: number | null }
  readonly outcome: { readonly added: number; readonly changed: number; readonly schools: number }
}

export type ClassList = KeptList<ClassListShape>

/** Lists of class sizes that were read, answered and brought in. */
export const classLists = keptLists<ClassListShape>('classes')
