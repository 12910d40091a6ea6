import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import type { PersonId } from '#modules/people'
import { announceEvent } from '#modules/training'
import type { Context } from '#platform/context'
import { openBrowser } from './browser.ts'
import { addMember, addNumberedSchool, browserOf, foundCity } from './city.ts'
import { expectAccessible, follow, type RunningSite, runSite } from './site.ts'

let site: RunningSite
let browser: Browser
let head: Context & { actor: { personId: PersonId } }

beforeAll(async () => {
  site = await runSite()
  head = await foundCity(site)
  const schoolId = await addNumberedSchool(head, '5', 'ул. Заречная, 7')
  for (const surname of ['Семёнова', 'Орлова', 'Зимина', 'Ясенева', 'Тихонова', 'Ермакова', 'Щукина']) await addMember(head, surname, ['librarian'], { schoolId })
  const event = { kind: 'contest', level: 'city', form: 'in person', organiser: '', firstDay: '2026-10-01', lastDay: '2026-10-01', hours: null, place: '', link: '', description: '' } as const
  await announceEvent(head, { ...event, title: 'Привет участникам конкурса <b>«Живая классика»</b>' })
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

test('from any page a word leads to the thing that has it, without JavaScript and with the keyboard alone', async () => {
  const person = await browserOf(browser, site, head, head.actor.personId, { javaScriptEnabled: false })
  const page = await person.newPage()
  await page.goto(`${site.address}/schools`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.type('семеновой')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/search\?q=/)
  expect(await page.getByRole('searchbox').inputValue()).toBe('семеновой')
  expect(await page.locator('mark').allTextContents()).toEqual(['Семёнова'])
  await follow(page.getByRole('link', { name: 'Семёнова' }))
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Семёнова')
})

test('another layout and a slip of the finger are understood, and said', async () => {
  const person = await browserOf(browser, site, head, head.actor.personId)
  const page = await person.newPage()
  await page.goto(`${site.address}/search?q=ghbdtn`)
  await page.getByText('Показано по словам «привет»').waitFor()
  expect(await page.locator('.found').textContent()).toContain('<b>«Живая классика»</b>')
  await page.goto(`${site.address}/search?q=клссика`)
  await page.getByText('Показано по похожим: «классика»').waitFor()
  await expectAccessible(page)
})

test('every page of the search is accessible and fits a telephone, also when nothing is found', async () => {
  const person = await browserOf(browser, site, head, head.actor.personId)
  const page = await person.newPage()
  for (const query of ['', '?q=', '?q=библиотекарь', '?q=библиотекарь&kind=person', '?q=библиотекарь&kind=toString', '?q=зззззз', '?q=%25', `?q=${'щ'.repeat(1_000)}`]) {
    await page.setViewportSize({ width: 1280, height: 900 })
    expect((await page.goto(`${site.address}/search${query}`))?.status(), query).toBe(200)
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate('document.documentElement.scrollWidth'), query).toBeLessThanOrEqual(390)
  }
})

test('of many things of one kind the page shows five and leads to all', async () => {
  const person = await browserOf(browser, site, head, head.actor.personId)
  const page = await person.newPage()
  await page.goto(`${site.address}/search?q=библиотекарь`)
  const people = page.getByRole('region', { name: 'Люди' })
  expect(await people.getByRole('listitem').count()).toBe(5)
  await follow(people.getByRole('link', { name: 'показать все 8' }))
  expect(await page.getByRole('region', { name: 'Люди' }).getByRole('listitem').count()).toBe(8)
})
