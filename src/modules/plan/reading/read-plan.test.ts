import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type { Block } from '#documents/blocks'
import { readDocx } from '#documents/readers/docx'
import { readText } from '#documents/readers/text'
import { cleanPlan, grid, line } from './documents-for-tests.ts'
import type { QuestionCode } from './plan-reading.ts'
import { readPlan } from './read-plan.ts'

const read = (...blocks: Block[]) => readPlan(blocks).reading
const codes = (...blocks: Block[]): QuestionCode[] => read(...blocks).questions.map(({ code }) => code)
const title = line('План работы ГМО школьных библиотекарей на 2026-2027 учебный год', { bold: true })
const nine = ['№', 'Месяц проведения', 'Место проведения', 'Тема заседания ГМО', 'Цель', 'Содержание', 'Форма проведения', 'Практический выход', 'Ответственный']

test('a clean plan raises no question', () => {
  const { reading } = readPlan(cleanPlan)
  expect(reading.questions).toEqual([])
  expect(reading).toMatchObject({
    association: 'городское методическое объединение школьных библиотекарей',
    level: 'ГМО',
    schoolYear: { from: 2026, to: 2027 },
    theme: 'Библиотека как пространство чтения и открытий.',
    problemField: ['Обновление фондов.', 'Наставничество.'],
    aim: 'Рост мастерства школьных библиотекарей города.',
    tasks: ['Поддержать начинающих коллег.', 'Собрать лучшие находки школ.'],
    indicators: [{ task: 'Поддержать начинающих коллег', target: 12, unit: 'занятий' }],
  })
  expect(reading.items.map(({ kind, number, section, topic, responsible }) => [kind, number, section, topic, responsible.map(({ name }) => name)])).toEqual([
    ['meeting', '1', 'Заседания ГМО', 'Начало года', ['Лебедева А.П.']],
    ['meeting', '2', 'Заседания ГМО', 'Читаем вместе', ['Орлова М.С.', 'Зимина В.А.']],
  ])
})

test('every value is placed in the document', () => {
  const { sources } = readPlan(cleanPlan)
  expect(sources['/theme']).toEqual({ block: 2 })
  expect(sources['/tasks/1']).toEqual({ block: 9 })
  expect(sources['/indicators/0/target']).toEqual({ block: 11, row: 1, column: 4 })
  expect(sources['/items/1/topic']).toEqual({ block: 13, row: 2, column: 3 })
})

test('an activities table with section rows, repeated heading and column numbers', () => {
  const { items, questions } = read(
    title,
    grid(
      ['№ п/п', 'Мероприятие', 'Сроки проведения', 'Ответственные', 'Отметка о выполнении'],
      ['1', '2', '3', '4', '5'],
      [{ text: 'I. Организационная работа', across: 5 }],
      ['1.1', 'Составить план', 'август', 'Руководитель ГМО', ''],
      ['№ п/п', 'Мероприятие', 'Сроки проведения', 'Ответственные', 'Отметка о выполнении'],
      [{ text: 'II. Методическая работа', across: 5 }],
      ['2.1', 'Заседание «Фонд и читатель»', '15.10.2026', 'Орлова М.С., библиотекарь МБОУ СОШ № 3', 'выполнено'],
      ['2.2', 'Неделя книги', 'март, апрель', 'школьные библиотекари', ''],
    ),
  )
  expect(items.map(({ kind, number, section, term, status }) => [kind, number, section, term?.kind, term?.from, term?.to, status])).toEqual([
    ['activity', '1.1', 'I. Организационная работа', 'month', '2027-08-01', '2027-08-31', null],
    ['meeting', '2.1', 'II. Методическая работа', 'day', '2026-10-15', '2026-10-15', 'выполнено'],
    ['activity', '2.2', 'II. Методическая работа', 'months', '2027-03-01', '2027-04-30', null],
  ])
  expect(questions.map(({ code, about }) => [code, about])).toEqual([['unclearTerm', '/items/0/term']])
})

test('a bold line above a table is its section, not one more expected result', () => {
  const { expected, items } = read(title, line('Ожидаемые результаты: рост чтения.'), line('I. Организационная работа', { bold: true }), grid(['Мероприятие', 'Срок', 'Ответственный'], ['Обзор', 'ноябрь', 'Орлова М.С.']))
  expect(expected).toEqual(['рост чтения.'])
  expect(items[0]!.section).toBe('I. Организационная работа')
})

test('a month as a section row gives its rows their term', () => {
  const { items } = read(title, grid(['№', 'Мероприятие', 'Ответственный'], [{ text: 'Сентябрь', across: 3 }], ['1', 'Обзор новинок', 'Орлова М.С.'], [{ text: 'Октябрь', across: 3 }], ['2', 'Конкурс чтецов', 'Зимина В.А.']))
  expect(items.map(({ section, term }) => [section, term?.months])).toEqual([
    ['Сентябрь', [9]],
    ['Октябрь', [10]],
  ])
})

test('cells merged down give their value to each row', () => {
  const { items } = read(title, grid(['Мероприятие', 'Срок', 'Ответственный'], ['Обзор', { text: 'ноябрь', down: 2 }, { text: 'Орлова М.С.', down: 2 }], ['Выставка']))
  expect(items.map(({ topic, term, responsible }) => [topic, term?.months, responsible[0]?.name])).toEqual([
    ['Обзор', [11], 'Орлова М.С.'],
    ['Выставка', [11], 'Орлова М.С.'],
  ])
})

test('a table split over pages without its heading goes on', () => {
  const { items } = read(title, grid(['Мероприятие', 'Срок', 'Ответственный'], ['Обзор', 'ноябрь', 'Орлова М.С.']), line(''), grid(['Выставка', 'декабрь', 'Зимина В.А.']))
  expect(items.map(({ topic, term }) => [topic, term?.months])).toEqual([['Обзор', [11]], ['Выставка', [12]]])
})

test('meetings as labelled paragraphs', () => {
  const { items, questions } = read(
    title,
    line('Заседание № 1', { bold: true }),
    line('Дата: 20 сентября'),
    line('Тема: Задачи нового года'),
    line('Форма: круглый стол'),
    line('Место: гимназия № 2'),
    line('Вопросы:'),
    line('1. Итоги прошлого года.'),
    line('2. План на новый год.'),
    line('Ответственный: Лебедева А.П.'),
    line('Заседание № 2 (январь)', { bold: true }),
    line('Тема: Читаем вместе'),
  )
  expect(items.map(({ kind, number, topic, form, place, content, term, responsible }) => ({ kind, number, topic, form, place, content, month: term?.months[0] ?? term?.from, who: responsible[0]?.name }))).toEqual([
    { kind: 'meeting', number: '1', topic: 'Задачи нового года', form: 'круглый стол', place: 'гимназия № 2', content: '1. Итоги прошлого года.\n2. План на новый год.', month: '2026-09-20', who: 'Лебедева А.П.' },
    { kind: 'meeting', number: '2', topic: 'Читаем вместе', form: null, place: null, content: null, month: 1, who: undefined },
  ])
  expect(questions.map(({ code }) => code)).toEqual([])
})

test('months as headings with lists under them', () => {
  const { items } = read(title, line('Сентябрь', { bold: true }), line('1. Сверка фондов.'), line('2. Заседание объединения. Отв. Лебедева А.П.'), line('Октябрь', { bold: true }), line('Конкурс закладок', { label: '•' }))
  expect(items.map(({ kind, number, section, topic, term, responsible }) => [kind, number, section, topic, term?.months, responsible[0]?.name])).toEqual([
    ['activity', '1', 'Сентябрь', 'Сверка фондов.', [9], undefined],
    ['meeting', '2', 'Сентябрь', 'Заседание объединения', [9], 'Лебедева А.П.'],
    ['activity', null, 'Октябрь', 'Конкурс закладок', [10], undefined],
  ])
})

test('a passport in two columns', () => {
  const { theme, aim, tasks, items } = read(
    title,
    grid(['Тема', 'Книга и время.'], ['Цель', 'Поддержать чтение.'], ['Задачи', '1. Учиться.\n2. Делиться.']),
    grid(['Заседание № 1', ''], ['Дата', 'сентябрь'], ['Тема', 'Начало'], ['Ответственный', 'Лебедева А.П.']),
  )
  expect([theme, aim, tasks]).toEqual(['Книга и время.', 'Поддержать чтение.', ['Учиться.', 'Делиться.']])
  expect(items.map(({ number, topic, term }) => [number, topic, term?.months])).toEqual([['1', 'Начало', [9]]])
})

test('approval stamps are kept as written', () => {
  const { approvals } = read(
    grid(['РАССМОТРЕНО\nна заседании ГМО\nПротокол № 1 от 28.08.2026', 'УТВЕРЖДАЮ\nДиректор ИМЦ\n____________ Крылова О.Н.']),
    title,
    line('СОГЛАСОВАНО'),
    line('Начальник управления образования ________'),
    line('Тема: Книга и время.'),
  )
  expect(approvals).toEqual([
    { kind: 'рассмотрено', raw: 'РАССМОТРЕНО\nна заседании ГМО\nПротокол № 1 от 28.08.2026' },
    { kind: 'утверждено', raw: 'УТВЕРЖДАЮ\nДиректор ИМЦ\n____________ Крылова О.Н.' },
    { kind: 'согласовано', raw: 'СОГЛАСОВАНО\nНачальник управления образования ________' },
  ])
})

test('a column with an unknown heading is kept under it and asked about', () => {
  const { items, questions } = read(title, grid(['Мероприятие', 'Срок', 'Бюджет, тыс. руб.'], ['Обзор', 'ноябрь', '15']))
  expect(items[0]!.extra).toEqual({ 'Бюджет, тыс. руб.': '15' })
  expect(questions.map(({ code, found }) => [code, found])).toEqual([['unknownHeading', 'Бюджет, тыс. руб.']])
})

test('a column of term and place is parted', () => {
  const { items } = read(title, grid(['№', 'Тема', 'Дата и место проведения', 'Ответственный'], ['1', 'Начало', 'сентябрь, МАОУ СОШ №5', 'Орлова М.С.']))
  expect([items[0]!.term?.raw, items[0]!.place]).toEqual(['сентябрь', 'МАОУ СОШ №5'])
})

test('a heading of two rows is one heading', () => {
  const { items, questions } = read(
    title,
    grid(
      [{ text: '№', down: 2 }, { text: 'Тема заседания', down: 2 }, { text: 'Проведение', across: 2 }, { text: 'Ответственный', down: 2 }],
      ['Срок', 'Место'],
      ['1', 'Начало', 'сентябрь', 'гимназия № 2', 'Орлова М.С.'],
    ),
  )
  expect(items.map(({ topic, term, place }) => [topic, term?.months, place])).toEqual([['Начало', [9], 'гимназия № 2']])
  expect(questions).toEqual([])
})

test('a table without a heading is guessed and the guess is shown', () => {
  const { items, questions } = read(title, grid(['1', 'Обзор новинок', 'сентябрь', 'Орлова М.С.'], ['2', 'Конкурс чтецов', 'октябрь', 'Зимина В.А.']))
  expect(items.map(({ topic, term }) => [topic, term?.months])).toEqual([['Обзор новинок', [9]], ['Конкурс чтецов', [10]]])
  expect(questions.map(({ code }) => code)).toEqual(['other'])
})

test('the year of the person wins over the title, and the difference is a question', () => {
  const { reading } = readPlan(cleanPlan, { schoolYear: { from: 2027, to: 2028 } })
  expect(reading.schoolYear).toEqual({ from: 2027, to: 2028 })
  expect(reading.items[0]!.term!.from).toBe('2027-09-01')
  expect(reading.questions.map(({ code }) => code)).toEqual(['yearDisagrees'])
})

test('a term of another year is a question', () => {
  expect(codes(title, grid(['Мероприятие', 'Срок', 'Ответственный'], ['Обзор', '15.10.2019', 'Орлова М.С.']))).toEqual(['yearDisagrees'])
})

test('without a year months have no dates but keep their kind', () => {
  const { items, schoolYear } = read(line('План работы ГМО школьных библиотекарей'), grid(['Мероприятие', 'Срок', 'Ответственный'], ['Обзор', 'ноябрь', 'Орлова М.С.']))
  expect(schoolYear).toBeNull()
  expect(items[0]!.term).toEqual({ raw: 'ноябрь', kind: 'month', from: null, to: null, months: [11], every: null })
})

test.each<[string, QuestionCode, Block]>([
  ['words stuck to the end', 'strayText', line('Тема: Современный библиотечный центрВысшее педагогическое.')],
  ['a misspelt word of the field', 'likelyMisspelling', line('Цель: Рост мастерства библиотекорей города.')],
  ['a right word in a wrong place', 'likelyMisspelling', line('Цель: Работа по выявлению, общению и внедрению опыта.')],
  ['swapped letters of the abbreviation', 'likelyMisspelling', line('Цель: Итоги ГОМ за год.')],
  ['a broken end', 'cutOff', line('Цель: Поддержка чтения для')],
  ['an unclosed quote', 'cutOff', line('Цель: Проект «Читающий город.')],
  ['an unknown abbreviation', 'unclearAbbreviation', line('Цель: Посещение ШРБ каждым.')],
])('%s is asked about', (_what, code, block) => expect(codes(title, block)).toEqual([code]))

test.each([
  ['an abbreviation explained', 'Цель: Поддержка в школе растущего библиотекаря (ШРБ) и занятия ШРБ.'],
  ['common abbreviations', 'Цель: Внедрение ФГОС и ИКТ в ОУ, переход к ШБИЦ и ГМО.'],
  ['a brand with a capital inside quotes', 'Цель: Участие в проекте «Живая классика».'],
  ['communication itself', 'Цель: Содействие общению и дружбе читателей.'],
  ['information itself', 'Цель: Процесс поиска информации читателем.'],
  ['a plural of a vocabulary word', 'Цель: Профессионализм библиотекарей, их самообразование и методики.'],
])('%s raises no question', (_what, text) => expect(codes(title, line(text))).toEqual([]))

test('what fits no field is kept as a question', () => {
  const { questions } = read(title, line('Книга — это мечта, которую держишь в руках. Нил Гейман'), line('Тема: Книга и время.'))
  expect(questions.map(({ code, found }) => [code, found])).toEqual([['leftover', 'Книга — это мечта, которую держишь в руках. Нил Гейман']])
})

test('two plans in one file are noticed', () => {
  const found = codes(...cleanPlan, line('План работы ГМО школьных библиотекарей на 2027 – 2028 учебный год', { bold: true }), grid(nine, ['1', 'октябрь', 'гимназия № 2', 'Другое', '', '', '', '', 'Орлова М.С.']))
  expect(found).toContain('other')
})

test.each([
  ['target is words', 'все участники', null, null, ['other']],
  ['target with a unit', '20 чел.', 20, 'чел.', []],
  ['target in per cent', '80 %', 80, '%', []],
  ['bare number', '4', 4, null, ['missingUnit']],
])('%s', (_what, cell, target, unit, expected) => {
  const { indicators, questions } = read(title, grid(['№', 'Задача', 'Планируемый результат', 'Критерии', 'Показатели'], ['1', 'Вовлечь школы', 'Школы участвуют вместе', 'Участие в конкурсах', cell]))
  expect(indicators[0]).toMatchObject({ target, unit })
  expect(questions.map(({ code }) => code)).toEqual(expected)
})

const seed = pathToFileURL(process.env.SEED_PLANS ?? fileURLToPath(new URL('../../../../../shared/data/', import.meta.url)))
test.runIf(existsSync(new URL('seed-plan.docx', seed)))('the real plan reads with all its traps, equally from both its files', () => {
  const bytes = (name: string) => new Uint8Array(readFileSync(new URL(name, seed)))
  const fromWord = readPlan(readDocx(bytes('seed-plan.docx'))).reading
  const fromText = readPlan(readText(bytes('seed-plan.txt'))).reading
  expect(fromText).toEqual(fromWord)
  expect(fromWord.questions.map(({ code, about }) => `${code} ${about}`).toSorted()).toEqual(
    [
      'strayText /theme',
      'likelyMisspelling /problemField/1',
      'likelyMisspelling /tasks/1',
      'likelyMisspelling /items/2/content',
      'problemInsteadOfTask /indicators/0/task',
      'problemInsteadOfTask /indicators/1/task',
      'resultRepeatsProblem /indicators/1/plannedResult',
      'cutOff /indicators/1/criterion',
      'unclearAbbreviation /indicators/1/criterion',
      'missingUnit /indicators/0/target',
      'missingUnit /indicators/1/target',
      'missingUnit /indicators/2/target',
      'severalCriteriaOneNumber /indicators/2/criterion',
    ].toSorted(),
  )
})
