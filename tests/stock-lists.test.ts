import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { SchoolId } from '#modules/people'
import { describeTextbook } from '#modules/textbooks'
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
  const other = await addNumberedSchool(head, '6')
  methodist = await browserOf(browser, site, head, await addMember(head, 'Зимина', ['methodist'], { schoolId: other }))
  librarian = await browserOf(browser, site, head, await addMember(head, 'Орлова', ['librarian'], { schoolId: school }))
  await describeTextbook(head, { kind: 'textbook', subject: 'maths', title: 'Математика. 5 класс', authors: 'Берёзкина Н. А., Дубов С. П.', grades: [5], level: 'basic', programme: 'general' }, { publisher: 'Азимут', editionNumber: null, revised: false, firstYear: null, lastYear: null, isbn: null, medium: 'print' }, 2)
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
const press = (page: Page, name: string | RegExp) => follow(page.getByRole('button', { name }).first())

const rows = [
  'Авторы\tНазвание\tЧасть\tКласс\tИздательство\tКоличество',
  'Берёзкина Н.А., Дубов С.П.\tМатематика\t1\t5\tАзимут\t60',
  'Берёзкина Н.А., Дубов С.П.\tМатематика\t2\t5\tАзимут\t58',
  'Берёзкена Н.А., Дубов С.П.\tМатематика\t2\t5\tАзимут\t4',
  'Осинцева А.В.\tФизика\t\t7\tВерста\t31',
  'Осинцева А.В.\tХимия\t\t8\tВерста\t05.сен',
  '\tЖурнал «Мурзилка»\t\t\t\t12',
].join('\n')

test('a librarian brings her list in: what is sure comes in, the rest waits, questions name their place', async () => {
  const page = await open('/textbooks', librarian)
  await follow(page.getByRole('link', { name: 'Списки из Excel' }))
  await looksRight(page)
  await follow(page.getByRole('link', { name: 'Загрузить список', exact: true }))
  await looksRight(page)
  await press(page, 'Прочитать')
  expect(await page.getByRole('alert').innerText()).toContain('Выберите файл или вставьте')
  await page.getByLabel('скопированное из Excel').fill(rows)
  await press(page, 'Прочитать')
  await looksRight(page)
  const told = await words(page)
  expect(told).toContain('3 строки ждут решения')
  expect(told).toMatch(/Вставлено\s+6\s+F/)
  expect(told).toContain('похоже на описку: «Березкена» — «Березкина»')
  await press(page, 'Внести')
  expect(await words(page)).toContain('Внесён:')
  await page.goto(`${site.address}/textbooks/schools/${school}/stock`)
  expect(await words(page)).toContain('118')
  await page.goto(`${site.address}/textbooks/lists/new`)
  await page.getByLabel('скопированное из Excel').fill(rows)
  await press(page, 'Прочитать')
  expect(await page.getByRole('alert').innerText()).toContain('повторно он ничего не меняет')
  const queue = await open('/textbooks/doubts', librarian)
  expect(await queue.getByRole('button', { name: 'Это он' }).count()).toBe(0)
})

test('the methodist decides each doubt once: this one, a new one, no textbook', async () => {
  const page = await open('/textbooks/doubts', methodist)
  await press(page, 'Это он')
  await follow(page.getByRole('link', { name: 'Описать все новые: 1' }))
  await looksRight(page)
  expect(await words(page)).toContain('Осинцева А.В. Физика')
  await press(page, 'Описать все')
  await looksRight(page)
  expect(await words(page)).toContain('Мурзилка')
  await follow(page.getByRole('link', { name: /Мурзилка/ }))
  await looksRight(page)
  await press(page, 'Описать учебник')
  expect(await page.getByRole('alert').innerText()).toContain('Выберите предмет')
  await press(page, 'Не учебник, не вносить')
  expect(await words(page)).toContain('Сейчас решать нечего')
  await page.getByText('Решённое').click()
  await looksRight(page)
})

test('then the school brings in the rest, and may take the whole list back', async () => {
  const page = await open('/textbooks/lists', librarian)
  await follow(page.getByRole('link', { name: 'Вставленный список' }))
  await press(page, 'Внести остальное')
  await looksRight(page)
  await page.goto(`${site.address}/textbooks/schools/${school}/stock`)
  expect(await words(page)).toContain('153')
  await page.goto(`${site.address}/textbooks/lists`)
  page.on('dialog', (dialog) => void dialog.accept())
  await press(page, /Отменить внесение/)
  expect(await words(page)).toContain('отменён')
  await looksRight(page)
  await page.goto(`${site.address}/textbooks/schools/${school}/stock`)
  expect(await words(page)).not.toContain('153')
  for (const address of ['/textbooks/form.xlsx', `/textbooks/schools/${school}/stock.xlsx`]) expect((await page.request.get(site.address + address)).status()).toBe(200)
})

test('numbers are typed into a table: what is there, or what the city has for a class', async () => {
  const page = await open(`/textbooks/schools/${school}/stock/edit?subject=maths&grade=5`, librarian)
  await page.getByLabel('часть 1, Азимут: экземпляров').fill('71')
  await page.getByLabel('часть 1, Азимут: экземпляров').press('Enter')
  await page.keyboard.type('много')
  await press(page, 'Записать')
  expect(await page.getByRole('alert').innerText()).toContain('нужно целое число')
  expect(await page.getByLabel('часть 1, Азимут: экземпляров').inputValue()).toBe('71')
  await looksRight(page)
  await page.getByLabel('часть 2, Азимут: экземпляров').fill('70')
  await press(page, 'Записать')
  expect(await words(page)).toContain('141')
  await looksRight(page)
  await looksRight(await open(`/textbooks/schools/${school}/stock/edit`, librarian))
})
