import { strFromU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { addPerson, addSchool } from '#modules/people'
import { bringTemplate } from '#modules/templates'
import { wordOf } from '#documents/word'
import { draftPlan, planById, planOfYear, readTerm, removePlan, takeStep, type PlanDraft, type PlanId } from '#modules/plan'
import { storedFile } from '#platform/stored-files'
import { useDatabase } from '#platform/test-database'
import { plainText } from '../../documents/paper-text.ts'
import { choosePaper } from './choose-paper.ts'
import { changedFigures } from './paper-version.ts'
import { closeYear, draftNextPlan, makePaper, nextPlanPaper, note, noteForm, proposals, uploadPaper, versionsOf } from './index.ts'
import { inForceOf } from './store/papers.ts'

const house = useDatabase()
const schoolYear = { from: 2026, to: 2027 }
const term = (raw: string) => readTerm(raw, schoolYear).term
const card = { number: '1', section: '', place: '', aim: '', content: '', form: '', output: '', status: '', responsible: [], extra: {}, serves: [] }

const draft: PlanDraft = {
  schoolYear,
  association: 'городское методическое объединение школьных библиотекарей',
  level: 'ГМО',
  theme: 'Чтение',
  aim: 'Поднять мастерство',
  stamps: [],
  lines: [{ kind: 'problem', text: 'Мало опыта' }, { kind: 'task', text: 'Собрать опыт' }],
  indicators: [{ task: '', plannedResult: '', criterion: 'Вебинары', target: 20, unit: 'участий' }],
  items: [
    { ...card, kind: 'activity', topic: 'Сборник', term: term('15.10.2026'), serves: [1] },
    { ...card, kind: 'meeting', topic: 'Первое заседание', term: term('сентябрь') },
  ],
}

async function approvedPlan(): Promise<PlanId> {
  const id = await draftPlan(house.context, draft)
  await takeStep(house.context, id, { state: 'discussed', on: '2026-10-01', protocolNumber: '', words: '' })
  await takeStep(house.context, id, { state: 'approved', on: '2026-10-02', protocolNumber: '1', words: '' })
  return id
}

const bytesOf = async (fileId: number) => (await house.context.files.bytes((await storedFile(house.context, fileId))!.sha256))!
const textOf = (docx: Uint8Array) => strFromU8(unzipSync(docx)['word/document.xml']!).replace(/<[^>]+>/g, ' ')
/** The same document with another word in it, as Word would save it. */
const edited = (docx: Uint8Array) => {
  const parts = unzipSync(docx)
  return zipSync({ ...parts, 'word/document.xml': new TextEncoder().encode(strFromU8(parts['word/document.xml']!).replace('Чтение', 'Исправлено')) })
}

test('making a paper again adds a version, and the newest made one is in force', async () => {
  const plan = await draftPlan(house.context, draft)
  const first = await makePaper(house.context, plan, 'note')
  const second = await makePaper(house.context, plan, 'note')
  expect((await versionsOf(house.context, plan, 'note')).map(({ id, origin }) => [id, origin])).toEqual([[second, 'made'], [first, 'made']])
  expect((await inForceOf(house.context, plan)).get('note')).toBe(second)
})

test('what a person edited is never replaced: a paper made anew stands beside it until somebody chooses', async () => {
  const plan = await draftPlan(house.context, draft)
  const first = await makePaper(house.context, plan, 'note')
  const made = (await versionsOf(house.context, plan, 'note'))[0]!
  const bytes = edited(await bytesOf(made.fileId))
  const uploaded = await uploadPaper(house.context, plan, 'note', { name: 'Справка моя.docx', bytes }, first)
  const third = await makePaper(house.context, plan, 'note')
  expect((await inForceOf(house.context, plan)).get('note')).toBe(uploaded)
  const versions = await versionsOf(house.context, plan, 'note')
  expect(versions.map(({ id }) => id)).toEqual([third, uploaded, first])
  expect(await bytesOf(versions[1]!.fileId)).toEqual(bytes)
  expect(textOf(bytes)).toContain('Исправлено')
  await choosePaper(house.context, plan, 'note', third, uploaded)
  expect((await inForceOf(house.context, plan)).get('note')).toBe(third)
  await expect(choosePaper(house.context, plan, 'note', first, uploaded)).rejects.toMatchObject({ name: 'Conflict', changes: [{ field: 'Действует', theirs: 'версия 3', yours: 'версия 1' }] })
})

test('a file of another kind, an unchanged one and one without its base are refused', async () => {
  const plan = await draftPlan(house.context, draft)
  const id = await makePaper(house.context, plan, 'note')
  const bytes = await bytesOf((await versionsOf(house.context, plan))[0]!.fileId)
  await expect(uploadPaper(house.context, plan, 'note', { name: 'таблица.xlsx', bytes }, id)).rejects.toThrow('не документ Word')
  await expect(uploadPaper(house.context, plan, 'note', { name: 'справка.docx', bytes }, id)).rejects.toThrow('ничего не изменено')
  await expect(uploadPaper(house.context, plan, 'note', { name: 'справка.docx', bytes: edited(bytes) }, id + 1)).rejects.toThrow('Выберите версию')
  await expect(uploadPaper(house.context, plan, 'slides', { name: 'справка.docx', bytes: edited(bytes) }, id)).rejects.toThrow('Выберите версию')
})

test('the figures that changed since a paper was made are told one by one', async () => {
  const plan = await draftPlan(house.context, draft)
  await makePaper(house.context, plan, 'note')
  const school = await addSchool(house.context, { kind: 'СОШ', number: '5', name: 'СОШ № 5', fullName: '', inn: null, founder: '', address: '', latitude: null, longitude: null, phone: '', email: '', contact: '', aliases: [] })
  await addPerson(house.context, { surname: 'Орлова', givenName: 'Мария', patronymic: '', post: '', schoolId: school, category: 'высшая', inProfessionSince: null, email: null, phone: '', leftOn: null })
  await makePaper(house.context, plan, 'note')
  const [after, before] = await versionsOf(house.context, plan, 'note')
  expect(changedFigures(before!.figures, after!.figures)).toEqual(expect.arrayContaining([
    { key: 'members', name: 'Библиотекарей в объединении', unit: '', was: 0, is: 1 },
    { key: 'members.category.высшая', name: 'Библиотекарей: высшая', unit: '', was: null, is: 1 },
  ]))
  expect(changedFigures(after!.figures, after!.figures)).toEqual([])
})

test('the PDF of a made paper is kept beside it; slides have none', async () => {
  const plan = await draftPlan(house.context, draft)
  for (const kind of ['note', 'report', 'slides'] as const) await makePaper(house.context, plan, kind)
  const versions = await versionsOf(house.context, plan)
  expect(versions.map(({ kind, pdfId }) => [kind, pdfId === null])).toEqual([['slides', true], ['report', false], ['note', false]])
  expect(strFromU8((await bytesOf(versions[2]!.pdfId!)).slice(0, 5))).toBe('%PDF-')
  expect((await storedFile(house.context, versions[0]!.fileId))!.name).toBe('Слайды 2026-2027.pptx')
})

test('the next plan is drafted from what was chosen, each part with its reason, and no day is invented', async () => {
  const plan = await draftPlan(house.context, draft)
  const offered = await proposals({ ...house.context, today: '2027-06-01' }, plan)
  const id = await draftNextPlan({ ...house.context, today: '2027-06-01' }, plan, offered.filter(({ ticked }) => ticked).map(({ key }) => key))
  const next = (await planById(house.context, id))!
  expect(next).toMatchObject({ schoolYear: { from: 2027, to: 2028 }, state: 'draft', theme: 'Чтение', aim: 'Поднять мастерство', indicators: [{ criterion: 'Вебинары', target: 20 }] })
  expect(next.items.map(({ kind, topic, term, serves }) => [kind, topic, term?.raw, term?.from, serves.length])).toEqual([
    ['meeting', 'Первое заседание', 'сентябрь', '2027-09-01', 0],
    ['activity', 'Сборник', 'октябрь', '2027-10-01', 1],
  ])
  const paper = await nextPlanPaper(house.context, 2027)
  const table = paper.sections.at(-1)!.blocks.find((block) => block.type === 'table')
  const rows = table?.type === 'table' ? table.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? plainText(cell).replace(/\u00A0/g, ' ') : ''))) : []
  expect(rows).toContainEqual(['Сборник', 'Не выполнено, срок — 15.10.2026; причина не записана. Вместо дня (15.10.2026) поставлен месяц: день назначьте сами.'])
  expect(rows).toHaveLength(offered.filter(({ ticked }) => ticked).length)
})

test('the next plan is drafted once, of something, and by those who may', async () => {
  const plan = await draftPlan(house.context, draft)
  await expect(draftNextPlan(house.context, plan, ['нет такого'])).rejects.toThrow('Отметьте хотя бы одно')
  await expect(makePaper(house.context, plan, 'next plan')).rejects.toThrow('ещё нет')
  await draftNextPlan(house.context, plan, ['theme'])
  await expect(draftNextPlan(house.context, plan, ['theme'])).rejects.toThrow('уже есть')
  const librarian = { ...house.context, actor: { ...house.context.actor, roles: ['librarian'] } }
  for (const deed of [() => draftNextPlan(librarian, plan, ['aim']), () => makePaper(librarian, plan, 'note'), () => closeYear(librarian, plan, { on: '2026-10-15', protocolNumber: '', words: '' })]) await expect((async () => deed())()).rejects.toMatchObject({ name: 'NotPermitted' })
})

test('a closed year tells for ever what was recorded when it was closed', async () => {
  const plan = await approvedPlan()
  await closeYear(house.context, plan, { on: '2026-10-15', protocolNumber: '', words: '' })
  expect((await planOfYear(house.context, 2026))!.state).toBe('closed')
  const before = await note(house.context, plan)
  await addPerson(house.context, { surname: 'Орлова', givenName: 'Мария', patronymic: '', post: '', schoolId: null, category: 'высшая', inProfessionSince: null, email: null, phone: '', leftOn: null })
  expect(await note({ ...house.context, today: '2026-12-01' }, plan)).toEqual(before)
  await expect(closeYear(house.context, plan, { on: '2026-10-15', protocolNumber: '', words: '' })).rejects.toThrow('уже закрыт')
})

test('a year whose plan was never approved does not close, and nothing of it is frozen', async () => {
  const plan = await draftPlan(house.context, draft)
  await expect(closeYear(house.context, plan, { on: '2026-10-15', protocolNumber: '', words: '' })).rejects.toThrow('отсюда он может стать')
  expect((await planById(house.context, plan))!.state).toBe('draft')
})

test('a plan with papers is not removed; a drafted next plan without any takes its reasons along', async () => {
  const plan = await draftPlan(house.context, draft)
  const next = await draftNextPlan(house.context, plan, ['theme'])
  await removePlan(house.context, next)
  expect(await draftNextPlan(house.context, plan, ['theme'])).toBeGreaterThan(next)
  await makePaper(house.context, plan, 'note')
  await expect(removePlan(house.context, plan)).rejects.toThrow('итоги года')
})

test('the note is made by the association’s own template where one is in use, and versions made earlier stay as they were', async () => {
  const plan = await draftPlan(house.context, draft)
  const form = await noteForm()
  await makePaper(house.context, plan, 'note')
  const own = { ...form.blank, sections: [{ blocks: [{ type: 'paragraph' as const, text: 'Наш бланк' }, ...form.blank.sections[0]!.blocks] }] }
  expect(await bringTemplate(house.context, form, { name: 'Бланк.docx', bytes: await wordOf(own) })).toMatchObject({ inUse: true })
  await makePaper(house.context, plan, 'note')
  const [newest, first] = await versionsOf(house.context, plan, 'note')
  expect(textOf(await bytesOf(newest!.fileId))).toContain('Наш бланк')
  expect(textOf(await bytesOf(first!.fileId))).not.toContain('Наш бланк')
})
