import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { workbookOf } from '#documents/excel'
import type { Context } from '#platform/context'
import { openBrowser } from './browser.ts'
import { addMember, addNumberedSchool, browserOf, foundCity } from './city.ts'
import { expectAccessible, runSite, type RunningSite } from './site.ts'

let site: RunningSite
let browser: Browser
let head: Context & { actor: { personId: number } }
let page: Page
let orlova: number

beforeAll(async () => {
  site = await runSite()
  browser = await openBrowser()
  head = await foundCity(site, { password: 'осенний лист на воде' })
  const five = await addNumberedSchool(head, '5')
  orlova = await addMember(head, 'Орлова', ['librarian'], { givenName: 'Мария', patronymic: 'Сергеевна', schoolId: five, phone: '8 900 000-00-01', email: 'orlova@example.org' })
  page = await (await browserOf(browser, site, head, head.actor.personId)).newPage()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const look = process.env['LOOK']
const go = async (path: string, on = page) => {
  const response = await on.goto(site.address + path)
  await expectAccessible(on)
  return response!.status()
}
const press = async (name: string | RegExp, on = page) => {
  await on.getByRole('button', { name, exact: typeof name === 'string' }).click()
  await expectAccessible(on)
}
const picture = async (name: string, on = page) => {
  if (look) await on.screenshot({ path: `${look}/${name}.png`, fullPage: true })
}
/** The page as it stands fits a telephone. */
const fitsTelephone = async (name: string, on = page) => {
  await on.setViewportSize({ width: 390, height: 844 })
  expect(await on.evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(390)
  await picture(`${name}-390`, on)
  await on.setViewportSize({ width: 1280, height: 900 })
}
const heading = (on = page) => on.getByRole('heading', { level: 1 }).innerText()

test('a list from Excel is shown row by row, asked about, left, come back to and entered', async () => {
  await go('/people')
  await page.getByRole('link', { name: 'Внести списком' }).click()
  await fitsTelephone('lists')
  await picture('lists')
  const bytes = await workbookOf([
    {
      name: 'Библиотекари',
      titles: ['Список школьных библиотекарей города', 'на 1 сентября'],
      columns: ['№ п/п', 'Ф.И.О.', 'ОУ', 'Должность', 'Стаж', 'Тел.', 'Эл. почта', 'Хобби'].map((title) => ({ title })),
      rows: [
        ['1', 'Арлова Мария Сергеевна', 'школа 5', 'педагог-библиотекарь', 12, '8 900 000-00-02', 'orlova@example.org', 'лыжи'],
        ['2', 'Зимина Вера Андреевна', 'Гимназия № 2', 'заведующий библиотекой', 3, '', 'zimina@example.org', ''],
        ['3', '<b>Ясенева</b> Ольга Петровна', 'ИМЦ', '=1+1', '', 'нет', 'a@example.org\nBcc: b@example.org', ''],
      ],
    },
  ])
  await page.getByLabel('Файл со списком').setInputFiles({ name: 'Библиотекари.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
  await press('Прочитать файл')
  expect(await heading()).toBe('Библиотекари.xlsx')
  const text = await page.locator('main').innerText()
  expect(text).toContain('«Хобби»')
  expect(text).toContain('строка 6, столбец G: в адресе почты перенос строки')
  expect(text).toContain('«ИМЦ» — это школа города?')
  await picture('list')
  await fitsTelephone('list')
  await press('Внести')
  expect(await page.getByRole('alert').innerText()).toContain('Сначала ответьте')
  await page.getByLabel('Что сделать: Арлова').selectOption(`same:${orlova}`)
  await press('Сохранить ответы')
  const back = page.url()
  await go('/people/lists')
  await page.getByRole('link', { name: 'Библиотекари.xlsx' }).click()
  expect(page.url().split('?')[0]).toBe(back.split('?')[0])
  await page.getByLabel(/Что сделать: ИМЦ/).selectOption('none')
  await press('Внести')
  await picture('list-in')
  expect(await page.locator('main').innerText()).toMatch(/Люди: новых 2, изменено 1/)
  await go('/people')
  expect(await page.locator('main').innerText()).toContain('<b>Ясенева</b> Ольга Петровна')
})

test('cells pasted without JavaScript are a list too, and the list again has nothing to enter', async () => {
  const plain = await (await browserOf(browser, site, head, head.actor.personId, { javaScriptEnabled: false })).newPage()
  for (const [times, words] of [[1, 'новых 1'], [2, 'вносить нечего']] as const) {
    await plain.goto(`${site.address}/people/lists`)
    await plain.getByLabel('Скопированное из Excel').fill('ФИО\tШкола\nТихонова Ирина Львовна\tсош 5')
    await plain.getByRole('button', { name: 'Прочитать вставленное' }).click()
    if (times === 1) await plain.getByRole('button', { name: 'Внести' }).click()
    expect((await plain.locator('main').innerText()).replace('\u00A0', ' ')).toContain(words)
  }
  await plain.context().close()
})
