import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { matchRoutes } from 'react-router'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import type { Browser, BrowserContext } from 'playwright-core'
import { giveDecision, meetingsOfYear } from '#modules/meetings'
import { importPlan, planById, takeStep } from '#modules/plan'
import { backupName } from '#platform/backup-name'
import { startSession } from '#platform/sessions'
import { beginList } from '../src/modules/people/begin-list.ts'
import { beginClassList } from '../src/modules/textbooks/begin-class-list.ts'
import { makeSampleYear, samplePaper } from '../src/demo/sample-year.ts'
import { readFederalListFile } from '../src/modules/textbooks/load-federal-list.ts'
import { inventedList, workbookOfGrids } from '../src/modules/textbooks/federal-list/lists-for-tests.ts'
import routes from '../src/routes.ts'
import { openBrowser } from './browser.ts'
import { expectAccessible, runSite, type RunningSite } from './site.ts'

let site: RunningSite
let browser: Browser
let head: BrowserContext
let cookie: string
/** Every address that the links of the site lead to, from the first page on, with the page that holds the link. */
const found = new Map<string, string>([['/', '']])
const answers = new Map<string, { status: number; html: boolean }>()

beforeAll(async () => {
  let now = new Date()
  site = await runSite({ demo: true, now: () => now })
  const { database, files, apart } = site.services
  const paper = await samplePaper()
  const { city, plan, context } = await makeSampleYear({ db: database.db, files, apart }, paper)
  await importPlan(context, paper, { again: true })
  await takeStep(context, plan, { state: 'corrected', on: context.today, protocolNumber: '7', words: 'Перенесены сроки.' })
  const today = (await meetingsOfYear(context, (await planById(context, plan))!.schoolYear)).find(({ day }) => day === context.today)!
  await giveDecision(context, today.id, null, { text: 'Собрать заявки школ', ownerId: city.secretary, ownerWords: '', due: context.today })
  await beginClassList(context, 'Класс\tУчеников\n5А\t25,5\n5Б\t24', { schoolYear: Number(context.today.slice(0, 4)), schoolId: city.schools[0]! })
  await beginList(context, 'ФИО\tШкола\nРябинина Анна Львовна\tшкола 5')
  await readFederalListFile(context, { name: 'Перечень.xlsx', bytes: await workbookOfGrids(inventedList) }, { orderNumber: '7', orderDate: '2030-03-01', inForceFrom: '2030-03-12', name: '' })
  now = context.now
  site.services.backups.begin(context.association, { name: backupName(context.today, '12:00'), byName: '', now })
  await vi.waitFor(() => expect(site.services.backups.work(context.association)?.state).toBe('done'), { timeout: 60_000, interval: 200 })
  cookie = await startSession(database.db, { association: context.association, personId: city.head, device: '', now })
  await crawl()
  browser = await openBrowser()
  head = await browser.newContext({ locale: 'ru-RU', viewport: { width: 1280, height: 900 } })
  await head.addCookies([{ name: 'bibliokrug', value: cookie, url: site.address }])
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** Follows links within the site; of one kind of page, a few are enough. */
async function crawl(): Promise<void> {
  const seen = new Map<string, number>()
  for (const address of found.keys()) {
    const kind = patternOf(address) ?? address
    seen.set(kind, (seen.get(kind) ?? 0) + 1)
    if (seen.get(kind)! > enough) continue
    const response = await fetch(site.address + address, { headers: { cookie: `bibliokrug=${cookie}` } })
    const html = response.headers.get('content-type')?.startsWith('text/html') ?? false
    answers.set(address, { status: response.status, html })
    const text = await response.text()
    if (!html) continue
    for (const [, href = ''] of text.matchAll(/<a [^>]*href="([^"]+)"/g)) {
      const to = new URL(href.replaceAll('&amp;', '&'), site.address + address)
      if (to.origin === site.address && !found.has(to.pathname + to.search)) found.set(to.pathname + to.search, address)
    }
  }
}

const enough = 10

/** The sitemap is flat: every address stands whole in its entry. */
const tree = routes.map(({ path, index }: RouteConfigEntry) => ({ ...(path ? { path } : {}), ...(index ? { index: true as const } : {}) }))
const patternOf = (address: string): string | undefined => matchRoutes(tree, new URL(address, 'http://x').pathname)?.at(-1)?.route.path ?? (address === '/' ? '' : undefined)

test('every link of the site leads to a page or a paper', () => {
  const broken = [...answers].filter(([, { status }]) => status !== 200).map(([address, { status }]) => `${address}: ${status}, ссылка на странице ${found.get(address)}`)
  expect(broken).toEqual([])
})

/** Reached by no link: for those who come with a link of a letter or a code of a room, calendars of other programs, and what a form leads to. */
const notLinked = ['sign-in/code', 'sign-in/forgotten', 'enter/:link', 'found/:token', 'answer/:link', 'stop/:link', 'here/:code', 'calendar/:feed', 'people/:personId/link', 'search']

test('every page of the sitemap is reached by links from the first one', () => {
  const reached = new Set([...answers.keys()].map(patternOf))
  expect(tree.map(({ path = '' }) => path).filter((pattern) => !reached.has(pattern) && !notLinked.includes(pattern))).toEqual([])
})

test('every kind of page has no violation that axe knows, and fits a telephone', async () => {
  const pages = new Map<string, string>()
  for (const [address, { status, html }] of answers) {
    const kind = patternOf(address)
    if (status === 200 && html && kind !== undefined && !pages.has(kind)) pages.set(kind, address)
  }
  const page = await head.newPage()
  page.setDefaultTimeout(60_000)
  for (const address of pages.values()) {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(site.address + address)
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate('document.documentElement.scrollWidth'), address).toBeLessThanOrEqual(390)
  }
  expect(pages.size).toBeGreaterThan(30)
}, 400_000)
