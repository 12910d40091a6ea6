import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { addMeeting, attendanceOf, meetingById, setDay, type MeetingId } from '#modules/meetings'
import type { Context } from '#platform/context'
import { openBrowser } from './browser.ts'
import { addMember, browserOf, foundCity } from './city.ts'
import { expectAccessible, runSite, type RunningSite } from './site.ts'

/** Axe looks at each page, and a loaded machine takes its time. */
vi.setConfig({ testTimeout: 120_000 })

let site: RunningSite
let browser: Browser
let head: Context & { actor: { personId: number } }
let meeting: MeetingId
let secretary: number
let vera: number
let nina: number
let now = new Date('2026-10-28T08:50:00Z')
const card = { number: '2', topic: 'Обеспеченность учебниками', form: 'семинар', aim: '', place: '', hostSchoolId: null, timeFrom: null, timeTo: null, link: 'https://example.org/room', output: '', chairId: null, secretaryId: null }

beforeAll(async () => {
  site = await runSite({ now: () => now })
  browser = await openBrowser()
  head = { ...(await foundCity(site, { password: 'осенний лист на воде' })), today: '2026-10-15' }
  secretary = await addMember(head, 'Зимина', ['secretary', 'librarian'], { email: 'zimina@example.org' })
  vera = await addMember(head, 'Орлова', ['librarian'], { givenName: 'Вера', email: 'vera@example.org' })
  nina = await addMember(head, 'Рощина', ['librarian'], { givenName: 'Нина' })
  meeting = await addMeeting(head, { from: 2026, to: 2027 }, card)
  await setDay(head, meeting, { day: '2026-10-28', timeFrom: '14:00', timeTo: '16:00', place: 'читальный зал', hostSchoolId: null, link: card.link }, (await meetingById(head, meeting))!.version)
}, 180_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

const phone = { viewport: { width: 390, height: 800 } }
const open = async (of: BrowserContext, address: string): Promise<Page> => {
  const page = await of.newPage()
  await page.goto(site.address + address)
  await expectAccessible(page)
  return page
}
const fits = async (page: Page) => expect(await page.evaluate('document.documentElement.scrollWidth'), page.url()).toBeLessThanOrEqual(390)
const words = (page: Page) => page.innerText('main')
const present = async () => (await attendanceOf(head, meeting)).present.map(({ personId, presence }) => [personId, presence]).toSorted()

let figures: string

test('the secretary shows the code on the screen', async () => {
  const hers = await browserOf(browser, site, head, secretary)
  const page = await open(hers, `/meetings/${meeting}`)
  await page.getByRole('link', { name: 'Показать код' }).click()
  await page.getByRole('button', { name: 'Показать код' }).click()
  await expectAccessible(page)
  expect(await words(page)).toContain('28.10.2026 с 13:45 до 16:30')
  expect(await page.locator('.room-code svg').count()).toBe(1)
  figures = (await page.innerText('.room-figures')).replace(/\D/g, '')
  expect(figures).toMatch(/^\d{6}$/)
  await page.setViewportSize(phone.viewport)
  await fits(page)
  await hers.close()
})

test('a guest is led by the code through the sign-in, presses one button and is marked; without JavaScript too', async () => {
  const guest = await browser.newContext({ ...phone, locale: 'ru-RU', javaScriptEnabled: false })
  const page = await guest.newPage()
  await page.goto(`${site.address}/here/${figures}`)
  await page.getByLabel('Почта').fill('lebedeva@example.org')
  await page.getByLabel('Пароль').fill('осенний лист на воде')
  await page.getByRole('button', { name: 'Войти' }).click()
  expect(page.url()).toContain(`/here/${figures}`)
  await page.getByRole('button', { name: 'Я здесь' }).click()
  expect(await words(page)).toContain('Вы отмечены: лично')
  expect(await page.getByRole('button', { name: 'Я здесь' }).count()).toBe(0)
  expect(await present()).toEqual([[head.actor.personId, 'in-person']])
  await guest.close()
})

test('the code is typed by hand; a wrong one is told so; whoever is elsewhere marks that they take part online', async () => {
  const hers = await browserOf(browser, site, head, vera, phone)
  const page = await open(hers, '/here')
  await page.getByLabel('Код с экрана').fill('12')
  await page.getByRole('button', { name: 'Дальше' }).click()
  await expectAccessible(page)
  expect(await words(page)).toContain('шесть цифр')
  await page.getByLabel('Код с экрана').fill(`${figures.slice(0, 3)} ${figures.slice(3)}`)
  await page.getByRole('button', { name: 'Дальше' }).click()
  await fits(page)
  await page.getByRole('button', { name: 'Я участвую дистанционно' }).click()
  await expectAccessible(page)
  expect(await words(page)).toContain('Вы отмечены: дистанционно')
  await hers.close()
})

test('marks made while the secretary types are kept with hers', async () => {
  const hers = await browserOf(browser, site, head, secretary)
  const page = await open(hers, `/meetings/${meeting}/attendance`)
  expect(await words(page)).toContain('По коду отметились сами: 2')
  const late = await browserOf(browser, site, head, nina, phone)
  const theirs = await open(late, `/here/${figures}`)
  await theirs.getByRole('button', { name: 'Я здесь' }).click()
  await page.getByLabel('лично: Зимина Анна Павловна').check()
  await page.getByLabel('лично: Орлова Вера Павловна').check()
  await page.getByRole('button', { name: 'Записать присутствие' }).click()
  expect(await present()).toEqual([[head.actor.personId, 'in-person'], [secretary, 'in-person'], [vera, 'in-person'], [nina, 'in-person']].toSorted())
  await late.close()
  await hers.close()
})

test('the next day the code says when it worked', async () => {
  now = new Date('2026-10-29T06:00:00Z')
  const anna = await addMember(head, 'Опоздавшая', ['librarian'])
  const hers = await browserOf(browser, site, head, anna, phone)
  const page = await open(hers, `/here/${figures}`)
  expect(await words(page)).toContain('Код больше не действует: он работал 28.10.2026 с 13:45 до 16:30')
  expect(await page.locator('main button').count()).toBe(0)
  await fits(page)
  await hers.close()
})
