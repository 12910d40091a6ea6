/** Opens the main pages of the sample city in a real browser as somebody on a slow line does; prints tab-separated lines. */
import type { Page } from 'playwright-core'
import { openBrowser } from '../tests/browser.ts'
import { openSampleSite } from './sample-site.ts'
import { kilobytes, milliseconds, quantile } from './table.ts'

/** 1.6 Mbit/s with a way of 150 ms there and back, and a processor four times slower than this machine's. */
const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const slower = 4
const times = 3

const { address, session, mainPages, close } = await openSampleSite()
const browser = await openBrowser()

/** What the browser itself tells of the page, as Lighthouse counts it. */
const figures = `new Promise((resolve) => {
  let largest = 0, shift = 0, blocked = 0
  const watch = (type, see) => new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true })
  watch('largest-contentful-paint', ({ startTime }) => { largest = startTime })
  watch('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) shift += value })
  watch('longtask', ({ duration }) => { blocked += Math.max(0, duration - 50) })
  setTimeout(() => {
    const [{ domInteractive, transferSize }] = performance.getEntriesByType('navigation')
    const bytes = performance.getEntriesByType('resource').reduce((sum, { transferSize }) => sum + transferSize, transferSize)
    const [first] = performance.getEntriesByName('first-contentful-paint')
    resolve({ interactive: domInteractive, first: first ? first.startTime : largest, largest, shift, blocked, bytes })
  }, 500)
})`
type Figures = Readonly<Record<'interactive' | 'first' | 'largest' | 'shift' | 'blocked' | 'bytes', number>>

for (const [name, path] of mainPages) {
  const cold: Figures[] = []
  const warm: Figures[] = []
  for (let time = 0; time < times; time++) {
    const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 1280, height: 900 } })
    await context.addCookies([{ name: 'bibliokrug', value: session, url: address }])
    const page = await context.newPage()
    const developer = await context.newCDPSession(page)
    await developer.send('Network.enable')
    await developer.send('Network.emulateNetworkConditions', line)
    await developer.send('Emulation.setCPUThrottlingRate', { rate: slower })
    cold.push(await seen(page, path))
    await page.goto('about:blank')
    warm.push(await seen(page, path))
    await context.close()
  }
  const middle = (of: readonly Figures[], what: keyof Figures) => quantile(of.map((figures) => figures[what]), 0.5)
  const ms = (of: readonly Figures[], what: keyof Figures) => milliseconds(middle(of, what))
  console.log([name, ms(cold, 'first'), ms(cold, 'largest'), ms(cold, 'interactive'), ms(warm, 'largest'), middle(cold, 'shift').toFixed(3), ms(cold, 'blocked'), kilobytes(middle(cold, 'bytes')), kilobytes(middle(warm, 'bytes'))].join('\t'))
}
await browser.close()
await close()

async function seen(page: Page, path: string): Promise<Figures> {
  await page.goto(address + path, { waitUntil: 'load' })
  return (await page.evaluate(figures)) as Figures
}
