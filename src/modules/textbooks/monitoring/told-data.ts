import type { CalendarDate } from '#platform/calendar'

/** What a school is asked for each year: the sizes of its classes and its stock. */
export type ToldKind = 'classes' | 'stock'
export const toldKinds: readonly ToldKind[] = ['classes', 'stock']

export interface Confirmation {
  readonly schoolId: number
  readonly what: ToldKind
  readonly on: CalendarDate
  readonly by: string
}

/** What a school has told for a school year. */
export interface ToldData {
  readonly schoolId: number
  readonly name: string
  /** Class groups, and those of them whose size is not known. */
  readonly classes: number
  readonly unknown: number
  /** Parts of textbooks of which something was ever recorded. */
  readonly holdings: number
  /** The last day on which copies moved; null when none ever did. */
  readonly lastMovement: CalendarDate | null
  /** The last confirmation of the year, of each kind. */
  readonly confirmed: Readonly<Record<ToldKind, Confirmation | null>>
}

/** «всех классов», «не всех», «ни одного» in one word. */
export const classesTold = ({ classes, unknown }: Pick<ToldData, 'classes' | 'unknown'>): 'all' | 'part' | 'none' => (classes === 0 || unknown === classes ? 'none' : unknown > 0 ? 'part' : 'all')
export const classesToldName = { all: 'вся', part: 'не вся', none: 'не записана' } as const

/** Whether a school still owes something: sizes of some classes, or its stock. */
export const isSilent = (data: ToldData): boolean => classesTold(data) !== 'all' || data.holdings === 0

/** What a school has not told, as a list of phrases: «численность 3 классов из 20», «фонд учебников». */
export function untold({ classes, unknown, holdings }: Pick<ToldData, 'classes' | 'unknown' | 'holdings'>): string[] {
  return [
    ...(classes === 0 || unknown === classes ? ['численность классов'] : unknown > 0 ? [`численность классов: не записана у ${unknown} из ${classes}`] : []),
    ...(holdings === 0 ? ['фонд учебников'] : []),
  ]
}
