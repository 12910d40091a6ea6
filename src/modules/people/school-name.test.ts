import { expect, test } from 'vitest'
import { schoolKey, schoolMeant, schoolNameOf } from './school-name.ts'
import { isInn } from './school.ts'

const city = [
  { name: 'МАОУ СОШ № 5', aliases: [] },
  { name: 'МБОУ «Гимназия № 12»', aliases: ['гимназия имени Бианки'] },
  { name: 'МБОУ СОШ № 12', aliases: [] },
  { name: 'Лицей «Кристалл»', aliases: [] },
]

test.each(['МАОУ СОШ №5', 'СОШ№5', 'школа 5', 'школа № 5', 'Средняя общеобразовательная школа № 5', 'МАОУ «СОШ N 5»', 'сош 5', '№ 5'])(
  '«%s» is school 5',
  (spelling) => expect(schoolMeant(spelling, city)?.name).toBe('МАОУ СОШ № 5'),
)

test('a number shared by two schools is decided by the kind, and without one by nobody', () => {
  expect(schoolMeant('гимназия 12', city)?.name).toBe('МБОУ «Гимназия № 12»')
  expect(schoolMeant('СОШ № 12', city)?.name).toBe('МБОУ СОШ № 12')
  expect(schoolMeant('№ 12', city)).toBeNull()
})

test('an alias and a name without a number are found', () => {
  expect(schoolMeant('Гимназия имени Бианки', city)?.name).toBe('МБОУ «Гимназия № 12»')
  expect(schoolMeant('лицей "Кристалл"', city)?.name).toBe('Лицей «Кристалл»')
})

test.each(['', '   ', 'школа', 'СОШ № 77', 'ОУ'])('«%s» is nobody', (spelling) => expect(schoolMeant(spelling, city)).toBeNull())

test('spellings of one school have one key', () => {
  expect(schoolKey('МАОУ СОШ №5')).toBe(schoolKey('СОШ№5'))
  expect(schoolKey('СОШ №5')).not.toBe(schoolKey('СОШ №15'))
})

test('the own name of a school remains', () => {
  expect(schoolNameOf('МБОУ СОШ № 3 им. В. К. Арсеньева')).toEqual({ kind: 'сош', number: '3', title: 'им в к арсеньева' })
})

test('an ИНН is checked by its last digit', () => {
  expect(isInn('7707083893')).toBe(true)
  expect(isInn('7707083894')).toBe(false)
  expect(isInn('77070838')).toBe(false)
})
