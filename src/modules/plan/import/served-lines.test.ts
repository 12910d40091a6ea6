import { expect, test } from 'vitest'
import { servedLines } from './served-lines.ts'

const item = (topic: string, rest: { aim?: string; content?: string; output?: string } = {}) => ({ topic, aim: '', content: '', form: '', output: '', ...rest })
const task = (text: string) => ({ kind: 'task' as const, text })
const problem = (text: string) => ({ kind: 'problem' as const, text })
const served = (one: ReturnType<typeof item>, ...lines: Parameters<typeof servedLines>[1]) => servedLines([one], lines)[0]!.map(({ line }) => line)

test('an item serves the lines that speak of the same, in whatever form and part of speech', () => {
  const lines = [task('Наладить взаимообмен учебной литературой.'), problem('Опыт школ не внедряется у соседей.'), task('Провести конкурс чтецов.')]
  expect(served(item('Взаимообмен учебниками'), ...lines)).toEqual([0])
  expect(served(item('Внедрение опыта'), ...lines)).toEqual([1])
  expect(served(item('Ярмарка'), ...lines)).toEqual([])
})

test('words that every plan is full of bind nothing', () => {
  expect(served(item('Работа школьных библиотекарей города в новом учебном году', { content: 'Обсуждение плана работы ГМО' }), task('Совершенствование работы ГМО школьных библиотекарей города на учебный год'))).toEqual([])
})

test('a word by the way is not enough; two are, or one long word or abbreviation of the heading', () => {
  expect(served(item('Занятия', { output: 'ведут фонд сами' }), task('Сверить фонды.'))).toEqual([])
  expect(served(item('Занятия', { output: 'сверка фонда' }), task('Сверить фонды.'))).toEqual([0])
  expect(served(item('Первые шаги в ШБИЦ'), problem('Переход в ШБИЦ откладывается.'))).toEqual([0])
})

test('a word that many lines share says less than one that only one has', () => {
  const lines = [task('Чтение подростков и комиксы'), task('Чтение малышей'), task('Чтение семьёй')]
  expect(served(item('Чтение'), ...lines)).toEqual([])
  expect(served(item('Чтение комиксов'), ...lines)).toEqual([0])
})

test('only tasks and problems are served, and the words are told', () => {
  const lines = [{ kind: 'priority' as const, text: 'Комплектование фондов' }, task('Комплектование фондов')]
  expect(servedLines([item('Комплектование фонда')], lines)).toEqual([[{ line: 1, words: ['комплектование', 'фонда'] }]])
  expect(servedLines([], lines)).toEqual([])
  expect(servedLines([item('')], [])).toEqual([[]])
})
