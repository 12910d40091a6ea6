import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { SchoolId } from '#modules/people'
import { recordClassSizes } from '#modules/textbooks'
import type { Context } from '#platform/context'
import { openBrowser } from './browser.ts'
import { addMember, addNumberedSchool, browserOf, foundCity } from './city.ts'
import { follow, looksRight, runSite, type RunningSite, wordsOf as words } from './site.ts'

/** Axe looks at each page, and a loaded machine takes its time. */
vi.setConfig({ testTimeout: 120_000 })

let site: RunningSite
let browser: Browser
let head: Context & { actor: { personId: number } }
let methodist: BrowserContext
let librarian: BrowserContext
let school: SchoolId

beforeAll(async () => {
  site = await runSite({ now: () => new Date('2026-10-15T09:00:00Z') })
  browser = await openBrowser()
  head = await foundCity(site)
  school = await addNumberedSchool(head, '5')
  methodist = await browserOf(browser, site, head, await addMember(head, 'Зимина', ['methodist']))
  librarian = await browserOf(browser, site, head, await addMember(head, 'Орлова', ['librarian'], { schoolId: school }))
}, 180_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

async function open(address: string, of: BrowserContext): Promise<Page> {
  const page = await of.newPage()
  await page.goto(site.address + address)
  await looksRight(page)
  return page
}
const press = (page: Page, name: string | RegExp) => follow(page.getByRole('button', { name }))

test('the methodist describes a textbook once for the city, its revised edition, and decides how they stand for each other', async () => {
  const page = await open('/textbooks/works', methodist)
  await follow(page.getByRole('link', { name: 'Описать учебник' }))
  await looksRight(page)
  await page.getByLabel('Авторы').fill('Берёзкина Н. А., Дубов С. П.')
  await page.getByLabel('Название').fill('Математика. 5 класс')
  await page.getByLabel('Предмет').selectOption({ label: 'Математика' })
  await page.getByLabel('Издательство').fill('Азимут')
  await page.getByLabel('Частей').selectOption('2')
  await press(page, 'Записать учебник')
  expect(await page.getByRole('alert').innerText()).toContain('Отметьте класс')
  expect(await page.getByLabel('Название').inputValue()).toBe('Математика. 5 класс')
  await page.getByLabel('5', { exact: true }).check()
  await press(page, 'Записать учебник')
  expect(await words(page)).toContain('Математика. 5 класс')
  await follow(page.getByRole('link', { name: 'Ещё одно издание' }))
  await looksRight(page)
  await page.getByLabel('Издательство').fill('Азимут')
  await page.getByLabel('Номер издания').fill('2')
  await page.getByLabel('Переработанное').check()
  await page.getByLabel('Частей').selectOption('2')
  await press(page, 'Записать издание')
  await page.getByText('Решить о замене').click()
  await page.getByLabel('Издание', { exact: true }).selectOption({ label: 'Азимут' })
  await page.getByLabel('Другое издание').selectOption({ label: 'Азимут, 2-е изд., перераб.' })
  await page.getByLabel('Замена').selectOption({ label: 'только весь класс по одному' })
  await page.getByLabel('Почему').fill('Другой порядок тем')
  await press(page, 'Решить')
  expect(await words(page)).toContain('Другой порядок тем')
  await looksRight(page)
})

test('a librarian records what came, writes off, counts the shelf; each number opens its movements', async () => {
  const page = await open('/textbooks', librarian)
  await follow(page.getByRole('link', { name: 'Моя школа' }))
  await looksRight(page)
  await follow(page.getByRole('link', { name: 'Фонд учебников' }))
  await looksRight(page)
  await follow(page.getByRole('link', { name: 'Записать поступление' }))
  await page.getByLabel('Предмет').selectOption({ label: 'Математика' })
  await press(page, 'Показать учебники')
  await looksRight(page)
  for (const [part, copies] of [['часть 1', '30'], ['часть 2', '26']] as const) {
    const choice = page.getByLabel('Учебник', { exact: true })
    await choice.selectOption((await choice.locator('option', { hasText: part }).first().getAttribute('value'))!)
    await page.getByLabel('Экземпляров').fill(copies)
    await page.getByLabel('Цена').fill('648,50')
    await page.getByLabel('Документ').fill('Накладная № 12')
    await press(page, 'Записать')
    expect(await words(page)).toContain(`${copies} экз.`)
    await page.goto(`${site.address}/textbooks/schools/${school}/stock/receive?subject=maths`)
  }
  await page.goto(`${site.address}/textbooks/schools/${school}/stock`)
  expect(await words(page)).toContain('56')
  await looksRight(page)
  await follow(page.getByRole('link', { name: /часть 1/ }))
  await page.getByText('Списать', { exact: true }).first().click()
  await page.locator('[name="write-off-copies"]').fill('50')
  await page.locator('[name="write-off-reason"]').selectOption('lost')
  await page.locator('[name="write-off-paper"]').fill('Акт № 1')
  await press(page, 'Списать')
  expect(await page.getByRole('alert').innerText()).toContain('в школе 30')
  expect(await page.locator('[name="write-off-paper"]').inputValue()).toBe('Акт № 1')
  await page.locator('[name="write-off-copies"]').fill('2')
  await press(page, 'Списать')
  expect(await words(page)).toContain('28 экз.')
  await looksRight(page)
  expect((await page.request.get(`${site.address}/textbooks/schools/${school}/stock.xlsx`)).status()).toBe(200)
})

test('with class sizes told, provision shows by subject and class, and every number opens its records', async () => {
  await recordClassSizes(head, { schoolId: school, schoolYear: 2026, groups: ['А', 'Б'].map((letter) => ({ id: null, seen: 0, place: '', grade: 5, letter, programme: 'general', pupils: 20, forecast: null })) })
  const page = await open('/textbooks', methodist)
  expect(await words(page)).toContain('Обеспечено')
  await follow(page.getByRole('link', { name: '65', exact: true }).first())
  await looksRight(page)
  const told = await words(page)
  expect(told).toContain('Обеспечено 65 %: 26 из 40')
  expect(told).toContain('5 А')
  await page.goto(`${site.address}/textbooks/schools/${school}`)
  await looksRight(page)
  await follow(page.getByRole('link', { name: 'Весь список' }))
  await looksRight(page)
  expect(await words(page)).toMatch(/Берёзкина[^]*14/)
  await page.goto(`${site.address}/textbooks/short`)
  await looksRight(page)
  await follow(page.getByRole('link', { name: /Берёзкина/ }))
  expect(await words(page)).toContain('МАОУ СОШ № 5')
  await looksRight(page)
  for (const address of ['/textbooks/spare', '/textbooks/works']) await looksRight(await open(address, librarian))
  for (const address of ['/textbooks/provision.xlsx', '/textbooks/short.xlsx', '/textbooks/spare.xlsx']) expect((await page.request.get(site.address + address)).status()).toBe(200)
})

test('a school chooses by which textbook a grade is taught, and the association what it keeps in reserve', async () => {
  const page = await open(`/textbooks/schools/${school}/teaching`, librarian)
  const choice = page.getByLabel('Математика')
  await choice.selectOption((await choice.locator('option', { hasText: '2-е изд.' }).getAttribute('value'))!)
  await press(page, 'Записать')
  expect(await page.getByLabel('Математика').locator('option:checked').innerText()).toContain('2-е изд.')
  const rules = await open('/textbooks/rules', methodist)
  await rules.getByLabel('Запас').fill('10')
  await press(rules, 'Записать правила')
  expect(await rules.getByLabel('Запас').inputValue()).toBe('10')
  await rules.getByLabel('Физическая культура, 5 класс').uncheck()
  await press(rules, 'Записать предметы')
  expect(await rules.getByLabel('Физическая культура, 5 класс').isChecked()).toBe(false)
})

test('the next year is forecast from assumptions that stand on the page and can be changed', async () => {
  const page = await open('/textbooks/forecast', methodist)
  expect(await words(page)).toContain('Прогноз на 1 сентября 2027 года')
  await page.getByText('Из чего исходим').click()
  await page.getByLabel('Потери за год').fill('50')
  await press(page, 'Пересчитать')
  expect(await words(page)).toContain('потери')
  await looksRight(page)
  expect((await page.request.get(page.url().replace('/forecast?', '/forecast.xlsx?'))).status()).toBe(200)
  await looksRight(await open('/textbooks/years', librarian))
})

test('a librarian counts the shelves by a printed blank and writes the inventory; the book of summary accounting follows', async () => {
  const page = await open(`/textbooks/schools/${school}/stock`, librarian)
  await follow(page.getByRole('link', { name: 'Инвентаризация' }))
  await looksRight(page)
  expect((await page.request.get(`${site.address}/textbooks/schools/${school}/inventories/blank.docx`)).status()).toBe(200)
  await follow(page.getByRole('link', { name: 'Записать опись' }))
  await looksRight(page)
  await page.getByLabel('Номер описи').fill('3')
  const shelf = page.getByRole('textbox', { name: /часть 1.*на полке/ })
  await shelf.fill('много')
  await press(page, 'Записать опись')
  expect(await page.getByRole('alert').innerText()).toContain('целое число')
  await shelf.fill('25')
  await press(page, 'Записать опись')
  expect(await words(page)).toMatch(/Недостача\s*3 экз/)
  await looksRight(page)
  for (const ending of ['docx', 'pdf', 'xlsx']) expect((await page.request.get(`${page.url()}/count.${ending}`)).status()).toBe(200)
  const book = await open(`/textbooks/schools/${school}/book`, librarian)
  expect(await words(book)).toContain('Инвентаризационная опись № 3')
  for (const ending of ['docx', 'pdf', 'xlsx']) expect((await page.request.get(`${site.address}/textbooks/schools/${school}/book/book.${ending}`)).status()).toBe(200)
})
