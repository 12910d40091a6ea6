import { describe, expect, test } from 'vitest'
import { workbookOf } from '#documents/excel'
import type { Person } from '../person.ts'
import type { School } from '../school.ts'
import { problemInWords } from './entry.ts'
import { pastedGrid, type Grid } from './grid.ts'
import { fieldOfHeading } from './list-field.ts'
import { readList } from './read-list.ts'
import { run } from './read-sheets.ts'
import { understood } from './understood.ts'

const today = '2026-10-15'
const school = (id: number, name: string, rest: Partial<School> = {}): School => ({
  id, name, kind: '', number: null, fullName: '', inn: null, founder: '', address: '', latitude: null, longitude: null, phone: '', email: '', contact: '', aliases: [], version: 1, ...rest,
})
const person = (id: number, name: string, rest: Partial<Person> = {}): Person => {
  const [surname = '', givenName = '', patronymic = ''] = name.split(' ')
  return { id, surname, givenName, patronymic, post: '', schoolId: null, school: '', category: '', inProfessionSince: null, email: null, phone: '', leftOn: null, roles: [], version: 1, ...rest }
}
const five = school(5, 'МАОУ СОШ № 5', { aliases: ['школа 5'] })
const orlova = person(1, 'Орлова Мария Сергеевна', { schoolId: 5, school: five.name, phone: '8 900 000-00-01', post: 'педагог-библиотекарь' })
const grid = (...rows: string[][]): Grid => ({ name: 'Лист1', rows })
const of = (grids: Grid[], { schools = [five], people = [orlova] }: { schools?: School[]; people?: Person[] } = {}, answers = {}) => understood(readList(grids), { schools, people, today }, answers)
const list = (...rows: string[][]) => grid(['№', 'ФИО', 'Школа', 'Должность', 'Стаж', 'Тел.', 'E-mail'], ...rows)

describe('headings of any usual kind', () => {
  test.each([
    ['ФИО', 'name'], ['Ф.И.О. библиотекаря', 'name'], ['Ф. И. О. (полностью)', 'name'], ['Фамилия, имя, отчество', 'name'], ['Фамилия', 'surname'], ['Педагог-библиотекарь', 'name'],
    ['Учреждение', 'school'], ['ОУ', 'school'], ['Школа', 'school'], ['Наименование ОУ', 'school'], ['Образовательная организация', 'school'], ['Место работы', 'school'], ['№ школы', 'school'],
    ['Полное наименование', 'schoolFullName'], ['Должность', 'post'], ['Стаж библиотечной работы', 'experience'], ['Общий стаж', 'experience'], ['Тел.', 'phone'], ['Контактный телефон', 'phone'], ['Сот. тел.', 'phone'],
    ['E-mail', 'email'], ['эл. почта', 'email'], ['Электронная почта', 'email'], ['Адрес эл. почты', 'email'], ['Адрес электронной почты', 'email'], ['Адрес', 'address'], ['Юридический адрес', 'address'], ['ИНН', 'inn'],
    ['Директор', 'contact'], ['ФИО директора', 'contact'], ['Телефон школы', 'schoolPhone'], ['Телефон, e-mail', 'contacts'], ['Квалификационная категория', 'category'], ['В профессии с', 'since'], ['№ п/п', 'skipped'], ['Погода', null],
  ])('%s', (heading, field) => expect(fieldOfHeading(heading)).toBe(field))
})

describe('a table of a list', () => {
  test('stands under titles, with a column of numbers, numbers of columns, a repeated heading and a total', () => {
    const heading = ['№ п/п', 'ФИО', 'Школа']
    const { tables } = readList([grid(['Список школьных библиотекарей города'], [], heading, ['1', '2', '3'], ['1', 'Орлова М. С.', 'школа 5'], heading, ['2', 'Зимина В. А.', '—'], ['', 'Итого: 2'])])
    expect(tables[0]!.rows.map(({ at, cells }) => [at.row, cells.name?.text, cells.school?.text])).toEqual([[5, 'Орлова М. С.', 'школа 5'], [7, 'Зимина В. А.', undefined]])
  })
  test('may have a heading of two rows, with merged cells above the second', () => {
    const above = ['№', 'ФИО', 'Школа', 'Контактные данные', '']
    for (const below of [['', '', '', 'телефон', 'e-mail'], ['№', 'ФИО', 'Школа', 'телефон', 'e-mail']])
      expect(of([grid(above, below, ['1', 'Мария Сергеевна Зимина', 'СОШ № 9', '8 900 000-00-02', 'zimina@example.org'])]).people[0]!.said).toMatchObject({ surname: 'Зимина', givenName: 'Мария', phone: '8 900 000-00-02', email: 'zimina@example.org' })
  })
  test('gives the school of a section to the people below it, and passes over a district', () => {
    const { tables } = readList([grid(['ФИО', 'Должность'], ['Северный район'], ['МАОУ СОШ № 5'], ['Орлова М. С.', 'библиотекарь'], ['Южный район'], ['Зимина В. А.', 'библиотекарь'])])
    expect(tables[0]!.rows.map(({ cells }) => cells.school?.text)).toEqual(['МАОУ СОШ № 5', undefined])
  })
  test('takes telephones of a table without people for the school’s', () => {
    expect(of([grid(['ОУ', 'Тел.', 'Директор'], ['СОШ № 7', '2-15-40', 'Ясенева В. А.'])]).schools[0]!.card).toMatchObject({ name: 'СОШ № 7', number: '7', phone: '2-15-40', contact: 'Ясенева В. А.' })
  })
  test('is read from a workbook of two sheets, cells merged downwards said in each row', async () => {
    const bytes = await workbookOf([{ name: 'Школы', columns: [{ title: 'Школа' }, { title: 'Адрес' }], rows: [['СОШ № 7', 'ул. Новая, 2']] }, { name: 'Люди', columns: [{ title: 'ФИО' }, { title: 'Школа' }], rows: [['Зимина Вера Андреевна', 'сош №7'], ['=HYPERLINK("http://evil")', 'СОШ № 7']] }])
    const { schools, people } = of(await run({ bytes }))
    expect(schools.map(({ title }) => title)).toEqual(['СОШ № 7'])
    expect(people.map(({ title, school }) => [title, school?.title])).toEqual([['Зимина Вера Андреевна', 'СОШ № 7'], ['=HYPERLINK("http://evil")', 'СОШ № 7']])
  })
  test('is read from .csv in an old encoding and from pasted cells that begin with an empty one', async () => {
    const csv = new Uint8Array([...'\xD4\xC8\xCE;\xD8\xEA\xEE\xEB\xE0\n\xCE\xF0\xEB\xEE\xE2\xE0 \xCC. \xD1.;\xF8\xEA\xEE\xEB\xE0 5'].map((letter) => letter.charCodeAt(0)))
    expect((await run({ bytes: csv }))[0]!.rows).toEqual([['ФИО', 'Школа'], ['Орлова М. С.', 'школа 5']])
    expect(pastedGrid('ФИО\tШкола\n1\tОрлова М. С.\t"школа\n5"').rows).toEqual([['', 'ФИО', 'Школа'], ['1', 'Орлова М. С.', 'школа\n5']])
  })
})

describe('whom a row means', () => {
  const meant = (...row: string[]) => of([list(row)]).people[0]!
  test('initials with the same school, in any order of words, are the person known; nothing changes', () => {
    for (const name of ['Орлова М. С.', 'М.С. Орлова', 'ОРЛОВА МАРИЯ СЕРГЕЕВНА']) expect(meant('1', name, 'СОШ№5', '', '', '+7 (900) 000 00 01', '')).toMatchObject({ choice: 'same:1', question: null, changes: [] })
  })
  test('a typo, another school and initials alone are asked', () => {
    expect(meant('1', 'Арлова Мария Сергеевна', 'школа 5')).toMatchObject({ choice: '', question: 'Это Орлова М. С. из «МАОУ СОШ № 5»?'.replace(' М. С.', '\u00A0М.\u00A0С.') })
    expect(meant('1', 'Орлова Мария Сергеевна', 'СОШ № 9').choice).toBe('')
    expect(meant('1', 'Орлова М. С.', '').choice).toBe('')
  })
  test('nobody like that is new', () => expect(meant('1', 'Зимина Вера Андреевна', 'СОШ № 9')).toMatchObject({ choice: 'new', question: null }))
  test('the answer «the same» shows what would change, and an empty cell changes nothing', () => {
    const answered = of([list(['1', 'Орлова Мария Сергеевна', 'СОШ № 9', '', '12', '8 900 111-11-11', ''])], {}, { '1-2': { choice: 'same:1', take: null } }).people[0]!
    expect(answered.changes.map(({ field, before, after, taken }) => [field, before, after, taken])).toEqual([
      ['school', 'МАОУ СОШ № 5', 'СОШ № 9', true], ['inProfessionSince', '', '2014-09-01', true], ['phone', '8 900 000-00-01', '8 900 111-11-11', true],
    ])
  })
  test('years of service that agree with what is kept change nothing', () => {
    expect(of([list(['1', 'Орлова М. С.', 'школа 5', '', '12 лет'])], { people: [{ ...orlova, inProfessionSince: '2014-03-01' }] }).people[0]!.changes).toEqual([])
  })
  test('one person in two rows under two spellings is asked about; word for word the same is one', () => {
    const { people } = of([list(['1', 'Зимина Вера Андреевна', 'СОШ № 9'], ['2', 'Зимена Вера Андреевна', 'СОШ № 9'], ['3', 'ЗИМИНА ВЕРА АНДРЕЕВНА', 'СОШ № 9'], ['4', 'Вера Зимина', 'СОШ № 9'])])
    expect(people.map(({ choice }) => choice)).toEqual(['new', '', 'row:1-2', ''])
    expect(people[1]!.question).toContain('в строке 2')
  })
})

describe('schools of a list', () => {
  test('are known under any spelling, new by number and kind, asked when two can be meant', () => {
    const two = [five, school(6, 'Гимназия № 5')]
    const { schools } = of([grid(['Школа', 'Адрес'], ['сош №5', 'ул. Новая, 2'], ['школа № 5', ''], ['ИМЦ', ''], ['Лицей № 3', '']) ], { schools: [{ ...five, aliases: [] }, two[1]!] })
    expect(schools.map(({ title, choice }) => [title, choice])).toEqual([['сош №5', 'same:5'], ['школа № 5', ''], ['ИМЦ', ''], ['Лицей № 3', 'new']])
    expect(schools[0]!.changes).toEqual([{ field: 'address', label: 'Адрес', before: '', after: 'ул. Новая, 2', taken: true }])
  })
  test('a spelling that an answer explained is kept with the school', () => {
    const { schools } = of([grid(['Школа', 'Адрес'], ['Радуга', ''])], {}, { 'school-1-2': { choice: 'same:5', take: null } })
    expect(schools[0]!.card.aliases).toEqual(['школа 5', 'Радуга'])
  })
})

test('what cannot be taken is told with its sheet, row and column, and the rest of the row stays', () => {
  const { people, problems } = of([list(['1', 'Зимина Вера Андреевна', 'СОШ № 9', '', 'много', 'звонить вечером', 'a@example.org\nBcc: b@example.org'], ['2', '12345', '', '', '', '', ''])])
  expect(problems.map(problemInWords)).toEqual([
    'лист «Лист1», строка 2, столбец E: стаж «много» не понятен: нужно одно число лет',
    'лист «Лист1», строка 2, столбец F: «звонить вечером» не похоже на телефон',
    'лист «Лист1», строка 2, столбец G: в адресе почты перенос строки: «a@example.org Bcc: b@example.org». Оставьте в ячейке один адрес',
    'лист «Лист1», строка 3, столбец B: «12345» — не имя человека',
  ])
  expect(people.map(({ title, said }) => [title, said.email, said.phone])).toEqual([['Зимина Вера Андреевна', '', '']])
})

test('one address of mail is one person’s', () => {
  const { people, problems } = of([list(['1', 'Зимина Вера Андреевна', '', '', '', '', 'a@example.org'], ['2', 'Ясенева Ольга Петровна', '', '', '', '', 'A@example.org'])])
  expect(people.map(({ said }) => said.email)).toEqual(['a@example.org', ''])
  expect(problems[0]!.words).toContain('уже у другого')
})
