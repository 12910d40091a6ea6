import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { readWorkbook } from '#documents/excel'
import { issueFoundingLink } from '#modules/people'
import { openBrowser } from './browser.ts'
import { arriving, expectAccessible, follow, type RunningSite, runSite } from './site.ts'

let site: RunningSite
let browser: Browser
let page: Page

beforeAll(async () => {
  site = await runSite()
  browser = await openBrowser()
  page = await (await browser.newContext({ locale: 'ru-RU', viewport: { width: 1280, height: 900 } })).newPage()
  page.setDefaultTimeout(5_000)
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
const press = async (name: string) => {
  await arriving(page, () => page.getByRole('button', { name, exact: true }).click())
}
/** As the page shows it: the number does not part from its sign. */
const school = 'МАОУ СОШ №\u00A05'
const heading = () => page.getByRole('heading', { level: 1 }).innerText()

test('the first link founds the association and its head is inside', async () => {
  const token = await issueFoundingLink(site.services.database.db, site.services.now())
  expect(await go(`/found/${token}`)).toBe(200)
  await page.getByLabel('Город', { exact: true }).fill('Озёрск-на-Каме')
  await page.getByLabel('Фамилия').fill('Лебедева')
  await page.getByLabel('Имя', { exact: true }).fill('Анна')
  await page.getByLabel('Отчество').fill('Павловна')
  await page.getByLabel('Почта').fill('lebedeva@example.org')
  await page.getByLabel('Пароль').fill('коротко')
  await press('Создать объединение')
  expect(await page.getByRole('alert').innerText()).toContain('Пароль короче 10 знаков')
  expect(await page.getByLabel('Город', { exact: true }).inputValue()).toBe('Озёрск-на-Каме')
  await page.getByLabel('Пароль').fill('осенний лист на воде')
  await press('Создать объединение')
  expect(await heading()).toBe('Сегодня')
  expect(await go(`/found/${token}`)).toBe(410)
})

test('a school and a librarian are entered, and the school knows its librarian', async () => {
  await go('/schools/new')
  await page.getByLabel('Название', { exact: true }).fill('МАОУ СОШ № 5')
  await page.getByLabel('Широта').fill('58,0105')
  await press('Внести')
  expect(await page.getByRole('alert').innerText()).toContain('Нужны обе координаты')
  await page.getByLabel('Долгота').fill('56,2502')
  await press('Внести')
  expect(await heading()).toBe(school)
  await go('/people/new')
  await page.getByLabel('Фамилия').fill('Орлова')
  await page.getByLabel('Имя', { exact: true }).fill('<b>Мария</b>')
  await page.getByLabel('Школа').selectOption({ label: school })
  await page.getByLabel('Почта').fill('orlova@example.org')
  await press('Внести')
  expect(await heading()).toBe('Орлова <b>Мария</b>')
  await follow(page.getByRole('link', { name: school }))
  expect(await page.getByRole('list').last().innerText()).toContain('Орлова')
})

test('a one-time link lets the librarian in, who sees no deeds of others', async () => {
  await go('/people')
  await follow(page.getByRole('link', { name: /Орлова/ }))
  await press('Сделать ссылку для входа')
  const link = await page.locator('code').innerText()
  const other = await browser.newContext({ locale: 'ru-RU' })
  const hers = await other.newPage()
  await hers.goto(link)
  await expectAccessible(hers)
  await hers.getByLabel('Пароль').fill('зимняя дорога домой')
  await follow(hers.getByRole('button', { name: 'Войти' }))
  expect(await hers.getByRole('heading', { level: 1 }).innerText()).toBe('Мои согласия')
  await expectAccessible(hers)
  await follow(hers.getByRole('link', { name: 'Ответить позже' }))
  expect(await hers.getByRole('heading', { level: 1 }).innerText()).toBe('Сегодня')
  expect((await hers.goto(`${site.address}/people/new`))!.status()).toBe(403)
  await expectAccessible(hers)
  expect((await hers.goto(link))!.status()).toBe(410)
  await other.close()
})

test('two people change one school: the second is shown what changed and nothing is lost', async () => {
  await go('/schools/1/change')
  const second = await page.context().newPage()
  await second.goto(`${site.address}/schools/1/change`)
  await second.getByLabel('Адрес').fill('ул. Заречная, 1')
  await follow(second.getByRole('button', { name: 'Записать' }))
  await page.getByLabel('Адрес').fill('ул. Полевая, 2')
  await press('Записать')
  const alert = await page.getByRole('alert').innerText()
  expect(alert).toContain('изменил другой человек')
  expect(alert).toContain('ул. Заречная, 1')
  expect(await page.getByLabel('Адрес').inputValue()).toBe('ул. Полевая, 2')
  await second.close()
})

test('lists go to Excel, the telephones only to those who may see them', async () => {
  const response = await page.context().request.get(`${site.address}/people/people.xlsx`)
  expect(response.headers()['content-disposition']).toContain("filename*=UTF-8''%D0%9B")
  const [sheet] = await readWorkbook(new Uint8Array(await response.body()))
  expect(sheet!.rows[0]).toContain('Телефон')
  expect(sheet!.rows.flat()).toContain('Орлова <b>Мария</b>')
  expect((await page.context().request.get(`${site.address}/schools/schools.xlsx`)).status()).toBe(200)
})

test('the looks chosen stay on every page', async () => {
  await go('/looks')
  await page.getByLabel('чёрным по белому').check()
  await page.getByLabel('самые крупные').check()
  await press('Применить')
  await go('/people')
  expect(await page.locator('html').getAttribute('data-colours')).toBe('contrast')
  await go('/looks')
  await page.getByLabel('светлым по тёмному').check()
  await press('Применить')
  await go('/people')
})

test('a telephone shows every page without a sideways scroll', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of ['/', '/people', '/schools', '/schools/1', '/people/2', '/association', '/journal', '/me', '/looks']) {
    expect(await go(path), path).toBe(200)
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(390)
  }
})

test('a guest is led to the sign-in and back', async () => {
  const guest = await browser.newContext({ locale: 'ru-RU', javaScriptEnabled: false })
  const theirs = await guest.newPage()
  await theirs.goto(`${site.address}/schools`)
  expect(theirs.url()).toContain('/sign-in?to=%2Fschools')
  await theirs.getByLabel('Почта').fill('lebedeva@example.org')
  await theirs.getByLabel('Пароль').fill('не тот пароль')
  await follow(theirs.getByRole('button', { name: 'Войти' }))
  expect(await theirs.getByRole('alert').innerText()).toContain('не подходят')
  await theirs.getByLabel('Пароль').fill('осенний лист на воде')
  await follow(theirs.getByRole('button', { name: 'Войти' }))
  expect(theirs.url()).toBe(`${site.address}/schools`)
  await guest.close()
})

test('a form sent from another site is refused', async () => {
  const response = await fetch(`${site.address}/sign-in`, { method: 'POST', headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' }, body: 'login=a&password=b' })
  expect(response.status).toBe(403)
})
