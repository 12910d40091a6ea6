import { readFile } from 'node:fs/promises'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import mammoth from 'mammoth'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { addMeeting, agendaOf, changeAgenda, meetingById, recordAttendance, setDay, signMinutes, writeMinutes, type MeetingId } from '#modules/meetings'
import type { Context } from '#platform/context'
import { openBrowser } from './browser.ts'
import { addMember, browserOf, foundCity } from './city.ts'
import { expectAccessible, follow, type RunningSite, runSite } from './site.ts'

/** Axe looks at each page, and a loaded machine takes its time. */
vi.setConfig({ testTimeout: 120_000 })

let site: RunningSite
let browser: Browser
let head: Context & { actor: { personId: number } }
let secretary: number
let hers: BrowserContext
let signedEarly: MeetingId
let unsigned: MeetingId
let now = new Date('2026-10-15T09:00:00Z')

beforeAll(async () => {
  site = await runSite({ now: () => now })
  browser = await openBrowser()
  head = await foundCity(site)
  secretary = await addMember(head, 'Зимина', ['secretary', 'librarian'])
  signedEarly = await heldMeeting('1', 'Планирование года')
  await signMinutes(head, signedEarly, '1', null)
  unsigned = await heldMeeting('2', 'Обеспеченность <учебниками> & {залы}')
  hers = await browserOf(browser, site, head, secretary)
}, 180_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

async function heldMeeting(number: string, topic: string): Promise<MeetingId> {
  const id = await addMeeting(head, { from: 2026, to: 2027 }, { number, topic, form: 'семинар', aim: '', place: 'читальный зал', hostSchoolId: null, timeFrom: null, timeTo: null, link: '', output: '', chairId: head.actor.personId, secretaryId: secretary })
  const version = async () => (await meetingById(head, id))!.version
  await setDay(head, id, { day: '2026-10-15', timeFrom: '14:00', timeTo: '16:00', place: 'читальный зал', hostSchoolId: null, link: '' }, await version())
  await changeAgenda(head, id, [{ id: null, question: topic, speakers: [], minutes: 20 }], await version())
  await recordAttendance(head, id, [head.actor.personId, secretary].map((personId) => ({ personId, presence: 'in-person' as const })), [], 0)
  const [question] = await agendaOf(head, id)
  await writeMinutes(head, id, question!.id, { outcome: 'considered', heard: 'О работе', spoke: '', decided: 'Принять', votes: null }, 0)
  return id
}

const open = async (address: string, of = hers): Promise<Page> => {
  const page = await of.newPage()
  await page.goto(site.address + address)
  await looksRight(page)
  return page
}

/** No violation of accessibility, and no sideways scroll on a telephone. */
async function looksRight(page: Page): Promise<void> {
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 800 })
  expect(await page.evaluate('document.documentElement.scrollWidth'), page.url()).toBeLessThanOrEqual(390)
  await page.setViewportSize({ width: 1280, height: 900 })
}

const words = (page: Page) => page.innerText('main')
const textOf = async (bytes: Uint8Array) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value
async function saved(page: Page, link: string): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link, exact: true }).first().click()])
  return new Uint8Array(await readFile(await file.path()))
}
async function paperOf(meeting: MeetingId, paper: string): Promise<string> {
  const response = await hers.request.get(`${site.address}/meetings/${meeting}/papers/${paper}`)
  return textOf(new Uint8Array(await response.body()))
}
/** As Word would save it with other words in it. */
function edited(docx: Uint8Array, change: (xml: string) => string): Buffer {
  const parts = unzipSync(docx)
  return Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(change(strFromU8(parts['word/document.xml']!))) }))
}
async function bring(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel('Файл шаблона').setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer })
  await follow(page.getByRole('button', { name: 'Проверить и ввести' }))
  await looksRight(page)
}
const letterhead = (xml: string) => xml.replace('{объединение}', 'Наш бланк с логотипом. {объединение}')

test('the four papers are found from the page of the association', async () => {
  const page = await open('/association')
  await follow(page.getByRole('link', { name: 'Шаблоны бумаг' }))
  await looksRight(page)
  for (const name of ['Протокол', 'Выписка из протокола', 'Уведомление о заседании', 'Аналитическая справка']) expect(await words(page)).toContain(name)
  expect((await words(page)).match(/стандартный/g)).toHaveLength(4)
  await page.close()
})

test('a template with mistakes is kept, each mistake is named with its place, and papers stay as they were', async () => {
  const page = await open('/association/papers/protocol')
  expect(await words(page)).toContain('{заседание.дата}')
  const blank = await saved(page, 'Скачать заготовку')
  await bring(page, 'Бланк.docx', edited(blank, (xml) => letterhead(xml).replace('{заседание.заголовок}', '{заседание.загаловок}').replace('{/вопросы}', '').replace('{председатель}', '{председатель')))
  const said = await words(page)
  expect(said).toContain('Файл сохранён, но не введён')
  expect(said).toContain('{заседание.загаловок} — нет такого поля; может быть, {заседание.заголовок}?')
  expect(said).toContain('{#вопросы} открыт и не закрыт')
  expect(said).toContain('Скобка { не закрыта: «{председатель')
  expect(said).toContain('Председатель: {председатель')
  expect(said).toContain('стандартный шаблон')
  expect(await textOf(await saved(page, 'Бланк.docx'))).toContain('Наш бланк')
  expect(await paperOf(unsigned, 'protocol.docx')).not.toContain('Наш бланк')
  await page.close()
})

test('a file of another kind is refused beside its field', async () => {
  const page = await open('/association/papers/notice')
  await bring(page, 'Бланк.docx', Buffer.from('%PDF-1.7'))
  expect(await words(page)).toContain('Это документ PDF')
  await page.close()
})

test('the mended template is in use: the sample and the protocol are printed by it, what was signed before stays in its form', async () => {
  now = new Date('2026-10-15T10:00:00Z')
  const page = await open('/association/papers/protocol')
  await bring(page, 'Бланк исправленный.docx', edited(await saved(page, 'Скачать заготовку'), letterhead))
  expect(await words(page)).toContain('свой шаблон, Бланк исправленный.docx')
  expect(await textOf(await saved(page, 'Скачать образец'))).toContain('Наш бланк с логотипом. Городское методическое объединение')
  const protocol = await paperOf(unsigned, 'protocol.docx')
  expect(protocol).toContain('Наш бланк с логотипом. Городское методическое объединение')
  expect(protocol).toContain('«Обеспеченность <учебниками> & {залы}»')
  expect(await paperOf(signedEarly, 'protocol.docx')).not.toContain('Наш бланк')
  expect(await paperOf(unsigned, 'notice.docx')).not.toContain('Наш бланк')
  expect(await words(await open(`/meetings/${unsigned}/protocol`))).toContain('PDF — в стандартном виде')
  await page.close()
})

test('the standard form comes back by one click, and the earlier template too; minutes signed meanwhile keep the form in which they were signed', async () => {
  await signMinutes({ ...head, now }, unsigned, '2', null)
  now = new Date('2026-10-15T11:00:00Z')
  const page = await open('/association/papers/protocol')
  await follow(page.getByRole('button', { name: 'Вернуть стандартный' }))
  await looksRight(page)
  expect(await words(page)).toContain('стандартный шаблон')
  expect(await paperOf(unsigned, 'protocol.docx')).toContain('Наш бланк')
  const third = await heldMeeting('3', 'Итоги')
  expect(await paperOf(third, 'protocol.docx')).not.toContain('Наш бланк')
  await follow(page.getByRole('button', { name: /Ввести снова: Бланк исправленный/ }))
  expect(await words(page)).toContain('свой шаблон, Бланк исправленный.docx')
  expect(await paperOf(third, 'protocol.docx')).toContain('Наш бланк')
  await page.close()
})

test('a librarian has no such page', async () => {
  const librarian = await browserOf(browser, site, head, await addMember(head, 'Орлова', ['librarian']))
  const page = await librarian.newPage()
  expect((await page.goto(`${site.address}/association/papers`))!.status()).toBe(403)
  expect((await page.goto(`${site.address}/association/papers/protocol/blank.docx`))!.status()).toBe(403)
  await page.goto(`${site.address}/association`)
  expect(await words(page)).not.toContain('Шаблоны бумаг')
  await librarian.close()
})
