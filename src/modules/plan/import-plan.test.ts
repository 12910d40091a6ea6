import { expect, test } from 'vitest'
import { wordOf } from '#documents/word'
import { associationOf } from '#modules/people'
import { journalOf } from '#platform/journal'
import { useDatabase } from '#platform/test-database'
import { answerQuestion } from './answer-question.ts'
import { paperOf } from './import/papers-for-tests.ts'
import { importPlan } from './import-plan.ts'
import { planImportById, planImports } from './store/imports.ts'

const house = useDatabase()
const file = async (name = 'План.docx', changes: Parameters<typeof paperOf>[0] = {}) => ({ name, bytes: await wordOf(paperOf(changes), new Date('2026-08-20')) })
const question = async (id: number, code: string) => (await planImportById(house.context, id))!.reading.questions.findIndex((one) => one.code === code)
const changed = (value: string, place = '') => ({ kind: 'changed' as const, value, place })

test('a paper is kept with what was understood, and nothing of a plan exists yet', async () => {
  const { id, before } = await importPlan(house.context, await file())
  expect(before).toBe(false)
  const found = (await planImportById(house.context, id))!
  expect(found).toMatchObject({ fileName: 'План.docx', adoptedAs: null, serves: null, reading: { schoolYear: { from: 2026, to: 2027 } } })
  expect(found.reading.questions.map(({ code }) => code)).toEqual(['likelyMisspelling', 'unclearAbbreviation', 'missingUnit', 'leftover'])
  expect(found.blocks.length).toBeGreaterThan(5)
  expect(found.sources['/theme']).toEqual({ block: 1 })
  expect((await journalOf(house.context, { subject: `/plans/imports/${id}` })).map(({ deed }) => deed)).toEqual(['план прочитан из файла'])
})

test('the same file again leads to what was begun, unless another year or a new beginning is meant', async () => {
  const first = await importPlan(house.context, await file())
  expect(await importPlan(house.context, await file('Другое имя.docx'))).toEqual({ id: first.id, before: true })
  expect((await importPlan(house.context, await file(), { schoolYear: { from: 2027, to: 2028 } })).before).toBe(false)
  expect((await importPlan(house.context, await file(), { again: true })).before).toBe(false)
  expect(await planImports(house.context)).toHaveLength(3)
})

test('a document without a year asks for it', async () => {
  const { id } = await importPlan(house.context, await file('План.docx', { year: '' }))
  const { reading } = (await planImportById(house.context, id))!
  expect(reading.questions[0]).toMatchObject({ about: '/schoolYear', text: expect.stringContaining('На какой год') })
})

test.each([
  ['an empty file', new Uint8Array(), 'Файл пуст'],
  ['a document that is no plan', new TextEncoder().encode('Просто письмо.\nДо свидания.'), 'не нашлось плана'],
  ['a document far longer than a plan', new TextEncoder().encode('Тема: чтение\n'.repeat(11_000)), 'слишком длинный'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]), 'фотография'],
])('%s is refused beside the field, and nothing is kept', async (_what, bytes, words) => {
  await expect(importPlan(house.context, { name: 'a.docx', bytes })).rejects.toMatchObject({ message: expect.stringContaining(words), field: 'file' })
  expect(await planImports(house.context)).toEqual([])
})

test('letters that no database holds are left out', async () => {
  const escaped = (text: string) => Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at)}?`).join('')
  const bytes = new TextEncoder().encode(`{\\rtf1\\ansi ${escaped('Тема: книга\u0000 и \u0001чтение\uD800')}\\par}`)
  const { id } = await importPlan(house.context, { name: 'План.rtf', bytes })
  expect((await planImportById(house.context, id))!.reading.theme).toBe('книга и чтение')
})

test('only those who may import a plan do', async () => {
  const librarian = { ...house.context, actor: { ...house.context.actor, roles: ['librarian'] } }
  await expect(importPlan(librarian, await file())).rejects.toThrow('Недостаточно прав')
  const { id } = await importPlan(house.context, await file())
  await expect(answerQuestion(librarian, id, 0, changed('x'))).rejects.toThrow('Недостаточно прав')
})

test('an answer replaces the one before, and two people at one question see each other', async () => {
  const { id } = await importPlan(house.context, await file())
  await answerQuestion(house.context, id, 0, { kind: 'accepted', value: '', place: '' }, 0)
  await expect(answerQuestion(house.context, id, 0, changed('обучению'), 0)).rejects.toMatchObject({ changes: [{ field: 'Ответ', theirs: 'предложение принято', yours: 'исправлено: обучению' }] })
  await answerQuestion(house.context, id, 0, changed('обучению'), 1)
  await answerQuestion(house.context, id, 0, { kind: 'open', value: '', place: '' }, 2)
  expect((await planImportById(house.context, id))!.answers.get(0)).toMatchObject({ kind: 'open', version: 3 })
})

test('what the school for beginners is called becomes known to the association', async () => {
  const { id } = await importPlan(house.context, await file())
  await answerQuestion(house.context, id, await question(id, 'unclearAbbreviation'), changed('Школа растущего библиотекаря'))
  expect((await associationOf(house.context)).beginnersSchoolName).toBe('Школа растущего библиотекаря')
})

test.each([
  ['likelyMisspelling', changed(' '), 'Напишите, что должно здесь стоять', 'value'],
  ['missingUnit', { kind: 'accepted' as const, value: '', place: '' }, 'ничего не предлагает', 'value'],
  ['missingUnit', changed(''), 'что считают', 'value'],
  ['leftover', changed('Эпиграф'), 'куда отнести', 'place'],
  ['leftover', changed('', 'tasks'), 'Не часть плана', 'value'],
])('an answer to %s that makes no sense is refused beside its field', async (code, answer, words, field) => {
  const { id } = await importPlan(house.context, await file())
  await expect(answerQuestion(house.context, id, await question(id, code), answer)).rejects.toMatchObject({ message: expect.stringContaining(words), field })
})

test('a question or an import that is not there is not found', async () => {
  const { id } = await importPlan(house.context, await file())
  await expect(answerQuestion(house.context, id, 99, changed('x'))).rejects.toThrow('Такого вопроса нет')
  await expect(answerQuestion(house.context, id + 1, 0, changed('x'))).rejects.toThrow('разбора плана нет')
  await expect(answerQuestion({ ...house.context, association: house.context.association + 1 }, id, 0, changed('x'))).rejects.toThrow('разбора плана нет')
})
