import { expect, test } from 'vitest'
import { bodyInCase, counted, dateInWords, dateShort, declineName, declinePost, listOf, monthName, numberInFigures, ordinal, percent, plural, typographic, type GrammaticalCase } from './russian.ts'

/** No-break spaces are shown as «_». */
const shown = (text: string) => text.replace(/\u00A0/g, '_')

test.each([
  [0, 'заседаний'], [1, 'заседание'], [2, 'заседания'], [4, 'заседания'], [5, 'заседаний'], [11, 'заседаний'], [12, 'заседаний'], [14, 'заседаний'],
  [21, 'заседание'], [22, 'заседания'], [100, 'заседаний'], [101, 'заседание'], [111, 'заседаний'], [112, 'заседаний'], [1.5, 'заседания'], [-1, 'заседание'],
])('%d agrees with «%s»', (n, form) => {
  expect(plural(n, 'заседание', 'заседания', 'заседаний')).toBe(form)
})

test('a counted noun does not part from its number', () => {
  expect(shown(counted(3, 'заседание', 'заседания', 'заседаний'))).toBe('3_заседания')
  expect(shown(counted(12_345, 'экземпляр', 'экземпляра', 'экземпляров'))).toBe('12_345_экземпляров')
})

test('numbers have a decimal comma and group thousands from five figures on', () => {
  expect([1234, 12_345, 1_234_567.891, 0.5, -3, 0].map((n) => shown(numberInFigures(n)))).toEqual(['1234', '12_345', '1_234_567,89', '0,5', '−3', '0'])
  expect([75, 33.333, 100].map((n) => shown(percent(n)))).toEqual(['75_%', '33,3_%', '100_%'])
})

test('numbers of order take the ending of their noun', () => {
  expect([ordinal(5), ordinal(2, 'female'), ordinal(3, 'neuter'), ordinal(1, 'neuter', 'genitive'), ordinal(7, 'plural', 'genitive')]).toEqual(['5-й', '2-я', '3-е', '1-го', '7-х'])
})

test('days are written in words and in figures', () => {
  expect(shown(dateInWords('2026-09-05'))).toBe('5_сентября 2026_года')
  expect(dateShort('2026-09-05')).toBe('05.09.2026')
})

test('months have three cases', () => {
  expect([1, 3, 5, 8, 12].map((month) => monthName(month))).toEqual(['январь', 'март', 'май', 'август', 'декабрь'])
  expect([1, 3, 5, 8, 12].map((month) => monthName(month, 'genitive'))).toEqual(['января', 'марта', 'мая', 'августа', 'декабря'])
  expect([1, 3, 5, 8, 12].map((month) => monthName(month, 'prepositional'))).toEqual(['январе', 'марте', 'мае', 'августе', 'декабре'])
  expect(() => monthName(13)).toThrow(RangeError)
})

test('lists end with a conjunction', () => {
  expect([listOf([]), listOf(['а']), listOf(['а', 'б']), listOf(['а', 'б', 'в'], 'или')]).toEqual(['', 'а', 'а и б', 'а, б или в'])
})

const declined = (surname: string, givenName: string, patronymic: string, grammaticalCase: GrammaticalCase) => {
  const name = declineName({ surname, givenName, patronymic }, grammaticalCase)
  return [name.surname, name.givenName, name.patronymic].filter(Boolean).join(' ')
}

test.each([
  ['Бунина Светлана Петровна', 'Буниной Светланы Петровны', 'Буниной Светлане Петровне', 'Буниной Светланой Петровной'],
  ['Королёва Алёна Семёновна', 'Королёвой Алёны Семёновны', 'Королёвой Алёне Семёновне', 'Королёвой Алёной Семёновной'],
  ['Крупская Любовь Ильинична', 'Крупской Любови Ильиничны', 'Крупской Любови Ильиничне', 'Крупской Любовью Ильиничной'],
  ['Шевченко Нелли Ивановна', 'Шевченко Нелли Ивановны', 'Шевченко Нелли Ивановне', 'Шевченко Нелли Ивановной'],
  ['Седых Анна Львовна', 'Седых Анны Львовны', 'Седых Анне Львовне', 'Седых Анной Львовной'],
  ['Ткач Ольга Юрьевна', 'Ткач Ольги Юрьевны', 'Ткач Ольге Юрьевне', 'Ткач Ольгой Юрьевной'],
  ['Соловьёв Пётр Ильич', 'Соловьёва Петра Ильича', 'Соловьёву Петру Ильичу', 'Соловьёвым Петром Ильичом'],
  ['Римский-Корсаков Лев Лукич', 'Римского-Корсакова Льва Лукича', 'Римскому-Корсакову Льву Лукичу', 'Римским-Корсаковым Львом Лукичом'],
  ['Черных Илья Никитич', 'Черных Ильи Никитича', 'Черных Илье Никитичу', 'Черных Ильёй Никитичем'],
  ['Бондарь Игорь Олегович', 'Бондаря Игоря Олеговича', 'Бондарю Игорю Олеговичу', 'Бондарем Игорем Олеговичем'],
])('«%s» is declined', (name, ...forms) => {
  const [surname, givenName, patronymic] = name.split(' ') as [string, string, string]
  expect((['genitive', 'dative', 'instrumental'] as const).map((form) => declined(surname, givenName, patronymic, form))).toEqual(forms)
  expect(declined(surname, givenName, patronymic, 'nominative')).toBe(name)
})

test('initials stay, and a name that does not tell its gender is left alone', () => {
  expect(declined('Бунина', 'С.', 'П.', 'dative')).toBe('Буниной С. П.')
  expect(declined('Ким', 'Саша', '', 'genitive')).toBe('Ким Саши')
  expect(declined('Ткач', 'В.', '', 'genitive')).toBe('Ткач В.')
  expect(declined('Smith', 'Anna', '', 'genitive')).toBe('Smith Anna')
})

test.each([
  ['директор', 'директора', 'директору', 'директором'],
  ['Заместитель директора по УВР', 'Заместителя директора по УВР', 'Заместителю директора по УВР', 'Заместителем директора по УВР'],
  ['педагог-библиотекарь', 'педагога-библиотекаря', 'педагогу-библиотекарю', 'педагогом-библиотекарем'],
  ['заведующая библиотекой', 'заведующей библиотекой', 'заведующей библиотекой', 'заведующей библиотекой'],
  ['заведующий школьной библиотекой', 'заведующего школьной библиотекой', 'заведующему школьной библиотекой', 'заведующим школьной библиотекой'],
  ['старший методист', 'старшего методиста', 'старшему методисту', 'старшим методистом'],
  ['ведущий специалист управления образования', 'ведущего специалиста управления образования', 'ведущему специалисту управления образования', 'ведущим специалистом управления образования'],
  ['главный библиотекарь', 'главного библиотекаря', 'главному библиотекарю', 'главным библиотекарем'],
  ['ответственный за фонд', 'ответственного за фонд', 'ответственному за фонд', 'ответственным за фонд'],
  ['секретарь', 'секретаря', 'секретарю', 'секретарём'],
  ['начальник отдела', 'начальника отдела', 'начальнику отдела', 'начальником отдела'],
  ['руководитель ГМО', 'руководителя ГМО', 'руководителю ГМО', 'руководителем ГМО'],
  ['и. о. директора', 'и. о. директора', 'и. о. директора', 'и. о. директора'],
  ['учитель русского языка, библиотекарь', 'учителя русского языка, библиотекарь', 'учителю русского языка, библиотекарь', 'учителем русского языка, библиотекарь'],
])('the post «%s» is declined', (post, ...forms) => {
  expect((['genitive', 'dative', 'instrumental'] as const).map((form) => declinePost(post, form))).toEqual(forms)
})

test.each([
  ['МАОУ СОШ №5', 'МАОУ СОШ №_5'],
  ['выполнено 75% плана, 12 чел.', 'выполнено 75_% плана, 12_чел.'],
  ['с 2019 года, 20 участников', 'с 2019_года, 20 участников'],
  ['директор С.П. Бунина', 'директор С._П._Бунина'],
  ['Бунина С.П.', 'Бунина_С._П.'],
  ['г. Канск, ул. Мира', 'г._Канск, ул._Мира'],
  ['библиотека - центр', 'библиотека_— центр'],
  ['«ёлочки» и "лапки" ШБИЦ-2026', '«ёлочки» и "лапки" ШБИЦ-2026'],
  ['https://example.ru/a%20b/5%?q=№5 и №5', 'https://example.ru/a%20b/5%?q=№5 и №_5'],
])('«%s» is set as «%s»', (plain, print) => {
  expect(shown(typographic(plain))).toBe(print)
  expect(typographic(typographic(plain))).toBe(typographic(plain))
})

test.each([
  ['Городское методическое объединение школьных библиотекарей', 'genitive', 'городского методического объединения школьных библиотекарей'],
  ['городское методическое объединение', 'instrumental', 'городским методическим объединением'],
  ['Информационно-методический центр', 'genitive', 'информационно-методического центра'],
  ['Школа растущего библиотекаря', 'genitive', 'школы растущего библиотекаря'],
  ['Районная секция библиотекарей', 'genitive', 'районной секции библиотекарей'],
  ['Сообщество школьных библиотек', 'dative', 'сообществу школьных библиотек'],
  ['Творческая лаборатория', 'accusative', 'творческую лабораторию'],
  ['ГМО школьных библиотекарей', 'genitive', 'ГМО школьных библиотекарей'],
  ['Городское МО библиотекарей', 'genitive', 'городского МО библиотекарей'],
] as const)('the body «%s» in the %s', (name, grammaticalCase, declined) => {
  expect(bodyInCase(name, grammaticalCase)).toBe(declined)
})

test('a body whose noun is not known is not declined by guess', () => {
  expect([bodyInCase('«Книголюбы»', 'genitive'), bodyInCase('', 'genitive'), bodyInCase('Городское', 'genitive')]).toEqual([null, null, null])
})
