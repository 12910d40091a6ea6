import { expect, test } from 'vitest'
import { wordOf } from '#documents/word'
import { journalOf } from '#platform/journal'
import { useDatabase } from '#platform/test-database'
import { adoptPlan, bindImport } from './adopt-plan.ts'
import { answerQuestion } from './answer-question.ts'
import { paperOf } from './import/papers-for-tests.ts'
import { importPlan } from './import-plan.ts'
import { idleTasks, linesOf, planById, plans } from './index.ts'
import { planImportById } from './store/imports.ts'

const house = useDatabase()
const begun = async (changes: Parameters<typeof paperOf>[0] = {}) => (await importPlan(house.context, { name: 'План.docx', bytes: await wordOf(paperOf(changes)) })).id
const questionOf = async (id: number, code: string) => (await planImportById(house.context, id))!.reading.questions.findIndex((one) => one.code === code)
const answer = async (id: number, code: string, value: string, place = '') => answerQuestion(house.context, id, await questionOf(id, code), { kind: 'changed', value, place })

test('an adopted paper is a draft plan of its year: answers hold, and what nobody answered stays as written', async () => {
  const id = await begun()
  await answer(id, 'missingUnit', 'участий')
  await answer(id, 'leftover', 'Книга — это мечта.', 'expected')
  const plan = (await planById(house.context, await adoptPlan(house.context, id)))!
  expect(plan).toMatchObject({ state: 'draft', schoolYear: { from: 2026, to: 2027 }, level: 'ГМО', theme: 'Работа по выявлению, общению и внедрению опыта чтения.' })
  expect(plan.indicators).toMatchObject([{ criterion: 'Участие в вебинарах', target: 20, unit: 'участий' }])
  expect(linesOf(plan, 'expected').map(({ text }) => text)).toEqual(['Книга — это мечта.'])
  expect(plan.items).toMatchObject([{ kind: 'meeting', topic: 'Начало года', term: { from: '2026-09-01' } }, { kind: 'meeting', number: '2', responsible: [{ name: 'Зимина В.А.' }] }])
  expect((await planImportById(house.context, id))!.adoptedAs).toBe(plan.id)
  expect((await journalOf(house.context, { subject: `/plans/imports/${id}` }))[0]).toMatchObject({ deed: 'план принят из документа', details: { openQuestions: 2 } })
})

test('items serve the lines that they seem to serve, and a task that nothing serves shows', async () => {
  const plan = (await planById(house.context, await adoptPlan(house.context, await begun())))!
  const [first, second] = linesOf(plan, 'task')
  expect(plan.items.map(({ serves }) => serves.includes(first!.id))).toEqual([true, false])
  expect(plan.items[1]!.serves).toEqual([second!.id])
  expect(idleTasks(plan).map(({ text }) => text)).toEqual(['Наладить взаимообмен учебниками.'])
})

test('items serve what people chose, also lines that came from an answer; a key of nothing binds nothing', async () => {
  const id = await begun()
  await answer(id, 'leftover', 'Мечтать о книге', 'tasks')
  const question = await questionOf(id, 'leftover')
  await bindImport(house.context, id, { '/items/0': [`/questions/${question}/0`, '/tasks/99'], '/items/77': ['/tasks/0'] }, 1)
  const plan = (await planById(house.context, await adoptPlan(house.context, id)))!
  const dream = linesOf(plan, 'task').find(({ text }) => text === 'Мечтать о книге')!
  expect(plan.items.map(({ serves }) => serves)).toEqual([[dream.id], []])
})

test('two people who bind at once see each other', async () => {
  const id = await begun()
  await bindImport(house.context, id, {}, 1)
  await expect(bindImport(house.context, id, { '/items/0': ['/tasks/0'] }, 1)).rejects.toMatchObject({ name: 'Conflict' })
})

test('a paper is adopted once, and then no longer changed', async () => {
  const id = await begun()
  await adoptPlan(house.context, id)
  await expect(adoptPlan(house.context, id)).rejects.toThrow('уже создан')
  await expect(answer(id, 'missingUnit', 'участий')).rejects.toThrow('уже создан')
  await expect(bindImport(house.context, id, {}, 1)).rejects.toThrow('уже создан')
  expect(await plans(house.context)).toHaveLength(1)
})

test('a year that has a plan gets no second one, and the import stays as it was', async () => {
  await adoptPlan(house.context, await begun())
  const { id } = await importPlan(house.context, { name: 'Ещё.docx', bytes: await wordOf(paperOf()) }, { again: true })
  await expect(adoptPlan(house.context, id)).rejects.toThrow('уже есть')
  expect((await planImportById(house.context, id))!.adoptedAs).toBeNull()
})

test('without a year nothing is adopted; the answer gives it, and months get their days', async () => {
  const id = await begun({ year: '' })
  await expect(adoptPlan(house.context, id)).rejects.toThrow('учебный год')
  await answer(id, 'yearDisagrees', '2027/2028')
  const plan = (await planById(house.context, await adoptPlan(house.context, id)))!
  expect([plan.schoolYear.from, plan.items[1]!.term!.from]).toEqual([2027, '2028-01-01'])
})

test('only those who may import a plan adopt it', async () => {
  const id = await begun()
  const secretary = { ...house.context, actor: { ...house.context.actor, roles: ['secretary'] } }
  await expect(adoptPlan(secretary, id)).rejects.toThrow('Недостаточно прав')
  await expect(bindImport(secretary, id, {}, 1)).rejects.toThrow('Недостаточно прав')
})
