import { strFromU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { liveYearForTests } from '../src/modules/reports/live-year-for-tests.ts'
import { openBrowser } from './browser.ts'
import { foundCity } from './city.ts'
import { arriving, expectAccessible, follow, type RunningSite, runSite } from './site.ts'

let site: RunningSite
let browser: Browser
let page: Page
let plan: number

beforeAll(async () => {
  site = await runSite({ demo: true })
  plan = (await liveYearForTests(await foundCity(site, { head: { surname: 'Ключевская', givenName: 'Вера', patronymic: 'Ильинична', post: 'методист' } }))).planId
  browser = await openBrowser()
  page = await signedIn({})
}, 180_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

async function signedIn(options: object): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'ru-RU', viewport: { width: 1280, height: 900 }, ...options })).newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(`${site.address}/sign-in`)
  await follow(page.getByRole('button', { name: /Ключевская/ }))
  return page
}

const go = async (path: string) => {
  const response = await page.goto(site.address + path)
  await expectAccessible(page)
  return response!.status()
}
const press = async (name: string) => {
  await arriving(page, () => page.getByRole('button', { name, exact: true }).click())
}
const text = () => page.locator('main').innerText().then((words) => words.replace(/\u00A0/g, ' '))

test('the year is told on one page, and each number opens its records', async () => {
  expect(await go('/year-end')).toBe(200)
  const told = await text()
  expect(told).toContain('Проведено 1 заседание из 2, отменено 1.')
  expect(told).toContain('Принято 2 решения: выполнено 1, просрочено 1.')
  await follow(page.getByRole('link', { name: '2 решения' }).first())
  await expectAccessible(page)
  expect(await text()).toContain('Разослать план')
  await go('/year-end')
  const addresses = await page.locator('main a[href*="/year-end/figures"]').evaluateAll((links) => [...new Set(links.map((link) => (link as unknown as { href: string }).href))])
  expect(addresses.length).toBeGreaterThan(20)
  for (const address of addresses) expect((await page.request.get(address)).status(), address).toBe(200)
})

test('a paper is made, edited in Word, given back, and made anew without harm to what was edited', async () => {
  await go('/year-end')
  await follow(page.getByRole('button', { name: 'Составить: Аналитическая справка' }))
  await expectAccessible(page)
  await follow(page.getByRole('link', { name: 'Аналитическая справка' }))
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Скачать файл, версия 1' }).click()
  const parts = unzipSync(new Uint8Array((await (await download).createReadStream().then(async (stream) => Buffer.concat(await stream.toArray())))))
  const document = strFromU8(parts['word/document.xml']!)
  expect(document).toContain('Чтение в цифровой школе')
  const edited = zipSync({ ...parts, 'word/document.xml': new TextEncoder().encode(document.replace('Чтение в цифровой школе', 'Тема исправлена')) })
  await follow(page.getByRole('button', { name: 'Загрузить исправленное' }))
  expect(await page.getByRole('alert').innerText()).toContain('Выберите исправленный файл')
  await page.getByLabel('Исправленный файл').setInputFiles({ name: 'справка.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(edited) })
  await press('Загрузить исправленное')
  expect(await text()).toContain('версия 2 — действует')
  await press('Составить заново')
  expect(await text()).toContain('версия 2 — действует')
  expect(await text()).toContain('Рядом составлена версия 3')
  await follow(page.getByRole('button', { name: 'Считать действующей: версия 3' }))
  expect(await text()).toContain('версия 3 — действует')
})

test('every number in the papers made stands on the pages of the program', async () => {
  const numbersOf = (words: string) => new Set(words.replace(/\u00A0/g, ' ').match(/\d+(?:,\d+)?/g))
  const shown = async (path: string) => (await page.goto(site.address + path), numbersOf((await page.locator('main *').evaluateAll((all) => all.flatMap(({ childNodes }) => [...childNodes].flatMap((node) => (node.nodeType === 3 ? [node.textContent ?? ''] : []))))).join(' ')))
  const written = async (kind: string) => {
    await page.goto(`${site.address}/year-end/papers/${kind}`)
    await follow(page.getByRole('button', { name: /^Составить/ }))
    const address = await page.getByRole('link', { name: /^Скачать файл/ }).first().getAttribute('href')
    const parts = unzipSync(new Uint8Array(await (await page.request.get(site.address + address)).body()))
    const texts = Object.entries(parts).filter(([name]) => /^word\/document\.xml$|^ppt\/slides\/slide\d+\.xml$|charts\/chart[^/]*\.xml$/.test(name))
    return numbersOf(texts.flatMap(([, part]) => [...strFromU8(part).replace(/<a:fld .*?<\/a:fld>/gs, '').matchAll(/<(w:t|a:t|c:v)(?: [^>]*)?>([^<]*)</g)].map(([, tag, text]) => (tag === 'c:v' ? text!.replace('.', ',') : text!))).join(' '))
  }
  for (const [kind, path] of [['note', '/year-end'], ['report', '/year-end/report'], ['slides', '/year-end/slides']] as const) {
    const known = await shown(path)
    expect([...(await written(kind))].filter((one) => !known.has(one)), kind).toEqual([])
  }
}, 60_000)

test('slides and the report stand on the screen too, and what was never made says so', async () => {
  for (const path of [`/year-end/slides?plan=${plan}`, `/year-end/report?plan=${plan}`, `/year-end/papers/next-plan?plan=${plan}`]) expect(await go(path), path).toBe(200)
  expect(await text()).toContain('ещё не составлен')
  await press('Составить')
  expect(await page.getByRole('alert').innerText()).toContain('Сначала составьте его')
  expect(await go('/year-end?plan=999')).toBe(404)
  expect(await go('/year-end/figures?figure=нет')).toBe(404)
  expect(await go('/year-end/papers/иное')).toBe(404)
})

test('a telephone shows every page without a sideways scroll', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of ['/year-end', '/year-end/report', '/year-end/slides', '/year-end/papers/note', '/year-end/figures?figure=meetings.attendances', '/year-end/next-plan', '/year-end/close']) {
    expect(await go(path), path).toBe(200)
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(390)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}, 90_000)

test('without JavaScript the next plan is drafted from ticked proposals, each with its reason', async () => {
  const plainPage = await signedIn({ javaScriptEnabled: false })
  await plainPage.goto(`${site.address}/year-end/next-plan`)
  expect(await plainPage.locator('main').innerText()).toContain('Не выполнено, срок — 15.09.2026')
  await plainPage.getByLabel('Мало опыта').uncheck()
  await follow(plainPage.getByRole('button', { name: 'Составить черновик плана' }))
  const plan = await plainPage.locator('main').innerText()
  expect(plan).toContain('2027/2028')
  expect(plan).toContain('Собрать сборник')
  expect(plan).not.toContain('Мало опыта')
  await plainPage.context().close()
  await go('/year-end/next-plan')
  expect(await text()).toContain('уже начат')
})

test('a closed year says so and keeps its numbers', async () => {
  await go('/year-end/close')
  expect(await text()).toContain('Собрать сборник')
  page.once('dialog', (dialog) => void dialog.accept())
  await press('Закрыть год')
  expect(await text()).toContain('Год закрыт')
  expect(await go('/year-end/close')).toBe(200)
  expect(await text()).toContain('уже закрыт')
})
