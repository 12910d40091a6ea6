import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { issueFoundingLink } from '#modules/people'
import { openBrowser } from './browser.ts'
import { arriving, expectAccessible, follow, type RunningSite, runSite } from './site.ts'

let site: RunningSite
let browser: Browser
let page: Page

beforeAll(async () => {
  site = await runSite()
  browser = await openBrowser()
  page = await (await browser.newContext({ locale: 'ru-RU', viewport: { width: 1280, height: 900 } })).newPage()
  page.setDefaultTimeout(20_000)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const look = process.env['LOOK']
const go = async (path: string) => {
  await page.goto(site.address + path)
  await expectAccessible(page)
}
const press = async (name: string) => {
  await arriving(page, () => page.getByRole('button', { name, exact: true }).click())
}
const followLink = async (name: string | RegExp) => {
  await follow(page.getByRole('link', { name, exact: typeof name === 'string' }).first())
  await expectAccessible(page)
}
/** What the list of first steps says is to be done next; null when there is no list. */
const next = async () => {
  await go('/')
  if (look) await page.screenshot({ path: `${look}/first-run-${Date.now()}.png`, fullPage: true })
  return (await page.locator('.beginning').count()) === 0 ? null : page.locator('.beginning li[aria-current] strong').innerText()
}

test('from an empty program to a plan with its first meeting, each step led to by the first page', async () => {
  await page.goto(`${site.address}/found/${await issueFoundingLink(site.services.database.db, site.services.now())}`)
  await page.getByLabel('Город', { exact: true }).fill('Озёрск-на-Каме')
  await page.getByLabel('Фамилия').fill('Лебедева')
  await page.getByLabel('Имя', { exact: true }).fill('Анна')
  await page.getByLabel('Почта').fill('lebedeva@example.org')
  await page.getByLabel('Пароль').fill('осенний лист на воде')
  await press('Создать объединение')

  expect(await next()).toBe('Школы и люди')
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  if (look) await page.screenshot({ path: `${look}/first-run-390.png`, fullPage: true })
  await page.setViewportSize({ width: 1280, height: 900 })
  await followLink('Внести списком')
  await press('Посмотреть на образце')
  await press('Внести')

  expect(await next()).toBe('Приглашения')
  await followLink('Пригласить')
  await press('Сделать ссылки и листки')

  expect(await next()).toBe('План на учебный год')
  await followLink('Загрузить план')
  await press('Попробовать на образце')
  expect(await next()).toBe('План на учебный год')
  await followLink('Продолжить разбор')
  await page.goto(`${page.url().split('?')[0]}/adopt`)
  await follow(page.locator('button[value="adopt"]'))

  expect(await next()).toBe('Дни заседаний')
  await followLink('К заседаниям')
  await follow(page.locator('.month a[href^="/meetings/"]').first())
  await page.goto(`${page.url().split('?')[0]}/day`)
  await page.getByLabel(/День/).first().fill('2026-10-29')
  await follow(page.locator('main form button[type=submit]').first())
  expect(await next()).toBeNull()
}, 200_000)

test('each empty page says what belongs there and offers the first step; the list of first steps can be put away and taken back', async () => {
  const empty = await runSite()
  const theirs = await (await browser.newContext({ locale: 'ru-RU' })).newPage()
  await theirs.goto(`${empty.address}/found/${await issueFoundingLink(empty.services.database.db, empty.services.now())}`)
  await theirs.getByLabel('Город', { exact: true }).fill('Озёрск')
  await theirs.getByLabel('Фамилия').fill('Лебедева')
  await theirs.getByLabel('Имя', { exact: true }).fill('Анна')
  await theirs.getByLabel('Почта').fill('lebedeva@example.org')
  await theirs.getByLabel('Пароль').fill('осенний лист на воде')
  await follow(theirs.getByRole('button', { name: 'Создать объединение' }))
  for (const path of ['/plans', '/plans/imports', '/meetings', '/decisions', '/events', '/indicators', '/year-end', '/people', '/schools']) {
    await theirs.goto(empty.address + path)
    expect(await theirs.locator('.empty a[href]').count(), path).toBeGreaterThan(0)
  }
  await theirs.goto(empty.address)
  await follow(theirs.getByRole('button', { name: 'Убрать этот список' }))
  expect(await theirs.locator('.beginning').count()).toBe(0)
  await theirs.goto(`${empty.address}/association`)
  await follow(theirs.getByRole('button', { name: 'Вернуть список' }))
  expect(await theirs.locator('.beginning').count()).toBe(1)
  await theirs.context().close()
  await empty.close()
}, 200_000)
