import { describe, expect, test } from 'vitest'
import type { Context } from '#platform/context'
import { journalOf } from '#platform/journal'
import { useDatabase } from '#platform/test-database'
import { workbookOf } from '#documents/excel'
import { chooseFederalList, federalEntries, federalEntry, federalListInUse, federalLists, loadFederalList, readFederalListFile } from './index.ts'
import { inventedList, workbookOfGrids } from './federal-list/lists-for-tests.ts'
import { forgetFederalListReading } from './load-federal-list.ts'
import { federalListChoices } from './store/federal-list-choices.ts'
import { federalListReadings } from './store/federal-list-readings.ts'

const given = useDatabase()
const order = { orderNumber: '№ 7', orderDate: '2030-03-01', inForceFrom: '2030-09-01', name: '' } as const
const as = (...roles: string[]): Context => ({ ...given.context, actor: { ...given.context.actor, roles } })
const file = async (grids = inventedList) => ({ name: 'Перечень.xlsx', bytes: await workbookOfGrids(grids) })
const loaded = async (context = given.context, said: Parameters<typeof readFederalListFile>[2] = order) => loadFederalList(context, await readFederalListFile(context, await file(), said))

describe('loading', () => {
  test('keeps every entry as it was read, with the questions', async () => {
    const { id, before } = await loaded()
    expect(before).toBe(false)
    const [list] = await federalLists(given.context)
    expect(list).toMatchObject({ id, orderNumber: '7', orderDate: '2030-03-01', inForceFrom: '2030-09-01', entries: { 1: 5, 2: 3 } })
    expect(list!.questions.length).toBeGreaterThan(5)
    const entries = await federalEntries(given.context, id)
    expect(entries).toHaveLength(8)
    expect(entries[0]).toEqual(await federalEntry(given.context, id, 1, '1.1.1.1.1.1.1'))
    expect(entries[5]).toMatchObject({ appendix: 2, code: '1.1.1.1.1.1.1', grades: [1], until: '2031-08-31' })
    expect((await journalOf(given.context)).map(({ deed }) => deed)).toEqual(['федеральный перечень загружен', 'федеральный перечень прочитан'])
  })

  test('nothing is loaded before it is said to be', async () => {
    const reading = await readFederalListFile(given.context, await file(), order)
    expect(await federalLists(given.context)).toEqual([])
    await forgetFederalListReading(given.context, reading)
    expect(await federalListReadings(given.context)).toEqual([])
    await expect(loadFederalList(given.context, reading)).rejects.toThrow('уже загрузили или убрали')
  })

  test('the same list again changes nothing and says so', async () => {
    const first = await loaded()
    expect(await loaded()).toEqual({ id: first.id, before: true })
    expect(await federalLists(given.context)).toHaveLength(1)
    expect(await federalListReadings(given.context)).toEqual([])
  })

  test('the same content under another order is another version', async () => {
    await loaded()
    await loaded(given.context, { ...order, orderNumber: '8' })
    expect((await federalLists(given.context)).map(({ orderNumber }) => orderNumber)).toEqual(['8', '7'])
  })

  test.each([
    [{ ...order, orderNumber: ' № ' }, 'номер приказа'],
    [{ ...order, inForceFrom: '2029-01-01' }, 'раньше, чем подписан'],
    [{ ...order, orderDate: '1030-03-01' }, 'Проверьте дату'],
    [{ ...order, name: 'о'.repeat(201) }, 'Слишком длинно'],
  ] as const)('an order that cannot be is refused: %j', async (said, words) => {
    await expect(readFederalListFile(given.context, await file(), said)).rejects.toThrow(words)
  })

  test('what is no list is refused in words', async () => {
    const of = (bytes: Uint8Array) => readFederalListFile(given.context, { name: 'x.xlsx', bytes }, order)
    await expect(of(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).rejects.toThrow(/повреждён|распаковать/)
    await expect(of(new TextEncoder().encode('ФИО;Школа\nЛесова;5'))).rejects.toThrow('не нашлось таблицы перечня')
    await expect(of(await workbookOf([{ name: 'Лист', columns: [{ title: 'Школа' }], rows: [['5']] }]))).rejects.toThrow('не нашлось таблицы перечня')
    await expect(of(new Uint8Array(16 * 1024 * 1024))).rejects.toMatchObject({ field: 'file' })
  })

  test('HTML, formulas and quotes of a file are text', async () => {
    const [one] = inventedList
    const rows = one!.rows.map((row) => row.map((text) => text.replace('Технология: 1-й класс: учебник', `=HYPERLINK("x") <script>'; drop table federal_entry; --`)))
    const id = await readFederalListFile(given.context, await file([{ name: one!.name, rows }]), order)
    const list = await loadFederalList(given.context, id)
    expect((await federalEntry(given.context, list.id, 1, '1.1.1.8.1.1.1'))?.title).toBe(`=HYPERLINK("x") <script>'; drop table federal_entry; --`)
  })
})

describe('choosing', () => {
  test('the latest choice says by which list the association works', async () => {
    expect(await federalListInUse(given.context)).toBeNull()
    const [one, two] = [await loaded(), await loaded(given.context, { ...order, orderNumber: '8' })]
    await chooseFederalList(given.context, one.id, 0)
    await chooseFederalList(given.context, two.id, (await federalListChoices(given.context))[0]!.id)
    expect((await federalListInUse(given.context))?.id).toBe(two.id)
    expect(await federalListChoices(given.context)).toHaveLength(2)
  })

  test('chosen twice is chosen once; a choice over another’s is a conflict', async () => {
    const [one, two] = [await loaded(), await loaded(given.context, { ...order, orderNumber: '8' })]
    await chooseFederalList(given.context, one.id, 0)
    await chooseFederalList(given.context, one.id, 0)
    expect(await federalListChoices(given.context)).toHaveLength(1)
    await expect(chooseFederalList(given.context, two.id, 0)).rejects.toMatchObject({ name: 'Conflict' })
    await expect(chooseFederalList(given.context, 999_999, 0)).rejects.toThrow('Такого перечня нет')
  })
})

test('who may: the administrator loads and does not choose, a librarian does neither', async () => {
  const { id } = await loaded(as('administrator'))
  await expect(chooseFederalList(as('administrator'), id, 0)).rejects.toMatchObject({ name: 'NotPermitted' })
  await chooseFederalList(as('methodist'), id, 0)
  for (const roles of [['librarian'], ['secretary'], []]) {
    await expect(readFederalListFile(as(...roles), await file(), order)).rejects.toMatchObject({ name: 'NotPermitted' })
    await expect(loadFederalList(as(...roles), 1)).rejects.toMatchObject({ name: 'NotPermitted' })
    await expect(forgetFederalListReading(as(...roles), 1)).rejects.toMatchObject({ name: 'NotPermitted' })
    await expect(chooseFederalList(as(...roles), id, 0)).rejects.toMatchObject({ name: 'NotPermitted' })
  }
})
