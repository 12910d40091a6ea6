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
    { title: 'Другие написания', value: ({ aliases }) => aliases.join('; ') },
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

/** What to fill in and send back: the columns of the lists above with two invented rows to be typed over. */
export function sampleSheets(): Sheet[] {
  const schools = [
    ['МАОУ СОШ № 5', 'школа 5', 'Муниципальное автономное общеобразовательное учреждение «Средняя общеобразовательная школа № 5»', '', 'Управление образования', 'ул. Заречная, 1', '', 'school5@example.org', 'Ясенева В. А., директор'],
    ['МБОУ «Гимназия № 2»', '', '', '', 'Управление образования', 'ул. Садовая, 12', '', 'gymnasium2@example.org', ''],
  ]
  const people = [
    ['Орлова Мария Сергеевна', 'МАОУ СОШ № 5', 'педагог-библиотекарь', 'первая', '2014-09-01', 'orlova@example.org', '8 900 000-00-01'],
    ['Зимина Вера Андреевна', 'МБОУ «Гимназия № 2»', 'заведующий библиотекой', '', '2025-09-01', 'zimina@example.org', '8 900 000-00-02'],
  ]
  const text = (title: string) => ({ title, kind: 'text' as const, width: Math.max(16, title.length + 4) })
  return [
    { name: 'Школы', columns: ['Школа', 'Другие написания', 'Полное название', 'ИНН', 'Учредитель', 'Адрес', 'Телефон', 'Почта', 'Контакт'].map(text), rows: schools },
    { name: 'Люди', columns: ['Фамилия, имя, отчество', 'Школа', 'Должность', 'Категория', 'В профессии с', 'Почта', 'Телефон'].map((title) => (title === 'В профессии с' ? { title, kind: 'day' as const } : text(title))), rows: people },
  ]
}
