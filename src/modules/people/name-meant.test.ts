import { expect, test } from 'vitest'
import { namesMeant } from './name-meant.ts'

const named = (surname: string, givenName: string, patronymic: string) => ({ surname, givenName, patronymic })
const orlova = named('Орлова', 'Мария', 'Сергеевна')
const otherOrlova = named('Орлова', 'Марина', 'Юрьевна')
const berezkina = named('Берёзкина', 'Ольга', 'Ильинична')
const double = named('Зимина-Седова', 'Вера', 'Олеговна')
const short = named('Лукина', 'А.', '')
const people = [orlova, otherOrlova, berezkina, double, short]

test.each([
  ['Орлова Мария Сергеевна', [orlova]],
  ['ОРЛОВА МАРИЯ СЕРГЕЕВНА', [orlova]],
  ['Мария Сергеевна Орлова', [orlova]],
  ['Орлова М.С.', [orlova]],
  ['Орлова М. С.', [orlova]],
  ['орлова м с', [orlova]],
  ['М.Ю.Орлова', [otherOrlova]],
  ['Орлова Мария', [orlova]],
  ['Opлова Мapия', [orlova]],
  ['Орлова М.', [orlova, otherOrlova]],
  ['Орлова', [orlova, otherOrlova]],
  ['Березкина О.И.', [berezkina]],
  ['Зимина – Седова В. О.', [double]],
  ['Зимина Седова Вера', [double]],
  ['Лукина Анна Павловна', [short]],
  ['Орлова Мария Петровна', []],
  ['Орлова Мария Сергеевна Юрьевна', []],
  ['', []],
  ['...', []],
  ['🙂', []],
])('«%s» names exactly those', (text, expected) => {
  expect(namesMeant(text, people).exact).toEqual(expected)
})

test.each([
  ['Орлова Мария Петровна', [orlova, otherOrlova]],
  ['Берзкина Ольга', [berezkina]],
  ['Беерзкина О. И.', [berezkina]],
  ['Орлова Мария Сергевна', [orlova, otherOrlova]],
  ['Воробьёва Анна', []],
])('«%s» is near to those', (text, expected) => {
  const { exact, near } = namesMeant(text, people)
  expect([...exact, ...near]).toEqual(expected)
})

test('how much of a name is told', () => {
  expect(['Орлова', 'Орлова М.', 'Орлова Мария'].map((text) => namesMeant(text, people).told)).toEqual(['surname', 'initials', 'full'])
})
