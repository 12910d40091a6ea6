import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import type { PersonId } from '#modules/people'
import { announceEvent } from '#modules/training'
import type { Context } from '#platform/context'
import { openBrowser } from './browser.ts'
import { addMember, addNumberedSchool, browserOf, foundCity } from './city.ts'
import { type RunningSite, runSite } from './site.ts'

const pages = ['/', '/matters', '/calendar', '/news', '/news/new', '/plan', '/meetings', '/decisions', '/events', '/events/1', '/people', '/people/1', '/people/new', '/schools/1', '/association', '/letters', '/journal', '/looks', '/me']

/** A page of each kind of thing that is pressed or filled in. */
const walked = ['/', '/calendar', '/news/new', '/meetings', '/events/1', '/people', '/people/new', '/association', '/looks', '/me']

let site: RunningSite
let browser: Browser
let head: Context & { actor: { personId: PersonId } }
let page: Page

beforeAll(async () => {
  site = await runSite()
  head = await foundCity(site)
  const schoolId = await addNumberedSchool(head, '5', 'ул. Заречная, 7')
  await addMember(head, 'Орлова', ['librarian'], { schoolId })
  await announceEvent(head, { kind: 'contest', level: 'city', form: 'in person', organiser: '', firstDay: '2026-10-01', lastDay: '2026-10-01', hours: null, place: '', link: '', description: '', title: 'Живая классика' })
  browser = await openBrowser()
  page = await (await browserOf(browser, site, head, head.actor.personId)).newPage()
}, 120_000)
beforeEach(async () => {
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize({ width: 1280, height: 900 })
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

test('on paper there is nothing to press, no menu, and nothing wider than the leaf; whose it is stands at the top', async () => {
  await page.emulateMedia({ media: 'print' })
  // As wide as an A4 leaf within its margins, standing and lying.
  await page.setViewportSize({ width: 680, height: 960 })
  for (const path of pages) {
    expect((await page.goto(site.address + path))?.status(), path).toBe(200)
    expect(await page.evaluate(shownOnPaper), path).toEqual([])
    expect(await page.locator('.imprint').innerText(), path).toContain('ГМО, Озёрск-на-Каме. По записям на')
  }
}, 60_000)

test('with the keyboard alone everything on a page is reached in its order and shows that it is', async () => {
  for (const path of walked) {
    await page.goto(site.address + path)
    const stops = Number(await page.evaluate(watchFocus))
    for (let stop = 0; stop < stops; stop++) await page.keyboard.press('Tab')
    expect(await page.evaluate(faultsOfFocus), path).toEqual([])
  }
}, 60_000)

test('the first link leads past the menu to the content', async () => {
  await page.goto(`${site.address}/people`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/#/)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(`document.activeElement.closest('main') !== null`)).toBe(true)
})

const shownOnPaper = `(() => {
  const seen = (node) => node.checkVisibility({ visibilityProperty: true }) && node.getBoundingClientRect().height > 0
  const pressed = [...document.querySelectorAll('button, .button, nav:not(.choices), .choices a, summary, input[type=file], form[role=search]')].filter(seen).map((node) => node.outerHTML.slice(0, 100))
  const widest = getComputedStyle(document.querySelector('main')).page === 'lying' ? 1045 : 680
  return document.documentElement.scrollWidth > widest ? [...pressed, 'width ' + document.documentElement.scrollWidth] : pressed
})()`

/** Notes what the focus comes to, and answers how many stops there are: a day has one for each of its parts. */
const watchFocus = `(() => {
  const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter((node) => node.checkVisibility({ visibilityProperty: true }) && !node.disabled)
  window.focusable = all
  window.reached = []
  document.addEventListener('focusin', ({ target: node }) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(node)
    const { bottom, top } = node.getBoundingClientRect()
    window.reached.push({ node, unseen: outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || bottom < 0 || top > innerHeight })
  })
  const radios = all.filter(({ type }) => type === 'radio')
  return all.length + 3 * all.filter(({ type }) => type === 'date').length - radios.length + new Set(radios.map(({ name }) => name)).size
})()`

/** Buttons of a choice of one are a single stop. */
const faultsOfFocus = `(() => {
  const shown = (node) => node.outerHTML.slice(0, 100)
  const nodes = window.reached.map(({ node }) => node)
  const choices = new Set(nodes.filter(({ type }) => type === 'radio').map(({ name }) => name))
  return [
    ...window.reached.filter(({ unseen }) => unseen).map(({ node }) => 'not shown: ' + shown(node)),
    ...window.focusable.filter((node) => !nodes.includes(node) && !(node.type === 'radio' && choices.has(node.name))).map((node) => 'not reached: ' + shown(node)),
    ...nodes.slice(1).filter((node, at) => !(nodes[at].compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)).map((node) => 'out of order: ' + shown(node)),
  ]
})()`
