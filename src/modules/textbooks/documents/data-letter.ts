import type { LetterBlock } from '#documents/letter'
import { schoolYearName, type SchoolYear } from '#platform/calendar'
import { siteMark } from '#platform/mail'
import { classesTold, untold, type ToldData } from '../monitoring/told-data.ts'

export const dataLetterSubject = (year: SchoolYear): string => `Ждём данные об учебниках на ${schoolYearName(year)} учебный год`

/** The letter to a librarian whose school has not told all: what is missing, and where each is written. */
export function dataLetter({ name, school, year, association }: { name: string; school: ToldData; year: SchoolYear; association: string }): LetterBlock[] {
  const here = `${siteMark}/textbooks/schools/${school.schoolId}`
  return [
    { type: 'paragraph', text: name ? `Здравствуйте, ${name}!` : 'Здравствуйте!' },
    { type: 'paragraph', text: `Для обеспеченности учебниками города не хватает данных вашей школы (${school.name}).` },
    { type: 'list', title: 'Ещё не записано', items: untold(school) },
    {
      type: 'buttons',
      buttons: [
        ...(classesTold(school) === 'all' ? [] : [{ title: 'Записать численность классов', to: `${here}/classes?year=${year.from}` }]),
        ...(school.holdings === 0 ? [{ title: 'Записать фонд учебников', to: `${here}/stock` }] : []),
      ],
    },
    { type: 'small', text: 'Нужны только числа: фамилий учеников в программе нет. Когда всё записано, подтвердите данные на странице «Кто прислал данные».' },
    { type: 'paragraph', text: association },
  ]
}
