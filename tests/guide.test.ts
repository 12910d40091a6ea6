import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { rooms } from '../src/rooms.ts'
import { openBrowser } from './browser.ts'
import { browserOf, foundCity } from './city.ts'
import { expectAccessible, follow, type RunningSite, runSite } from './site.ts'

let site: RunningSite
let browser: Browser
let page: Page

beforeAll(async () => {
  site = await runSite()
  const head = await foundCity(site)
  browser = await openBrowser()
  page = await (await browserOf(browser, site, head, head.actor.personId)).newPage()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const chapters = readdirSync(new URL('../docs/guide/', import.meta.url)).filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -'.md'.length))

test('each room leads to its chapter', async () => {
  await page.goto(`${site.address}/meetings`)
  await follow(page.getByRole('link', { name: 'Руководство: Заседания' }))
  await page.getByRole('heading', { level: 1, name: 'Заседания и решения' }).waitFor()
  for (const { guide } of rooms) expect(chapters).toContain(guide)
})

test('every chapter is read in the program, with its pictures and links, on a telephone too', async () => {
  const linked = new Set<string>()
  for (const chapter of chapters) {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(site.address + (chapter === 'README' ? '/guide' : `/guide/${chapter}`))
    await expectAccessible(page)
    expect(await page.evaluate(`[...document.images].filter((picture) => picture.naturalWidth === 0).map(({ src }) => src)`), chapter).toEqual([])
    for (const href of (await page.evaluate(`[...document.querySelectorAll('.guide a')].map((link) => link.pathname)`)) as string[]) linked.add(href)
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate('document.documentElement.scrollWidth'), chapter).toBeLessThanOrEqual(390)
  }
  for (const href of linked) expect((await page.request.get(site.address + href)).status(), href).toBe(200)
  expect([...linked].filter((href) => href.startsWith('/guide/'))).toHaveLength(chapters.length - 1)
  expect((await page.request.get(`${site.address}/guide/..%2f..%2fpackage`)).status()).toBe(404)
}, 180_000)
