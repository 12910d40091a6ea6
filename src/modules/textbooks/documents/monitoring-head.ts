import { schoolYearName } from '#platform/calendar'
import type { Monitoring } from '../monitoring/city-monitoring.ts'

/** What stands where nobody has told a number: never a nought. */
export const noData = 'нет данных'

/** What every form says of its numbers. */
export const sayings = { unit: '1 комплект = 1 шт.', missing: `Строки «${noData}» в итоги не входят.` }

/** Lines at the head of every form: its title, who reports, of which school or schools. */
export function headOf({ year, body, city, ofOne, schools }: Monitoring, number: string, title: string): string[] {
  const [first] = schools
  return [
    `Форма ${number}. ${title}. ${schoolYearName(year)} учебный год`,
    `Отчитывается: ${body}`,
    ofOne && first ? `Образовательная организация: ${first.school.name}, ИНН ${first.school.inn ?? noData}` : `${city ? `Город: ${city}. ` : ''}Образовательных организаций: ${schools.length}`,
  ]
}
