import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readWorkbook } from '#documents/excel'
import type { Context } from '#platform/context'
import { inventedList, workbookOfGrids } from '../src/modules/textbooks/federal-list/lists-for-tests.ts'
import { openBrowser } from './browser.ts'
import { addMember, browserOf, foundCity } from './city.ts'
import { follow, looksRight, runSite, type RunningSite, wordsOf as words } from './site.ts'

/** Axe looks at each page, and a loaded machine takes its time. */
vi.setConfig({ testTimeout: 120_000 })

let site: RunningSite
let browser: Browser
let head: Context & { actor: { personId: number } }
let methodist: BrowserContext
let librarian: BrowserContext

beforeAll(async () => {
  site = await runSite({ now: () => new Date('2030-10-15T09:00:00Z') })
  browser = await openBrowser()
  head = await foundCity(site)
  methodist = await browserOf(browser, site, head, await addMember(head, 'Зимина', ['methodist']))
  librarian = await browserOf(browser, site, head, await addMember(head, 'Орлова', ['librarian']))
}, 180_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

async function open(address: string, of = methodist): Promise<Page> {
  const page = await of.newPage()
  await page.goto(site.address + address)
  await looksRight(page)
  return page
}
const press = (page: Page, name: string | RegExp) => follow(page.getByRole('button', { name }))

async function readFileOn(page: Page, order: string, from: string, buffer: Uint8Array): Promise<void> {
  await page.getByLabel('Номер приказа').fill(order)
  await page.getByLabel('Дата приказа').fill('2030-03-01')
  await page.getByLabel('Действует с').fill(from)
  await page.setInputFiles('input[type=file]', { name: 'Перечень.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) })
  await press(page, 'Прочитать файл')
}

/** The later order: the primer is excluded, the second grade gets a new edition. */
const laterList = () => {
  const [one, two] = inventedList
  const [title, ...rows] = one!.rows
  const primer = rows.find((row) => row[2]?.startsWith('Русский язык. Азбука'))!
  const excluded = [...primer.slice(0, 10), 'До 31 августа 2031 года'].with(1, '1.1.1.1.1.1.9.')
  return workbookOfGrids([
    { name: one!.name, rows: [title!, ...rows.filter((row) => row !== primer).map((row) => row.map((text) => text.replace('3-е, переработанное', '4-е издание, переработанное')))] },
    { name: two!.name, rows: [...two!.rows, excluded] },
  ])
}

test('the methodist loads a list, looks at it before, and chooses to work by it', async () => {
  const page = await open('/textbooks')
  await follow(page.getByRole('link', { name: 'Федеральный перечень' }).first())
  await looksRight(page)
  expect(await words(page)).toContain('приложения 1 и 2 к приказу')
  await follow(page.getByRole('link', { name: 'Загрузить перечень' }))
  await looksRight(page)

  await readFileOn(page, '№ 7', '2029-09-01', await workbookOfGrids(inventedList))
  expect(await page.getByRole('alert').innerText()).toContain('не может действовать раньше')
  expect(await page.getByLabel('Номер приказа').inputValue()).toBe('№ 7')
  await looksRight(page)

  await readFileOn(page, '№ 7', '2030-03-12', await workbookOfGrids(inventedList))
  await looksRight(page)
  expect(await words(page)).toMatch(/Перечень № 7 от 01.03.2030[^]*учебников 5[^]*исключённых учебников 3[^]*В сроке описка. Прочитано: 31.08.2032/)
  expect(await words(await open('/textbooks/federal'))).toMatch(/Прочитаны, но не загружены[^]*№ 7 от 01.03.2030/)

  await press(page, 'Загрузить')
  await looksRight(page)
  expect(await words(page)).toContain('Учебников: 8')
  const lists = await open('/textbooks/federal')
  await press(lists, /^Работать по нему: № 7/)
  expect(await words(lists)).toMatch(/№ 7 от 01.03.2030 — работаем по нему/)
  expect(await words(await open('/textbooks'))).toContain('Федеральный перечень: № 7 от 01.03.2030')
})

test('the same file again changes nothing and says so', async () => {
  const page = await open('/textbooks/federal/new')
  await readFileOn(page, '7', '2030-03-12', await workbookOfGrids(inventedList))
  await press(page, 'Загрузить')
  expect(await page.innerText('body')).toContain('Этот перечень уже загружен. Ничего не изменилось.')
  expect(await words(await open('/textbooks/federal'))).not.toContain('Прочитаны, но не загружены')
})

test('a file that is no list is refused beside its field, and what was typed stays', async () => {
  const page = await open('/textbooks/federal/new')
  await readFileOn(page, '8', '2030-09-01', new TextEncoder().encode('ФИО;Школа\nЛесова;5'))
  expect(await page.getByRole('alert').innerText()).toContain('не нашлось таблицы перечня')
  expect(await page.getByLabel('Действует с').inputValue()).toBe('2030-09-01')
  await looksRight(page)
})

test('any member finds a textbook, sees to what year it may be used, and downloads what is found', async () => {
  const page = await open('/textbooks/federal', librarian)
  expect(await page.getByRole('link', { name: 'Загрузить перечень' }).count()).toBe(0)
  await follow(page.getByRole('link', { name: '№ 7 от 01.03.2030' }))
  await page.getByLabel('Найти', { exact: true }).last().fill('лесова азбука')
  await press(page, 'Показать')
  expect(await words(page)).toContain('Учебников: 2')
  await follow(page.getByRole('link', { name: 'приложение 2 1' }))
  await looksRight(page)
  expect(await words(page)).toMatch(/Учебников: 1[^]*можно использовать по 2030\/2031 учебный год/)
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Скачать в Excel' }).click()])
  const [sheet] = await readWorkbook(new Uint8Array(await readFile(await file.path())))
  expect(sheet!.rows.at(-1)).toContain('Русский язык. Азбука (в 2 частях)')
  await follow(page.getByRole('link', { name: 'Русский язык. Азбука (в 2 частях)' }))
  await looksRight(page)
  expect(await words(page)).toMatch(/приложение 2, 1.1.1.1.1.1.1[^]*Другие издания этой книги[^]*14-е издание[^]*Другие книги под тем же кодом/)
  await page.goto(`${site.address}/textbooks/federal/1?words=нет-такого`)
  expect(await words(page)).toContain('Таких учебников в перечне нет.')
  await looksRight(page)
})

test('past its limit a textbook is blocked from the school year after it; a term that was not read says so', async () => {
  const page = await open('/textbooks/federal/1?appendix=2')
  expect(await words(page)).toMatch(/можно использовать по 2030\/2031/)
  expect(await words(page)).toContain('срок не понят, проверьте по приказу')
  await follow(page.getByRole('link', { name: '2031/2032' }))
  await looksRight(page)
  expect(await words(page)).toMatch(/Учебников: 3[^]*нельзя использовать с 2031\/2032 учебного года/)
  await follow(page.getByRole('link', { name: 'нельзя 1' }))
  expect(await words(page)).toContain('Учебников: 1')
})

test('two lists are compared by what the books are', async () => {
  expect(await words(await open('/textbooks/federal/compare'))).toContain('Нужны две версии перечня')
  const page = await open('/textbooks/federal/new')
  await readFileOn(page, '9', '2030-09-01', await laterList())
  await press(page, 'Загрузить')
  const lists = await open('/textbooks/federal')
  await follow(lists.getByRole('link', { name: 'Сравнить перечни' }))
  await looksRight(lists)
  expect(await words(lists)).toMatch(/Исключены: 1[^]*Азбука[^]*Можно использовать по 2030\/2031 учебный год/)
  await follow(lists.getByRole('link', { name: 'новое издание 1' }))
  expect(await words(lists)).toMatch(/4-е издание, переработанное[^]*Раньше: 3-е издание, переработанное/)
  const [file] = await Promise.all([lists.waitForEvent('download'), lists.getByRole('link', { name: 'Скачать в Excel' }).click()])
  expect((await readWorkbook(new Uint8Array(await readFile(await file.path()))))[0]!.rows).toHaveLength(5)
})

test('two who choose at once: the second sees what the first chose', async () => {
  const [one, other] = [await open('/textbooks/federal'), await open('/textbooks/federal')]
  await press(one, /^Работать по нему: № 9/)
  await press(other, /^Работать по нему: № 9/)
  expect(await words(other)).toContain('№ 9 от 01.03.2030 — работаем по нему')
  const late = await open('/textbooks/federal')
  await press(one, /^Работать по нему: № 7/)
  await press(one, /^Работать по нему: № 9/)
  await press(late, /^Работать по нему: № 7/)
  expect(await late.getByRole('alert').innerText()).toContain('изменил другой человек')
})

test('without a right nothing is loaded or chosen', async () => {
  const post = async (of: BrowserContext, address: string, form: Record<string, string>) => (await of.request.post(site.address + address, { form, headers: { origin: site.address }, maxRedirects: 0 })).status()
  expect((await librarian.request.get(`${site.address}/textbooks/federal/new`)).status()).toBe(403)
  expect(await post(librarian, '/textbooks/federal/new', { orderNumber: '1', orderDate: '2030-01-01', inForceFrom: '2030-01-02' })).toBe(403)
  expect(await post(librarian, '/textbooks/federal', { choose: '1', seen: '0' })).toBe(403)
  expect(await post(librarian, '/textbooks/federal/readings/1', { deed: 'load' })).toBe(403)
  for (const address of ['/textbooks/federal/99', '/textbooks/federal/x', '/textbooks/federal/1/3/1.1', '/textbooks/federal/1/1/9.9', '/textbooks/federal/readings/99', '/textbooks/federal/compare?from=99']) expect((await methodist.request.get(site.address + address)).status(), address).toBe(404)
})
