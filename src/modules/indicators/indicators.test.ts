import { beforeEach, expect, test } from 'vitest'
import { draftPlan, planById, removeIndicator, type PlanId, type PlanIndicatorId } from '#modules/plan'
import type { Context } from '#platform/context'
import { journalOf } from '#platform/journal'
import { Conflict } from '#platform/refusal'
import { useDatabase } from '#platform/test-database'
import { addMeasure, addRecord, changeRecord, chooseRule, freezeIndicators, indicatorsOf, joinMeasures, removeRecord, splitIndicator, stopCounting, valueInWords, type CountRule, type MeasureCard, type MeasureId, type OwnRecordCard } from './index.ts'

const house = useDatabase()
let plan: PlanId
let row: PlanIndicatorId

beforeEach(async () => {
  plan = await draftPlan(house.context, {
    schoolYear: { from: 2026, to: 2027 }, association: 'ГМО', level: 'ГМО', theme: '', aim: '', stamps: [], lines: [], items: [],
    indicators: [{ task: '', plannedResult: '', criterion: 'консультации, рассылка, выход в учреждение', target: 4, unit: '' }],
  })
  row = (await planById(house.context, plan))!.indicators[0]!.id
})

const byHand: CountRule = { counted: [{ kind: 'own record', marks: {} }], sum: 'records' }
const whole: MeasureCard = { title: 'консультации, рассылка, выход', target: 4, unit: 'раз', rule: byHand }
const visit = (measureId: MeasureId, given: Partial<OwnRecordCard> = {}): OwnRecordCard => ({
  measureId, day: '2026-10-01', title: 'Выход в школу', personId: null, schoolId: null, hours: null, fileId: null, link: '', ...given,
})
const measures = async (context: Context = house.context) => (await indicatorsOf(context, plan))[0]!.measures

test('a row of the plan has no number until somebody chooses a rule; then it counts records, and none kept is no data', async () => {
  expect(await measures()).toEqual([])
  const id = await addMeasure(house.context, row, { ...whole, rule: null })
  expect(valueInWords((await measures())[0]!)).toBe('правило не выбрано')
  await chooseRule(house.context, id, whole, 1)
  expect(valueInWords((await measures())[0]!)).toBe('нет данных')
  const record = await addRecord(house.context, visit(id, { link: 'https://example.org/акт' }))
  const [measure] = await measures()
  expect(measure).toMatchObject({ value: 1, target: 4, ruleWords: 'записи, внесённые к показателю вручную, за учебный год', forecast: 6, state: 'going', frozenAt: null })
  expect(measure!.records).toMatchObject([{ kind: 'own record', title: 'Выход в школу', address: `/indicators/${id}/records/${record}`, proof: 'https://example.org/акт' }])
  expect(measure!.trend.slice(0, 3)).toEqual([{ month: 9, value: 0 }, { month: 10, value: 1 }, { month: 11, value: null }])
})

test('a row that names several means is split into numbers with targets of their own and joined again, and no record is lost', async () => {
  const id = await addMeasure(house.context, row, whole)
  await addRecord(house.context, visit(id))
  const [first, second] = await splitIndicator(house.context, row, [{ ...whole, title: 'консультации', target: 10 }, { ...whole, title: 'выход', target: 4 }])
  expect(first).toBe(id)
  await addRecord(house.context, visit(second!))
  await addRecord(house.context, visit(second!))
  expect((await measures()).map(({ title, target, value }) => [title, target, value])).toEqual([['консультации', 10, 1], ['выход', 4, 2]])
  await expect(splitIndicator(house.context, row, [whole, whole])).rejects.toThrow('уже считается раздельно')
  await joinMeasures(house.context, row, whole)
  expect((await measures()).map(({ id, value }) => [id, value])).toEqual([[first, 3]])
  await expect(joinMeasures(house.context, row, whole)).rejects.toThrow('и так считается вместе')
})

test('a row is split before anybody counted it as a whole, too; one part is no split', async () => {
  await expect(splitIndicator(house.context, row, [whole])).rejects.toThrow('не меньше двух')
  await splitIndicator(house.context, row, [whole, { ...whole, title: 'выход', rule: null }])
  expect((await measures()).map(valueInWords)).toEqual(['нет данных', 'правило не выбрано'])
})

test('the second of two who change a rule or a record is told what changed', async () => {
  const id = await addMeasure(house.context, row, whole)
  await chooseRule(house.context, id, { ...whole, target: 5 }, 1)
  await chooseRule(house.context, id, { ...whole, target: 6 }, 1).catch((conflict: Conflict) => expect(conflict.changes).toEqual([{ field: 'Число к концу года', theirs: '5', yours: '6' }]))
  const record = await addRecord(house.context, visit(id))
  await changeRecord(house.context, record, visit(id, { title: 'Рассылка' }), 1)
  await expect(changeRecord(house.context, record, visit(id, { title: 'Беседа' }), 1)).rejects.toBeInstanceOf(Conflict)
  expect((await measures())[0]!.records[0]!.title).toBe('Рассылка')
})

test('a record says what was done on a day of this year that has come, for people and schools that exist', async () => {
  const id = await addMeasure(house.context, row, whole)
  const refused: [Partial<OwnRecordCard>, string][] = [
    [{ title: '' }, 'что сделано'], [{ day: '2026-10-16' }, 'ещё не наступил'], [{ day: '2026-08-31' }, 'не из учебного года'], [{ link: 'javascript:alert(1)' }, 'https://'],
    [{ hours: 0 }, 'Часов'], [{ personId: 99 }, 'Такого человека'], [{ schoolId: 99 }, 'Такой школы'], [{ fileId: 99 }, 'Такого файла'], [{ measureId: 99 }, 'Такого показателя'],
  ]
  for (const [given, words] of refused) await expect(addRecord(house.context, visit(id, given)), words).rejects.toThrow(words)
  expect((await measures())[0]!.value).toBeNull()
})

test('a record passes to another part of its row, is removed, and the journal keeps what it said', async () => {
  const [first, second] = await splitIndicator(house.context, row, [whole, { ...whole, title: 'выход' }])
  const record = await addRecord(house.context, visit(first!))
  await changeRecord(house.context, record, visit(second!), 1)
  expect((await measures()).map(({ value }) => value)).toEqual([null, 1])
  await removeRecord(house.context, record)
  expect((await measures()).map(({ value }) => value)).toEqual([null, null])
  await expect(removeRecord(house.context, record)).rejects.toThrow('Такой записи нет')
  expect((await journalOf(house.context))[0]).toMatchObject({ deed: 'запись показателя удалена', details: { before: { title: 'Выход в школу' } } })
})

test('those without the right choose no rule, keep no record and close no year', async () => {
  const id = await addMeasure(house.context, row, whole)
  const librarian: Context = { ...house.context, actor: { personId: null, name: 'Орлова', roles: ['librarian'] } }
  for (const deed of [() => addMeasure(librarian, row, whole), () => chooseRule(librarian, id, whole, 1), () => splitIndicator(librarian, row, [whole, whole]), () => joinMeasures(librarian, row, whole), () => addRecord(librarian, visit(id)), () => freezeIndicators(librarian, plan)])
    await expect(deed()).rejects.toThrow('Недостаточно прав')
})

test('when the year is closed the value, its records and trend stay as they were, and nothing is changed any more', async () => {
  const id = await addMeasure(house.context, row, { ...whole, target: 2 })
  await addRecord(house.context, visit(id))
  const record = await addRecord(house.context, visit(id, { day: '2026-10-10' }))
  const before = (await measures())[0]!
  await freezeIndicators(house.context, plan)
  const later: Context = { ...house.context, today: '2027-07-01' }
  expect((await measures(later))[0]).toEqual({ ...before, forecast: null, frozenAt: '2026-10-15' })
  for (const deed of [() => addMeasure(later, row, whole), () => chooseRule(later, id, whole, 1), () => splitIndicator(later, row, [whole, whole]), () => addRecord(later, visit(id)), () => changeRecord(later, record, visit(id), 1), () => removeRecord(later, record)])
    await expect(deed()).rejects.toThrow('Год закрыт 15.10.2026')
  await expect(freezeIndicators(later, plan)).rejects.toThrow('уже закрыты 15.10.2026')
})

test('a row stops being counted while no record is kept for it by hand, and only then leaves the plan', async () => {
  const id = await addMeasure(house.context, row, whole)
  const record = await addRecord(house.context, visit(id))
  await expect(stopCounting(house.context, row)).rejects.toThrow('вручную внесено: 1\u00A0запись')
  await removeRecord(house.context, record)
  await expect(removeIndicator(house.context, plan, row)).rejects.toThrow('Сначала уберите')
  await stopCounting(house.context, row)
  expect(await measures()).toEqual([])
  await removeIndicator(house.context, plan, row)
})

test('what had no data or no rule stays so when the year is closed', async () => {
  await splitIndicator(house.context, row, [whole, { ...whole, title: 'выход', rule: null }])
  await freezeIndicators(house.context, plan)
  expect((await measures()).map(valueInWords)).toEqual(['нет данных', 'правило не выбрано'])
})
