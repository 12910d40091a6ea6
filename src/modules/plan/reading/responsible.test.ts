import { expect, test } from 'vitest'
import { readResponsible } from './responsible.ts'

const short = (text: string) => readResponsible(text).map(({ role, post, name, school }) => [role, post, name, school])

test.each([
  ['Руководитель ГМО педагог – библиотекарь Бунина С.П. МАОУ СОШ№5', [['Руководитель ГМО', 'педагог – библиотекарь', 'Бунина С.П.', 'МАОУ СОШ№5']]],
  ['Руководитель ГМО', [['Руководитель ГМО', null, null, null]]],
  ['Лебедева А. П.', [[null, null, 'Лебедева А. П.', null]]],
  ['А.П. Лебедева', [[null, null, 'А.П. Лебедева', null]]],
  ['Лебедева Анна Павловна', [[null, null, 'Лебедева Анна Павловна', null]]],
  ['Орлова М.С., Зимина В.А.', [[null, null, 'Орлова М.С.', null], [null, null, 'Зимина В.А.', null]]],
  ['Орлова М.С., библиотекарь МБОУ СОШ № 3', [[null, 'библиотекарь', 'Орлова М.С.', 'МБОУ СОШ № 3']]],
  ['ЗУВР', [['ЗУВР', null, null, null]]],
  ['Аттестуемые педагоги', [['Аттестуемые педагоги', null, null, null]]],
  ['методист/секретарь', [['методист', null, null, null], ['секретарь', null, null, null]]],
  ['Орлова М.С.\nЗимина В.А.', [[null, null, 'Орлова М.С.', null], [null, null, 'Зимина В.А.', null]]],
])('«%s»', (text, expected) => expect(short(text)).toEqual(expected))
