import type { ClassGroupCard } from './class-group.ts'

/** Pupils of several class groups: only what was told is added up. */
export interface PupilSum {
  readonly groups: number
  /** Of the groups whose number was told; null when it was told of none. */
  readonly pupils: number | null
  readonly forecast: number | null
  /** Groups of which nobody has told the number. */
  readonly untold: number
}

/** How much a school has told of its class sizes. */
export type Told = 'all' | 'part' | 'nothing'

export function pupilSum(groups: readonly Pick<ClassGroupCard, 'pupils' | 'forecast'>[]): PupilSum {
  return {
    groups: groups.length,
    pupils: sumOf(groups.map(({ pupils }) => pupils)),
    forecast: sumOf(groups.map(({ forecast }) => forecast)),
    untold: groups.filter(({ pupils }) => pupils === null).length,
  }
}

/** By grade, in the order of grades. */
export const sumsByGrade = (groups: readonly ClassGroupCard[]): Map<number, PupilSum> =>
  new Map([...Map.groupBy(groups, ({ grade }) => grade)].toSorted(([one], [other]) => one - other).map(([grade, groups]) => [grade, pupilSum(groups)]))

export const toldOf = ({ groups, untold }: PupilSum): Told => (groups === untold ? 'nothing' : untold > 0 ? 'part' : 'all')

function sumOf(numbers: readonly (number | null)[]): number | null {
  const told = numbers.filter((number) => number !== null)
  return told.length === 0 ? null : told.reduce((sum, number) => sum + number, 0)
}
