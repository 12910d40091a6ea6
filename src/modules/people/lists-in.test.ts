import { expect, test } from 'vitest'
import { workbookOf } from '#documents/excel'
import type { Context } from '#platform/context'
import { journalOf } from '#platform/journal'
import { useDatabase } from '#platform/test-database'
import { answerList, beginList } from './begin-list.ts'
import { bringInList, listUnderstood } from './bring-in-list.ts'
import { peopleSheet, sampleSheets, schoolsSheet } from './documents/lists.ts'
import { addPerson, changePerson, people, schools, type Person } from './index.ts'
import { seenOf, type ListAnswers } from './lists/entry.ts'
import { listImportById } from './store/list-imports.ts'

const house = useDatabase()

const rows = (...lines: string[][]) => [['ФИО', 'Школа', 'Должность', 'E-mail', 'Телефон'], ...lines].map((cells) => cells.join('\t')).join('\n')
const seen = async (context: Context, id: number) => {
  const { schools, people } = await listUnderstood(context, (await listImportById(context, id))!)
  return new Map([...schools, ...people].map(({ key, changes }) => [key, seenOf(changes)]))
}
const bring = async (text: string | { name: string; bytes: Uint8Array }, answers: ListAnswers = {}) => {
  const id = await beginList(house.context, text)
  await answerList(house.context, id, answers)
  return bringInList(house.context, id, await seen(house.context, id))
}
const notes = async () => (await journalOf(house.context, { limit: 500 })).length

test('a list becomes schools and people in one go, and the same list again changes nothing', async () => {
  const text = rows(['Орлова Мария Сергеевна', 'МАОУ СОШ № 5', 'библиотекарь', 'orlova@example.org', '8 900 000-00-01'], ['Зимина В. А.', 'сош№5', '', '', ''], ['Ясенева Ольга Петровна', 'Гимназия № 2', '', '', ''])
  expect(await bring(text)).toMatchObject({ newSchools: 2, changedSchools: 0, changedPeople: 0, newPeople: { length: 3 } })
  expect((await people(house.context)).map(({ surname, givenName, school }) => [surname, givenName, school])).toEqual([['Зимина', 'В', 'МАОУ СОШ № 5'], ['Орлова', 'Мария', 'МАОУ СОШ № 5'], ['Ясенева', 'Ольга', 'Гимназия № 2']])
  expect(await bring(text)).toEqual({ newSchools: 0, changedSchools: 0, newPeople: [], changedPeople: 0 })
})

test('nothing is written before the list is brought in, and a list is brought in once', async () => {
  const id = await beginList(house.context, rows(['Орлова Мария Сергеевна', 'СОШ № 5', '', '', '']))
  expect(await people(house.context)).toEqual([])
  await bringInList(house.context, id, new Map())
  await expect(bringInList(house.context, id, new Map())).rejects.toThrow('уже внесён')
  expect((await listImportById(house.context, id))!.sheets).toEqual([])
})

test('an open question stops the whole, and the answer is kept until one comes back', async () => {
  await bring(rows(['Орлова Мария Сергеевна', 'СОШ № 5', '', '', '']))
  const id = await beginList(house.context, rows(['Арлова Мария Сергеевна', 'СОШ № 5', 'методист', '', ''], ['Новикова Анна Ивановна', 'СОШ № 5', '', '', '']))
  await expect(bringInList(house.context, id, new Map())).rejects.toThrow('Сначала ответьте на 1\u00A0вопрос')
  expect(await people(house.context)).toHaveLength(1)
  const [orlova] = await people(house.context)
  await answerList(house.context, id, { '1-2': { choice: `same:${orlova!.id}`, take: null } })
  await expect(bringInList(house.context, id, new Map())).rejects.toThrow('что в записанном изменится')
  await bringInList(house.context, id, await seen(house.context, id))
  expect((await people(house.context)).map(({ surname, post }) => [surname, post])).toEqual([['Новикова', ''], ['Орлова', 'методист']])
})

test('only the fields that were taken change', async () => {
  await bring(rows(['Орлова Мария Сергеевна', 'СОШ № 5', 'библиотекарь', '', '8 900 000-00-01']))
  await bring(rows(['Орлова Мария Сергеевна', 'СОШ № 5', 'методист', 'new@example.org', '8 900 111-11-11']), { '1-2': { choice: `same:${(await people(house.context))[0]!.id}`, take: ['email'] } })
  expect((await people(house.context))[0]).toMatchObject({ post: 'библиотекарь', email: 'new@example.org', phone: '8 900 000-00-01' })
})

test('somebody who left is asked about, and comes back only when that is answered', async () => {
  await bring(rows(['Орлова Мария Сергеевна', 'СОШ № 5', '', '', '']))
  const [{ id, roles: _roles, version, school: _school, ...orlova }] = (await people(house.context)) as [Person]
  await changePerson(house.context, id, { ...orlova, leftOn: '2026-09-01' }, version)
  const text = rows(['Орлова Мария Сергеевна', 'СОШ № 5', '', '', ''])
  await expect(bring(text)).rejects.toThrow('Сначала ответьте')
  await bring(text, { '1-2': { choice: `same:${id}`, take: null } })
  expect((await people(house.context)).map(({ leftOn }) => leftOn)).toEqual([null])
})

test('one person in two rows is entered once, with what both rows say', async () => {
  await bring(rows(['Орлова Мария Сергеевна', 'СОШ № 5', '', '', '8 900 000-00-01'], ['ОРЛОВА МАРИЯ СЕРГЕЕВНА', 'СОШ № 5', 'методист', '', '']))
  expect((await people(house.context)).map(({ post, phone }) => [post, phone])).toEqual([['методист', '8 900 000-00-01']])
})

test('what is exported and read back changes nothing; the sample is a list itself', async () => {
  expect(await bring({ name: 'Образец.xlsx', bytes: await workbookOf(sampleSheets()) })).toMatchObject({ newSchools: 2, newPeople: { length: 2 } })
  await addPerson(house.context, { surname: 'Орлова', givenName: '<b>Мария</b>', patronymic: '', post: '=1+1', schoolId: null, category: 'соответствие', inProfessionSince: null, email: null, phone: '+7 900', leftOn: null })
  await addPerson(house.context, { surname: 'Родниковых', givenName: '', patronymic: '', post: '', schoolId: null, category: '', inProfessionSince: '2020-02-29', email: 'a@example.org', phone: '', leftOn: null })
  const bytes = await workbookOf([schoolsSheet(await schools(house.context), new Map([[1, 3]])), peopleSheet(await people(house.context), { today: house.context.today, contacts: true })])
  const before = await notes()
  expect(await bring({ name: 'Школы и люди.xlsx', bytes })).toEqual({ newSchools: 0, changedSchools: 0, newPeople: [], changedPeople: 0 })
  expect(await notes()).toBe(before + 2)
})

test('a list without headings, of nothing or of somebody without the right is refused in words', async () => {
  await expect(beginList(house.context, 'Орлова\tшкола 5')).rejects.toThrow('Не нашлось строки заголовков')
  await expect(beginList(house.context, 'ФИО\tШкола')).rejects.toThrow('ни одной строки')
  await expect(beginList(house.context, 'Телефон\tПочта\n1\t2')).rejects.toThrow('ни столбца с именами')
  await expect(beginList(house.context, { name: 'a.xlsx', bytes: new Uint8Array([0x50, 0x4b, 1, 2]) })).rejects.toMatchObject({ field: 'file' })
  await expect(beginList({ ...house.context, actor: { personId: 1, name: '', roles: ['librarian'] } }, 'ФИО\nОрлова А. А.')).rejects.toThrow('Недостаточно прав')
})
