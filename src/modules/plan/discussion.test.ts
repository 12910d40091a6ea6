import { expect, test } from 'vitest'
import { addPerson, type Role } from '#modules/people'
import type { Context } from '#platform/context'
import { useDatabase } from '#platform/test-database'
import { commentOnPlan, settleComment, withdrawComment } from './comment-on-plan.ts'
import { addLine, changeLine, draftPlan, planById, removeLine, takeStep, type StepCard } from './index.ts'
import { planDifferences } from './plan-differences.ts'
import { placeFrom, waitingAt } from './plan-comment.ts'
import { commentsOn } from './store/comments.ts'
import { versionsOf } from './store/versions.ts'

const house = useDatabase()
const draft = { schoolYear: { from: 2026, to: 2027 }, association: '', level: null, theme: 'Чтение', aim: '', stamps: [], lines: [], indicators: [], items: [] }
const step = (state: StepCard['state'], on: StepCard['on'], protocolNumber = '', words = ''): StepCard => ({ state, on, protocolNumber, words })

async function librarian(surname: string, ...roles: Role[]): Promise<Context> {
  const personId = await addPerson(house.context, { surname, givenName: '', patronymic: '', post: '', schoolId: null, category: '', inProfessionSince: null, email: null, phone: '', leftOn: null })
  return { ...house.context, actor: { personId, name: surname, roles } }
}

test('anybody speaks of any place; who leads answers, a refusal with its reason', async () => {
  const plan = await draftPlan(house.context, draft)
  const line = await addLine(house.context, plan, 'task', 'Объединить')
  const orlova = await librarian('Орлова', 'librarian')
  await expect(commentOnPlan(orlova, plan, { place: 'plan', kind: 'comment', words: '  ' })).rejects.toThrow('Напишите замечание')
  const first = await commentOnPlan(orlova, plan, { place: `line:${line}`, kind: 'proposal', words: '=1+1 <b>Уточнить</b>' })
  await commentOnPlan(orlova, plan, { place: 'plan', kind: 'comment', words: 'Хорошо' })
  expect([...waitingAt(await commentsOn(house.context, plan))]).toEqual([[`line:${line}`, 1], ['plan', 1]])
  await expect(settleComment(orlova, plan, first, { taken: true, words: '' })).rejects.toThrow('Недостаточно прав')
  await expect(settleComment(house.context, plan, first, { taken: false, words: '' })).rejects.toThrow('почему не принято')
  await settleComment(house.context, plan, first, { taken: false, words: 'уже есть' })
  await settleComment(house.context, plan, first, { taken: true, words: '' })
  await changeLine(house.context, plan, line, 'Объединить всех', 1)
  expect((await commentsOn(house.context, plan))[0]).toMatchObject({ placeWords: 'Задачи: Объединить', words: '=1+1 <b>Уточнить</b>', byName: 'Орлова', verdict: { taken: true } })
  await removeLine(house.context, plan, line)
  await expect(commentOnPlan(orlova, plan, { place: `line:${line}`, kind: 'comment', words: 'Поздно' })).rejects.toThrow('уже нет')
})

test('one takes back only one’s own, and only while nobody has answered', async () => {
  const plan = await draftPlan(house.context, draft)
  const [orlova, zimina] = [await librarian('Орлова', 'librarian'), await librarian('Зимина', 'librarian')]
  const [first, second] = [await commentOnPlan(orlova, plan, { place: 'front', kind: 'comment', words: 'Раз' }), await commentOnPlan(orlova, plan, { place: 'front', kind: 'comment', words: 'Два' })]
  await expect(withdrawComment(zimina, plan, first)).rejects.toThrow('только своё')
  await withdrawComment(orlova, plan, first)
  await settleComment(house.context, plan, second, { taken: true, words: '' })
  await expect(withdrawComment(orlova, plan, second)).rejects.toThrow('уже ответили')
  expect((await commentsOn(house.context, plan)).map(({ words }) => words)).toEqual(['Два'])
})

test('an address names a place or nothing', () => {
  expect(['item:12', 'front', 'item:', 'item:1;drop', '', 'plan2'].map(placeFrom)).toEqual(['item:12', 'front', null, null, null, null])
})

test('each approval keeps the text that was approved; a correction makes the next, and the difference can be read', async () => {
  const plan = await draftPlan(house.context, draft)
  const line = await addLine(house.context, plan, 'task', 'Объединить школы')
  await takeStep(house.context, plan, step('discussed', '2026-09-01'))
  expect(await versionsOf(house.context, plan)).toEqual([])
  await takeStep(house.context, plan, step('approved', '2026-09-05', '1'))
  await takeStep(house.context, plan, step('corrected', '2026-10-01', '2', 'мало школ'))
  await changeLine(house.context, plan, line, 'Объединить библиотеки', 1)
  await takeStep(house.context, plan, step('approved', '2026-10-05', '3'))
  const [first, second] = await versionsOf(house.context, plan)
  expect([first!.number, first!.approvedOn, second!.number, second!.approvedOn]).toEqual([1, '2026-09-05', 2, '2026-10-05'])
  expect([first!.text.lines[0]!.text, second!.text.lines[0]!.text]).toEqual(['Объединить школы', 'Объединить библиотеки'])
  expect(second!.text.steps.at(-1)).toMatchObject({ state: 'approved', protocolNumber: '3' })
  expect(planDifferences(first!.text, second!.text)).toMatchObject([{ kind: 'changed', part: 'Задачи' }])
  expect(planDifferences(second!.text, (await planById(house.context, plan))!)).toEqual([])
})
