import { expect, test } from 'vitest'
import { matchKey, publisherKey, surnamesOf } from './identity.ts'
import { subjectNamed, subjectOfTextbook } from './subjects.ts'
import { gradesInWords, isIsbn } from './textbook.ts'

test.each([
  ['Берёзкин А.А., Дубов-Липин Б.Б. и др.', ['березкин', 'дубов-липин']],
  ['БЕРЕЗКИН А. А. и Дубов Б. / Под ред. Кленова В.В.', ['березкин', 'дубов']],
  ['А. А. Берёзкин; Б.Б. Дубов и другие', ['березкин', 'дубов']],
  ['Эк ВВ..', ['эк']],
  ['Авт.-сост. Иволгин И. И.', ['иволгин']],
  ['сост. Перов А., Дубов Б.', ['дубов', 'перов']],
  ['', []],
])('surnames of «%s»', (authors, surnames) => expect(surnamesOf(authors)).toEqual(surnames))

const book = { authors: 'Берёзкин А.А., Дубов Б.Б.', subject: 'maths', grades: [5], level: 'basic', programme: 'general', title: 'Математика. 5 класс' } as const
test('one work is known by all its authors, whatever their order and the writing of the title', () => {
  expect(matchKey({ ...book, authors: 'Дубов Б. Б., Березкин А. А.', title: 'Математика 5 кл.' })).toBe(matchKey(book))
})
test.each([[{ authors: 'Берёзкин А.А.' }], [{ authors: 'Берёзкин А.А., Дубов Б.Б., Клёнов В.' }], [{ grades: [6] }], [{ level: 'advanced' }], [{ subject: 'algebra' }], [{ programme: 'intellectual' }]] as const)(
  'another work has other co-authors, grade, level, subject or programme: %o',
  (other) => expect(matchKey({ ...book, ...other })).not.toBe(matchKey(book)),
)
test('without authors the title tells', () => {
  expect(matchKey({ ...book, authors: '' })).toBe(matchKey({ ...book, authors: '', title: 'МАТЕМАТИКА 5 класс учебник' }))
  expect(matchKey({ ...book, authors: '' })).not.toBe(matchKey({ ...book, authors: '', title: 'Математика для всех' }))
})

test.each([
  ['АО «Издательство «Просвещение»', 'Просвещение'],
  ['Акционерное общество "Издательство "Просвещение"', 'просвещение'],
  ['ДРОФА; Просвещение', 'Просвещение'],
  ['ООО «БИНОМ. Лаборатория знаний»', 'Бином'],
])('%s is %s', (one, other) => expect(publisherKey(one)).toBe(publisherKey(other)))

test.each([
  ['Русский язык', 'russian'], ['РУССКИЙ  ЯЗЫК (учебный предмет)', 'russian'], ['Матиматика', 'maths'], ['Англ. яз.', 'english'], ['ИЗО', 'art'], ['Окр. мир', 'surroundings'],
  ['Технология (учебный предмет) (с 1 сентября 2024 г. – Труд (технология))', 'labour'], ['История России', 'history-russia'], ['ОБЖ', 'safety'], ['вязание', null], ['', null],
])('«%s» names %s', (text, code) => expect(subjectNamed(text)).toBe(code))
test.each([
  ['Математика', 'Алгебра. 8 класс', 'algebra'], ['История', 'История России. 7 класс', 'history-russia'], [null, 'Геометрия 7-9', 'geometry'], ['Физика', 'Физика и химия', 'physics'], ['Русский язык', 'Азбука', 'primer'], [null, 'Вместе', null],
])('of %s with the title «%s» the subject is %s', (named, title, code) => expect(subjectOfTextbook(named, title)).toBe(code))

test('grades read as runs; an ISBN is checked by its last digit', () => {
  expect([[7], [7, 8, 9], [10, 11], [1, 3, 4]].map(gradesInWords)).toEqual(['7', '7–9', '10–11', '1, 3–4'])
  expect(['978-5-09-071713-8', '5-09-012345-X', '978-5-09-071713-9', 'нет'].map(isIsbn)).toEqual([isIsbn('9785090717138'), isIsbn('509012345X'), false, false])
})
