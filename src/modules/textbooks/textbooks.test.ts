import { beforeEach, describe, expect, test } from 'vitest'
import { addPerson, addSchool, type Role, type SchoolId } from '#modules/people'
import type { Context } from '#platform/context'
import { journalOf } from '#platform/journal'
import { Conflict } from '#platform/refusal'
import { useDatabase } from '#platform/test-database'
import type { SentClassGroup } from './change-classes.ts'
import {
  addEdition, bookshelf, chooseTextbooks, cityProvision, decideSubstitution, describeTextbook, lendCopies, markWorn, partsOfEdition, percent, recordClassSizes, recordCount, recordInventory, recordReceipt, recordStock, returnCopies, schoolProvision, transferCopies, tallyOfAll, writeOff,
  type EditionCard, type PartId, type WorkCard,
} from './index.ts'
import { holdingOf, loansDue, loansOut, movementsOf } from './store/stock.ts'
import { summaryBook } from './summary-book.ts'
import { stockCountById, stockCounts } from './store/stock-counts.ts'
import { forecastOf } from './city-forecast.ts'
import { setSubjectTaught, setTextbookRules } from './set-textbook-rules.ts'
import { textbookSettings } from './store/settings.ts'

const house = useDatabase()
let school: SchoolId
let librarian: Context
const as = (personId: number, ...roles: Role[]): Context => ({ ...house.context, actor: { personId, name: 'кто-то', roles } })
const numbered = (number: string) =>
  addSchool(house.context, { kind: 'СОШ', number, name: `СОШ № ${number}`, fullName: '', inn: null, founder: '', address: '', latitude: null, longitude: null, phone: '', email: '', contact: '', aliases: [] })
const member = (surname: string, schoolId: SchoolId) => addPerson(house.context, { surname, givenName: 'Анна', patronymic: 'Павловна', post: '', schoolId, category: '', inProfessionSince: null, email: null, phone: '', leftOn: null })

beforeEach(async () => {
  school = await numbered('5')
  librarian = as(await member('Орлова', school), 'librarian')
})

const maths: WorkCard = { kind: 'textbook', subject: 'maths', title: 'Математика. 5 класс', authors: 'Берёзкина Н. А., Дубов С. П.', grades: [5], level: 'basic', programme: 'general' }
const azimut: EditionCard = { publisher: 'Азимут', editionNumber: null, revised: false, firstYear: null, lastYear: null, isbn: null, medium: 'print' }
async function described(volumes = 1, work = maths): Promise<PartId[]> {
  const { editionId } = await describeTextbook(house.context, work, azimut, volumes)
  return (await partsOfEdition(house.context, editionId)).map(({ id }) => id)
}
const receipt = (partId: PartId, copies: number, more = {}) => ({ schoolId: school, partId, copies, day: '2026-09-01' as const, paper: 'Накладная № 12', printedYear: 2025, price: 648_50, ...more })
const classes = (...groups: (Partial<SentClassGroup> & { pupils: number | null })[]) => ({
  schoolId: school, schoolYear: 2026,
  groups: groups.map((group, index): SentClassGroup => ({ id: null, seen: 0, place: `rows.${index}.`, grade: 5, letter: 'АБВГД'[index]!, programme: 'general', forecast: null, ...group })),
})

describe('stock', () => {
  test('is the sum of movements, each with its day, paper and who; nothing is typed over', async () => {
    const [part = 0] = await described()
    await recordReceipt(librarian, receipt(part, 30))
    await writeOff(librarian, { schoolId: school, partId: part, copies: 4, day: '2026-09-20', paper: 'Акт № 3', reason: 'lost' })
    await markWorn(librarian, { schoolId: school, partId: part, worn: 5, day: '2026-09-21', paper: 'Осмотр' })
    await recordCount(librarian, { schoolId: school, partId: part, counted: 25, day: '2026-10-01', paper: 'Опись' })
    expect(await holdingOf(house.context, school, part)).toEqual({ partId: part, copies: 25, worn: 5 })
    expect((await movementsOf(house.context, school, part)).map(({ kind, copies, worn, paper, recordedBy }) => [kind, copies, worn, paper, recordedBy])).toEqual([
      ['correction', -1, 0, 'Опись', 'кто-то'], ['worn', 0, 5, 'Осмотр', 'кто-то'], ['write-off', -4, 0, 'Акт № 3', 'кто-то'], ['receipt', 30, 0, 'Накладная № 12', 'кто-то'],
    ])
  })

  test('worn copies are written off first, and a count of none takes the worn ones away too', async () => {
    const [part = 0] = await described()
    await recordReceipt(librarian, receipt(part, 30))
    await markWorn(librarian, { schoolId: school, partId: part, worn: 5, day: '2026-09-21', paper: 'Осмотр' })
    await writeOff(librarian, { schoolId: school, partId: part, copies: 3, day: '2026-09-22', paper: 'Акт', reason: 'worn' })
    expect(await holdingOf(house.context, school, part)).toMatchObject({ copies: 27, worn: 2 })
    await recordCount(librarian, { schoolId: school, partId: part, counted: 0, day: '2026-10-01', paper: 'Опись' })
    expect(await holdingOf(house.context, school, part)).toMatchObject({ copies: 0, worn: 0 })
  })

  test('lost ones are written off from the good ones', async () => {
    const [part = 0] = await described()
    await recordReceipt(librarian, receipt(part, 100))
    await markWorn(librarian, { schoolId: school, partId: part, worn: 10, day: '2026-09-21', paper: 'Осмотр' })
    await writeOff(librarian, { schoolId: school, partId: part, copies: 5, day: '2026-09-22', paper: 'Акт', reason: 'lost' })
    expect(await holdingOf(house.context, school, part)).toMatchObject({ copies: 95, worn: 10 })
  })

  test('a count of a past day is set beside the records of that day, so what came since stays', async () => {
    const [part = 0] = await described()
    await recordReceipt(librarian, receipt(part, 100, { day: '2026-08-20' }))
    await recordReceipt(librarian, receipt(part, 50, { day: '2026-09-10' }))
    await recordCount(librarian, { schoolId: school, partId: part, counted: 98, day: '2026-09-01', paper: 'Опись' })
    expect(await holdingOf(house.context, school, part)).toMatchObject({ copies: 148 })
  })

  test('more cannot be written off than there is', async () => {
    const [part = 0] = await described()
    await recordReceipt(librarian, receipt(part, 3))
    await expect(writeOff(librarian, { schoolId: school, partId: part, copies: 4, day: '2026-09-20', paper: 'Акт', reason: 'lost' })).rejects.toThrow('в школе 3')
    expect(await holdingOf(house.context, school, part)).toMatchObject({ copies: 3 })
  })

  test.each([
    [{ copies: 0 }, 'больше нуля'], [{ copies: -4 }, 'больше нуля'], [{ copies: 2.5 }, 'целое'], [{ copies: 30_000 }, 'не бывает'], [{ day: '2026-10-16' }, 'не наступил'], [{ paper: '' }, 'документ'],
    [{ price: 0 }, 'Цена'], [{ price: 1.5 }, 'Цена'], [{ printedYear: 26 }, 'четырьмя цифрами'],
  ])('what cannot be is refused: %o', async (wrong, words) => {
    const [part = 0] = await described()
    await expect(recordReceipt(librarian, receipt(part, 30, wrong))).rejects.toThrow(words)
    expect(await movementsOf(house.context, school, part)).toEqual([])
  })

  test('a librarian keeps the stock of her own school only, the head and the methodist of all', async () => {
    const [part = 0] = await described()
    const other = await numbered('6')
    await expect(recordReceipt(librarian, receipt(part, 30, { schoolId: other }))).rejects.toThrow('другой школы')
    await recordReceipt(as(await member('Зимина', school), 'methodist'), receipt(part, 30, { schoolId: other }))
    await expect(recordReceipt(as(await member('Седова', school), 'secretary'), receipt(part, 30))).rejects.toThrow('Недостаточно прав')
  })
})

describe('a list of the whole stock', () => {
  const list = (lines: [part: PartId, copies: number, worn?: number | null][], whole = false) => ({ lines: lines.map(([partId, copies, worn = 0]) => ({ partId, copies, worn, printedYear: null, price: null })), day: '2026-09-01' as const, paper: 'Список', whole })
  test('opens what was not known, corrects what differs, and changes nothing the second time', async () => {
    const [one = 0, two = 0] = await described(2)
    expect(await recordStock(librarian, school, list([[one, 60], [two, 58, 3]]))).toEqual({ opened: 2, corrected: 0, same: 0, gone: 0 })
    expect(await recordStock(librarian, school, list([[one, 60], [two, 58, 3]]))).toEqual({ opened: 0, corrected: 0, same: 2, gone: 0 })
    expect(await recordStock(librarian, school, list([[one, 55], [two, 58, 3]]))).toEqual({ opened: 0, corrected: 1, same: 1, gone: 0 })
    expect((await movementsOf(house.context, school, one)).map(({ kind, copies }) => [kind, copies])).toEqual([['correction', -5], ['opening', 60]])
    expect((await journalOf(house.context, { subject: `/textbooks/schools/${school}/stock` })).length).toBe(2)
  })
  test('leaves alone what it does not name, unless it is the whole stock', async () => {
    const [one = 0, two = 0] = await described(2)
    await recordStock(librarian, school, list([[one, 60], [two, 58]]))
    await recordStock(librarian, school, list([[one, 60]]))
    expect(await holdingOf(house.context, school, two)).toMatchObject({ copies: 58 })
    expect(await recordStock(librarian, school, list([[one, 60]], true))).toMatchObject({ gone: 1 })
    expect(await holdingOf(house.context, school, two)).toMatchObject({ copies: 0 })
  })
  test('that does not tell the worn ones leaves them marked, as far as there are copies', async () => {
    const [one = 0] = await described()
    await recordStock(librarian, school, list([[one, 60, 10]]))
    await recordStock(librarian, school, list([[one, 55, null]]))
    expect(await holdingOf(house.context, school, one)).toMatchObject({ copies: 55, worn: 10 })
    await recordStock(librarian, school, list([[one, 4, null]]))
    expect(await holdingOf(house.context, school, one)).toMatchObject({ copies: 4, worn: 4 })
  })
  test('with a number that cannot be is refused whole', async () => {
    const [one = 0, two = 0] = await described(2)
    await expect(recordStock(librarian, school, list([[one, 60], [two, -1]]))).rejects.toThrow('целое число')
    await expect(recordStock(librarian, school, list([[one, 60], [999_999, 1]]))).rejects.toThrow('не описан')
    expect(await holdingOf(house.context, school, one)).toMatchObject({ copies: 0 })
  })
})

describe('copies between schools', () => {
  const moved = (partId: PartId, to: SchoolId, copies: number, more = {}) => ({ partId, from: school, to, copies, day: '2026-09-10' as const, paper: 'Договор № 1', ...more })
  const have = async (schoolId: SchoolId, part: PartId) => (await holdingOf(house.context, schoolId, part)).copies

  test('lent ones are at hand where they went, stay on the balance of their owner, and come back', async () => {
    const [part = 0] = await described()
    const other = await numbered('6')
    await recordReceipt(librarian, receipt(part, 30))
    await lendCopies(librarian, { ...moved(part, other, 12), due: '2027-06-01' })
    expect([await have(school, part), await have(other, part)]).toEqual([18, 12])
    expect(await loansOut(house.context, other, part)).toEqual([{ otherSchoolId: school, borrowed: 12, lent: 0, due: '2027-06-01' }])
    expect((await loansDue(house.context, '2027-09-01')).get(other)).toEqual(new Map([[part, -12]]))
    const back = { ...moved(part, school, 5), from: other, paper: 'Акт' }
    await returnCopies(house.context, back)
    expect([await have(school, part), await have(other, part)]).toEqual([23, 7])
    await expect(returnCopies(house.context, { ...back, copies: 8 })).rejects.toThrow('в школе 7')
    await recordReceipt(house.context, receipt(part, 10, { schoolId: other }))
    await expect(returnCopies(house.context, { ...back, copies: 8 })).rejects.toThrow('взято 7')
    expect(summaryBook([...await movementsOf(house.context, school, part)], { from: '2026-01-01', to: '2026-12-31' })).toMatchObject({ after: { copies: 30 }, lent: 7 })
  })
  test('borrowed ones are neither written off nor given on', async () => {
    const [part = 0] = await described()
    const [other, third] = [await numbered('6'), await numbered('7')]
    await recordReceipt(librarian, receipt(part, 30))
    await lendCopies(librarian, { ...moved(part, other, 30), due: '2027-06-01' })
    await expect(writeOff(house.context, { schoolId: other, partId: part, copies: 1, day: '2026-09-20', paper: 'Акт', reason: 'lost' })).rejects.toThrow('взято у других')
    await expect(transferCopies(house.context, { ...moved(part, third, 1), from: other })).rejects.toThrow('своих годных в школе 0')
  })
  test('a return leaves nothing due, though its loan was for longer than the year asked about', async () => {
    const [part = 0] = await described()
    const other = await numbered('6')
    await recordReceipt(librarian, receipt(part, 30))
    await lendCopies(librarian, { ...moved(part, other, 10), due: '2028-05-31' })
    await returnCopies(house.context, { ...moved(part, school, 10), from: other })
    expect(await loansDue(house.context, '2027-09-01')).toEqual(new Map())
  })
  test('transferred ones change their balance; no copy appears or is lost', async () => {
    const [part = 0] = await described()
    const other = await numbered('6')
    await recordReceipt(librarian, receipt(part, 30))
    await transferCopies(librarian, moved(part, other, 30))
    expect([await have(school, part), await have(other, part)]).toEqual([0, 30])
    expect(summaryBook([...await movementsOf(house.context, other, part)], { from: '2026-01-01', to: '2026-12-31' }).after.copies).toBe(30)
  })
  test('more than may be used cannot be given, nor to oneself, nor by another school, nor back before the day', async () => {
    const [part = 0] = await described()
    const other = await numbered('6')
    await recordReceipt(librarian, receipt(part, 30))
    await markWorn(librarian, { schoolId: school, partId: part, worn: 5, day: '2026-09-05', paper: 'Осмотр' })
    await expect(transferCopies(librarian, moved(part, other, 26))).rejects.toThrow('годных в школе 25')
    await expect(transferCopies(librarian, moved(part, school, 1))).rejects.toThrow('одна и та же')
    await expect(transferCopies(librarian, { ...moved(part, school, 1), from: other })).rejects.toThrow('другой школы')
    expect(() => lendCopies(librarian, { ...moved(part, other, 1), due: '2026-09-10' })).toThrow('позже')
  })
})

describe('an inventory', () => {
  test('stands as it was found beside the records of that moment, and its differences become movements', async () => {
    const [one = 0, two = 0] = await described(2)
    await recordReceipt(librarian, receipt(one, 30))
    await recordReceipt(librarian, receipt(two, 30))
    const paper = { day: '2026-10-10', number: '3', commission: 'Орлова А. П.' } as const
    const id = await recordInventory(librarian, school, { ...paper, counted: [{ partId: one, copies: 27 }, { partId: two, copies: 30 }] })
    expect((await stockCountById(house.context, id))?.lines.toSorted((a, b) => a.partId - b.partId)).toEqual([{ partId: one, recorded: 30, counted: 27 }, { partId: two, recorded: 30, counted: 30 }])
    expect(await holdingOf(house.context, school, one)).toMatchObject({ copies: 27 })
    expect((await movementsOf(house.context, school, one))[0]).toMatchObject({ kind: 'correction', copies: -3, paper: 'Инвентаризационная опись № 3' })
    expect((await movementsOf(house.context, school, two)).length).toBe(1)
    await recordReceipt(librarian, receipt(one, 5))
    expect((await stockCounts(house.context, school))[0]!.lines.find(({ partId }) => partId === one)).toMatchObject({ recorded: 30, counted: 27 })
    await expect(recordInventory(librarian, school, { ...paper, counted: [] })).rejects.toThrow('хотя бы одно')
    await expect(recordInventory(librarian, school, { ...paper, counted: [{ partId: one, copies: -1 }] })).rejects.toThrow('целое')
    await expect(recordInventory(librarian, await numbered('6'), { ...paper, counted: [{ partId: one, copies: 1 }] })).rejects.toThrow('другой школы')
  })
})

describe('class sizes', () => {
  test('are recorded together; what is empty is not known, which is not none', async () => {
    expect(await recordClassSizes(librarian, classes({ pupils: 25 }, { pupils: null }))).toEqual({ added: 2, changed: 0, gone: 0 })
    const { classGroups, cells } = await schoolProvision(house.context, await bookshelf(house.context, 2026), school, 2026)
    expect(classGroups.map(({ letter, pupils }) => [letter, pupils])).toEqual([['А', 25], ['Б', null]])
    expect(tallyOfAll(cells).users).toBe(0) // nothing is told of the stock
    const again = classGroups.map(({ id, letter, pupils, version }, index) => ({ id, seen: version, letter, pupils, place: `rows.${index}.` }))
    expect(await recordClassSizes(librarian, classes(...again))).toEqual({ added: 0, changed: 0, gone: 0 })
    expect(await recordClassSizes(librarian, classes({ ...again[0]!, pupils: 26 }))).toEqual({ added: 0, changed: 1, gone: 0 })
    await expect(recordClassSizes(librarian, classes({ ...again[0]!, pupils: 27 }))).rejects.toBeInstanceOf(Conflict)
    expect(await recordClassSizes(librarian, { ...classes(), gone: [classGroups[1]!.id] })).toEqual({ added: 0, changed: 0, gone: 1 })
  })
  test.each([[{ pupils: -1 }, 'не меньше нуля'], [{ pupils: 12.5 }, 'целое'], [{ pupils: 250 }, 'вся параллель'], [{ pupils: 20, grade: 14 }, 'от 1 до 12'], [{ pupils: 20, letter: 'класс' }, 'букву']])('what cannot be is refused: %o', async (wrong, words) => {
    await expect(recordClassSizes(librarian, classes(wrong))).rejects.toThrow(words)
  })
  test('the same class twice is refused', async () => {
    await expect(recordClassSizes(librarian, classes({ pupils: 20, letter: 'А' }, { pupils: 21, letter: 'А' }))).rejects.toThrow('дважды')
  })
})

describe('provision', () => {
  const only = (subject: string) => setSubjectTaught(house.context, 'general', ['russian', 'literature', 'english', 'maths', 'history-world', 'geography', 'biology', 'spiritual-culture', 'art', 'music', 'labour', 'physical-education'].map((code) => ({ subject: code, grade: 5, taught: code === subject })))
  const measured = async () => tallyOfAll((await cityProvision(house.context, await bookshelf(house.context, 2026), 2026)).flatMap(({ cells }) => cells))

  test('of a city is what its schools sum to, and one changed number shows at once', async () => {
    await only('maths')
    const [part = 0] = await described()
    await recordClassSizes(librarian, classes({ pupils: 25 }, { pupils: 24 }))
    await recordReceipt(librarian, receipt(part, 40))
    expect(percent(await measured())).toBe(81.6)
    await recordReceipt(librarian, receipt(part, 9))
    expect(percent(await measured())).toBe(100)
    const own = await schoolProvision(house.context, await bookshelf(house.context, 2026), school, 2026)
    expect(tallyOfAll(own.cells)).toEqual(await measured())
  })

  test('of the next year moves pupils up, loses copies, and tells what a shortage costs only where a price is known', async () => {
    await only('maths')
    await setSubjectTaught(house.context, 'general', [{ subject: 'maths', grade: 6, taught: true }, ...['russian', 'literature', 'english', 'history-russia', 'history-world', 'geography', 'biology', 'spiritual-culture', 'art', 'music', 'labour', 'physical-education'].map((subject) => ({ subject, grade: 6, taught: false }))])
    const [five = 0] = await described()
    const [six = 0] = await described(1, { ...maths, grades: [6] })
    await recordClassSizes(librarian, classes({ pupils: 20, grade: 4 }, { pupils: 25 }, { pupils: 10, grade: 6 }))
    await recordReceipt(librarian, receipt(five, 10))
    await recordReceipt(librarian, receipt(six, 20, { price: null }))
    const assumed = { admissions: 100, grade10Share: 55, migration: 0, loss: 10, replaced: [] }
    const lines = (await forecastOf(house.context, 2026, assumed)).lines.filter(({ subject }) => subject === 'maths').map(({ grades, usersNow, usersNext, setsNext, shortNext, cost, unpriced }) => [grades[0], usersNow, usersNext, setsNext, shortNext, cost, unpriced])
    // Fault 6 of the real table: of 77 of a hundred rows no price is known, and they cost nothing there.
    expect(lines.filter(([grade]) => grade === 5 || grade === 6)).toEqual([[5, 25, 20, 9, 11, 11 * 648_50, 0], [6, 10, 25, 18, 7, 0, 7]])
  })

  test('a school that has told nothing of its stock has no data rather than nothing', async () => {
    await only('maths')
    await recordClassSizes(librarian, classes({ pupils: 25 }))
    expect(await measured()).toEqual({ users: 0, filled: 0, eForms: 0, unknown: 1 })
  })

  test('follows what is decided about substitution and chosen by the school', async () => {
    await only('maths')
    const { workId, editionId: first } = await describeTextbook(house.context, maths, azimut, 1)
    const second = await addEdition(house.context, workId, { ...azimut, editionNumber: 2, revised: true, firstYear: 2023 }, 1)
    const [[old], [newer]] = [await partsOfEdition(house.context, first), await partsOfEdition(house.context, second)]
    await recordClassSizes(librarian, classes({ pupils: 25 }))
    await recordReceipt(librarian, receipt(old!.id, 15))
    await recordReceipt(librarian, receipt(newer!.id, 10))
    expect((await measured()).filled).toBe(15)
    const maths5 = { grade: 5, letter: null, programme: 'general', subject: 'maths', level: 'basic' } as const
    await chooseTextbooks(librarian, school, 2026, [{ ...maths5, editionId: second }])
    expect((await measured()).filled).toBe(10)
    await decideSubstitution(house.context, second, first, 'mixed', 'Отличаются рисунки')
    expect((await measured()).filled).toBe(25)
    await decideSubstitution(house.context, first, second, 'no', '')
    await chooseTextbooks(librarian, school, 2026, [{ ...maths5, editionId: null }])
    expect((await measured()).filled).toBe(15)
  })

  test('editions of different subjects or grades do not stand for each other', async () => {
    const [one, other, next] = [await describeTextbook(house.context, maths, azimut, 1), await describeTextbook(house.context, { ...maths, subject: 'physics' }, azimut, 1), await describeTextbook(house.context, { ...maths, grades: [6] }, azimut, 1)]
    await expect(decideSubstitution(house.context, one.editionId, other.editionId, 'same', '')).rejects.toThrow('разных предметов')
    await expect(decideSubstitution(house.context, one.editionId, next.editionId, 'mixed', '')).rejects.toThrow('общего класса')
    await expect(chooseTextbooks(librarian, school, 2026, [{ grade: 5, letter: 'Ы', programme: 'general', subject: 'maths', level: 'basic', editionId: one.editionId }])).rejects.toThrow('Такого класса')
    await recordClassSizes(librarian, classes({ pupils: 25 }))
    await expect(chooseTextbooks(librarian, school, 2026, [{ grade: 5, letter: null, programme: 'general', subject: 'maths', level: 'basic', editionId: next.editionId }])).rejects.toThrow('другого предмета или класса')
    await expect(decideSubstitution(librarian, one.editionId, other.editionId, 'no', '')).rejects.toThrow('Недостаточно прав')
  })
})

test('the rules of counting are whole numbers within bounds, and the second of two who change them is told', async () => {
  const rules = { teacherCopies: 1, reserve: 10, loss: 3, grade10Share: 60 }
  await setTextbookRules(house.context, rules, 0)
  expect(await textbookSettings(house.context)).toEqual({ ...rules, version: 1 })
  await expect(setTextbookRules(house.context, { ...rules, reserve: 5 }, 0)).rejects.toBeInstanceOf(Conflict)
  await expect(setTextbookRules(house.context, { ...rules, reserve: 101 }, 1)).rejects.toThrow('от 0 до 100')
  await expect(setTextbookRules(librarian, rules, 1)).rejects.toThrow('Недостаточно прав')
})
