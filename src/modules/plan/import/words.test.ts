import { expect, test } from 'vitest'
import { explained, meantInstead, partedBy, replaced } from './words.ts'

test('words in question are found whole before they are found inside others', () => {
  expect(partedBy('обобщению и общению', 'общению')).toEqual(['обобщению и ', 'общению', ''])
  expect(partedBy('центрВысшее педагогическое.', 'Высшее педагогическое.')).toEqual(['центр', 'Высшее педагогическое.', ''])
})

test('a line break in the document is a space in the words in question', () => {
  expect(partedBy('центрВысшее\nпедагогическое.', 'Высшее педагогическое.')).toEqual(['центр', 'Высшее\nпедагогическое.', ''])
})

test('signs in the words are themselves, and what does not stand there parts nothing', () => {
  expect(partedBy('a (b|c) .* d', '(b|c) .*')).toEqual(['a ', '(b|c) .*', ' d'])
  expect(partedBy('книга', 'фонд')).toEqual(['книга'])
  expect(partedBy('книга', '')).toEqual(['книга'])
})

test('words are replaced wherever they stand, and their place is closed when they are taken out', () => {
  expect(replaced('ГОМ и план ГОМ', 'ГОМ', 'ГМО')).toBe('ГМО и план ГМО')
  expect(replaced('книга и лишнее слово', 'лишнее', '')).toBe('книга и слово')
  expect(replaced('цена', 'цена', '$1$&')).toBe('$1$&')
})

test('a suggestion for the whole text tells what it puts in place of the words', () => {
  expect(meantInstead('выявлению, общению и', 'общению', 'выявлению, обобщению и')).toBe('обобщению')
  expect(meantInstead('центрВысшее\nпедагогическое.', 'Высшее педагогическое.', 'центр')).toBe('')
  expect(meantInstead('Один текст', 'текст', 'Совсем другое')).toBeNull()
})

test('an abbreviation is explained once', () => {
  expect(explained('ЦРБ и школы, ЦРБ', 'ЦРБ', 'районная библиотека')).toBe('ЦРБ (районная библиотека) и школы, ЦРБ')
})
