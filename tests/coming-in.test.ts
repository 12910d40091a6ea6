import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { workbookOf } from '#documents/excel'
import type { Context } from '#platform/context'
import { openBrowser } from './browser.ts'
import { addMember, addNumberedSchool, browserOf, foundCity } from './city.ts'
import { arriving, expectAccessible, follow, type RunningSite, runSite } from './site.ts'

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
  await arriving(on, () => on.getByRole('button', { name, exact: typeof name === 'string' }).click())
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
  await follow(page.getByRole('link', { name: 'Внести списком' }))
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
  await follow(page.getByRole('link', { name: 'Библиотекари.xlsx' }))
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
    await follow(plain.getByRole('button', { name: 'Прочитать вставленное' }))
    if (times === 1) await follow(plain.getByRole('button', { name: 'Внести' }))
    expect((await plain.locator('main').innerText()).replace('\u00A0', ' ')).toContain(words)
  }
  await plain.context().close()
})

test('people are invited by slips with drawn links; a link opens once and says what to do when it is dead', async () => {
  await go('/people/invitations')
  await follow(page.getByRole('link', { name: /Отметить всех/ }))
  await fitsTelephone('invitations')
  await picture('invitations')
  await press('Сделать ссылки и листки')
  await picture('slips')
  await fitsTelephone('slips')
  expect(await page.locator('.slips li').count()).toBe(2)
  const link = await page.locator('.slips li', { hasText: 'Орлова' }).locator('code').innerText()
  const guest = await (await browser.newContext({ locale: 'ru-RU', javaScriptEnabled: false })).newPage()
  await guest.goto(link)
  await guest.getByLabel('Пароль').fill('зимняя дорога домой')
  await follow(guest.getByRole('button', { name: 'Войти' }))
  expect(await heading(guest)).toBe('Мои согласия')
  expect(await guest.getByRole('checkbox').count()).toBe(0)
  await follow(guest.locator('section', { hasText: 'Обработка данных' }).getByRole('button', { name: 'Даю согласие' }))
  await follow(guest.locator('section', { hasText: 'Рассылка' }).getByRole('button', { name: 'Не даю' }))
  await picture('own-consents', guest)
  await follow(guest.getByRole('link', { name: 'Ответить позже' }))
  expect(await heading(guest)).toBe('Сегодня')
  await guest.goto(`${site.address}/me/consents`)
  await follow(guest.getByRole('button', { name: 'Отозвать' }))
  expect(await guest.locator('main').innerText()).toContain('Сейчас: отозвано')
  await guest.context().close()
  expect(await go(link.slice(site.address.length))).toBe(410)
  expect(await page.locator('main').innerText()).toContain('она одноразовая')
  expect(await go('/enter/1.abc')).toBe(410)
  await go('/people/invitations')
  expect(await page.locator('tr', { hasText: 'Орлова' }).innerText()).toContain('уже входит')
})

test('a code of the telephone is set up by a drawn secret and asked for in a second step, without JavaScript too', async () => {
  const hers = await (await browserOf(browser, site, head, orlova, { javaScriptEnabled: false })).newPage()
  await hers.goto(`${site.address}/me/second-factor`)
  await follow(hers.getByRole('button', { name: 'Включить' }))
  const secret = (await hers.locator('.copied code').innerText()).replaceAll(' ', '')
  const code = (minutes: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: site.services.now().getTime() + minutes * 60_000 })
  await picture('second-factor', hers)
  await hers.getByLabel('Код', { exact: true }).fill('123')
  await follow(hers.getByRole('button', { name: 'Включить' }))
  expect(await hers.getByRole('alert').innerText()).toContain('Код не подходит')
  await hers.getByLabel('Код', { exact: true }).fill(code(0))
  await follow(hers.getByRole('button', { name: 'Включить' }))
  const backup = await hers.locator('li code').first().innerText()
  await hers.context().close()

  const guest = await (await browser.newContext({ locale: 'ru-RU', javaScriptEnabled: false })).newPage()
  await guest.goto(`${site.address}/sign-in?to=/schools`)
  await guest.getByLabel('Почта').fill('orlova@example.org')
  await guest.getByLabel('Пароль').fill('зимняя дорога домой')
  await follow(guest.getByRole('button', { name: 'Войти' }))
  expect(await heading(guest)).toBe('Код с телефона')
  await guest.getByLabel('Код').fill(code(0))
  await follow(guest.getByRole('button', { name: 'Войти' }))
  expect(await guest.getByRole('alert').innerText()).toContain('уже использован')
  await picture('sign-in-code', guest)
  await guest.getByLabel('Код').fill(backup)
  await follow(guest.getByRole('button', { name: 'Войти' }))
  expect(guest.url().split('?')[0]).toBe(`${site.address}/schools`)
  await guest.context().close()

  await go(`/people/${orlova}`)
  page.once('dialog', (dialog) => void dialog.accept())
  await press('Снять код при входе')
  await go('/sign-in/code')
  expect(page.url()).toBe(`${site.address}/sign-in`)
  await go('/sign-in/forgotten')
  await go('/me/second-factor')
  await fitsTelephone('second-factor')
})

test('the head sees who consented to what; a person reads all that is kept of them and asks for its erasure', async () => {
  await go('/people/consents')
  expect(await page.locator('tr', { hasText: 'Орлова' }).innerText()).toMatch(/отозвано.*не дано.*не отвечал/s)
  await fitsTelephone('consents')
  await picture('consents')
  const hers = await (await browserOf(browser, site, head, orlova)).newPage()
  await go('/me/consents', hers)
  await fitsTelephone('own-consents', hers)
  await go('/me/data', hers)
  await picture('own-data', hers)
  await fitsTelephone('own-data', hers)
  const file = await (await hers.context().request.get(`${site.address}/me/data.json`)).text()
  expect(file).toContain('orlova@example.org')
  expect(file).not.toContain('zimina@example.org')
  hers.once('dialog', (dialog) => void dialog.accept())
  await press('Попросить удалить', hers)
  expect(await hers.locator('main').innerText()).toContain('Просьба передана')
  await go('/people/consents')
  page.once('dialog', (dialog) => void dialog.accept())
  await press('Удалить контакты и вход: Орлова Мария Сергеевна')
  expect((await hers.goto(`${site.address}/people`))!.url()).toContain('/sign-in')
  await hers.context().close()
})
