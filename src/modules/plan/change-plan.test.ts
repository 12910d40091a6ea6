import { beforeEach, expect, test } from 'vitest'
import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { journalOf } from '#platform/journal'
import { Conflict } from '#platform/refusal'
import { useDatabase } from '#platform/test-database'
import {
  addIndicator, addItem, addLine, changeFront, changeIndicator, changeItem, changeLine, changeStamps, draftPlan, facts, linesOf, markDone, correctStep, removePlan, moveIndicator, moveItem, moveLine,
  planById, readResponsible, readTerm, removeIndicator, removeItem, removeLine, takeStep, unmark, type Plan, type TypedItem,
} from './index.ts'

const house = useDatabase()
const schoolYear = { from: 2026, to: 2027 }
const front = { association: 'городское методическое объединение школьных библиотекарей', level: null, theme: 'Чтение', aim: 'Поднять мастерство' }
const item = (topic: string, rest: Partial<TypedItem> = {}): TypedItem => ({
  kind: 'meeting', number: '', section: 'Заседания', term: readTerm('сентябрь', schoolYear).term, place: '', topic, aim: '', content: '', form: '', output: '', status: '',
  responsible: readResponsible('Иванова А.Б.'), extra: {}, serves: [], ...rest,
})

let id: number
let plan: () => Promise<Plan>
const as = (...roles: string[]): Context => ({ ...house.context, actor: { personId: null, name: 'другой', roles } })
const items = async () => (await plan()).items.map(({ section, topic }) => `${section}/${topic}`)

beforeEach(async () => {
  id = await draftPlan(house.context, { schoolYear, ...front, stamps: [], lines: [], indicators: [], items: [] })
  plan = async () => (await planById(house.context, id))!
})

test('theme and aim are rewritten; of two editors the second sees what stands there and what was typed', async () => {
  await changeFront(house.context, id, { ...front, theme: 'Чтение  вслух ' }, 1)
  expect(await plan()).toMatchObject({ theme: 'Чтение вслух', level: 'ГМО', version: 2 })
  const late = changeFront(house.context, id, { ...front, theme: 'Чтение про себя' }, 1)
  await late.catch((conflict: Conflict) => expect(conflict.changes).toEqual([{ field: 'Тема', theirs: 'Чтение вслух', yours: 'Чтение про себя' }]))
  await expect(late).rejects.toBeInstanceOf(Conflict)
})

test('lines are added, rewritten, moved among their kind and removed', async () => {
  const [first, problem, second] = [await addLine(house.context, id, 'task', 'Первая'), await addLine(house.context, id, 'problem', 'Беда'), await addLine(house.context, id, 'task', 'Вторая')]
  await moveLine(house.context, id, second, 'up')
  await moveLine(house.context, id, second, 'up')
  await moveLine(house.context, id, problem, 'down')
  expect(linesOf(await plan(), 'task').map(({ text }) => text)).toEqual(['Вторая', 'Первая'])
  await changeLine(house.context, id, first, 'Первая и главная', 1)
  await expect(changeLine(house.context, id, first, 'Иначе', 1)).rejects.toBeInstanceOf(Conflict)
  await expect(addLine(house.context, id, 'task', '  ')).rejects.toThrow('Напишите')
  await removeLine(house.context, id, second)
  await expect(changeLine(house.context, id, second, 'Вторая', 1)).rejects.toThrow('уже нет')
  expect(linesOf(await plan(), 'task').map(({ text }) => text)).toEqual(['Первая и главная'])
})

test('indicators are added, rewritten, moved and removed; a unit needs its number', async () => {
  const card = { task: '', plannedResult: '', criterion: 'вебинары', target: 20, unit: 'участий' }
  const [first, second] = [await addIndicator(house.context, id, card), await addIndicator(house.context, id, { ...card, criterion: 'выходы', target: 2.5 })]
  await moveIndicator(house.context, id, second, 'up')
  expect((await plan()).indicators.map(({ criterion, target }) => [criterion, target])).toEqual([['выходы', 2.5], ['вебинары', 20]])
  await expect(changeIndicator(house.context, id, first, { ...card, target: null }, 1)).rejects.toThrow('Единица без числа')
  await changeIndicator(house.context, id, first, { ...card, target: 25 }, 1)
  await expect(changeIndicator(house.context, id, first, card, 1)).rejects.toMatchObject({ changes: [{ field: 'Число', theirs: '25', yours: '20' }] })
  await removeIndicator(house.context, id, second)
  expect((await plan()).indicators).toHaveLength(1)
})

test('an item takes its place at the end of its section, moves within it and over its edge', async () => {
  const [first] = [await addItem(house.context, id, item('А')), await addItem(house.context, id, item('Сверка', { kind: 'activity', section: 'Дела' }))]
  const last = await addItem(house.context, id, item('Б'))
  expect(await items()).toEqual(['Заседания/А', 'Заседания/Б', 'Дела/Сверка'])
  await moveItem(house.context, id, last, 'up')
  await moveItem(house.context, id, first, 'down')
  expect(await items()).toEqual(['Заседания/Б', 'Дела/А', 'Дела/Сверка'])
})

test('an item tells what it serves; its version keeps two editors apart', async () => {
  const [task, other] = [await addLine(house.context, id, 'task', 'Собрать опыт'), await addLine(house.context, id, 'task', 'Научить')]
  const added = await addItem(house.context, id, item('План', { serves: [task] }))
  await changeItem(house.context, id, added, item('План года', { serves: [other, 999_999], extra: { Часы: '2' } }), 1)
  expect((await plan()).items[0]).toMatchObject({ topic: 'План года', serves: [other], extra: { Часы: '2' }, version: 2 })
  await expect(changeItem(house.context, id, added, item('Иначе', { serves: [task] }), 1)).rejects.toMatchObject({
    changes: [{ field: 'Тема', theirs: 'План года', yours: 'Иначе' }, { field: 'Другие графы', theirs: 'Часы: 2', yours: '' }, { field: 'Чему служит', theirs: 'Научить', yours: 'Собрать опыт' }],
  })
  await removeLine(house.context, id, other)
  expect((await plan()).items[0]!.serves).toEqual([])
})

test('an item without words, and a column that has a field of its own, are refused', async () => {
  await expect(addItem(house.context, id, item(''))).rejects.toMatchObject({ field: 'topic' })
  await expect(addItem(house.context, id, item('План', { extra: { 'Форма проведения': 'очно' } }))).rejects.toMatchObject({ field: 'newColumn' })
})

test('an item under a month has that term unless it names its own', async () => {
  await addItem(house.context, id, item('Сверка', { section: 'Октябрь', term: null }))
  await addItem(house.context, id, item('Сдача', { section: 'Октябрь', term: readTerm('15 октября', schoolYear).term }))
  expect((await plan()).items.map(({ term }) => term?.raw)).toEqual(['Октябрь', '15 октября'])
})

test('an item that another room keeps records about stays, and the words say why', async () => {
  const added = await addItem(house.context, id, item('План'))
  await sql`create table leaning (association_id bigint, item_id bigint, foreign key (association_id, item_id) references plan_item (association_id, id))`.execute(house.context.db)
  await sql`insert into leaning values (${house.context.association}, ${added})`.execute(house.context.db)
  await expect(removeItem(house.context, id, added)).rejects.toThrow('карточка заседания')
  await sql`delete from leaning`.execute(house.context.db)
  await removeItem(house.context, id, added)
  expect(await items()).toEqual([])
})

test('an approved plan changes only after a correction, a closed one never', async () => {
  await takeStep(house.context, id, { state: 'discussed', on: '2026-09-10', protocolNumber: '1', words: '' })
  await changeFront(house.context, id, front, 1)
  await takeStep(house.context, id, { state: 'approved', on: '2026-09-20', protocolNumber: '12', words: '' })
  await expect(addLine(house.context, id, 'task', 'Ещё')).rejects.toThrow('скорректирован')
  await takeStep(house.context, id, { state: 'corrected', on: '2026-10-01', protocolNumber: '2', words: 'по замечаниям школ' })
  await addLine(house.context, id, 'task', 'Ещё')
  await takeStep(house.context, id, { state: 'closed', on: '2026-10-15', protocolNumber: '', words: '' })
  await expect(addItem(house.context, id, item('Поздно'))).rejects.toThrow('закрыт')
  expect((await plan()).steps.map(({ state }) => state)).toEqual(['draft', 'discussed', 'approved', 'corrected', 'closed'])
})

test('each step is for those who may take it', async () => {
  const discussed = { state: 'discussed', on: '2026-09-10', protocolNumber: '1', words: '' } as const
  await expect(takeStep(as('librarian'), id, discussed)).rejects.toThrow('Недостаточно прав')
  await takeStep(as('secretary'), id, discussed)
  await expect(takeStep(as('secretary'), id, { ...discussed, state: 'approved' })).rejects.toThrow('Недостаточно прав')
  await takeStep(as('education officer'), id, { ...discussed, state: 'approved' })
  await expect(addLine(as('secretary'), id, 'task', 'Ещё')).rejects.toThrow('Недостаточно прав')
})

test('a slip in the last step is put right; the state stays, and another editor’s step is not written over', async () => {
  const discussed = { state: 'discussed', on: '2026-09-10', protocolNumber: '1', words: '' } as const
  await takeStep(house.context, id, discussed)
  await correctStep(house.context, id, { ...discussed, on: '2026-09-11', protocolNumber: '  2 ' })
  expect((await plan()).steps.at(-1)).toMatchObject({ state: 'discussed', on: '2026-09-11', protocolNumber: '2' })
  await takeStep(house.context, id, { ...discussed, state: 'approved', on: '2026-09-20' })
  await expect(correctStep(house.context, id, discussed)).rejects.toBeInstanceOf(Conflict)
  await expect(correctStep(house.context, id, { ...discussed, state: 'approved', on: '2026-09-01' })).rejects.toThrow('не может быть раньше')
  await expect(correctStep(house.context, id, { ...discussed, state: 'approved', on: '2026-09-20', protocolNumber: '' })).rejects.toThrow('номер протокола')
})

test('a draft can be removed with all that it says, a plan that has gone on cannot', async () => {
  await addItem(house.context, id, item('План', { serves: [await addLine(house.context, id, 'task', 'Собрать опыт')] }))
  await expect(removePlan(as('secretary'), id)).rejects.toThrow('Недостаточно прав')
  await removePlan(house.context, id)
  expect(await planById(house.context, id)).toBeUndefined()
  const next = await draftPlan(house.context, { schoolYear, ...front, stamps: [], lines: [], indicators: [], items: [] })
  await takeStep(house.context, next, { state: 'discussed', on: '2026-09-10', protocolNumber: '1', words: '' })
  await expect(removePlan(house.context, next)).rejects.toThrow('только черновик')
})

test('a mark tells day, words and paper; it becomes a fact, and can be taken away', async () => {
  const added = await addItem(house.context, id, item('Сверка фондов', { kind: 'activity' }))
  const file = { name: 'справка.txt', bytes: new TextEncoder().encode('Сверено') }
  await expect(markDone(house.context, id, added, { on: '2026-10-16', words: '', file: null })).rejects.toThrow('ещё не наступил')
  await expect(markDone(house.context, id, added, { on: '2016-10-01', words: '', file: null })).rejects.toThrow('Проверьте год')
  await markDone(house.context, id, added, { on: '2026-10-01', words: 'Сверили 12 школ', file })
  await markDone(as('secretary'), id, added, { on: '2026-10-02', words: 'Сверили 13 школ', file: null })
  const { done } = (await plan()).items[0]!
  expect(done).toMatchObject({ on: '2026-10-02', words: 'Сверили 13 школ' })
  expect(await facts(house.context, { from: '2026-09-01', to: '2026-10-31' })).toEqual([
    { kind: 'plan item', day: '2026-10-02', personId: null, schoolId: null, title: 'Сверка фондов', address: `/plans/${id}/items/${added}`, proof: `/files/${done!.fileId}`, marks: { item: 'activity' } },
  ])
  expect(await facts(house.context, { from: '2026-10-03', to: '2026-10-31' })).toEqual([])
  await expect(unmark(as('librarian'), id, added)).rejects.toThrow('Недостаточно прав')
  await unmark(house.context, id, added)
  expect((await plan()).items[0]!.done).toBeNull()
})

test('stamps of the paper are kept by their first word', async () => {
  await changeStamps(house.context, id, ['Утверждаю\nдиректор ИМЦ', '', 'РАССМОТРЕНО\nна заседании ГМО'], 1)
  expect((await plan()).stamps).toEqual([{ kind: 'утверждено', raw: 'Утверждаю\nдиректор ИМЦ' }, { kind: 'рассмотрено', raw: 'РАССМОТРЕНО\nна заседании ГМО' }])
  await expect(changeStamps(house.context, id, ['Одобрено'], 2)).rejects.toMatchObject({ field: 'stamp0' })
  await expect(changeStamps(house.context, id, [], 1)).rejects.toBeInstanceOf(Conflict)
})

test('every change leaves a note', async () => {
  await addLine(house.context, id, 'expected', 'Рост мастерства')
  expect((await journalOf(house.context, { subject: `/plans/${id}` })).map(({ deed }) => deed)).toEqual(['в план добавлено: ожидаемые результаты', 'план начат'])
})
