import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '#documents/blocks'
import { cleanPlan, grid, line } from './documents-for-tests.ts'
import { readPlan } from './read-plan.ts'

/** Words by which a plan names its parts; a reading knows them and need not repeat them. */
const names = new Set(
  ('план работы тема цель задачи задача проблемное поле приоритетные направления ожидаемые результаты показатели результативности критерии планируемый результат ' +
    'номер п/п месяц дата срок сроки место проведения заседания заседание гмо содержание форма практический выход ответственный ответственные отметка о выполнении мероприятие вопросы учебный год на городского методического объединения школьных библиотекарей и для обсуждения').split(' '),
)

const wordsOf = (text: string): string[] => text.toLowerCase().replace(/ё/g, 'е').match(/[\p{L}\d]+/gu)?.filter((word) => !names.has(word) && !/^\d+$/.test(word)) ?? []

const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => textsOf(blocks)))))

function lost(blocks: readonly Block[]): string[] {
  const kept = new Set(wordsOf(JSON.stringify(readPlan(blocks).reading).replace(/\\n/g, ' ')))
  return textsOf(blocks).flatMap(wordsOf).filter((word) => !kept.has(word))
}

const word = fc.constantFrom('книга', 'читатель', 'фонд', 'проект', 'совместно', 'урок', 'встреча', 'Пушкин', 'стенд', 'обмен', 'для', 'и', 'УДК', 'сентябрь', '15.10.2026', 'библиотекарь', 'Орлова М.С.', 'МБОУ СОШ № 3', 'совет', 'протокол')
const phrase = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
const paragraph = fc.record({
  text: fc.oneof(
    phrase,
    phrase.map((text) => `Тема: ${text}`),
    phrase.map((text) => `Цель: ${text}.`),
    phrase.map((text) => `1. ${text}`),
    phrase.map((text) => `Заседание № 2. ${text}`),
    phrase.map((text) => `УТВЕРЖДАЮ ${text}`),
    fc.constantFrom('Задачи:', 'Ожидаемые результаты:', 'Вопросы:', 'Октябрь', 'План работы ГМО школьных библиотекарей на 2026-2027 учебный год'),
  ),
  bold: fc.boolean(),
  heading: fc.constantFrom(null, null, 1),
}).map(({ text, ...more }) => line(text, more))
const headings = ['№', 'Мероприятие', 'Срок', 'Место проведения', 'Содержание', 'Ответственный', 'Критерии', 'Показатели', 'Дата и место проведения', 'Смета']
const table = fc.integer({ min: 1, max: 5 }).chain((columns) =>
  fc.record({
    head: fc.option(fc.shuffledSubarray(headings, { minLength: columns, maxLength: columns })),
    rows: fc.array(fc.oneof(fc.array(fc.oneof(phrase, fc.constant('')), { minLength: columns, maxLength: columns }), phrase.map((text) => [{ text, across: columns, bold: true }])), { minLength: 1, maxLength: 5 }),
  }),
).map(({ head, rows }) => grid(...(head ? [head] : []), ...rows))

test('no word of a document vanishes, whatever the document', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(paragraph, paragraph, table), { maxLength: 14 }), (blocks) => {
      expect(lost(blocks)).toEqual([])
    }),
    { numRuns: 400, seed: 20_261_124 },
  )
})

test('nor of a plan of the usual form', () => expect(lost(cleanPlan)).toEqual([]))
