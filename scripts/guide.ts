/** Takes the pictures of the guide from the sample city: `npm run guide`. */
import { mkdir } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { openDatabase } from '#platform/database'
import { memoryFiles } from '#platform/files'
import { migrate } from '#platform/migrate'
import { sameThread } from '#platform/threads'
import { makeCity } from '../src/demo/city.ts'
import { siteOf } from '../src/site.ts'
import { openBrowser } from '../tests/browser.ts'

const pictures: readonly (readonly [name: string, address: string])[] = [
  ['first-page', '/'],
  ['people', '/people'],
  ['person', '/people/2'],
  ['schools', '/schools'],
  ['school', '/schools/5'],
  ['looks', '/looks'],
]

const folder = new URL('../docs/guide/', import.meta.url)
await mkdir(folder, { recursive: true })
const database = await openDatabase('memory:')
await migrate(database.db)
const now = new Date('2026-10-15T09:00:00Z')
const files = memoryFiles()
const threads = sameThread()
await makeCity({ db: database.db, association: 0, actor: { personId: null, name: 'показательный город', roles: ['head', 'administrator'] }, today: '2026-10-15', now, files, threads })
const site = await siteOf({ database, files, threads, demo: true, now: () => now })
const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
  const server = serve({ fetch: site.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(server))
})
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

const browser = await openBrowser()
const page = await (await browser.newContext({ locale: 'ru-RU', viewport: { width: 1200, height: 800 } })).newPage()
await page.goto(`${address}/sign-in`)
await page.screenshot({ path: new URL('sign-in.png', folder).pathname })
await page.getByRole('button').first().click()
for (const [name, path] of pictures) {
  await page.goto(address + path)
  await page.screenshot({ path: new URL(`${name}.png`, folder).pathname })
}
await browser.close()
server.close()
await database.close()
