import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { dataOf, text } from '#documents/own-template'
import { wordOf } from '#documents/word'
import type { Context } from '#platform/context'
import { journalOf } from '#platform/journal'
import { Conflict } from '#platform/refusal'
import { storedFile } from '#platform/stored-files'
import { useDatabase } from '#platform/test-database'
import { bringTemplate, chooseTemplate, choicesOf, paperForm, templateInUse, templatesOf, wordByForm } from './index.ts'

const house = useDatabase()
const paper = (...texts: readonly string[]) => ({ title: 'Протокол', sections: [{ blocks: texts.map((text) => ({ type: 'paragraph' as const, text })) }] })
const tags = [text('тема', 'Тема', (topic: string) => topic)]
const form = paperForm('protocol', { tags, blank: paper('{тема}'), sample: 'Фонды' })
const template = async (...texts: readonly string[]) => ({ name: 'Бланк.docx', bytes: await wordOf(paper(...texts)) })
const lastChoice = async () => (await choicesOf(house.context, 'protocol'))[0]?.id ?? 0
const inUse = async (context: Context = house.context) => (await templateInUse(context, 'protocol'))?.id ?? null
/** An hour later: a choice holds from its moment on. */
const later = (hours: number): Context => ({ ...house.context, now: new Date(house.context.now.getTime() + hours * 3_600_000) })
const words = async (context: Context, moment = context.now) =>
  (await mammoth.extractRawText({ buffer: Buffer.from(await wordByForm(context, paper('по-стандартному'), { kind: 'protocol', data: dataOf(tags, 'Чтение'), moment })) })).value.trim()

test('a sound template is in use at once, and papers are made by it', async () => {
  expect(await words(house.context)).toBe('по-стандартному')
  const { id, inUse: used } = await bringTemplate(house.context, form, await template('Наш бланк: {тема}'))
  expect([used, await inUse()]).toEqual([true, id])
  expect(await words(house.context)).toBe('Наш бланк: Чтение')
})

test('a template with mistakes is kept and not used; what was in use stays', async () => {
  const sound = await bringTemplate(house.context, form, await template('{тема}'))
  const broken = await bringTemplate(house.context, form, await template('{темма}'))
  expect([broken.inUse, await inUse()]).toEqual([false, sound.id])
  const [kept] = await templatesOf(house.context, 'protocol')
  expect([kept!.id, (await storedFile(house.context, kept!.fileId))!.name]).toEqual([broken.id, 'Бланк.docx'])
  await expect(chooseTemplate(house.context, form, broken.id, await lastChoice())).rejects.toThrow('ошибки')
})

test('the standard form comes back by one choice, and an earlier template too', async () => {
  const first = await bringTemplate(house.context, form, await template('первый {тема}'))
  await bringTemplate(house.context, form, await template('второй {тема}'))
  await chooseTemplate(house.context, form, null, await lastChoice())
  expect(await words(house.context)).toBe('по-стандартному')
  await chooseTemplate(house.context, form, first.id, await lastChoice())
  expect(await words(house.context)).toBe('первый Чтение')
  expect((await journalOf(house.context, { limit: 4 })).map(({ deed }) => deed)).toEqual(['выбран прежний шаблон', 'возвращён стандартный шаблон', 'свой шаблон введён', 'свой шаблон введён'])
})

test('a paper of an earlier moment keeps the form of that moment', async () => {
  await bringTemplate(later(1), form, await template('первый {тема}'))
  await bringTemplate(later(3), form, await template('второй {тема}'))
  await chooseTemplate(later(5), form, null, await lastChoice())
  const seen: string[] = []
  for (const hours of [0, 2, 4, 6]) seen.push(await words(later(7), later(hours).now))
  expect(seen).toEqual(['по-стандартному', 'первый Чтение', 'второй Чтение', 'по-стандартному'])
})

test('who chose from an old page is told what holds now', async () => {
  const first = await bringTemplate(house.context, form, await template('первый {тема}'))
  const seen = await lastChoice()
  await bringTemplate(house.context, form, { ...(await template('второй {тема}')), name: 'Новый.docx' })
  const late = chooseTemplate(house.context, form, null, seen)
  await expect(late).rejects.toThrow(Conflict)
  await late.catch((error: Conflict) => expect(error.changes).toEqual([{ field: 'Действует', theirs: 'Новый.docx', yours: 'стандартный' }]))
  expect(await inUse()).not.toBe(first.id)
})

test('a template of another paper or another association is nobody’s to choose', async () => {
  const { id } = await bringTemplate(house.context, { ...form, kind: 'notice' }, await template('{тема}'))
  await expect(chooseTemplate(house.context, form, id, 0)).rejects.toThrow('нет')
  expect(await inUse({ ...house.context, association: house.context.association + 1 })).toBeNull()
})

test('a librarian brings nothing, and a file of another kind is kept by nobody', async () => {
  const librarian: Context = { ...house.context, actor: { ...house.context.actor, roles: ['librarian'] } }
  await expect(bringTemplate(librarian, form, await template('{тема}'))).rejects.toThrow('Недостаточно прав')
  await expect(chooseTemplate(librarian, form, null, 0)).rejects.toThrow('Недостаточно прав')
  await expect(bringTemplate(house.context, form, { name: 'Бланк.docx', bytes: new TextEncoder().encode('%PDF-1.7') })).rejects.toThrow('PDF')
  expect(await templatesOf(house.context, 'protocol')).toEqual([])
})
