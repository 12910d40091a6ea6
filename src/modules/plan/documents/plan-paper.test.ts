import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '#documents/blocks'
import { readDocument } from '#documents/read-document'
import { wordOf } from '#documents/word'
import { lineKinds, planStates, type Plan, type PlanDraft } from '../plan.ts'
import type { Responsible } from '../reading/plan-reading.ts'
import { readPlan } from '../reading/read-plan.ts'
import { readTerm } from '../reading/term.ts'
import { settledDraft } from '../settled-plan.ts'
import { planPaper } from './plan-paper.ts'
import { planFromDraft, readingOf, sampleDraft } from './plans-for-tests.ts'

const blocksOf = async (plan: Plan): Promise<readonly Block[]> => (await readDocument(await wordOf(planPaper(plan)))).blocks

function readAgain(blocks: readonly Block[]) {
  const { questions, ...reading } = readPlan(blocks).reading
  return { reading, leftovers: questions.filter(({ code }) => code === 'leftover').map(({ found }) => found) }
}

/** The same document from a program that drops styles. */
const withoutRoles = (blocks: readonly Block[]): Block[] =>
  blocks.map((block): Block => {
    if (block.type === 'table') return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: withoutRoles(cell.blocks) })) })) }
    const { role: _, ...plain } = block
    return plain
  })

/** Words that a reader takes for parts of a plan, and signs that writers of files stumble over. */
const awkward = [
  'Тема', 'Тема:', 'Цель: рост', 'Задачи:', 'Проблемное поле', '1.', '2)', '3', 'I.', '•', '—', '- ', '№', '№ п/п', '«кавычки»', '"кавычки"', "'", 'сентябрь', 'Октябрь', 'Заседание № 2', 'Заседания ГМО',
  'РАССМОТРЕНО', 'УТВЕРЖДАЮ', 'протокол № ___', 'План работы ГМО на 2019 – 2020 учебный год', 'Ответственный: Иванова А.Б.', 'Мероприятие', 'Срок', 'Содержание', 'Показатели результативности', 'Раздел 2', '|', '\t',
  '20', '50 %', '4 чел.', 'Примечание', '[bookmark: _GoBack]', '=SUM(A1)', '<b>&amp;</b>', '__________', 'ёж', 'Иванова А.Б.', 'руководитель ГМО', 'школа 5', 'работа с читателями;', 'Итоги года.', '2026 – 2027', '\u00AD', '\u200B', '📚', '(ГМО)',
]
const phrase = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.constantFrom(...awkward), { maxLength: 6 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
)
const text = fc.array(phrase, { maxLength: 3 }).map((lines) => lines.join('\n'))
const some = text.map((value) => (/[\p{L}\d]/u.test(value) ? value : `${value} слово`))

const schoolYear = fc.integer({ min: 2001, max: 2098 }).map((from) => ({ from, to: from + 1 }))
const association = fc.oneof(fc.constantFrom('', 'районное сообщество педагогов-библиотекарей', 'Клуб «Книга»', 'городское методическое объединение школьных библиотекарей города Озёрска', 'ГМО'), phrase)
const person: fc.Arbitrary<Responsible> = text.map((raw) => ({ raw, role: null, post: null, name: null, school: null }))
const indicator = fc.record({ task: text, plannedResult: text, criterion: some, target: fc.option(fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 10)), unit: phrase })
const item = fc.record({
  kind: fc.constantFrom('meeting' as const, 'activity' as const),
  number: fc.oneof(fc.constantFrom('', '1', '2.3', '12.'), phrase),
  section: fc.oneof(fc.constantFrom('', 'Сентябрь', 'I. Организационная работа', 'Заседания'), phrase),
  term: fc.option(fc.oneof(fc.constantFrom('сентябрь', '15 октября', 'в течение года', 'по плану ИМЦ', '1 раз в четверть', 'октябрь – ноябрь'), phrase).map((raw) => readTerm(raw, null).term)),
  place: text, topic: some, aim: text, content: text, form: text, output: text, status: text,
  responsible: fc.array(person, { maxLength: 3 }),
  extra: fc.dictionary(fc.constantFrom('Часы', 'Целевая аудитория', 'графа 11', '7', 'Охват, чел.'), text, { maxKeys: 2 }),
  serves: fc.constant([]),
})
const draft: fc.Arbitrary<PlanDraft> = fc.record({
  schoolYear, association, level: fc.constantFrom(null, 'ШМО' as const, 'ГМО' as const, 'РМО' as const), theme: text, aim: text,
  stamps: fc.array(fc.tuple(fc.constantFrom('рассмотрено' as const, 'рекомендовано' as const, 'согласовано' as const, 'утверждено' as const), text).map(([kind, words]) => ({ kind, raw: `${kind.toUpperCase()}\n${words}` })), { maxLength: 4 }),
  lines: fc.array(fc.record({ kind: fc.constantFrom(...lineKinds), text: some }), { maxLength: 8 }),
  indicators: fc.array(indicator, { maxLength: 4 }),
  items: fc.oneof({ weight: 6, arbitrary: fc.array(item, { minLength: 1, maxLength: 6 }) }, { weight: 1, arbitrary: fc.array(item, { minLength: 40, maxLength: 60 }) }),
})
const steps = fc.array(fc.record({ state: fc.constantFrom(...planStates), on: fc.constant('2026-09-20' as const), protocolNumber: fc.constantFrom('', '3', 'приказ № 112-р'), words: fc.constant(''), by: fc.constant(null) }), { maxLength: 3 })

test('reading the printed plan gives the same plan, field by field, whatever stands in it', async () => {
  await fc.assert(
    fc.asyncProperty(draft, steps, async (draft, steps) => {
      const plan = planFromDraft(settledDraft(draft), steps)
      const { reading, leftovers } = readAgain(await blocksOf(plan))
      expect(reading).toEqual(readingOf(plan))
      expect(leftovers).toEqual([])
    }),
    { numRuns: 40 },
  )
}, 300_000)

test('what a plan keeps is settled once and for all', () => {
  fc.assert(
    fc.property(draft, (draft) => {
      expect(settledDraft(settledDraft(draft))).toEqual(settledDraft(draft))
    }),
  )
})

test('a plan in the usual words is read the same from a file whose styles are lost', async () => {
  const plan = planFromDraft(sampleDraft)
  const blocks = await blocksOf(plan)
  expect(readAgain(blocks)).toEqual({ reading: readingOf(plan), leftovers: [] })
  const { approvals, ...reading } = readAgain(withoutRoles(blocks)).reading
  expect(reading).toEqual({ ...readingOf(plan), approvals: undefined })
  expect(approvals.map(({ raw }) => raw.split('\n')[0])).toEqual(['РАССМОТРЕНО', 'СОГЛАСОВАНО', 'УТВЕРЖДЕНО'])
})

test('columns that are empty everywhere are left out; nine columns lie across the sheet', () => {
  const { sections } = planPaper(planFromDraft(sampleDraft))
  const tables = sections.flatMap(({ blocks, landscape }) => blocks.flatMap((block) => (block.type === 'table' ? [{ landscape, columns: block.header[0]!.map((cell) => (typeof cell === 'string' ? cell : String(cell.text))) }] : [])))
  expect(tables.map(({ landscape, columns }) => [landscape, columns.length])).toEqual([[false, 5], [true, 9], [true, 6]])
  expect(tables[2]!.columns).toEqual(['№', 'Срок', 'Мероприятие', 'Практический выход', 'Ответственный', 'Часы'])
})

test('a section that holds for a whole table is its heading, several are rows across it', () => {
  const items = sampleDraft.items.map((one, at) => ({ ...one, kind: 'activity' as const, section: ['Сентябрь', 'Сентябрь', '', 'Май'][at]! }))
  const table = planPaper(planFromDraft({ ...sampleDraft, items })).sections.flatMap(({ blocks }) => blocks).findLast((block) => block.type === 'table')!
  expect(table.rows.flatMap((row) => (row.length === 1 && typeof row[0] === 'object' ? [row[0].text] : []))).toEqual(['Сентябрь', 'Вне разделов', 'Май'])
})

test('an empty plan prints its title and places for stamps', async () => {
  const plan = planFromDraft({ ...sampleDraft, theme: '', aim: '', lines: [], indicators: [], items: [] })
  expect(readAgain(await blocksOf(plan))).toEqual({ reading: readingOf(plan), leftovers: [] })
})
