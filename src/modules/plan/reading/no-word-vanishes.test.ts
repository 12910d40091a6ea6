import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '#documents/blocks'
import { cleanPlan, documentOf, grid, line } from './documents-for-tests.ts'
import { readPlan } from './read-plan.ts'

/** Words by which a plan names its parts; a reading knows them and need not repeat them. */
const names = new Set(
  ('план работы паспорт тема цель задачи задача проблемное поле приоритетные направления основные ожидаемые результаты показатели результативности критерии критерий планируемый результат единица измерения ' +
    'номер п/п месяц дата срок сроки место время проведения заседания заседание гмо содержание форма практический выход ответственный ответственные отв отметка о выполнении мероприятие мероприятия вопросы ' +
    'учебный год на городского методического объединения школьных библиотекарей и для обсуждения методическая деятельности повестка направление п раздел паспорта раздела i ii iii').split(' '),
)

const wordsOf = (text: string): string[] => text.toLowerCase().replace(/ё/g, 'е').match(/[\p{L}\d]+/gu)?.filter((word) => !names.has(word) && !/^\d{1,4}$/.test(word)) ?? []

const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => textsOf(blocks)))))

function lost(blocks: readonly Block[]): string[] {
  const kept = new Set(wordsOf(JSON.stringify(readPlan(blocks).reading).replace(/\\n/g, ' ')))
  return textsOf(blocks).flatMap(wordsOf).filter((word) => !kept.has(word))
}

const word = fc.constantFrom('книга', 'читатель', 'фонд', 'проект', 'совместно', 'урок', 'встреча', 'Пушкин', 'стенд', 'обмен', 'для', 'и', 'УДК', 'сентябрь', 'в течение года', '15.10.2026', 'библиотекарь', 'Орлова М.С.', 'МБОУ СОШ № 3', 'совет', 'протокол', 'не менее', '20 чел.', 'гимназия № 2', '31 сентября', 'по графику')
const phrase = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '))

test('no word of a document vanishes, whatever the document', () => {
  const paragraph = fc
    .record({
      text: fc.oneof(
        phrase,
        ...['Тема: ', 'Цель: ', '1. ', '- ', 'Заседание № 2. ', 'Заседание (', 'УТВЕРЖДАЮ ', 'РАССМОТРЕНО\n', 'Сентябрь: ', 'Отв. ', 'Место проведения: ', 'Анализ работы ', 'Ожидаемые результаты: ', 'Состав: ', 'II. '].map((begins) => phrase.map((text) => begins + text)),
        phrase.map((text) => `${text} (октябрь, Орлова М.С.)`),
        phrase.map((text) => `${text} – ноябрь.`),
        fc.constantFrom('Задачи:', 'Ожидаемые результаты:', 'Вопросы:', 'Октябрь', 'Показатели результативности:', 'План работы ГМО школьных библиотекарей на 2026-2027 учебный год', 'План работы РМО учителей на 2025-2026 учебный год', 'на 2026-2027 учебный год', 'РАССМОТРЕНО\tУТВЕРЖДАЮ'),
      ),
      bold: fc.boolean(),
      heading: fc.constantFrom(null, null, 1),
      label: fc.constantFrom(null, null, null, '1.', '•', 'I.'),
    })
    .map(({ text, ...more }) => line(text, more))
  const headings = ['№', 'Мероприятие', 'Срок', 'Место проведения', 'Содержание', 'Ответственный', 'Задача', 'Критерии', 'Показатели', 'Единица измерения', 'Дата и место проведения', 'Смета', 'Повестка', 'Направление', 'Тема заседания, вопросы для обсуждения']
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((columns) =>
      fc.record({
        head: fc.option(fc.shuffledSubarray(headings, { minLength: columns, maxLength: columns })),
        rows: fc.array(
          fc.oneof(
            fc.array(fc.oneof(phrase, fc.constant('')), { minLength: columns, maxLength: columns }),
            phrase.map((text) => [{ text, across: columns, bold: true }]),
            fc.shuffledSubarray(headings, { minLength: columns, maxLength: columns }),
            fc.constant(['1', '2', '3', '4', '5'].slice(0, columns)),
          ),
          { minLength: 1, maxLength: 5 },
        ),
      }),
    )
    .map(({ head, rows }) => grid(...(head ? [head] : []), ...rows))
  fc.assert(
    fc.property(fc.array(fc.oneof(paragraph, paragraph, table), { maxLength: 14 }), (blocks) => {
      expect(lost(blocks)).toEqual([])
    }),
    { numRuns: 250, seed: 20_261_124 },
  )
})

/** A plan put together as methodists do: pieces of every shape, in the order of a plan. */
const plan = fc
  .record({
    stamps: fc.constantFrom('', '| РАССМОТРЕНО / Протокол № 1 | УТВЕРЖДАЮ / Директор Крылова О.Н. |\n', 'СОГЛАСОВАНО\nДиректор ИМЦ\n____ Крылова О.Н.\n'),
    title: fc.constantFrom('*План работы ГМО школьных библиотекарей на 2026-2027 учебный год', '*ПЛАН РАБОТЫ\n*городского методического объединения\n*школьных библиотекарей', ''),
    beside: fc.oneof(fc.constant(''), phrase.map((text) => `Руководитель: ${text}`), phrase.map((text) => `*Анализ работы\n${text}`)),
    theme: phrase,
    tasks: fc.array(phrase, { maxLength: 4 }),
    mark: fc.constantFrom('1. ', '- ', '• ', '', '1.¦', '•¦'),
    indicator: fc.tuple(phrase, phrase, fc.constantFrom('20', '12 школ', 'не менее 5', 'до 10 чел.', '3-4', 'все')),
    items: fc.array(fc.tuple(phrase, fc.constantFrom('сентябрь', 'октябрь – ноябрь', 'август', 'по плану ИМЦ', '', '15.10'), phrase), { minLength: 1, maxLength: 4 }),
    shape: fc.constantFrom('matrix', 'activities', 'months', 'labelled', 'passport'),
    end: fc.oneof(fc.constant(''), phrase.map((text) => `Руководитель ГМО ______ ${text}`)),
  })
  .map(({ stamps, title, beside, theme, tasks, mark, indicator, items, shape, end }) => {
    const body = {
      matrix: () => `# Заседания\n| № | Месяц проведения | Тема заседания | Содержание | Ответственный |\n${items.map(([topic, term, who], at) => `| ${at + 1} | ${term} | ${topic} | ${who} / ${topic} | ${who} |`).join('\n')}`,
      activities: () => `| № п/п | Мероприятие | Срок | Бюджет |\n${items.map(([topic, term, who], at) => `| →4 *${who} |\n| ${at + 1} | ${topic} | ${term} | ${who} |`).join('\n')}`,
      months: () => items.map(([topic, , who]) => `*Сентябрь\n1. ${topic}. Отв. ${who}\n- ${who} – ноябрь`).join('\n'),
      labelled: () => items.map(([topic, term, who], at) => `*Заседание № ${at + 1}\nДата: ${term}\nТема: ${topic}\nВопросы:\n1. ${who}\nОтветственный: ${who}`).join('\n'),
      passport: () => items.map(([topic, term, who], at) => `| Заседание № ${at + 1} | |\n| Дата | ${term} |\n| Тема | ${topic} |\n| Особое | ${who} |\n`).join('\n'),
    }[shape]()
    const indicators = `Показатели результативности\n| Задача | Планируемый результат | Критерии | Показатели | Источник |\n| ${indicator.join(' | ')} | ${theme} |`
    return [stamps, title, beside, `Тема: ${theme}`, 'Задачи:', ...tasks.map((task) => mark + task), indicators, '', body, '', end].join('\n')
  })

test('nor of a plan of any shape', () => {
  fc.assert(
    fc.property(plan, (text) => {
      expect(lost(documentOf(text))).toEqual([])
    }),
    { numRuns: 250, seed: 20_261_125 },
  )
})

test('nor of a plan of the usual form', () => expect(lost(cleanPlan)).toEqual([]))
