import { sheetOf, type Sheet } from '#documents/excel'
import { fullName, type Person } from '#modules/people'
import { presenceName, type Presence } from '../attendance.ts'

/** The list that goes round the room, to be filled by hand or in Excel and read back. */
export function attendanceListSheet(people: readonly Person[], presenceOf: ReadonlyMap<number, Presence>, title: string): Sheet {
  return sheetOf(
    'Присутствие',
    people.map((person, at) => ({ person, at })),
    [
      { title: '№', kind: 'whole', width: 6, value: ({ at }) => at + 1 },
      { title: 'Фамилия, имя, отчество', width: 38, value: ({ person }) => fullName(person) },
      { title: 'Школа', width: 24, value: ({ person }) => person.school },
      { title: 'Участие', width: 14, value: ({ person }) => (presenceOf.has(person.id) ? presenceName[presenceOf.get(person.id)!] : '') },
      { title: 'Подпись', width: 18, value: () => '' },
    ],
    [title, 'Участие: «+» — был лично, «дист» — дистанционно, «н» — не был. Пустая клетка ничего не меняет.'],
  )
}
