import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'vitest'
import { openBrowser } from './browser.ts'
import { runSite } from './site.ts'
import { foundCity, browserOf } from './city.ts'
import { openTestDatabase } from '#platform/test-database'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
test('x', async () => {
  const t = (l: string, a: number) => console.log('T', l, Math.round(performance.now() - a))
  let a = performance.now()
  const d0 = await openTestDatabase(); t('database', a); await d0.drop()
  a = performance.now(); const site = await runSite(); t('site', a)
  a = performance.now(); const c = await foundCity(site); t('found', a)
  a = performance.now(); const browser = await openBrowser(); t('browser', a)
  const ctx = await browserOf(browser, site, c, c.actor.personId)
  const page = await ctx.newPage()
  for (const path of ['/', '/people', '/events', '/people', '/events/new']) {
    a = performance.now(); await page.goto(site.address + path); t('goto ' + path, a)
    a = performance.now(); await page.evaluate(`${axe}; 1`); t('axe load', a)
    for (const o of ['{}', "{resultTypes:['violations']}", "{resultTypes:['violations'],preload:false}", "{preload:false, runOnly:['wcag2a','wcag2aa','wcag21a','wcag21aa','best-practice']}"]) {
      a = performance.now(); await page.evaluate(`axe.run(${o}).then(r=>r.violations.length)`); t('run ' + o, a)
    }
    const slow = await page.evaluate(`axe.run({performanceTimer:false}).then(r=>document.querySelectorAll('*').length)`)
    console.log('T nodes', slow)
  }
  await browser.close(); await site.close()
}, 100000)
