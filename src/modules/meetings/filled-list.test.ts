import { expect, test } from 'vitest'
import type { Person } from '#modules/people'
import { readWorkbook, workbookOf } from '#documents/excel'
import { attendanceListSheet } from './documents/attendance-sheet.ts'
import { filledLines, filledList, markOf, mergedMarks } from './filled-list.ts'

const person = (id: number, surname: string, givenName = 'Анна', schoolId: number | null = null) => ({ id, surname, givenName, patronymic: 'Павловна', schoolId, school: '' }) as Person
const people = [person(1, 'Орлова', 'Вера'), person(2, 'Зимина'), person(3, 'Ветрова'), person(4, 'Ветрова', 'Алла')]
const sheet = (...rows: string[][]) => [{ name: 'Лист1', rows }]
const read = (...rows: string[][]) => filledList(filledLines(sheet(['№', 'ФИО', 'Участие'], ...rows.map((row, at) => [String(at + 1), ...row]))), people, [])

test('marks are read as people write them; what may mean either is asked', () => {
  for (const text of ['+', 'да', 'Был', 'была', 'присутствовала', '✓', '1', 'лично', ' + ']) expect(markOf(text), text).toBe('in-person')
  for (const text of ['дист', 'дист.', 'Онлайн', 'online', 'zoom', 'удалённо', 'дистанционно', 'ВКС']) expect(markOf(text), text).toBe('online')
  for (const text of ['н', 'нет', '-', '—', 'не был', 'не была', 'отсутствовал', 'отс.', 'б/л', 'отпуск']) expect(markOf(text), text).toBe('absent')
  for (const text of ['', '   ']) expect(markOf(text)).toBeNull()
  for (const text of ['д', 'х', '?', 'опоздала', 'нн']) expect(markOf(text), text).toBe('unclear')
})

test('names and marks are found under their headings, whatever stands above; parts of names in columns of their own too', () => {
  expect(filledLines(sheet(['Лист присутствия'], ['№', 'Фамилия, имя, отчество', 'Школа', 'Участие'], ['1', 'Орлова В. П.', 'СОШ 5', '+'], ['', 'Секретарь', '', '']))).toEqual([
    { place: 'строка 3', name: 'Орлова В. П.', school: 'СОШ 5', mark: '+' },
    { place: 'строка 4', name: 'Секретарь', school: '', mark: '' },
  ])
  expect(filledLines(sheet(['Фамилия', 'Имя', 'Отчество', 'Явка'], ['Орлова', 'Вера', 'Павловна', 'дист']))[0]).toMatchObject({ name: 'Орлова Вера Павловна', mark: 'дист' })
  expect(filledLines(sheet(['Орлова В. П.', '+']))).toEqual([{ place: 'строка 1', name: 'Орлова В. П.', school: '', mark: '+' }])
  expect(filledLines(sheet([], ['1', '2']))).toEqual([])
})

test('what is clear is taken, what is not is asked: strangers, namesakes, unclear marks, one person twice', () => {
  const { clear, doubts } = read(['Орлова Вера Павловна', '+'], ['Зимина А. П.', 'опоздала'], ['Ветрова А. П.', '+'], ['Гостева Инна Ивановна', '+'], ['Орлова В. П.', 'н'], ['Кто-то', ''], ['Незнакомая', 'н'])
  expect([...clear]).toEqual([[1, 'in-person']])
  expect(doubts.map(({ place, why, candidates }) => [place, why, candidates])).toEqual([
    ['строка 3', 'mark', [2]],
    ['строка 4', 'several', [3, 4]],
    ['строка 5', 'nobody', []],
    ['строка 6', 'twice', [1]],
  ])
})

test('an empty cell changes nothing of what stands already, «н» takes a mark away', () => {
  expect([...mergedMarks([{ personId: 1, presence: 'online' }, { personId: 2, presence: 'in-person' }], read(['Орлова В. П.', ''], ['Зимина А. П.', 'н'], ['Ветрова Алла', 'дист']))]).toEqual([[1, 'online'], [4, 'online']])
})

test('the list as downloaded reads back as it stands', async () => {
  const bytes = await workbookOf([attendanceListSheet(people, new Map([[1, 'in-person'], [2, 'online']]), 'Заседание № 1')])
  const sheets = (await readWorkbook(bytes)).map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map((value) => String(value ?? ''))) }))
  const lines = filledLines(sheets)
  expect(lines.length).toBe(4)
  expect([...filledList(lines, people, []).clear]).toEqual([[1, 'in-person'], [2, 'online']])
})
