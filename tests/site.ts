import { createRequire } from 'node:module'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
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

/** No violation that axe knows, on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const found = (await page.evaluate(`${axe}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`)) as string[]
  expect(found, page.url()).toEqual([])
}
