import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Person, School } from '#modules/people'
import { listLines } from './list-lines.ts'
import { pastedList, type Known } from './pasted-list.ts'
import { resultMeant, roleMeant } from './said-in-words.ts'

const school = (id: number, name: string): School => ({
  id, name, kind: '', number: null, fullName: '', inn: null, founder: '', address: '', latitude: null, longitude: null, phone: '', email: '', contact: '', aliases: [], version: 1,
})
const schools = [school(5, 'МАОУ СОШ № 5'), school(7, 'МБОУ «Гимназия № 7»'), school(12, 'МАОУ СОШ № 12')]
const person = (id: number, words: string, schoolId: number | null, leftOn: Person['leftOn'] = null): Person => {
  const [surname = '', givenName = '', patronymic = ''] = words.split(' ')
  return {
    id, surname, givenName, patronymic, schoolId, leftOn, school: schools.find(({ id }) => id === schoolId)?.name ?? '',
    post: '', category: '', inProfessionSince: null, email: null, phone: '', roles: ['librarian'], version: 1,
  }
}
const people = [
  person(1, 'Орлова Мария Сергеевна', 5),
  person(2, 'Орлова Марина Юрьевна', 7),
  person(3, 'Берёзкина Ольга Ильинична', 12),
  person(4, 'Зимина Вера Олеговна', 7),
  person(5, 'Ушедшая Нина Павловна', 5, '2026-01-01'),
  person(6, 'Зимина-Седова Анна Павловна', null),
]
const known: Known = { event: { kind: 'contest', firstDay: '2026-10-01' }, people, schools, recorded: [{ personId: 4, role: 'contestant' }] }
const read = (text: string) => pastedList(listLines(text, 'contest'), known, { role: 'contestant', result: 'participation' })
const found = (text: string) => read(text).map(({ personId, role, result }) => [personId, role, result])

test.each([
  ['Берёзкина Ольга Ильинична', [[3, 'contestant', 'participation']]],
  ['1. Березкина О.И.', [[3, 'contestant', 'participation']]],
  ['  2) БЕРЕЗКИНА О И ;', [[3, 'contestant', 'participation']]],
  ['• Берёзкина О. И., школа 12', [[3, 'contestant', 'participation']]],
  ['Берёзкина О. И. (СОШ№12) – победитель', [[3, 'contestant', 'winner']]],
  ['Орлова М. С., школа № 5, член жюри', [[1, 'juror', 'participation']]],
  ['Орлова М. МАОУ СОШ №5 2 место', [[1, 'contestant', 'second place']]],
  ['Орлова\tшкола 7', [[2, 'contestant', 'participation']]],
  ['Орлова Мария Сергеевна\tСОШ №5\tдокладчик\tсертификат', [[1, 'speaker', 'certificate']]],
  ['1\tОрлова Мария Сергеевна\tпедагог-библиотекарь\tСОШ №5\t\tпризёр (3 место)', [[1, 'contestant', 'third place']]],
  ['Орлова\tМария\tСергеевна\tСОШ №5', [[1, 'contestant', 'participation']]],
  ['№ п/п\tФИО\tОУ\tРезультат\n1\tБерёзкина О.И.\tСОШ №12\tлауреат', [[3, 'contestant', 'laureate']]],
  ['Фамилия\tИмя\tОтчество\tШкола\nОрлова\tМарина\tЮрьевна\tгимназия 7', [[2, 'contestant', 'participation']]],
  ['ФИО\nБерёзкина Ольга', [[3, 'contestant', 'participation']]],
  ['Список участников:\n\nБерёзкина Ольга\n\n\nОрлова М.Ю.\n', [[3, 'contestant', 'participation'], [2, 'contestant', 'participation']]],
  ['Берёзкина О.И., Орлова М.Ю., Орлова М.С.', [[3, 'contestant', 'participation'], [2, 'contestant', 'participation'], [1, 'contestant', 'participation']]],
  ['"Берёзкина\nОльга\nИльинична"\t"СОШ\n№ 12"\tучастник', [[3, 'contestant', 'participation']]],
  ['Зимина-Седова А. П.', [[6, 'contestant', 'participation']]],
  ['Берёзкина Ольга Ильинична, Дворец творчества', [[3, 'contestant', 'participation']]],
  ['', []],
  ['\n \t \n—\n', []],
] as const)('«%s» is read and its people are found', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

test.each([
  ['Орлова', [1, 2], 'несколько'],
  ['Орлова М.', [1, 2], 'несколько'],
  ['Орлова М.\tшкола 12', [1, 2], 'никто не из этой школы'],
  ['Берёзкина', [3], 'только фамилия'],
  ['Берёзкина О.И.\tшкола 5', [3], 'а у человека записана МАОУ СОШ № 12'],
  ['Берзкина О.И.', [3], 'похожие'],
  ['Орлова Мария Петровна', [1, 2], 'похожие'],
  ['Ушедшая Н.П.', [], 'нет'],
  ['Иванова Нина Петровна', [], 'нет'],
  ['Берёзкина О.И.\tДом пионеров', [3], 'не узнана'],
  ['школа 5', [], 'не видно'],
  ['<script>alert(1)</script>', [], 'нет'],
  ['=HYPERLINK("http://x")', [], 'нет'],
] as const)('«%s» is asked, with those whom it may mean', (text, candidates, words) => {
  const [line] = read(text)
  expect(line!.personId).toBeNull()
  expect(line!.candidates).toEqual(candidates)
  expect(line!.note).toContain(words)
})

test('one listed twice, or recorded before, is told so', () => {
  const lines = read('Берёзкина О.И.\nБерёзкина Ольга\nЗимина В.О.\nБерёзкина О.И., школа 12, член жюри')
  expect(lines.map(({ note }) => note.replace(/:.*/, ''))).toEqual(['', 'Повторяет строку 1', 'Это участие уже записано', ''])
})

test.each([
  ['2 место', 'second place', ''], ['II место', 'second place', ''], ['3-е место', 'third place', ''], ['Первое место', 'first place', ''], ['Призёр (1 место)', 'first place', ''],
  ['победитель', 'winner', ''], ['Гран-при', 'winner', 'Гран-при'], ['Диплом II степени', 'diploma', 'Диплом II степени'], ['лауреат 1 степени', 'laureate', 'лауреат 1 степени'],
  ['Сертификат участника', 'certificate', ''], ['12 место', 'other', '12 место'], ['Благодарность жюри', 'other', 'Благодарность жюри'],
] as const)('«%s» is a result', (text, result, resultWords) => {
  expect(resultMeant(text)).toEqual({ result, resultWords })
})

test('«участник» is a contestant at a contest and a listener elsewhere; a dash says nothing', () => {
  expect([roleMeant('Участник', 'contest'), roleMeant('Участник', 'webinar'), roleMeant('—', 'webinar'), resultMeant(' — ')]).toEqual(['contestant', 'listener', null, null])
})

const [ann, vera] = ['Иванова А.П.', 'Петрова В.В.']
test.each([
  ['Иванова А.П. - МБОУ "СОШ № 12 им. Героя" - слушатель', [[ann, 'МБОУ "СОШ № 12 им. Героя"']]],
  ['Иванова А.П. - библиотекарь школы № 5', [[ann, 'школы № 5']]],
  ['Иванова А.П., библиотекарь МАОУ СОШ № 5, диплом 1 степени', [[ann, 'МАОУ СОШ № 5']]],
  ['Иванова А.П., гимназия им. Пушкина А.С.', [[ann, 'гимназия им. Пушкина А.С.']]],
  ['Иванова А.П. (школа 5), Петрова В.В. (школа 7)', [[ann, 'школа 5'], [vera, 'школа 7']]],
  ['5 школа Иванова А.П.', [[ann, '5 школа']]],
  ['Иванова А.П., 5 школа', [[ann, '5 школа']]],
  ['СОШ № 5: Иванова А.П., Петрова В.В.', [[ann, 'СОШ № 5'], [vera, 'СОШ № 5']]],
  ['МАОУ СОШ № 5\tИванова А.П.\t1 место', [[ann, 'МАОУ СОШ № 5']]],
  ['МАОУ СОШ № 5\tИванова А.П., Петрова В.В.\t1 место', [[ann, 'МАОУ СОШ № 5'], [vera, 'МАОУ СОШ № 5']]],
  ['1. Иванова А.П. 2. Петрова В.В.', [[ann, ''], [vera, '']]],
  ['Иванова А.П.Петрова В.В.', [[ann, ''], [vera, '']]],
  ['Иванова А.П. и Петрова В.В.', [[ann, ''], [vera, '']]],
  ['Участник: Иванова А.П.', [[ann, '']]],
  ['Иванова А.П.    СОШ 3     2 место', [[ann, 'СОШ 3']]],
  ['Иванова А.П. СОШ 3 2 место', [[ann, 'СОШ 3']]],
  ['Иванова А.П. | СОШ 5 | докладчик | 2 место', [[ann, 'СОШ 5']]],
] as const)('«%s» is read in its parts', (text, expected) => {
  expect(listLines(text, 'contest').map(({ name, school }) => [name, school])).toEqual(expected)
})

test('a book pasted by mistake is read in a moment', () => {
  const began = performance.now()
  for (const words of ['2 место ', 'Иванова А.П. ', 'А', 'Аа.', '\t', '"\n', ', ', 'школа ']) listLines(words.repeat(100_000 / words.length), 'contest')
  expect(performance.now() - began).toBeLessThan(5_000)
})

test('whatever is pasted, every line with a letter gives an entry and nothing breaks', () => {
  const cell = fc.oneof(fc.constantFrom('Орлова М.С.', 'школа 5', '"', '""', '\t', '\t\t', ' – ', ',', ';', '2 место', 'ФИО', '№', '1.', 'жюри', '(', '🙂', '\u0301'), fc.string({ unit: 'grapheme' }))
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 8 }).map((cells) => cells.join('')), { maxLength: 8 }), (rows) => {
      const text = rows.join('\n')
      const lines = listLines(text, 'contest')
      expect(lines.map(({ at }) => at)).toEqual(lines.map((_, index) => index + 1))
      const given = new Set(lines.map(({ raw }) => raw)).size
      const held = new Set(rows.filter((row) => /\p{L}/u.test(row)).map((row) => row.split('\t').map((cell) => cell.trim()).filter(Boolean).join(' | ').normalize('NFC')))
      if (!text.includes('"') && !/[\n\r]/.test(rows.join(''))) expect(given).toBeGreaterThanOrEqual([...held].filter((row) => !row.includes('ФИО')).length)
      read(text)
    }),
    { numRuns: 500 },
  )
})
