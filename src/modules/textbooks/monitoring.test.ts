import { beforeEach, describe, expect, test } from 'vitest'
import { addPerson, addSchool, type Role, type SchoolId } from '#modules/people'
import { readWorkbook, workbookOf, type Sheet } from '#documents/excel'
import { packageFaults } from '../../documents/test-package.ts'
import type { Context } from '#platform/context'
import { journalOf } from '#platform/journal'
import { Conflict } from '#platform/refusal'
import { useDatabase } from '#platform/test-database'
import {
  bookshelf, describeTextbook, markStateTextbook, monitoringForms, monitoringOf, partsOfEdition, recordClassSizes, recordReceipt, writeOff, type EditionCard, type PartId, type WorkCard,
} from './index.ts'
import { cityData, measure } from './city-provision.ts'
import { curriculumOf } from './demand.ts'
import { classesNextYear } from './forecast.ts'
import { expiringRows } from './monitoring/need-rows.ts'
import { changeCourtCase, recordCourtCase, removeCourtCase } from './monitoring/record-court-case.ts'
import { stateReasons } from './monitoring/state-reasons.ts'
import { poolsOf } from './pools.ts'

const house = useDatabase()
const year = { from: 2026, to: 2027 }
let school: SchoolId
let librarian: Context
const as = (personId: number, ...roles: Role[]): Context => ({ ...house.context, actor: { personId, name: 'кто-то', roles } })
const numbered = (number: string, inn: string | null = null) =>
  addSchool(house.context, { kind: 'СОШ', number, name: `СОШ № ${number}`, fullName: '', inn, founder: '', address: '', latitude: null, longitude: null, phone: '', email: '', contact: '', aliases: [] })
const member = (surname: string, schoolId: SchoolId) => addPerson(house.context, { surname, givenName: 'Анна', patronymic: 'Павловна', post: '', schoolId, category: '', inProfessionSince: null, email: null, phone: '', leftOn: null })

beforeEach(async () => {
  school = await numbered('5', '7707083893')
  librarian = as(await member('Орлова', school), 'librarian')
})

const azimut: EditionCard = { publisher: 'Азимут', editionNumber: null, revised: false, firstYear: null, lastYear: null, isbn: null, medium: 'print' }
async function described(subject: string, grades: number[], more: Partial<WorkCard> = {}, volumes = 1): Promise<{ workId: number; parts: PartId[] }> {
  const { workId, editionId } = await describeTextbook(house.context, { kind: 'textbook', subject, title: `Учебник. ${grades.join('–')} классы`, authors: 'Берёзкина Н. А.', grades, level: 'basic', programme: 'general', ...more }, azimut, volumes)
  return { workId, parts: (await partsOfEdition(house.context, editionId)).map(({ id }) => id) }
}
const classes = (sizes: Record<number, number | null>, of = school, forecast: number | null = null) =>
  recordClassSizes(house.context, { schoolId: of, schoolYear: 2026, groups: Object.entries(sizes).map(([grade, pupils]) => ({ id: null, seen: 0, place: '', grade: Number(grade), letter: '', programme: 'general' as const, pupils, forecast })) })
const came = (partId: PartId, copies: number, of = school, more = {}) => recordReceipt(house.context, { schoolId: of, partId, copies, day: '2026-09-01', paper: 'Накладная № 12', printedYear: 2022, price: 600_00, ...more })
const forms = async (of: SchoolId | null = school) => monitoringForms(await monitoringOf(house.context, year, of))
const rowsOf = (sheets: Sheet[], name: string, ...beginning: unknown[]) => sheets.find((sheet) => sheet.name === name)!.rows.filter((row) => beginning.every((value, at) => row[at] === value))

const maths5 = ['Математика', '5']

describe('form 3, every compulsory subject', () => {
  test('a textbook for grades 7–9 covers grade 8, and its copies stand in one row only', async () => {
    const geometry = await described('geometry', [7, 8, 9])
    await classes({ 6: 22, 7: 20, 8: 25, 9: 30 })
    await came(geometry.parts[0]!, 60)
    // Next year: 22 come into grade 7, 20 into grade 8, 25 into grade 9.
    expect(rowsOf(await forms(), 'Форма 3', 'Геометрия')).toEqual([['Геометрия', '7–9', 75, 67, 60, 7, 'иное: не закупались в нужном числе']])
  })

  test('two lines of a subject are not each measured against the whole grade', async () => {
    const [one, other] = [await described('maths', [5]), await described('maths', [5], { authors: 'Дубов С. П.' })]
    await recordClassSizes(house.context, { schoolId: school, schoolYear: 2026, groups: ['А', 'Б'].map((letter) => ({ id: null, seen: 0, place: '', grade: 5, letter, programme: 'general' as const, pupils: 20, forecast: 20 })) })
    await came(one.parts[0]!, 20)
    await came(other.parts[0]!, 20)
    expect(rowsOf(await forms(), 'Форма 3', ...maths5)).toEqual([[...maths5, 40, 40, 40, 0, '']])
  })

  test('a book in two parts is as many sets as its scarcer part', async () => {
    const maths = await described('maths', [5], {}, 2)
    await classes({ 5: 20 }, school, 20)
    await came(maths.parts[0]!, 20)
    await came(maths.parts[1]!, 18)
    expect(rowsOf(await forms(), 'Форма 3', ...maths5)).toEqual([[...maths5, 20, 20, 18, 2, 'иное: не закупались в нужном числе']])
  })

  test('a class without a size, a grade nobody is told to come into and a school without stock are «нет данных», never a nought', async () => {
    await classes({ 5: null, 6: 20 })
    const none = 'нет данных'
    expect(rowsOf(await forms(), 'Форма 3', 'Математика')).toEqual([[...maths5, none, none, none, none, ''], ['Математика', '6', 20, none, none, none, '']])
  })

  test('a textbook for pupils with intellectual disability is not measured against all pupils', async () => {
    const special = await described('maths', [5], { programme: 'intellectual' })
    await classes({ 5: 20 }, school, 20)
    await came(special.parts[0]!, 5)
    expect(rowsOf(await forms(), 'Форма 3', ...maths5)).toEqual([[...maths5, 20, 20, 0, 20, 'иное: не закупались в нужном числе']])
  })

  test('electives are not in it', async () => {
    await classes({ 5: 20 })
    expect(rowsOf(await forms(), 'Форма 3').some(([subject]) => subject === 'Немецкий язык')).toBe(false)
  })

  test('the city is the sum of its schools; who has told nothing is named and in no sum', async () => {
    const geometry = await described('geometry', [7, 8, 9])
    const seventh = await described('geometry', [7], { authors: 'Дубов С. П.' })
    const [other] = [await numbered('6'), await numbered('7')]
    await classes({ 6: 22, 7: 20, 8: 25, 9: 30 })
    await classes({ 6: 10, 7: 12 }, other)
    await came(geometry.parts[0]!, 60)
    await came(seventh.parts[0]!, 8, other)
    const sheets = await forms(null)
    // In the city grade 7 of school 6 shares a row with grades 7–9 of school 5.
    expect(rowsOf(sheets, 'Форма 3', 'Геометрия', '7–9')).toEqual([['Геометрия', '7–9', 87, 89, 68, 21, 'увеличение контингента — 12; иное — 9', 2, 0]])
    expect(rowsOf(sheets, 'Форма 3 по школам', 'СОШ № 6', 'нет данных', 'Геометрия').map((row) => row.slice(3, 8))).toEqual([['7', 12, 10, 8, 2], ['8', 0, 12, 0, 12]])
    expect(sheets.find(({ name }) => name === 'Форма 3')!.description).toContain('Не записали численность классов: СОШ № 7.')
  })
})

describe('form 1, limits of use', () => {
  test('titles that may not be used next year, what of them is in stock, and how many pupils are then without', async () => {
    const [old, fresh] = [await described('maths', [5]), await described('maths', [5], { authors: 'Дубов С. П.' })]
    await classes({ 4: 24, 5: 20 })
    await came(old.parts[0]!, 30)
    await came(fresh.parts[0]!, 10)
    const { catalogue, pools } = await bookshelf(house.context, 2026)
    const blocked = new Set(catalogue.editions.filter(({ workId }) => workId === old.workId).map(({ id }) => id))
    const [data] = await cityData(house.context, 2026)
    const shelf = { catalogue, pools, poolsNext: poolsOf(catalogue, [], blocked), curriculum: curriculumOf([]), state: new Map() }
    const years = { now: measure(shelf.pools, shelf.curriculum, data!), next: measure(shelf.poolsNext, shelf.curriculum, { ...data!, classGroups: classesNextYear(data!.classGroups, [], { admissions: 100, grade10Share: 55, migration: 0 }) }), holdings: data!.holdings, received: new Map() }
    expect(expiringRows(shelf, years)).toMatchObject([{ subject: 'maths', grades: [5], works: [old.workId], forecast: 24, stock: 30, need: 14 }])
  })

  test('without a federal list it says in words why it is empty', async () => {
    const sheet = (await forms()).find(({ name }) => name === 'Форма 1')!
    expect([sheet.rows, sheet.description]).toEqual([[], expect.stringContaining('Федеральный перечень не выбран')])
  })
})

describe('forms 2.1 and 2.2, unified state textbooks', () => {
  test('are those that the methodist has marked; nothing marked is said in words', async () => {
    const history = await described('history-russia', [10])
    await classes({ 9: 40, 10: 30 })
    await came(history.parts[0]!, 25)
    await writeOff(house.context, { schoolId: school, partId: history.parts[0]!, copies: 5, day: '2026-09-20', paper: 'Акт № 3', reason: 'lost' })
    const before = (await forms()).find(({ name }) => name === 'Форма 2.1')!
    expect([before.rows, before.description]).toEqual([[], expect.stringContaining('методист отмечает')])
    await markStateTextbook(house.context, history.workId, 'listed', null)
    // 55 % of 40 ninth-graders are expected, 25 were bought, 20 are left.
    expect(rowsOf(await forms(), 'Форма 2.1')).toEqual([['История России', '10', 'Берёзкина Н. А. Учебник. 10 классы', 30, 22, 25, 2]])
    await markStateTextbook(house.context, history.workId, 'planned', 'listed')
    expect(rowsOf(await forms(), 'Форма 2.1')).toEqual([])
    expect(rowsOf(await forms(), 'Форма 2.2')).toHaveLength(1)
  })

  test('two methodists do not overwrite each other’s mark, and a librarian marks none', async () => {
    const { workId } = await described('maths', [5])
    await markStateTextbook(house.context, workId, 'listed', null)
    await expect(markStateTextbook(house.context, workId, 'planned', null)).rejects.toThrow(Conflict)
    await expect(markStateTextbook(librarian, workId, null, 'listed')).rejects.toThrow('Недостаточно прав')
  })
})

describe('form 4, written off', () => {
  test('by years in use and reason; a book in parts is one set, a price or year that nobody told is «нет данных»', async () => {
    const [two, one] = [await described('maths', [5], {}, 2), await described('russian', [6])]
    for (const part of two.parts) await came(part, 20)
    await came(one.parts[0]!, 20, school, { price: null, printedYear: 2020 })
    await came(one.parts[0]!, 1, school, { price: null, printedYear: null })
    const off = (partId: PartId, copies: number, reason: 'lost' | 'worn', day: '2026-09-20' | '2025-06-01' = '2026-09-20') => writeOff(house.context, { schoolId: school, partId, copies, day, paper: 'Акт № 3', reason })
    await off(two.parts[0]!, 3, 'worn')
    await off(two.parts[1]!, 2, 'worn')
    await off(one.parts[0]!, 4, 'lost')
    await off(one.parts[0]!, 1, 'lost', '2025-06-01')
    expect(rowsOf(await forms(), 'Форма 4')).toEqual([['4', 3, 'дефект, ветхость', 3], ['нет данных', 4, 'утрата', 'нет данных']])
  })
})

describe('the reason of a need', () => {
  const row = { books: 'general', subject: 'maths', grade: 5, place: 'here' } as const
  beforeEach(async () => {
    const maths = await described('maths', [5])
    await classes({ 5: 20 }, school, 20)
    await came(maths.parts[0]!, 20)
    await writeOff(house.context, { schoolId: school, partId: maths.parts[0]!, copies: 3, day: '2026-09-20', paper: 'Акт № 3', reason: 'lost' })
  })
  const reason = async () => rowsOf(await forms(), 'Форма 3', ...maths5)[0]!.at(-1)

  test('is proposed from the records and can be stated by the school, and taken back', async () => {
    expect(await reason()).toBe('утрата')
    await stateReasons(librarian, school, 2026, [{ ...row, reason: { reason: 'other', words: 'сгорели' }, seen: 0 }])
    expect(await reason()).toBe('иное: сгорели')
    expect((await journalOf(house.context))[0]).toMatchObject({ deed: 'причины потребности в учебниках названы', subject: `/textbooks/schools/${school}/monitoring` })
    await stateReasons(librarian, school, 2026, [{ ...row, reason: null, seen: 1 }])
    expect(await reason()).toBe('утрата')
  })

  test('is refused where «иное» says nothing, to a librarian of another school, and over what somebody stated meanwhile', async () => {
    await expect(stateReasons(librarian, school, 2026, [{ ...row, reason: { reason: 'other', words: '' }, seen: 0 }])).rejects.toThrow('какая это иная причина')
    const stranger = as(await member('Седова', await numbered('6')), 'librarian')
    await expect(stateReasons(stranger, school, 2026, [{ ...row, reason: { reason: 'growth', words: '' }, seen: 0 }])).rejects.toThrow('другой школы')
    await stateReasons(librarian, school, 2026, [{ ...row, reason: { reason: 'growth', words: '' }, seen: 0 }])
    await expect(stateReasons(house.context, school, 2026, [{ ...row, reason: { reason: 'defect', words: '' }, seen: 0 }])).rejects.toThrow(Conflict)
  })
})

describe('forms 5.1 and 5.2, courts', () => {
  const card = { court: 'Городской суд', claim: 'Прокурор, 40 экземпляров', openedOn: '2026-03-01', decidedOn: null, decision: '' } as const

  test('a case is heard until it is decided, and then stands among the decisions for three years', async () => {
    const id = await recordCourtCase(librarian, school, card)
    expect(rowsOf(await forms(), 'Форма 5.1')).toEqual([['Городской суд', 'Прокурор, 40 экземпляров', '2026-03-01', 1]])
    await changeCourtCase(librarian, id, { ...card, decidedOn: '2026-06-01', decision: 'Обязать купить' }, 1)
    const sheets = await forms(null)
    expect(rowsOf(sheets, 'Форма 5.1')).toEqual([])
    expect(rowsOf(sheets, 'Форма 5.2')).toEqual([['СОШ № 5', '7707083893', 'Городской суд', 'Прокурор, 40 экземпляров', '2026-03-01', '2026-06-01', 'Обязать купить', 1]])
    await expect(changeCourtCase(librarian, id, card, 1)).rejects.toThrow(Conflict)
    await removeCourtCase(librarian, id)
    expect(rowsOf(await forms(), 'Форма 5.2')).toEqual([])
  })

  test.each([[{ court: '' }, 'Назовите суд'], [{ openedOn: '2030-01-01' as const }, 'не наступил'], [{ decidedOn: '2026-02-01' as const, decision: 'да' }, 'раньше'], [{ decision: 'да' }, 'день решения'], [{ decidedOn: '2026-04-01' as const }, 'что решил суд']])('what cannot be is refused: %o', async (wrong, words) => {
    await expect(recordCourtCase(librarian, school, { ...card, ...wrong })).rejects.toThrow(words)
  })
})

test('each form tells who reports, of which school with its ИНН, its unit, and its sums; another program opens them', async () => {
  await classes({ 5: 20 }, school, 20)
  await came((await described('maths', [5])).parts[0]!, 15)
  const sheets = await forms()
  expect(sheets.map(({ name }) => name)).toEqual(['Форма 1', 'Форма 2.1', 'Форма 2.2', 'Форма 3', 'Форма 4', 'Форма 5.1', 'Форма 5.2'])
  const bytes = await workbookOf(sheets)
  expect(packageFaults(bytes)).toEqual([])
  const { rows } = (await readWorkbook(bytes)).find(({ name }) => name === 'Форма 3')!
  expect(rows[0]![0]).toMatch(/^Форма 3\. .* 2026\/2027 учебный год$/)
  expect(rows[2]![0]).toBe('Образовательная организация: СОШ № 5, ИНН 7707083893')
  expect(rows[3]![0]).toContain('1 комплект = 1 шт.')
  expect(rows[4]!.slice(0, 3)).toEqual(['Предмет', 'Класс', 'Обучающихся в этом учебном году, чел.'])
  expect(rows.at(-1)!.slice(0, 2)).toEqual(['ИТОГИ', null])
})
