import { describe, expect, test } from 'vitest'
import { workbookOf } from '#documents/excel'
import { addPerson, addSchool, type SchoolCard } from '#modules/people'
import type { Context } from '#platform/context'
import { journalOf } from '#platform/journal'
import { useDatabase } from '#platform/test-database'
import { answerClassList, beginClassList, classListToSee, forgetClassList } from './begin-class-list.ts'
import { bringInClassList, classListUnderstood } from './bring-in-class-list.ts'
import { recordClassSizes } from './change-classes.ts'
import { classGroupName, type ClassGroup } from './class-group.ts'
import { classesUnderstood, seenOf, type ClassAnswers, type Known } from './class-lists/classes-understood.ts'
import { programmeSaid } from './class-lists/programme-said.ts'
import { readClassList } from './class-lists/read-class-list.ts'
import { classTemplate } from './documents/class-sheets.ts'
import { classGroups } from './store/classes.ts'

const year = { from: 2026, to: 2027 }
const cities = [{ id: 5, name: 'МАОУ СОШ № 5', aliases: [] }, { id: 7, name: 'МАОУ СОШ № 7', aliases: [] }]
const group = (id: number, grade: number, letter: string, pupils: number | null, rest: Partial<ClassGroup> = {}): ClassGroup => ({ id, schoolId: 5, schoolYear: 2026, grade, letter, programme: 'general', pupils, forecast: null, version: 1, ...rest })
const known = (rest: Partial<Known> = {}): Known => ({ schools: cities, groups: new Map(), schoolId: 5, mayKeep: () => true, ...rest })
const grid = (lines: readonly (readonly string[])[], name = 'Лист1') => ({ name, rows: lines })
const read = (lines: readonly (readonly string[])[], rest: Partial<Known> = {}, answers: ClassAnswers = {}) => classesUnderstood(readClassList([grid(lines)]), known(rest), answers)
const said = ({ entries }: ReturnType<typeof read>) => entries.map(({ card, fate }) => `${classGroupName(card)}: ${card.pupils ?? '?'}/${card.forecast ?? '?'} ${fate}`)

describe('tables of class sizes are read', () => {
  test('with the class in one column or in two, and any usual headings', () => {
    expect(said(read([['№', 'Класс', 'Контингент', 'Прогноз на следующий год'], ['1', '5А', '25', '26'], ['2', '5 "Б"', '24', '']]))).toEqual(['5 А: 25/26 new', '5 Б: 24/? new'])
    expect(said(read([['Параллель', 'Литера', 'Количество обучающихся'], ['5', 'a', '25'], ['11', '', '19']]))).toEqual(['5 А: 25/? new', '11: 19/? new'])
  })

  test('with classes as headings, or letters over rows of grades', () => {
    expect(said(read([['Школа', '5А', '5Б', '6А'], ['СОШ № 5', '25', '24', '-']]))).toEqual(['5 А: 25/? new', '5 Б: 24/? new'])
    expect(said(read([['Класс', 'А', 'Б', 'Всего'], ['5', '25', '24', '49'], ['6', '22', '', '22']]))).toEqual(['5 А: 25/? new', '5 Б: 24/? new', '6 А: 22/? new'])
  })

  test('with schools in a column, in rows above, or on the tab', () => {
    const bySchool = (grids: Parameters<typeof readClassList>[0]) => classesUnderstood(readClassList(grids), known({ schoolId: null }), {}).entries.map(({ school, card }) => [school.slice(-3), classGroupName(card), card.pupils])
    expect(bySchool([grid([['ОУ', 'Класс', 'Учеников'], ['СОШ № 5', '5А', '25'], ['', '5Б', '24'], ['школа 7', '5А', '23']])])).toEqual([['№ 5', '5 А', 25], ['№ 5', '5 Б', 24], ['№ 7', '5 А', 23]])
    expect(bySchool([grid([['Класс', 'Учеников'], ['МАОУ СОШ № 5', ''], ['5А', '25'], ['МАОУ СОШ № 7', ''], ['5А', '23']])])).toEqual([['№ 5', '5 А', 25], ['№ 7', '5 А', 23]])
    expect(bySchool([grid([['Класс', 'Учеников'], ['5А', '25']], 'СОШ №5'), grid([['Класс', 'Учеников'], ['5А', '23']], 'СОШ №7')])).toEqual([['№ 5', '5 А', 25], ['№ 7', '5 А', 23]])
  })

  test('with the programme in a column or beside the class', () => {
    expect(said(read([['Класс', 'Вариант', 'Учеников'], ['5А', '', '20'], ['5А', '7.1', '3'], ['5 УО', '', '4']]))).toEqual(['5 А: 20/? new', '5 А, АООП: задержка развития (вариант 7): 3/? new', '5, АООП: интеллектуальные нарушения, вариант 1: 4/? new'])
    expect(['ЗПР', '8.1', 'РАС', 'УО вариант 2', 'умственная отсталость', 'ТНР', 'общая', 'ООП ООО', '6.2', '4.1', 'АООП для глухих', ''].map(programmeSaid)).toEqual(['delay', 'autism', 'autism', 'intellectual-2', 'intellectual', 'speech', 'general', 'general', 'motor', 'sight', 'hearing', 'general'])
    expect(['ОВЗ', '8.3', '1', 'вариант 1', 'углублённая'].map(programmeSaid)).toEqual([null, null, null, null, null])
  })

  test('and names of people are not taken in at all', () => {
    expect(() => readClassList([grid([['Класс', 'ФИО', 'Дата рождения'], ['5А', 'Иванов Иван', '2015-01-01']])])).toThrow('список людей')
    const { lines } = readClassList([grid([['Класс', 'Классный руководитель', 'Учеников'], ['5А', 'Иванова А. П.', '25']])])
    expect(JSON.stringify(lines)).not.toContain('Иванова')
  })

  test('totals, numbers of columns and repeated headings are no classes, and a total that does not come out is told', () => {
    const table = (total: string) => readClassList([grid([['Класс', 'Учеников', 'Прогноз'], ['1', '2', '3'], ['5А', '25', ''], ['Класс', 'Учеников', 'Прогноз'], ['5Б', '24', ''], ['Итого', total, '']])])
    expect(table('49').lines).toHaveLength(2)
    expect(table('49').doubts).toEqual([])
    expect(table('50').doubts).toEqual(['Лист «Лист1», строка 6, столбец B: в «Итого» 50, а в строках над ним вместе 49.'])
  })
})

test('a school year in the titles is read', () => {
  const years = (title: string) => readClassList([grid([[title], ['Класс', 'Учеников'], ['5А', '25']])]).schoolYears
  expect([years('Контингент на 2025/2026 учебный год'), years('2025-26 уч. г.'), years('Приказ 2025-12-01'), years('Контингент')]).toEqual([[2025], [2025], [], []])
})

describe('what is doubtful is asked with its place', () => {
  test.each([['25,5', 'Дробное'], ['-3', 'меньше нуля'], ['2026-05-07', 'дата'], ['#ССЫЛКА!', 'ошибку'], ['двадцать', 'текст'], ['250', 'вся параллель']])('«%s» where a number belongs', (typed, words) => {
    const { entries, open } = read([['Класс', 'Учеников', 'Прогноз'], ['5А', typed, '26']])
    expect(open).toBe(1)
    expect(entries[0]!.question).toContain('лист «Лист1», строка 2, столбец B')
    expect(entries[0]!.question).toContain(words)
    expect(said(read([['Класс', 'Учеников', 'Прогноз'], ['5А', typed, '26']], {}, { '1-2': 'take' }))).toEqual(['5 А: ?/26 new'])
    expect(said(read([['Класс', 'Учеников', 'Прогноз'], ['5А', typed, '26']], {}, { '1-2': 'none' }))).toEqual(['5 А: ?/26 left'])
  })

  test('a class that is none is told and not brought in', () => {
    const { entries, problems } = read([['Класс', 'Учеников'], ['5-9', '25'], ['2026-05-01', '20'], ['', '14']])
    expect(entries).toEqual([])
    expect(problems).toEqual([expect.stringContaining('строка 2, столбец A: «5-9»'), expect.stringContaining('строка 3, столбец A'), expect.stringContaining('строка 4, столбец A: не сказано')])
  })

  test('a class that stands twice with two numbers', () => {
    const table = [['Класс', 'Учеников'], ['5А', '25'], ['5А', '27']]
    expect(read(table).entries[1]!.question).toContain('уже есть выше (лист «Лист1», строка 2) с другим числом: 25, а здесь 27')
    expect(said(read(table, {}, { '1-3': 'take' }))).toEqual(['5 А: 25/? left', '5 А: 27/? new'])
    expect(said(read(table, {}, { '1-3': 'none' }))).toEqual(['5 А: 25/? new', '5 А: 27/? left'])
    expect(said(read([['Класс', 'Учеников'], ['5А', '25'], ['5А', '25']]))).toEqual(['5 А: 25/? new', '5 А: 25/? same'])
  })

  test('a programme that its words do not tell', () => {
    const table = [['Класс', 'Программа', 'Учеников'], ['5А', 'ОВЗ', '25']]
    expect(read(table).open).toBe(1)
    expect(said(read(table, {}, { '1-2': 'programme:delay' }))).toEqual(['5 А, АООП: задержка развития (вариант 7): 25/? new'])
  })

  test('a school of another city, and one that is not the school chosen', () => {
    const table = [['Школа', 'Класс', 'Учеников'], ['СОШ № 99', '5А', '25'], ['СОШ № 7', '5А', '24']]
    const { schools, entries, waiting, open } = read(table)
    expect(schools.map(({ question }) => question)).toEqual(['Выбрана МАОУ СОШ № 5, а в таблице названа «СОШ № 99».', 'Выбрана МАОУ СОШ № 5, а в таблице названа «СОШ № 7».'])
    expect([entries.length, waiting, open]).toEqual([0, 2, 2])
    expect(read(table, { schoolId: null }).schools).toHaveLength(1)
    expect(read(table, {}, { 'school:СОШ № 99': 'none', 'school:СОШ № 7': 'same:7' }).entries.map(({ school }) => school)).toEqual(['МАОУ СОШ № 7'])
    expect(read([['Класс', 'Учеников'], ['5А', '25']], { schoolId: null }).schools[0]!.question).toContain('не сказано')
  })

  test('a class with a letter and one without, where the school has one of them', () => {
    const groups = new Map([[5, [group(1, 5, 'А', 25)]]])
    expect(said(read([['Класс', 'Учеников'], ['5', '26'], ['5А', '26']], { groups }, { '1-2': 'same:1' }))).toEqual(['5: 26/? changed', '5 А: 26/? same'])
    expect(read([['Класс', 'Учеников'], ['5', '26'], ['5А', '27']], { groups }, { '1-2': 'same:1' }).entries[1]!.question).toContain('с другим числом: 26, а здесь 27')
    expect(read([['Класс', 'Учеников'], ['5А', '26'], ['5', '27']], { groups }).entries[1]!.options.map(({ value }) => value)).toEqual(['take', 'none'])
  })

  test('a class with a letter beside one without', () => {
    const groups = new Map([[5, [group(1, 5, 'А', 25)]]])
    expect(read([['Класс', 'Учеников'], ['5', '26']], { groups }).entries[0]!.question).toContain('записан класс 5 А, а в таблице — 5')
    expect(said(read([['Класс', 'Учеников'], ['5', '26']], { groups }, { '1-2': 'same:1' }))).toEqual(['5: 26/? changed'])
  })
})

describe('beside what is kept', () => {
  const groups = new Map([[5, [group(1, 5, 'А', 25, { forecast: 26 }), group(2, 5, 'Б', 24)]]])
  test('only told numbers change; what is empty erases nothing', () => {
    const { entries } = read([['Класс', 'Учеников', 'Прогноз'], ['5А', '27', ''], ['5Б', '', ''], ['5В', '', ''], ['5Г', '0', '']], { groups })
    expect(entries.map(({ fate, changes }) => [fate, changes])).toEqual([['changed', [{ field: 'pupils', before: 25, after: 27 }]], ['same', []], ['empty', []], ['new', [{ field: 'pupils', before: null, after: 0 }]]])
  })

  test('of a school that is not one’s own nothing is brought in', () => {
    const { entries, problems } = read([['Школа', 'Класс', 'Учеников'], ['СОШ № 5', '5А', '25'], ['СОШ № 7', '5А', '24']], { schoolId: null, mayKeep: (id) => id === 5 })
    expect(entries.map(({ school }) => school)).toEqual(['МАОУ СОШ № 5'])
    expect(problems).toEqual([expect.stringContaining('МАОУ СОШ № 7, строк: 1')])
  })

  test('six thousand classes are understood at once', () => {
    const table = [['Школа', 'Класс', 'Учеников'], ...Array.from({ length: 6000 }, (_, at) => [`СОШ № ${Math.floor(at / 30) + 100}`, `${(at % 10) + 1}${'АБВ'[at % 3]}`, String(15 + (at % 15))])]
    const schools = Array.from({ length: 200 }, (_, at) => ({ id: at + 1, name: `МАОУ СОШ № ${at + 100}`, aliases: [] }))
    const before = performance.now()
    expect(read(table, { schools, schoolId: null }).entries).toHaveLength(6000)
    expect(performance.now() - before).toBeLessThan(3000)
  })
})

describe('a list is brought in', () => {
  const given = useDatabase()
  const school = (number: string): Promise<number> => addSchool(given.context, { kind: 'СОШ', number, name: `МАОУ СОШ № ${number}`, fullName: '', inn: null, founder: '', address: '', latitude: null, longitude: null, phone: '', email: '', contact: '', aliases: [] } satisfies SchoolCard)
  const about = (schoolId: number | null = null) => ({ schoolYear: 2026, schoolId })
  const bring = async (text: Parameters<typeof beginClassList>[1], { schoolId = null, answers = {}, context = given.context }: { schoolId?: number | null; answers?: ClassAnswers; context?: Context } = {}) => {
    const id = await beginClassList(context, text, about(schoolId))
    await answerClassList(context, id, answers)
    return bringInClassList(context, id, seenOf((await classListUnderstood(context, await classListToSee(context, id))).entries))
  }
  const kept = async (id: number) => (await classGroups(given.context, id, 2026)).map((one) => `${classGroupName(one)}: ${one.pupils ?? '?'}/${one.forecast ?? '?'}`)
  const text = 'Школа\tКласс\tУчеников\tПрогноз\nСОШ № 5\t5А\t25\t\nСОШ № 5\t5Б\t24\t26\nСОШ № 7\t1А\t30\t'

  test('in one go, and the same list again changes nothing', async () => {
    const [five, seven] = [await school('5'), await school('7')]
    expect(await bring(text)).toEqual({ added: 3, changed: 0, schools: 2 })
    expect([await kept(five), await kept(seven)]).toEqual([['5 А: 25/?', '5 Б: 24/26'], ['1 А: 30/?']])
    const before = (await journalOf(given.context, { limit: 500 })).filter(({ deed }) => deed === 'численность классов записана').length
    expect(await bring(text)).toEqual({ added: 0, changed: 0, schools: 0 })
    expect((await journalOf(given.context, { limit: 500 })).filter(({ deed }) => deed === 'численность классов записана')).toHaveLength(before)
  })

  test('nothing while a question is open, and nothing that was not shown', async () => {
    const five = await school('5')
    const id = await beginClassList(given.context, 'Класс\tУчеников\n5А\t25,5\n5Б\t24', about(five))
    const shown = async () => seenOf((await classListUnderstood(given.context, await classListToSee(given.context, id))).entries)
    await expect(bringInClassList(given.context, id, await shown())).rejects.toThrow('Сначала ответьте')
    await answerClassList(given.context, id, { '1-2': 'none' })
    const seen = await shown()
    await recordClassSizes(given.context, { schoolId: five, schoolYear: 2026, groups: [{ id: null, seen: 0, place: '', grade: 5, letter: 'Б', programme: 'general', pupils: 20, forecast: null }] })
    await expect(bringInClassList(given.context, id, seen)).rejects.toThrow('что изменится')
    expect(await bringInClassList(given.context, id, await shown())).toEqual({ added: 0, changed: 1, schools: 1 })
    await expect(bringInClassList(given.context, id, seen)).rejects.toThrow('уже внесён')
    expect(await kept(five)).toEqual(['5 Б: 24/?'])
    expect((await classListToSee(given.context, id)).read).toBeNull()
  })

  test('by a librarian only of her own school, and her list is seen by her and by who leads', async () => {
    const [five, seven] = [await school('5'), await school('7')]
    const librarian = async (surname: string, schoolId: number): Promise<Context> => ({ ...given.context, actor: { personId: await addPerson(given.context, { surname, givenName: 'Мария', patronymic: '', post: '', schoolId, category: '', inProfessionSince: null, email: null, phone: '', leftOn: null }), name: surname, roles: ['librarian'] } })
    const [hers, others] = [await librarian('Орлова', five), await librarian('Зимина', seven)]
    expect(await bring(text, { context: hers })).toEqual({ added: 2, changed: 0, schools: 1 })
    expect(await kept(seven)).toEqual([])
    await expect(beginClassList(hers, text, about(seven))).rejects.toThrow('другой школы')
    const id = await beginClassList(hers, text, about())
    await expect(classListToSee(others, id)).rejects.toThrow('Такого списка нет')
    await expect(forgetClassList(others, id)).rejects.toThrow('Такого списка нет')
    expect((await classListToSee(given.context, id)).name).toBe('Вставленный список')
    await forgetClassList(hers, id)
    await expect(classListToSee(hers, id)).rejects.toThrow('Такого списка нет')
  })

  test('from the template filled in, which as it was given changes nothing', async () => {
    const five = await school('5')
    await bring('Класс\tПрограмма\tУчеников\n5А\tобщая\t25\n5А\tУО 2\t2\n5Б\t7.1\t', { schoolId: five, answers: {} })
    const groups = await classGroups(given.context, five, 2026)
    const bytes = await workbookOf([classTemplate([{ name: 'МАОУ СОШ № 5', groups, before: [] }], year)])
    expect(await bring({ name: 'Классы.xlsx', bytes })).toEqual({ added: 0, changed: 0, schools: 0 })
    const empty = await workbookOf([classTemplate([{ name: 'МАОУ СОШ № 5', groups: [], before: [] }], year)])
    expect(await bring({ name: 'Пустая.xlsx', bytes: empty })).toEqual({ added: 0, changed: 0, schools: 0 })
  })

  test('from a workbook whose cells are numbers, days and mistakes', async () => {
    const five = await school('5')
    const columns = [{ title: 'Класс' }, { title: 'Учеников' }, { title: 'Прогноз', kind: 'day' as const }]
    const bytes = await workbookOf([{ name: 'Лист', columns, rows: [['5А', 25, null], ['5Б', 25.5, null], ['5В', -3, null], ['5Г', true, null], ['5Д', 20, '2026-05-07'], [6, 19, null]] }])
    const id = await beginClassList(given.context, { name: 'Классы.xlsx', bytes }, about(five))
    const { entries, open } = await classListUnderstood(given.context, await classListToSee(given.context, id))
    expect(entries.map(({ card, fate }) => [card.letter, fate, card.pupils])).toEqual([['А', 'new', 25], ['Б', 'asked', null], ['В', 'asked', null], ['Г', 'asked', null], ['Д', 'asked', 20], ['', 'new', 19]])
    expect(open).toBe(4)
    expect(await bring({ name: 'Классы.csv', bytes: new TextEncoder().encode('Класс;Учеников\r\n7А;21\r\n') }, { schoolId: five })).toMatchObject({ added: 1 })
  })

  test('a table without headings, without classes or with names is refused beside its field', async () => {
    await expect(beginClassList(given.context, 'а\tб\n1\t2', about())).rejects.toMatchObject({ field: 'list', message: expect.stringContaining('заголовков') })
    await expect(beginClassList(given.context, 'Класс\tУчеников', about())).rejects.toMatchObject({ field: 'list', message: expect.stringContaining('ни одной строки') })
    await expect(beginClassList(given.context, 'ФИО\tКласс\nИванов Иван\t5А', about())).rejects.toMatchObject({ field: 'list', message: expect.stringContaining('список людей') })
    await expect(beginClassList(given.context, { name: 'x.xlsx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0]) }, about())).rejects.toMatchObject({ field: 'file' })
  })
})
