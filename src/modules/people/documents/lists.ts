import { sheetOf, type Sheet } from '#documents/excel'
import type { CalendarDate } from '#platform/calendar'
import { fullName, isBeginner, type Person } from '../person.ts'
import { roleName } from '../roles.ts'
import type { School } from '../school.ts'

/** @param contacts whether the reader may see telephones and addresses of mail */
export function peopleSheet(people: readonly Person[], { today, contacts }: { today: CalendarDate; contacts: boolean }): Sheet {
  return sheetOf('Люди', people, [
    { title: 'Фамилия, имя, отчество', value: fullName },
    { title: 'Школа', value: ({ school }) => school },
    { title: 'Должность', value: ({ post }) => post },
    { title: 'Категория', value: ({ category }) => category },
    { title: 'В профессии с', kind: 'day', value: ({ inProfessionSince }) => inProfessionSince },
    { title: 'Начинающий', value: (person) => (isBeginner(person, today) ? 'да' : '') },
    { title: 'В объединении', value: ({ roles }) => roles.map((role) => roleName[role]).join(', ') },
    ...(contacts
      ? [
          { title: 'Почта', kind: 'text' as const, value: ({ email }: Person) => email },
          { title: 'Телефон', kind: 'text' as const, value: ({ phone }: Person) => phone },
        ]
      : []),
  ])
}

/** @param librarians how many members work in each school */
export function schoolsSheet(schools: readonly School[], librarians: ReadonlyMap<School['id'], number>): Sheet {
  return sheetOf('Школы', schools, [
    { title: 'Школа', value: ({ name }) => name },
    { title: 'Полное название', value: ({ fullName }) => fullName },
    { title: 'ИНН', kind: 'text', value: ({ inn }) => inn },
    { title: 'Учредитель', value: ({ founder }) => founder },
    { title: 'Адрес', value: ({ address }) => address },
    { title: 'Телефон', kind: 'text', value: ({ phone }) => phone },
    { title: 'Почта', kind: 'text', value: ({ email }) => email },
    { title: 'Контакт', value: ({ contact }) => contact },
    { title: 'Библиотекарей', kind: 'whole', sum: true, value: ({ id }) => librarians.get(id) ?? 0 },
  ])
}
