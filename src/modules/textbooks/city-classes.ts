import { schools } from '#modules/people'
import type { Context } from '#platform/context'
import { pupilSum, sumsByGrade, toldOf, type PupilSum, type Told } from './class-sums.ts'
import { classGroupsBySchool } from './store/classes.ts'

/** What a school has told of its classes in a school year. */
export interface SchoolClasses {
  readonly id: number
  readonly name: string
  readonly byGrade: Readonly<Record<number, PupilSum>>
  readonly sum: PupilSum
  readonly told: Told
}

export const toldName: Readonly<Record<Told, string>> = { all: 'обо всех классах', part: 'не обо всех', nothing: 'нет данных' }

/** Every school with its pupils by grade; those that have told nothing too. */
export async function classesByGrade(context: Context, schoolYear: number): Promise<SchoolClasses[]> {
  const groups = await classGroupsBySchool(context, schoolYear)
  return (await schools(context)).map(({ id, name }) => {
    const own = groups.get(id) ?? []
    const sum = pupilSum(own)
    return { id, name, byGrade: Object.fromEntries(sumsByGrade(own)), sum, told: toldOf(sum) }
  })
}

/** Grades 1 to 11, and the twelfth where somebody has one. */
export const gradesTold = (schools: readonly SchoolClasses[]): number[] =>
  Array.from({ length: schools.some(({ byGrade }) => byGrade[12]) ? 12 : 11 }, (_, index) => index + 1)
