import { createRequire } from 'node:module'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { backupsIn } from '#platform/backups'
import { memoryFiles } from '#platform/files'
import type { Services } from '#platform/request'
import { inProcesses } from '#platform/processes'
import { openTestDatabase } from '#platform/test-database'
import { listen } from '../src/listen.ts'
import { siteOf } from '../src/site.ts'

export interface RunningSite {
  readonly address: string
  readonly services: Services
  close(): Promise<void>
}

/** The built site over a database of its own. */
export async function runSite({ demo = false, now = () => new Date('2026-10-15T09:00:00Z') }: { demo?: boolean; now?: () => Date } = {}): Promise<RunningSite> {
  const database = await openTestDatabase()
  const files = memoryFiles()
  const copies = mkdtempSync(join(tmpdir(), 'bibliokrug-copies-'))
  const services: Services = { database, files, apart: inProcesses(), backups: backupsIn(copies, { db: database.db, files }), demo, now }
  const server = await listen(await siteOf(services), { port: 0, hostname: '127.0.0.1' })
  return {
    address: `http://127.0.0.1:${server.port}`,
    services,
    async close() {
      await server.close()
      await database.drop()
      rmSync(copies, { recursive: true, force: true })
    },
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const checked = new Set<string>()

/** No violation that axe knows, on the page as it stands. Of pages that differ in words alone, one is looked at. */
export async function expectAccessible(page: Page): Promise<void> {
  const structure = await onWholePage<string>(page, structureOfPage)
  if (checked.has(structure)) return
  const found = await onWholePage<string[]>(
    page,
    `${axe}; axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`,
  )
  expect(found, page.url()).toEqual([])
  checked.add(structure)
}

/** A page that is just giving way to the next has no document: then the next is asked. */
async function onWholePage<T>(page: Page, script: string, attempts = 3): Promise<T> {
  await page.waitForLoadState()
  try {
    return (await page.evaluate(script)) as T
  } catch (error) {
    if (attempts === 1 || !/of null|context was destroyed/.test(String(error))) throw error
    return onWholePage(page, script, attempts - 1)
  }
}

/** Width, elements, and their attributes without what differs from one record to the next. */
const structureOfPage = `(() => {
  const saying = new Set(['class', 'role', 'type', 'lang', 'scope', 'open', 'checked', 'disabled'])
  const attribute = ({ name, value }) => saying.has(name) ? name + '=' + value : name + (value.trim() ? '' : '=')
  const of = (node) => node.nodeType === Node.TEXT_NODE ? (node.data.trim() ? '"' : '')
    : '<' + node.localName + [...(node.attributes ?? [])].map(attribute).sort().join(' ') + '>' + [...node.childNodes].map(of).join('') + '/'
  return innerWidth + of(document.documentElement)
})()`

/** The page has no violation that axe knows and is no wider than a telephone. */
export async function looksRight(page: Page): Promise<void> {
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 800 })
  expect(await page.evaluate('document.documentElement.scrollWidth'), page.url()).toBeLessThanOrEqual(390)
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** What the page says, with plain spaces. */
export const wordsOf = async (page: Page): Promise<string> => (await page.innerText('main')).replace(/\u00A0/g, ' ')

/** Does what leads to another page, and waits for that page. */
export async function leaving(page: Page, deed: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), deed()])
}

/** Presses a link or a form's button and waits for the page that it leads to: a click alone returns before. */
export const follow = (target: Locator): Promise<void> => leaving(target.page(), () => target.click())

/** Does what leads to another page, waits for that page and looks at it. */
export async function arriving(page: Page, deed: () => Promise<void>): Promise<void> {
  await leaving(page, deed)
  await expectAccessible(page)
}
