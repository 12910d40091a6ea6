import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { wordOf } from '#documents/word'
import type { Context } from '#platform/context'
import { paperOf } from '../src/modules/plan/import/papers-for-tests.ts'
import { openBrowser } from './browser.ts'
import { addMember, browserOf, foundCity } from './city.ts'
import { arriving, expectAccessible, follow, type RunningSite, runSite } from './site.ts'

vi.setConfig({ testTimeout: 180_000 })

let site: RunningSite
let browser: Browser
let context: Context
let head: Page
/** The methodist, on a telephone and without JavaScript. */
let methodist: Page

beforeAll(async () => {
  site = await runSite()
  browser = await openBrowser()
  context = await foundCity(site)
  const hers = await addMember(context, 'Крылова', ['methodist'])
  head = await (await browserOf(browser, site, context, context.actor.personId!)).newPage()
  methodist = await (await browserOf(browser, site, context, hers, { viewport: { width: 390, height: 844 }, javaScriptEnabled: false })).newPage()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()
const press = async (page: Page, name: string) => {
  await arriving(page, () => page.getByRole('button', { name, exact: true }).click())
}
const go = async (page: Page, path: string) => {
  await page.goto(site.address + path)
  await expectAccessible(page)
}
const question = (page: Page) => page.getByRole('heading', { level: 2 }).first().innerText()
const upload = async (page: Page, name: string, bytes: Uint8Array) => {
  await go(page, '/plans/import')
  await page.getByLabel('Файл плана').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
  await press(page, 'Загрузить')
}

test('a file that is no plan is refused beside its field; without a plan at hand there is a sample', async () => {
  await upload(head, 'Письмо.txt', new TextEncoder().encode('Здравствуйте!\nДо свидания.'))
  expect(await head.getByRole('alert').innerText()).toContain('не нашлось плана')
  expect(await head.locator('#file-error').innerText()).toContain('не нашлось плана')
  const sample = await head.context().request.get(`${site.address}/plans/import/sample.docx`)
  expect([sample.status(), (await sample.body()).subarray(0, 2).toString()]).toEqual([200, 'PK'])
})

test('the document stands beside what was understood of it, and each leads to the other', async () => {
  await upload(head, 'План ГМО.docx', await wordOf(paperOf()))
  expect(await heading(head)).toBe('План ГМО.docx')
  expect(await head.getByText('Вопросов 4, открыто 4').count()).toBe(1)
  await head.getByRole('link', { name: 'Место в документе: Место', exact: true }).first().click()
  expect(await head.locator(':target').innerText()).toContain('МАОУ СОШ № 5'.replace('№ ', '№\u00A0'))
  await head.getByRole('link', { name: 'Понято как: Заседание 1, Место' }).click()
  expect(await head.locator(':target').innerText()).toContain('МАОУ СОШ № 5'.replace('№ ', '№\u00A0'))
  await expectAccessible(head)
})

test('questions come one after another: accepted, changed, moved to their place, left open', async () => {
  await follow(head.getByRole('link', { name: 'Ответить на вопросы' }))
  expect([await heading(head), await question(head)]).toEqual(['Вопрос 1 из 4', 'Похоже на описку. Здесь «обобщению»?'])
  expect(await head.locator('mark').allInnerTexts()).toEqual(['общению'])
  await press(head, 'Принять предложение')
  expect(await question(head)).toContain('Что значит «ШРБ»?')
  await press(head, 'Школа растущего библиотекаря')
  expect(await question(head)).toContain('20 — чего?')
  await press(head, 'Записать')
  expect(await head.getByRole('alert').innerText()).toContain('Напишите, что считают')
  await head.getByLabel('20 — чего?').fill('участий')
  await press(head, 'Записать')
  expect(await question(head)).toContain('не нашлось места')
  await press(head, 'Позже')
  expect(await heading(head)).toBe('План ГМО.docx')
  expect(await head.getByText('Вопросов 4, открыто 1').count()).toBe(1)
  expect(await head.locator('.values').innerText()).toContain('по выявлению, обобщению и внедрению')
})

test('what was begun is found again, by the list and by the same file, and answers can be changed', async () => {
  await upload(head, 'То же самое.docx', await wordOf(paperOf(), new Date('2026-08-20')))
  await go(head, '/plans/imports')
  await follow(head.getByRole('link', { name: 'План ГМО.docx' }))
  await go(head, '/plans/imports/1/questions/1')
  expect(await head.getByText('Отвечено: предложение принято').count()).toBe(1)
  await head.getByLabel('Вместо «общению» написать').fill('описанию')
  await press(head, 'Исправить')
  await go(head, '/plans/imports/1/questions')
  expect(await head.getByRole('row', { name: /Похоже на описку/ }).innerText()).toContain('исправлено')
  const again = await wordOf(paperOf({ year: 'на 2027 – 2028 учебный год' }), new Date('2026-08-20'))
  await upload(head, 'Другой год.docx', again)
  await upload(head, 'Другой год, ещё раз.docx', again)
  expect(await head.getByText('Этот файл уже загружен').count()).toBe(1)
})

test('on a telephone without JavaScript the methodist answers what was left, in the place that she chooses', async () => {
  for (const path of ['', '/questions', '/questions/4', '/adopt']) {
    await methodist.goto(`${site.address}/plans/imports/1${path}`)
    const { width, right } = await methodist.locator('body').evaluate((body) => ({ width: body.ownerDocument.documentElement.scrollWidth, right: 390 }))
    expect(width, path).toBeLessThanOrEqual(right)
  }
  await methodist.goto(`${site.address}/plans/imports/1/questions/4`)
  await follow(methodist.getByRole('button', { name: 'Отнести' }))
  expect(await methodist.getByRole('alert').innerText()).toContain('Выберите, куда отнести')
  expect(await methodist.getByLabel('Текст').inputValue()).toContain('Книга — это мечта')
  await methodist.getByLabel('Куда отнести').selectOption('Ожидаемые результаты')
  await follow(methodist.getByRole('button', { name: 'Отнести' }))
  expect(await methodist.locator('.values').innerText()).toContain('Книга — это мечта')
  expect(await methodist.getByText('Вопросов 4, открыто 0').count()).toBe(1)
})

test('two people at one question see each other', async () => {
  await go(head, '/plans/imports/1/questions/3')
  await methodist.goto(`${site.address}/plans/imports/1/questions/3`)
  await methodist.getByLabel('20 — чего?').fill('человек')
  await follow(methodist.getByRole('button', { name: 'Записать' }))
  await head.getByLabel('20 — чего?').fill('занятий')
  await press(head, 'Записать')
  expect(await head.getByRole('alert').innerText()).toContain('исправлено: человек')
  expect(await head.getByLabel('20 — чего?').inputValue()).toBe('занятий')
})

test('the plan is made with what serves what, and a task that nothing serves is shown', async () => {
  await go(head, '/plans/imports/1/adopt')
  expect(await head.locator('.notice').innerText()).toContain('Наладить взаимообмен учебниками')
  const second = head.getByRole('group', { name: /Заседание 2/ })
  expect(await second.getByLabel(/Провести занятия ШРБ/).isChecked()).toBe(true)
  await second.getByLabel(/Собрать и передать опыт/).check()
  await press(head, 'Записать связи и проверить задачи')
  expect(await second.getByLabel(/Собрать и передать опыт/).isChecked()).toBe(true)
  await press(head, 'Создать план')
  expect(await heading(head)).toBe('План на 2026/2027 учебный год')
  const text = await head.locator('main').innerText()
  for (const words of ['описанию и внедрению опыта', 'Книга — это мечта', 'Этой задаче не служит ни одно дело плана']) expect(text).toContain(words)
  await go(head, '/meetings')
  expect(await head.locator('main').innerText()).toContain('Первый год в библиотеке')
})

test('an adopted document leads to its plan and makes no second one; another of the same year says so at once', async () => {
  await go(head, '/plans/imports/1/adopt')
  expect(await head.getByRole('button', { name: 'Создать план' }).count()).toBe(0)
  expect(await head.getByRole('link', { name: 'открыть план' }).getAttribute('href')).toBe('/plans/1')
  await go(head, '/plans/imports/2')
  expect(await head.getByText('учебный год уже есть').count()).toBe(1)
  await go(head, '/plans/imports/2/adopt')
  expect(await head.getByRole('button', { name: 'Создать план' }).count()).toBe(0)
})

test('the sample is tried by one press', async () => {
  await go(head, '/plans/import')
  await press(head, 'Попробовать на образце')
  expect(await heading(head)).toContain('Образец плана')
})
