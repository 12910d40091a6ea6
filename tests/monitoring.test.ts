import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readWorkbook } from '#documents/excel'
import type { SchoolId } from '#modules/people'
import { describeTextbook, partsOfEdition, recordClassSizes, recordReceipt, writeOff } from '#modules/textbooks'
import { letters } from '#platform/mail'
import type { Context } from '#platform/context'
import { openBrowser } from './browser.ts'
import { addMember, addNumberedSchool, browserOf, foundCity } from './city.ts'
import { follow, looksRight, runSite, type RunningSite, wordsOf as words } from './site.ts'

/** Axe looks at each page, and a loaded machine takes its time. */
vi.setConfig({ testTimeout: 120_000 })

let site: RunningSite
let browser: Browser
let head: Context & { actor: { personId: number } }
let methodist: BrowserContext
let librarian: BrowserContext
let school: SchoolId
let work: number

beforeAll(async () => {
  site = await runSite({ now: () => new Date('2026-10-15T09:00:00Z') })
  browser = await openBrowser()
  head = await foundCity(site)
  school = await addNumberedSchool(head, '5')
  const silent = await addNumberedSchool(head, '6')
  methodist = await browserOf(browser, site, head, await addMember(head, 'Зимина', ['methodist']))
  librarian = await browserOf(browser, site, head, await addMember(head, 'Орлова', ['librarian'], { schoolId: school }))
  await addMember(head, 'Седова', ['librarian'], { schoolId: silent, email: 'sedova@example.org' })
  const { workId, editionId } = await describeTextbook(head, { kind: 'textbook', subject: 'maths', title: 'Математика. 5 класс', authors: 'Берёзкина Н. А.', grades: [5], level: 'basic', programme: 'general' }, { publisher: 'Азимут', editionNumber: null, revised: false, firstYear: null, lastYear: null, isbn: null, medium: 'print' }, 1)
  work = workId
  const [part] = await partsOfEdition(head, editionId)
  await recordClassSizes(head, { schoolId: school, schoolYear: 2026, groups: [{ id: null, seen: 0, place: '', grade: 5, letter: '', programme: 'general', pupils: 20, forecast: 20 }] })
  await recordReceipt(head, { schoolId: school, partId: part!.id, copies: 20, day: '2026-09-01', paper: 'Накладная № 1', printedYear: 2020, price: 600_00 })
  await writeOff(head, { schoolId: school, partId: part!.id, copies: 3, day: '2026-10-01', paper: 'Акт № 1', reason: 'lost' })
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

async function open(address: string, of: BrowserContext): Promise<Page> {
  const page = await of.newPage()
  await page.goto(site.address + address)
  await looksRight(page)
  return page
}
const press = (page: Page, name: string | RegExp) => follow(page.getByRole('button', { name }))

test('the forms of a school are filled from its records; a librarian names the reason of a need', async () => {
  const page = await open('/textbooks/monitoring', librarian)
  await follow(page.getByRole('link', { name: 'Формы моей школы' }))
  await looksRight(page)
  expect(await words(page)).toMatch(/Математика[^]*17[^]*утрата \(по записям\)/)
  await page.getByText('Назвать причины', { exact: true }).click()
  await looksRight(page)
  await page.getByLabel('Математика, 5: причина').selectOption({ label: 'иное' })
  await press(page, 'Записать причины')
  expect(await page.getByRole('alert').innerText()).toContain('какая это иная причина')
  await looksRight(page)
  await page.getByLabel('Математика, 5: пояснение').fill('сгорели при пожаре')
  await press(page, 'Записать причины')
  expect(await words(page)).toContain('иное: сгорели при пожаре')
})

test('a court case is written by hand, decided, and stands in the forms', async () => {
  const page = await open(`/textbooks/schools/${school}/monitoring`, librarian)
  await follow(page.getByRole('link', { name: 'Судебные дела' }))
  await looksRight(page)
  await page.getByText('Записать дело', { exact: true }).first().click()
  await page.getByLabel('Суд').fill('Городской суд')
  await press(page, 'Записать дело')
  expect(await page.getByRole('alert').innerText()).toContain('Дело начато')
  expect(await page.getByLabel('Суд').inputValue()).toBe('Городской суд')
  await page.getByLabel('Дело начато').fill('2026-09-10')
  await press(page, 'Записать дело')
  expect(await words(page)).toContain('рассматривается')
  await looksRight(page)
})

test('the methodist marks a unified state textbook, sees the forms of the city and downloads them', async () => {
  const page = await open(`/textbooks/works/${work}`, methodist)
  await page.getByText('Единый государственный учебник', { exact: true }).click()
  await page.getByLabel('Отметка').selectOption({ label: 'включён в федеральный перечень' })
  await press(page, 'Отметить')
  expect(await words(page)).toContain('включён в федеральный перечень')
  await page.goto(`${site.address}/textbooks/monitoring`)
  await looksRight(page)
  const file = await page.request.get(`${site.address}/textbooks/monitoring.xlsx`)
  const sheets = await readWorkbook(new Uint8Array(await file.body()))
  expect(sheets.map(({ name }) => name)).toContain('Форма 2.1 по школам')
  expect(sheets.find(({ name }) => name === 'Форма 5.1')!.rows.at(-1)!.at(-1)).toBe(1)
  for (const address of [`/textbooks/schools/${school}/monitoring.xlsx`, '/textbooks/summary.docx', '/textbooks/summary.pdf', '/textbooks/summary.pptx', '/textbooks/data.xlsx']) expect((await page.request.get(site.address + address)).status(), address).toBe(200)
})

test('the register shows who has not told; the methodist reminds them once an hour, the librarian confirms her own', async () => {
  const page = await open('/textbooks/data', methodist)
  expect(await words(page)).toContain('ждём ещё 1 школу')
  await press(page, /Напомнить: 1 письмо/)
  const [letter] = await letters(head)
  expect([letter!.to.address, letter!.text]).toEqual(['sedova@example.org', expect.stringContaining('фонд учебников')])
  await press(page, /Напомнить: 1 письмо/)
  expect(await page.getByRole('alert').innerText()).toContain('меньше часа назад')
  const own = await open('/textbooks/data', librarian)
  expect(await own.getByRole('button', { name: /Напомнить/ }).count()).toBe(0)
  await press(own, 'Подтвердить: данные верны на сегодня')
  expect(await words(own)).toContain('Подтверждено 15.10.2026')
  await looksRight(own)
})
