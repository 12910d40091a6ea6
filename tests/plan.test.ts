import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { readDocument } from '#documents/read-document'
import { readPlan } from '#modules/plan'
import type { Context } from '#platform/context'
import { openBrowser } from './browser.ts'
import { addMember, browserOf, foundCity } from './city.ts'
import { arriving, expectAccessible, follow, type RunningSite, runSite } from './site.ts'

let site: RunningSite
let browser: Browser
let head: Context
let page: Page

beforeAll(async () => {
  site = await runSite()
  head = await foundCity(site)
  browser = await openBrowser()
  page = await (await browserOf(browser, site, head, head.actor.personId!)).newPage()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

const go = async (path: string) => {
  const response = await page.goto(site.address + path)
  await expectAccessible(page)
  return response!.status()
}
const press = async (name: string, within: Page | ReturnType<Page['locator']> = page) => {
  await arriving(page, () => within.getByRole('button', { name, exact: true }).first().click())
}
const heading = () => page.getByRole('heading', { level: 1 }).innerText()
const plan = () => new URL(page.url()).pathname
const work = () => page.getByRole('main').innerText()

test('an association without a plan is offered the first step and begins an empty one', async () => {
  await go('/plan')
  expect(plan()).toBe('/plans')
  expect(await work()).toContain('Загрузить план из Word')
  await follow(page.getByRole('link', { name: 'Начать пустой план' }))
  expect(await page.getByLabel('Чей план').inputValue()).toBe('городское методическое объединение школьных библиотекарей')
  await page.getByLabel('Тема года').fill('Библиотека — место роста')
  await press('Начать план')
  expect(await heading()).toBe('План на 2026/2027 учебный год')
  await go('/plan')
  expect(plan()).toBe('/plans/1')
})

test('tasks, indicators, meetings and other work are entered; a task that nothing serves is told in words', async () => {
  await go('/plans/1/lines/task')
  for (const task of ['Научить начинающих', 'Собрать опыт']) {
    await page.getByLabel('Новая задача').fill(task)
    await press('Добавить')
  }
  await press('Выше: Собрать опыт')
  await go('/plans/1/indicators/new')
  await page.getByLabel('Критерий результативности').fill('Участие в вебинарах')
  await page.getByLabel('Число').fill('двадцать')
  await press('Добавить')
  expect(await page.getByRole('alert').innerText()).toContain('нужно число')
  expect(await page.getByLabel('Критерий результативности').inputValue()).toBe('Участие в вебинарах')
  await page.getByLabel('Число').fill('20')
  await press('Добавить')
  await go('/plans/1/items/new?kind=meeting')
  await page.getByLabel('Каким задачам служит').or(page.getByLabel('Научить начинающих')).last().check()
  await press('Добавить в план')
  expect(await page.getByRole('alert').innerText()).toContain('Напишите тему')
  expect(await page.getByLabel('Научить начинающих').isChecked()).toBe(true)
  await page.getByLabel('Тема', { exact: true }).fill('Наставник рядом')
  await page.getByLabel('Срок').fill('сентебрь')
  await page.getByLabel('Ответственные').fill('руководитель ГМО Лебедева А.П.\nОрлова М.С.')
  await press('Добавить в план')
  expect(await work()).toContain('понято как «сентябрь»')
  expect(await work()).toContain('роль: руководитель ГМО; имя: Лебедева А.П.')
  await go('/plans/1')
  expect(await work()).toContain('Этой задаче не служит ни одно дело плана.')
  expect(await work()).toContain('просрочено 1')
})

test('a term is put right, and the item says what is understood', async () => {
  await go('/plans/1/items/1/change')
  await page.getByLabel('Срок').fill('октябрь')
  await press('Записать')
  expect((await work()).replaceAll('\u00A0', ' ')).toContain('понято: с 1 октября 2026 года по 31 октября 2026 года')
})

test('of two who edit one item the second is shown both texts and loses nothing', async () => {
  await go('/plans/1/items/1/change')
  const second = await page.context().newPage()
  await second.goto(`${site.address}/plans/1/items/1/change`)
  await second.getByLabel('Место проведения').fill('школа 7')
  await arriving(second, () => second.getByRole('button', { name: 'Записать' }).click())
  await second.close()
  await page.getByLabel('Место проведения').fill('школа 5')
  await press('Записать')
  expect(await page.getByRole('alert').innerText()).toMatch(/изменил другой человек[\s\S]*школа 7[\s\S]*школа 5/)
  expect(await page.getByLabel('Место проведения').inputValue()).toBe('школа 5')
})

test('the plan goes its way by protocols; an approved plan is closed to changes until a correction', async () => {
  await go('/plans/1/steps')
  await page.getByLabel('День').fill('2026-11-01')
  await press('Записать шаг')
  expect(await page.getByRole('alert').innerText()).toContain('ещё не наступил')
  await page.getByLabel('День').fill('2026-09-10')
  await page.getByLabel('Номер протокола или приказа').fill('1')
  await press('Записать шаг')
  await go('/plans/1/steps')
  await page.getByLabel('План', { exact: true }).selectOption('approved')
  await press('Записать шаг')
  expect(await page.getByRole('alert').innerText()).toContain('Напишите номер протокола или приказа')
  await page.getByLabel('Номер протокола или приказа').fill('приказ № 112-р')
  await press('Записать шаг')
  expect(await work()).toContain('утверждён')
  expect(await page.getByRole('link', { name: 'изменить' }).count()).toBe(0)
  await go('/plans/1/lines/task')
  await page.getByLabel('Новая задача').fill('Поздняя задача')
  await press('Добавить')
  expect(await page.getByRole('alert').innerText()).toContain('сначала запишите шаг «скорректирован»')
  expect(await page.getByLabel('Новая задача').inputValue()).toBe('Поздняя задача')
})

test('what is done is marked with its day and paper, and is counted', async () => {
  await go('/plans/1/items/1')
  await page.getByLabel('День').fill('2026-10-14')
  await page.getByLabel('Что вышло').fill('Пришли 18 библиотекарей')
  await page.getByLabel('Файл').setInputFiles({ name: 'список.txt', mimeType: 'text/plain', buffer: Buffer.from('18') })
  await press('Отметить')
  expect(await page.getByRole('link', { name: 'список.txt' }).count()).toBe(1)
  await go('/plans/1')
  await follow(page.getByRole('link', { name: '1', exact: true }).nth(1))
  await expectAccessible(page)
  expect(page.url()).toContain('show=done')
  expect(await work()).toContain('сделано 14.10.2026')
})

test('the plan in Word is the plan', async () => {
  const response = await page.request.get(`${site.address}/plans/1/plan.docx`)
  expect(response.headers()['content-disposition']).toContain(encodeURIComponent('План работы на 2026-2027 учебный год.docx'))
  const { reading } = readPlan((await readDocument(new Uint8Array(await response.body()))).blocks)
  expect(reading).toMatchObject({ schoolYear: { from: 2026, to: 2027 }, theme: 'Библиотека — место роста', tasks: ['Собрать опыт', 'Научить начинающих'], indicators: [{ target: 20 }] })
  expect(reading.items).toMatchObject([{ kind: 'meeting', topic: 'Наставник рядом', place: 'школа 7', term: { raw: 'октябрь' } }])
  expect(reading.approvals.map(({ raw }) => raw.split('\n').slice(0, 2))).toEqual([['РАССМОТРЕНО', 'протокол № 1'], ['УТВЕРЖДЕНО', 'приказ № 112-р']])
  const pdf = await page.request.get(`${site.address}/plans/1/plan.pdf`)
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
})

test('a librarian reads the plan and changes nothing', async () => {
  const theirs = await (await browserOf(browser, site, head, await addMember(head, 'Орлова', ['librarian']), { javaScriptEnabled: false })).newPage()
  await theirs.goto(`${site.address}/plan`)
  const text = await theirs.getByRole('main').innerText()
  expect(text).toContain('Наставник рядом')
  expect(text).not.toContain('изменить')
  for (const path of ['front', 'lines/task', 'indicators', 'items', 'items/new', 'items/1/change', 'stamps', 'steps/last'])
    expect((await theirs.goto(`${site.address}/plans/1/${path}`))!.status(), path).toBe(403)
  const refused = await theirs.request.post(`${site.address}/plans/1/items/1`, { form: { deed: 'unmark' }, headers: { origin: site.address } })
  expect(refused.status()).toBe(403)
  await theirs.context().close()
})

test('without JavaScript the plan is corrected and its item removed', async () => {
  const plain = await (await browserOf(browser, site, head, head.actor.personId!, { javaScriptEnabled: false })).newPage()
  await plain.goto(`${site.address}/plans/1/steps`)
  await plain.getByLabel('План', { exact: true }).selectOption('corrected')
  await plain.getByLabel('День').fill('2026-10-15')
  await plain.getByLabel('Номер протокола или приказа').fill('2')
  await plain.getByLabel('Пояснение').fill('по замечаниям школ')
  await follow(plain.getByRole('button', { name: 'Записать шаг' }))
  await plain.goto(`${site.address}/plans/1/items`)
  await follow(plain.getByRole('button', { name: /^Убрать/ }))
  await plain.goto(`${site.address}/plans/1`)
  expect(await plain.getByRole('main').innerText()).toContain('Здесь будут заседания и другие дела года')
  await plain.context().close()
})

test('a telephone shows every page of the plan without a sideways scroll', async () => {
  await go('/plans/1/items/new')
  await page.getByLabel('Тема', { exact: true }).fill('Сверка фондов')
  await press('Добавить в план')
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of ['', '?by=month', '/steps', '/steps/last', '/front', '/stamps', '/lines/task', '/lines/task/1', '/indicators', '/indicators/1', '/items', '/items/2', '/items/2/change']) {
    expect(await go(`/plans/1${path}`), path).toBe(200)
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(390)
  }
}, 120_000)
