import { beforeEach, describe, expect, test } from 'vitest'
import { workbookOf, sheetOf, type Sheet } from '#documents/excel'
import { addPerson, addSchool, type Role, type SchoolId } from '#modules/people'
import type { Context } from '#platform/context'
import { useDatabase } from '#platform/test-database'
import { answerStockList, beginStockList, forgetStockList, stockListToSee } from './begin-stock-list.ts'
import { namedParts } from './book-words.ts'
import { bringInStockList, stockListUnderstood } from './bring-in-stock-list.ts'
import { decideMeaning, describeAllNew, describeMeant, takeBackMeaning } from './decide-meaning.ts'
import { stockForm, stockSheet } from './documents/stock-sheet.ts'
import { doubtsWaiting, newBooksWaiting } from './doubts-waiting.ts'
import { addEdition, describeTextbook, partsOfEdition, recordReceipt, writeOff, type EditionCard, type WorkCard } from './index.ts'
import { proposedBook } from './stock-lists/new-books.ts'
import { seenOf } from './stock-lists/list-understood.ts'
import { catalogue } from './store/catalogue.ts'
import { holdingOf, holdingsOf, movementsOf } from './store/stock.ts'
import { movedByList, stockListsSent } from './store/stock-lists.ts'
import { recordStockTable } from './record-stock-table.ts'
import { undoStockList } from './undo-stock-list.ts'

const house = useDatabase()
let [school, other]: SchoolId[] = []
let librarian: Context
const as = (personId: number, ...roles: Role[]): Context => ({ ...house.context, actor: { personId, name: 'Орлова А. П.', roles } })
const numbered = (number: string) =>
  addSchool(house.context, { kind: 'СОШ', number, name: `СОШ № ${number}`, fullName: '', inn: null, founder: '', address: '', latitude: null, longitude: null, phone: '', email: '', contact: '', aliases: [] })
const member = (surname: string, schoolId: SchoolId) => addPerson(house.context, { surname, givenName: 'Анна', patronymic: 'Павловна', post: '', schoolId, category: '', inProfessionSince: null, email: null, phone: '', leftOn: null })

const maths: WorkCard = { kind: 'textbook', subject: 'maths', title: 'Математика. 5 класс', authors: 'Берёзкина Н. А., Дубов С. П.', grades: [5], level: 'basic', programme: 'general' }
const azimut: EditionCard = { publisher: 'Азимут', editionNumber: null, revised: false, firstYear: null, lastYear: null, isbn: null, medium: 'print' }
let [one, two]: number[] = []
let edition: number

beforeEach(async () => {
  ;[school, other] = [await numbered('5'), await numbered('6')]
  librarian = as(await member('Орлова', school), 'librarian')
  edition = (await describeTextbook(house.context, maths, azimut, 2)).editionId
  ;[one, two] = (await partsOfEdition(house.context, edition)).map(({ id }) => id)
})

const heading = 'Школа\tАвторы\tНазвание\tЧасть\tКласс\tИздательство\tКоличество\tК списанию'
const line = (part: string, copies: number | string, { of = '', authors = 'Берёзкина Н.А., Дубов С.П.', title = 'Математика. 5 класс', grade = '5', publisher = 'Азимут', worn = '' } = {}) => [of, authors, title, part, grade, publisher, copies, worn].join('\t')
const pasted = (...lines: string[]) => [heading, ...lines].join('\n')
const begun = (text: string, { context = librarian, schoolId = school as SchoolId | null, whole = false } = {}) => beginStockList(context, text, { schoolId, whole })
const seen = async (id: number, context = librarian) => seenOf(await stockListUnderstood(context, await stockListToSee(context, id)))
const broughtIn = async (id: number, context = librarian) => bringInStockList(context, id, await seen(id, context))
const firstDoubt = async () => (await doubtsWaiting(house.context))[0]!
const held = async (part: number, of = school!) => {
  const { copies, worn } = await holdingOf(house.context, of, part)
  return [copies, worn]
}

describe('a list of textbooks', () => {
  test('changes nothing until it is brought in, then each line is a movement of the list', async () => {
    const id = await begun(pasted(line('1', 60, { worn: '3' }), line('2', 58)))
    expect(await holdingsOf(house.context, school!)).toEqual([])
    expect(await broughtIn(id)).toMatchObject({ opened: 2, corrected: 0, settled: 2, waiting: 0, schools: 1 })
    expect([await held(one!), await held(two!)]).toEqual([[60, 3], [58, 0]])
    expect((await movementsOf(house.context, school!, one!)).map(({ kind, paper }) => [kind, paper])).toEqual([['opening', 'Список учебников «Вставленный список»']])
  })

  test('the same list again is refused with who brought it in and when; re-ordered it changes nothing', async () => {
    await broughtIn(await begun(pasted(line('1', 60), line('2', 58))))
    await expect(begun(pasted(line('1', 60), line('2', 58)))).rejects.toThrow('уже внесён 15.10.2026')
    expect(await broughtIn(await begun(pasted(line('2', 58), line('1', 60))))).toMatchObject({ opened: 0, corrected: 0, same: 2 })
    expect(await held(one!)).toEqual([60, 0])
  })

  test('begun twice it is one list, and of two people who bring it in the second is told', async () => {
    const id = await begun(pasted(line('1', 60)))
    expect(await begun(pasted(line('1', 60)))).toBe(id)
    const methodist = as(await member('Зимина', other!), 'methodist')
    const shown = await seen(id)
    await broughtIn(id, methodist)
    await expect(bringInStockList(librarian, id, shown)).rejects.toThrow('Вносить нечего')
    expect(await held(one!)).toEqual([60, 0])
  })

  test('what changed since the page was shown is shown again before it is written', async () => {
    const id = await begun(pasted(line('1', 60)))
    const shown = await seen(id)
    await recordReceipt(librarian, { schoolId: school!, partId: one!, copies: 5, day: '2026-10-01', paper: 'Накладная', printedYear: null, price: null })
    await expect(bringInStockList(librarian, id, shown)).rejects.toThrow('что-то изменилось')
    expect(await held(one!)).toEqual([5, 0])
  })

  test('an empty number is not told, which is not none', async () => {
    await broughtIn(await begun(pasted(line('1', 60), line('2', 58))))
    const { schools } = await stockListUnderstood(librarian, await stockListToSee(librarian, await begun(pasted(line('1', ''), line('2', 50)))))
    expect(schools[0]!.rows.map(({ fate }) => fate)).toEqual(['no number', 'ready'])
    expect(schools[0]!.changes).toEqual([{ partId: two, from: 58, to: 50 }])
  })

  test('all that a school has takes away what it does not name, but not while a row waits', async () => {
    await broughtIn(await begun(pasted(line('1', 60), line('2', 58))))
    const doubtful = line('1', 30, { title: 'Физика. 7 класс', authors: 'Осинцева А.В.', grade: '7' })
    const id = await begun(pasted(line('2', 58), doubtful), { whole: true })
    expect(await broughtIn(id)).toMatchObject({ gone: 0, waiting: 1 })
    const doubt = await firstDoubt()
    await decideMeaning(house.context, doubt.key, { editionId: null, partNumber: null })
    expect(await broughtIn(id)).toMatchObject({ gone: 1, same: 1 })
    expect([await held(one!), await held(two!)]).toEqual([[0, 0], [58, 0]])
  })

  test('a row that stands twice is asked about, and added only when somebody says so', async () => {
    const id = await begun(pasted(line('1', 60), line('1', 60)))
    await broughtIn(id)
    expect(await held(one!)).toEqual([60, 0])
    await answerStockList(librarian, id, { 'row:1': 'add' })
    await broughtIn(id)
    expect(await held(one!)).toEqual([120, 0])
  })

  test('impossible numbers do not come in and are told', async () => {
    const { schools } = await stockListUnderstood(librarian, await stockListToSee(librarian, await begun(pasted(line('1', 3, { worn: '9' })))))
    expect(schools[0]!.rows.map(({ fate, objection }) => [fate, objection])).toEqual([['wrong', 'к списанию 9, а всего 3']])
  })

  test.each([['', 'названиями столбцов'], ['Авторы\tНазвание\tКоличество', 'ни одной строки'], ['ФИО\tТелефон\nИванова\t5', 'названиями столбцов']])('what holds no textbooks is refused: %s', async (text, words) => {
    await expect(begun(text)).rejects.toThrow(words)
  })

  test('one that is not wanted goes, one that is in stays', async () => {
    const id = await begun(pasted(line('1', 60)))
    await forgetStockList(librarian, id)
    await expect(stockListToSee(librarian, id)).rejects.toThrow('нет')
    const second = await begun(pasted(line('1', 61)))
    await broughtIn(second)
    await expect(forgetStockList(librarian, second)).rejects.toThrow('только отменить')
  })
})

describe('a list of several schools', () => {
  test('goes to each of them', async () => {
    const id = await begun(pasted(line('1', 60, { of: 'МБОУ СОШ №5' }), line('1', 40, { of: 'школа 6' })), { context: house.context, schoolId: null })
    expect(await broughtIn(id, house.context)).toMatchObject({ opened: 2, schools: 2 })
    expect([await held(one!), await held(one!, other)]).toEqual([[60, 0], [40, 0]])
  })
  test('asks about a school that is not known, and goes on without its rows', async () => {
    const id = await begun(pasted(line('1', 60, { of: 'СОШ 5' }), line('1', 40, { of: 'Гимназия «Росток»' })), { context: house.context, schoolId: null })
    const { questions, elsewhere } = await stockListUnderstood(house.context, await stockListToSee(house.context, id))
    expect(questions.map(({ spelling }) => spelling)).toEqual(['Гимназия «Росток»'])
    expect(elsewhere).toBe(1)
    await broughtIn(id, house.context)
    await answerStockList(house.context, id, { 'school:Гимназия «Росток»': String(other) })
    await broughtIn(id, house.context)
    expect([await held(one!), await held(one!, other)]).toEqual([[60, 0], [40, 0]])
  })
  test('of another city is refused whole, in words', async () => {
    await expect(begun(pasted(line('1', 60, { of: 'Лицей № 77' }), line('1', 40, { of: 'Гимназия № 80' })), { context: house.context, schoolId: null })).rejects.toThrow('файл другого города')
  })
  test('sent for one school asks about rows of another', async () => {
    const id = await begun(pasted(line('1', 60), line('2', 40, { of: 'СОШ № 6' })))
    const { questions } = await stockListUnderstood(librarian, await stockListToSee(librarian, id))
    expect(questions.map(({ spelling, choice }) => [spelling, choice])).toEqual([['СОШ № 6', '']])
    await broughtIn(id)
    expect([await held(two!), await held(two!, other)]).toEqual([[0, 0], [0, 0]])
  })
})

describe('permission', () => {
  test('a librarian brings in her own school only and sees her own lists only', async () => {
    await expect(begun(pasted(line('1', 60)), { schoolId: other! })).rejects.toThrow('другой школы')
    const id = await begun(pasted(line('1', 60, { of: 'СОШ 5' }), line('1', 40, { of: 'СОШ 6' })), { schoolId: null })
    await answerStockList(librarian, id, { 'school:СОШ 6': String(other) })
    await broughtIn(id)
    expect([await held(one!), await held(one!, other)]).toEqual([[60, 0], [0, 0]])
    await expect(stockListToSee(as(await member('Седова', school!), 'librarian'), id)).rejects.toThrow('нет')
    await expect(begun(pasted(line('1', 60)), { context: as(await member('Седых', school!), 'secretary') })).rejects.toThrow('Недостаточно прав')
  })
  test('and does not decide doubts', async () => {
    await begun(pasted(line('1', 30, { authors: 'Берёзкена Н.А., Дубов С.П.' })))
    const { key } = await firstDoubt()
    await expect(decideMeaning(librarian, key, { editionId: edition, partNumber: null })).rejects.toThrow('Недостаточно прав')
    await expect(describeAllNew(librarian, 0)).rejects.toThrow('Недостаточно прав')
    await expect(takeBackMeaning(librarian, key)).rejects.toThrow('Недостаточно прав')
  })
})

describe('a doubt', () => {
  const misspelt = (copies: number) => line('1', copies, { authors: 'Берёзкена Н.А., Дубов С.П.' })
  test('is decided once for two schools, and for a later file', async () => {
    const second = as(await member('Вязова', other!), 'librarian')
    const [first, next] = [await begun(pasted(misspelt(30))), await begun(pasted(misspelt(20)), { context: second, schoolId: other! })]
    const doubts = await doubtsWaiting(house.context)
    expect(doubts.map(({ schools, copies }) => [schools, copies])).toEqual([[2, 50]])
    await expect(broughtIn(first)).rejects.toThrow('ждёт решения')
    await decideMeaning(house.context, doubts[0]!.key, { editionId: edition, partNumber: null })
    expect(await doubtsWaiting(house.context)).toEqual([])
    await broughtIn(first)
    await broughtIn(next, second)
    expect([await held(one!), await held(one!, other)]).toEqual([[30, 0], [20, 0]])
    await broughtIn(await begun(pasted(misspelt(31))))
    expect(await held(one!)).toEqual([31, 0])
  })
  test('left waiting, the rest comes in; decided later, its copies are added to what has happened since', async () => {
    const id = await begun(pasted(line('1', 10), misspelt(20)))
    expect(await broughtIn(id)).toMatchObject({ settled: 1, waiting: 1 })
    await recordReceipt(librarian, { schoolId: school!, partId: one!, copies: 5, day: '2026-10-10', paper: 'Накладная', printedYear: null, price: null })
    await decideMeaning(house.context, (await firstDoubt()).key, { editionId: edition, partNumber: null })
    expect(await broughtIn(id)).toMatchObject({ settled: 1, waiting: 0 })
    expect(await held(one!)).toEqual([35, 0])
    expect((await stockListsSent(house.context))[0]).toMatchObject({ rows: 2, settled: 2 })
  })
  test('«not a textbook» leaves its rows out; taken back, it is asked again', async () => {
    const id = await begun(pasted(line('1', 10), line('', 20, { title: 'Журнал «Мурзилка»', authors: '', publisher: '' })))
    const { key } = await firstDoubt()
    await decideMeaning(house.context, key, { editionId: null, partNumber: null })
    expect(await doubtsWaiting(house.context)).toEqual([])
    await takeBackMeaning(house.context, key)
    expect((await doubtsWaiting(house.context)).length).toBe(1)
    await decideMeaning(house.context, key, { editionId: null, partNumber: null })
    expect(await broughtIn(id)).toMatchObject({ opened: 1, settled: 2 })
  })
  test('about a part is decided as a set, as one part, or describes the part that was not known', async () => {
    await begun(pasted(line('', 30)))
    await decideMeaning(house.context, (await firstDoubt()).key, { editionId: edition, partNumber: null })
    await broughtIn((await stockListsSent(house.context))[0]!.id)
    expect([await held(one!), await held(two!)]).toEqual([[30, 0], [30, 0]])
    const id = await begun(pasted(line('3', 7)))
    await decideMeaning(house.context, (await firstDoubt()).key, { editionId: edition, partNumber: null })
    await broughtIn(id)
    expect((await partsOfEdition(house.context, edition)).map(({ number }) => number)).toEqual([1, 2, 3])
  })
  test('may be a new textbook, described from the row', async () => {
    const id = await begun(pasted(line('2', 12, { title: 'Физика. 7 класс. Часть 2', authors: 'Осинцева А.В.', grade: '7' })))
    const doubt = await firstDoubt()
    expect(proposedBook(doubt.said)).toMatchObject({ work: { title: 'Физика. 7 класс', subject: 'physics', grades: [7] }, volumes: 2 })
    await describeMeant(house.context, doubt.key, proposedBook(doubt.said))
    expect(await broughtIn(id)).toMatchObject({ opened: 1 })
  })
  test('or a new edition of a textbook that is described', async () => {
    const id = await begun(pasted(line('1', 12, { publisher: 'Верста' })))
    const doubt = await firstDoubt()
    const { works } = await catalogue(house.context)
    expect(doubt.meant).toEqual({ kind: 'new', work: works[0]!.id })
    await describeMeant(house.context, doubt.key, proposedBook(doubt.said), works[0]!.id)
    expect(await broughtIn(id)).toMatchObject({ opened: 1 })
    expect((await catalogue(house.context)).works).toHaveLength(1)
  })
  test('a city without textbooks describes at once all that its lists say completely, and only that', async () => {
    await begun(pasted(
      line('1', 30, { title: 'Физика', authors: 'Осинцева А.В.', grade: '7' }), line('2', 30, { title: 'Физика', authors: 'Осинцева А.В.', grade: '7' }),
      line('', 21, { title: 'Химия', authors: 'Тополев Д.Л.', grade: '8' }), line('', 20, { title: 'Химия', authors: 'Тополев Д.Л.', grade: '8', publisher: 'Верста' }), line('', 4, { title: 'Химия', authors: 'Тополив Д.Л.', grade: '8' }), line('', 4, { title: 'Биология', authors: '', grade: '6' }),
    ))
    const found = await newBooksWaiting(house.context)
    expect(found.map(({ work, edition, volumes }) => [work.title, edition.publisher, volumes])).toEqual([['Физика', 'Азимут', 2], ['Химия', 'Азимут', 1], ['Химия', 'Верста', 1]])
    await expect(describeAllNew(house.context, 7)).rejects.toThrow('больше или меньше')
    expect(await describeAllNew(house.context, 3)).toBe(3)
    const { works, editions } = await catalogue(house.context)
    expect([works.length, editions.length]).toEqual([3, 4])
    expect((await doubtsWaiting(house.context)).map(({ said, meant }) => [said.authors ?? '', meant.kind])).toEqual([['', 'new'], ['Тополив Д.Л.', 'doubt']].toSorted())
    expect(await newBooksWaiting(house.context)).toEqual([])
  })
})

describe('undoing', () => {
  test('leaves the movements of the list at nothing, keeps what came since, and the file may be brought in anew', async () => {
    const text = pasted(line('1', 60, { worn: '3' }), line('2', 58))
    const id = await begun(text)
    await broughtIn(id)
    await recordReceipt(librarian, { schoolId: school!, partId: one!, copies: 5, day: '2026-10-10', paper: 'Накладная', printedYear: null, price: null })
    await undoStockList(librarian, id)
    expect((await movedByList(house.context, id)).every(({ copies, worn }) => copies === 0 && worn === 0)).toBe(true)
    expect([await held(one!), await held(two!)]).toEqual([[5, 0], [0, 0]])
    await expect(undoStockList(librarian, id)).rejects.toThrow('уже отменено')
    await expect(bringInStockList(librarian, id, '')).rejects.toThrow('отменено')
    await broughtIn(await begun(text))
    expect(await held(one!)).toEqual([60, 3])
  })
  test('is refused when copies have gone since, and says which', async () => {
    const id = await begun(pasted(line('1', 60)))
    await broughtIn(id)
    await writeOff(librarian, { schoolId: school!, partId: one!, copies: 10, day: '2026-10-12', paper: 'Акт № 1', reason: 'lost' })
    await expect(undoStockList(librarian, id)).rejects.toThrow(/Математика. 5 класс, часть 1.*дал 60, а осталось 50/)
    expect(await held(one!)).toEqual([50, 0])
  })
  test('of a list that is not in, or is of somebody else, is refused', async () => {
    const id = await begun(pasted(line('1', 60)))
    await expect(undoStockList(librarian, id)).rejects.toThrow('не внесён')
    await broughtIn(id)
    await expect(undoStockList(as(await member('Седова', other!), 'librarian'), id)).rejects.toThrow('нет')
  })
})

test('numbers typed into the table are written only over what was shown', async () => {
  expect(await recordStockTable(librarian, school!, [{ partId: one!, copies: 60, worn: 2, seen: '|' }], 'Опись')).toMatchObject({ opened: 1 })
  expect(await recordStockTable(librarian, school!, [{ partId: one!, copies: 55, worn: null, seen: '60|2' }], 'Опись')).toMatchObject({ corrected: 1 })
  await expect(recordStockTable(librarian, school!, [{ partId: one!, copies: 50, worn: 2, seen: '60|2' }], 'Опись')).rejects.toMatchObject({ changes: [{ field: 'Берёзкина Н. А., Дубов С. П. Математика. 5 класс, часть 1', theirs: '55', yours: '50' }] })
  await expect(recordStockTable(librarian, other!, [{ partId: one!, copies: 50, worn: 2, seen: '|' }], 'Опись')).rejects.toThrow('другой школы')
  expect(await held(one!)).toEqual([55, 2])
})

test('the stock as it is downloaded changes nothing when sent back, though a book has two editions of one publisher, and the form of the city tells nothing until it is filled', async () => {
  await broughtIn(await begun(pasted(line('1', 60, { worn: '3' }), line('2', 58))))
  const work = (await catalogue(house.context)).works[0]!.id
  await addEdition(house.context, work, { ...azimut, editionNumber: 2, revised: true }, 2)
  const parts = namedParts(await catalogue(house.context))
  const sent = async (sheet: Sheet) => {
    const list = await stockListToSee(librarian, await beginStockList(librarian, { name: 'Фонд.xlsx', bytes: await workbookOf([sheet]) }, { schoolId: school!, whole: true }))
    const { schools } = await stockListUnderstood(librarian, list)
    return { fates: schools[0]!.rows.map(({ fate }) => fate), changes: schools[0]!.changes, questions: list.questions.map(({ code }) => code) }
  }
  expect(await sent(stockSheet('СОШ № 5', parts, await holdingsOf(house.context, school!)))).toEqual({ fates: ['ready', 'ready'], changes: [], questions: [] })
  expect(await sent(stockForm('Озёрск-на-Каме', parts))).toEqual({ fates: ['no number', 'no number', 'no number', 'no number'], changes: [], questions: ['noQuantity'] })
})

test('a workbook is read in the process apart; a hostile one is refused in words', async () => {
  const bytes = await workbookOf([sheetOf('Фонд', [['Берёзкина Н.А., Дубов С.П.', '=HYPERLINK("http://x")Математика', '1', 5, 'Азимут', 33]], ['Авторы', 'Название', 'Часть', 'Класс', 'Издательство', 'Количество'].map((title, at) => ({ title, value: (row: (string | number)[]) => row[at]! })))])
  const id = await beginStockList(librarian, { name: 'Фонд <b>.xlsx', bytes }, { schoolId: school!, whole: false })
  expect((await stockListUnderstood(librarian, await stockListToSee(librarian, id))).schools[0]!.rows.length).toBe(1)
  const odd = new TextEncoder().encode('Авторы;Название;Часть;Класс;Издательство;Количество;Цена\nБерёзкина Н.А., Дубов С.П.;Матема\u0001тика;1;5;Азимут;7;0,001\n')
  const strange = await beginStockList(librarian, { name: 'x.csv', bytes: odd }, { schoolId: school!, whole: false })
  await broughtIn(strange)
  expect(await held(one!)).toEqual([7, 0])
  for (const hostile of [new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), new TextEncoder().encode('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), bytes.slice(0, bytes.length / 2)])
    await expect(beginStockList(librarian, { name: 'x.xlsx', bytes: hostile }, { schoolId: school!, whole: false })).rejects.toMatchObject({ field: 'file' })
})
