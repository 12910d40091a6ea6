import type { Sheet } from '#documents/excel'
import { schoolYearName, type SchoolYear } from '#platform/calendar'
import { movedUp } from '../carry-over-classes.ts'
import { gradesTold, toldName, type SchoolClasses } from '../city-classes.ts'
import type { ClassGroup, ClassGroupCard } from '../class-group.ts'
import { pupilSum } from '../class-sums.ts'
import { programmeName } from '../programmes.ts'

/** A school as a template shows it: with the classes that it has, or those that it is likely to have. */
export interface SchoolToFill {
  readonly name: string
  readonly groups: readonly ClassGroup[]
  /** Of the year before. */
  readonly before: readonly ClassGroup[]
}

/** A table to fill in and bring in, a row for each class. Read back as it is, it changes nothing of what is kept. */
export const classTemplate = (schools: readonly SchoolToFill[], year: SchoolYear): Sheet => ({
  name: 'Классы и ученики',
  titles: [`Классы и ученики, ${schoolYearName(year)} учебный год`, 'Впишите числа; чего не знаете, оставьте пустым. Строки можно добавлять и убирать. Фамилии учеников не нужны.'],
  columns: [
    { title: 'Школа', width: 28 },
    { title: 'Класс', width: 9, kind: 'text' },
    { title: 'Программа', width: 40 },
    { title: 'Учеников', width: 11, kind: 'whole' },
    { title: 'Прогноз', width: 11, kind: 'whole' },
  ],
  rows: schools.flatMap(({ name, groups, before }) => likely(groups, before).map((card) => [name, [card.grade, card.letter].join(' ').trim(), programmeName(card.programme), card.pupils, card.forecast])),
})

function likely(groups: readonly ClassGroup[], before: readonly ClassGroup[]): readonly ClassGroupCard[] {
  if (groups.length > 0) return groups
  const moved = movedUp(before).map(({ card }) => card)
  const missing = Array.from({ length: 11 }, (_, index) => index + 1).filter((grade) => !moved.some((card) => card.grade === grade))
  return [...moved, ...missing.map((grade): ClassGroupCard => ({ grade, letter: 'А', programme: 'general', pupils: null, forecast: null }))].toSorted((one, other) => one.grade - other.grade)
}

/** Pupils of each school by grade; what nobody has told is empty. */
export function cityClassesSheet(schools: readonly SchoolClasses[], year: SchoolYear): Sheet {
  const grades = gradesTold(schools)
  return {
    name: 'Ученики по параллелям',
    titles: [`Ученики по параллелям, ${schoolYearName(year)} учебный год`],
    columns: [
      { title: 'Школа', width: 28 },
      ...grades.map((grade) => ({ title: `${grade} класс`, kind: 'whole' as const, sum: true })),
      { title: 'Всего', kind: 'whole', sum: true },
      { title: 'Прогноз', kind: 'whole', sum: true },
      { title: 'Данные', width: 22 },
    ],
    rows: schools.map(({ name, byGrade, sum, told }) => [name, ...grades.map((grade) => (byGrade[grade] ?? pupilSum([])).pupils), sum.pupils, sum.forecast, toldName[told]]),
  }
}
