import { expect, test } from 'vitest'
import { outline } from './documents-for-tests.ts'
import { readText } from './text.ts'

const read = (text: string) => outline(readText(new TextEncoder().encode(text)))

test('a cell of several paragraphs goes on in lines with fewer tabs, as Word saves it', () => {
  expect(read('№\tТема\tВопросы\tКто\n1\tНачало\tИтоги\nПлан\tОрлова\nII. Чтение\n2\tКонец\tОтчёт\tЗимина\nЛебедева\n3\tВстреча\tОбзор\t\nПосле')).toEqual([
    [
      [['0', '№'], ['1', 'Тема'], ['2', 'Вопросы'], ['3', 'Кто']],
      [['0', '1'], ['1', 'Начало'], ['2', 'Итоги', 'План'], ['3', 'Орлова']],
      [['0', 'II. Чтение'], ['1', ''], ['2', ''], ['3', '']],
      [['0', '2'], ['1', 'Конец'], ['2', 'Отчёт'], ['3', 'Зимина', 'Лебедева']],
      [['0', '3'], ['1', 'Встреча'], ['2', 'Обзор'], ['3', '']],
    ],
    'После',
  ])
})

test('a line before the heading of another table is no cell', () => {
  expect(read('№\tТема\n1\tНачало\nСеминары\n№\tТема\n1\tКнига')).toEqual([[[['0', '№'], ['1', 'Тема']], [['0', '1'], ['1', 'Начало']]], 'Семинары', [[['0', '№'], ['1', 'Тема']], [['0', '1'], ['1', 'Книга']]]])
})

test('lines whose tabs do not come out even are rows as they stand', () => {
  expect(read('а\tб\tв\nг\tд\nе\tж\tз\tи')).toEqual([[[['0', 'а'], ['1', 'б'], ['2', 'в'], ['3', '']], [['0', 'г'], ['1', 'д'], ['2', ''], ['3', '']], [['0', 'е'], ['1', 'ж'], ['2', 'з'], ['3', 'и']]]])
})
