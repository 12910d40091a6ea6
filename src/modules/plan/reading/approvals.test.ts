import { expect, test } from 'vitest'
import { asked, foundBy, read, title } from './reading-for-tests.ts'

const body = `
Тема: Книга и время.

| № | Тема заседания | Сроки | Ответственный |
| 1 | Читаем вместе | октябрь | Орлова М.С. |
`
const kinds = (text: string) => read(text).approvals.map(({ kind, raw }) => [kind, raw])
const three = [
  ['рассмотрено', 'РАССМОТРЕНО\nна заседании ГМО\nПротокол № 1 от 28.08.2026'],
  ['согласовано', 'СОГЛАСОВАНО\nДиректор ИМЦ\n__________ Крылова О.Н.'],
  ['утверждено', 'УТВЕРЖДАЮ\nНачальник управления образования\n__________ Седов П.И.'],
]

test('stamps side by side in a table', () => {
  const text = `| ${three.map(([, raw]) => raw!.replaceAll('\n', ' / ')).join(' | ')} |\n${title}${body}`
  expect(kinds(text)).toEqual(three)
  expect(asked(read(text))).toEqual([])
})

test('stamps side by side in a table, a line a row', () => {
  const lines = [0, 1, 2].map((at) => `| ${three.map(([, raw]) => raw!.split('\n')[at]).join(' | ')} |`)
  expect(kinds(`${lines.join('\n')}\n${title}${body}`)).toEqual(three)
  expect(asked(read(`${lines.join('\n')}\n${title}${body}`))).toEqual([])
})

test('stamps one under another', () => {
  const text = `${three.map(([, raw]) => raw).join('\n')}\n${title}${body}`
  expect(kinds(text)).toEqual(three)
  expect(asked(read(text))).toEqual([])
})

test('stamps side by side, parted by tabs', () => {
  const lines = [0, 1, 2].map((at) => three.map(([, raw]) => raw!.split('\n')[at]).join('\t\t'))
  expect(kinds(`${lines.join('\n')}\n${title}${body}`)).toEqual(three)
})

test('stamps side by side, parted by spaces', () => {
  const lines = [0, 1, 2].map((at) => three.map(([, raw]) => raw!.split('\n')[at]).join('          '))
  expect(kinds(`${lines.join('\n')}\n${title}${body}`)).toEqual(three)
})

test('stamps under the title', () => {
  const text = `${title}\nРАССМОТРЕНО\nна заседании ГМО\nПротокол № 1 от 28.08.2026${body}`
  expect(kinds(text)).toEqual([three[0]])
  expect(asked(read(text))).toEqual([])
})

test.each([
  ['РЕКОМЕНДОВАНА\nпедагогическим советом\nпротокол № __ от «__» ______ 20__ г.', 'рекомендовано'],
  ['Согласована:\nДиректор МКУ «ИМЦ»\n____________ /Крылова О.Н./', 'согласовано'],
  ['«УТВЕРЖДАЮ»\nДиректор МБОУ СОШ № 3\n______________ А.П. Седова\n«___» ____________ 2026 г.', 'утверждено'],
  ['УТВЕРЖДЕНО\nприказом управления образования\nот 01.09.2026 № 115', 'утверждено'],
  ['Утвержден на заседании ГМО\nПротокол №1 от «28» августа 2026г.', 'утверждено'],
  ['Рассмотрен\nна заседании методического совета\nпротокол от 28.08.2026 № 1', 'рассмотрено'],
  ['ПРИНЯТО\nна заседании ГМО\nпротокол № 1', 'рекомендовано'],
  ['Утверждаю\nРуководитель ГМО\nшкольных библиотекарей\nЛебедева А.П.\n1 сентября 2026 г.', 'утверждено'],
])('the stamp «%s»', (raw, kind) => {
  expect(kinds(`${raw}\n${title}${body}`)).toEqual([[kind, raw]])
  expect(asked(read(`${raw}\n${title}${body}`))).toEqual([])
})

test('what stands beside the stamps is not lost', () => {
  const reading = read(`| Управление образования города Заречья | УТВЕРЖДАЮ / Директор ИМЦ / Крылова О.Н. |\n${title}${body}`)
  expect(reading.approvals).toEqual([{ kind: 'утверждено', raw: 'УТВЕРЖДАЮ\nДиректор ИМЦ\nКрылова О.Н.' }])
  expect(foundBy(reading, 'leftover')).toEqual(['Управление образования города Заречья'])
})

test('two stamps in one cell', () => {
  expect(kinds(`| РАССМОТРЕНО / Протокол № 1 / УТВЕРЖДАЮ / Директор Крылова О.Н. | |\n${title}${body}`)).toEqual([['рассмотрено', 'РАССМОТРЕНО\nПротокол № 1'], ['утверждено', 'УТВЕРЖДАЮ\nДиректор Крылова О.Н.']])
})

test('a stamp at the end of the plan', () => {
  const reading = read(`${title}${body}\n\nСОГЛАСОВАНО\nДиректор ИМЦ __________ Крылова О.Н.`)
  expect(reading.approvals).toEqual([{ kind: 'согласовано', raw: 'СОГЛАСОВАНО\nДиректор ИМЦ __________ Крылова О.Н.' }])
  expect(asked(reading)).toEqual([])
})

test('work that speaks of approval is no stamp', () => {
  const reading = read(`${title}\nЗадачи:\n1. Утверждение плана.\n2. Рассмотрено новое положение.${body}`)
  expect(reading.approvals).toEqual([])
  expect(reading.tasks).toEqual(['Утверждение плана.', 'Рассмотрено новое положение.'])
})
