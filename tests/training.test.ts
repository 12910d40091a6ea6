import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import type { PersonId } from '#modules/people'
import { participations } from '#modules/training'
import type { Context } from '#platform/context'
import { openBrowser } from './browser.ts'
import { addMember, addNumberedSchool, browserOf, foundCity } from './city.ts'
import { arriving, expectAccessible, follow, type RunningSite, runSite } from './site.ts'

vi.setConfig({ testTimeout: 180_000 })

let site: RunningSite
let browser: Browser
let context: Context
let head: Page
let orlova: Page
let methodist: Page

const pageOf = async (person: PersonId, options?: Parameters<Browser['newContext']>[0]) => (await browserOf(browser, site, context, person, options)).newPage()

beforeAll(async () => {
  site = await runSite()
  browser = await openBrowser()
  context = await foundCity(site, { association: { beginnersSchoolName: 'Школа растущего библиотекаря' } })
  const [fifth, seventh] = [await addNumberedSchool(context, '5'), await addNumberedSchool(context, '7')]
  const enter = async (words: string, schoolId: number | null, role: 'librarian' | 'methodist' = 'librarian') => {
    const [surname = '', givenName = '', patronymic = ''] = words.split(' ')
    return addMember(context, surname, [role], { givenName, patronymic, schoolId })
  }
  const own = await enter('Орлова Мария Сергеевна', fifth)
  await enter('Орлова Марина Юрьевна', seventh)
  await enter('Зимина Вера Олеговна', seventh)
  await enter('=Формулина <b>Нина</b>', fifth)
  const hers = await enter('Методистова Ольга Ильинична', null, 'methodist')
  head = await pageOf(context.actor.personId!)
  orlova = await pageOf(own)
  methodist = await pageOf(hers)
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

async function go(page: Page, path: string): Promise<number> {
  const response = await page.goto(site.address + path)
  await expectAccessible(page)
  return response!.status()
}
async function press(page: Page, name: string): Promise<void> {
  await arriving(page, () => page.getByRole('button', { name, exact: true }).click())
}
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()
const cells = (page: Page, name: string) => page.getByRole('row', { name }).innerText()

test('an empty year says what belongs there and offers the first step', async () => {
  await go(head, '/events')
  await follow(head.getByRole('link', { name: 'внести событие', exact: true }))
  await expectAccessible(head)
  expect(await heading(head)).toBe('Новое событие')
  expect(await go(orlova, '/events/new')).toBe(403)
  await go(orlova, '/participations')
  await follow(orlova.getByRole('link', { name: 'записать своё участие', exact: true }))
  expect(await heading(orlova)).toBe('Записать своё участие')
})

test('an event is announced, what is missing is told beside its field, and nothing typed is lost', async () => {
  await go(head, '/events/new')
  await head.getByLabel('Название').fill('Краевой конкурс «Книга года»')
  await head.getByLabel('Вид', { exact: true }).selectOption('конкурс')
  await head.getByLabel('Форма', { exact: true }).selectOption('очно')
  await head.getByLabel('Первый день').fill('2026-10-10')
  await head.getByLabel('Ссылка').fill('javascript:alert(1)')
  await press(head, 'Внести событие')
  expect(await head.getByRole('alert').innerText()).toContain('Выберите «Уровень»')
  await head.getByLabel('Уровень', { exact: true }).selectOption('краевой')
  await press(head, 'Внести событие')
  expect(await head.getByRole('alert').innerText()).toContain('https://')
  await head.getByLabel('Ссылка').fill('example.org/contest')
  await head.getByLabel('Часов').fill('1,5')
  await head.getByLabel('Описание').fill('<script>alert(1)</script>')
  await press(head, 'Внести событие')
  expect(await heading(head)).toBe('Краевой конкурс «Книга года»')
  expect(await head.getByRole('link', { name: 'https://example.org/contest' }).count()).toBe(1)
  expect(await head.locator('main').innerText()).toContain('<script>alert(1)</script>')
})

test('two people change one event: the second is shown what changed', async () => {
  await go(head, '/events/1/change')
  await go(methodist, '/events/1/change')
  await methodist.getByLabel('Организатор').fill('Краевая библиотека')
  await press(methodist, 'Записать')
  await head.getByLabel('Организатор').fill('Институт')
  await press(head, 'Записать')
  expect(await head.getByRole('alert').innerText()).toContain('Краевая библиотека')
})

test('a librarian registers for a coming event; when it is over the head records who came', async () => {
  await go(head, '/events/new')
  await head.getByLabel('Название').fill('Занятие')
  await head.getByLabel('Вид', { exact: true }).selectOption('занятие ШРБ (Школа растущего библиотекаря)')
  await head.getByLabel('Уровень', { exact: true }).selectOption('городской')
  await head.getByLabel('Форма', { exact: true }).selectOption('дистанционно')
  await head.getByLabel('Первый день').fill('2026-11-05')
  await press(head, 'Внести событие')
  const address = new URL(head.url()).pathname
  await go(orlova, address)
  await press(orlova, 'Записаться')
  expect(await orlova.locator('main').innerText()).toContain('Вы записаны')
  await press(orlova, 'Снять запись')
  await press(orlova, 'Записаться')
  await go(head, `${address}/change`)
  await head.getByLabel('Первый день').fill('2026-10-14')
  await press(head, 'Записать')
  expect(await head.locator('main').innerText()).toContain('было назначено на 05.11.2026')
  await press(head, 'Записать отмеченных слушателями')
  expect(await head.getByRole('alert').innerText()).toContain('Отметьте')
  await head.getByLabel('Орлова М. С.').check()
  await press(head, 'Записать отмеченных слушателями')
  expect(await head.locator('main').innerText()).toContain('Участвовали: 1')
})

test('a librarian records own participation with a certificate that only she and those who confirm can open', async () => {
  await go(orlova, '/participations/new')
  await follow(orlova.getByRole('link', { name: 'Я участвовал: Краевой конкурс «Книга года»' }))
  await expectAccessible(orlova)
  await orlova.getByLabel('Роль').selectOption('участник конкурса')
  await orlova.getByLabel('Результат', { exact: true }).selectOption('призёр, 2 место')
  await orlova.getByLabel('Сертификат').setInputFiles({ name: 'вирус.html', mimeType: 'text/html', buffer: Buffer.from('<script>') })
  await press(orlova, 'Записать участие')
  expect(await orlova.getByRole('alert').innerText()).toContain('Подойдёт документ PDF')
  expect(await orlova.getByLabel('Результат', { exact: true }).inputValue()).toBe('second place')
  await orlova.getByLabel('Сертификат').setInputFiles({ name: 'Диплом.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') })
  await press(orlova, 'Записать участие')
  const [own] = await participations(context, { eventId: 1 })
  expect(own).toMatchObject({ result: 'second place', state: 'waiting', hours: 1.5 })
  const proof = `${site.address}/participations/${own!.id}/proofs/${own!.files[0]}`
  const file = `${site.address}/files/${own!.files[0]}`
  const zimina = await pageOf(4)
  for (const address of [proof, file]) {
    expect([await statusOf(orlova, address), await statusOf(head, address), await statusOf(methodist, address), await statusOf(zimina, address)]).toEqual([200, 200, 200, 404])
  }
  expect((await zimina.goto(`${site.address}/participations/${own!.id}`))!.status()).toBe(404)
  expect((await zimina.goto(`${site.address}/participations/${own!.id}/change`))!.status()).toBe(403)
  await zimina.context().close()
})

const statusOf = async (page: Page, address: string) => (await page.context().request.get(address, { maxRedirects: 0 })).status()

test('the head gives it back with a reason, the librarian mends it, the head confirms what is ticked', async () => {
  await go(head, '/participations?of=waiting')
  await press(head, 'Подтвердить отмеченные')
  expect(await head.getByRole('alert').innerText()).toContain('Отметьте')
  await head.getByRole('checkbox', { name: 'Отметить: Орлова М. С., Краевой конкурс «Книга года»' }).check()
  await press(head, 'Вернуть отмеченные')
  expect(await head.getByRole('alert').innerText()).toContain('что исправить')
  await head.getByRole('checkbox', { name: 'Отметить: Орлова М. С., Краевой конкурс «Книга года»' }).check()
  await head.getByLabel('Что исправить в отмеченных').fill('Место третье')
  await press(head, 'Вернуть отмеченные')

  await go(orlova, '/participations')
  await follow(orlova.getByRole('row', { name: 'Книга года' }).getByRole('link', { name: 'участник конкурса' }))
  expect(await orlova.locator('main').innerText()).toContain('Место третье')
  await follow(orlova.getByRole('link', { name: 'Исправить' }))
  await expectAccessible(orlova)
  await orlova.getByLabel('Результат', { exact: true }).selectOption('призёр, 3 место')
  await press(orlova, 'Записать')
  expect(await orlova.locator('main').innerText()).toContain('ждёт подтверждения')

  await go(head, '/participations?of=waiting')
  await press(head, 'Подтвердить все: 2')
  expect(await head.locator('main').innerText()).toContain('Всё подтверждено')
  await go(orlova, '/participations')
  expect(await cells(orlova, 'Книга года')).toContain('подтверждено')
  await follow(orlova.getByRole('row', { name: 'Книга года' }).getByRole('link', { name: 'участник конкурса' }))
  await follow(orlova.getByRole('link', { name: 'Орлова М. С.' }))
  await expectAccessible(orlova)
  expect(await orlova.getByRole('listitem').filter({ hasText: 'Книга года' }).innerText()).toContain('призёр, 3 место, часов: 1,5')
})

test('a pasted list finds its people, asks about doubts, and records each once', async () => {
  const list = ['Орлова М. С., школа 5, 3 место', 'Орлова М., диплом II степени', 'Зимина Вера\tшкола 7\tчлен жюри', 'Неизвестная Ольга Петровна', 'Зимина В.О., школа 7, жюри'].join('\n')
  await go(head, '/events/1')
  await follow(head.getByRole('link', { name: 'Вставить список' }))
  await expectAccessible(head)
  await press(head, 'Найти людей')
  expect(await head.getByRole('alert').innerText()).toContain('Вставьте список')
  await head.getByLabel('Список').fill(list)
  await head.getByLabel('Сразу подтвердить').check()
  await press(head, 'Найти людей')
  expect(await head.getByLabel('Человек в строке 1').inputValue()).toBe('none')
  await head.getByLabel('Роль в строке 2').selectOption('организатор')
  await press(head, 'Записать участие')
  expect(await head.getByRole('alert').innerText()).toContain('в строках 2, 4')
  expect(await head.getByLabel('Роль в строке 2').inputValue()).toBe('organiser')
  await head.getByLabel('Человек в строке 2').selectOption({ label: 'Орлова Марина Юрьевна, МАОУ СОШ № 7' })
  await head.getByLabel('Человек в строке 4').selectOption('не записывать')
  await press(head, 'Записать участие')
  expect(await head.getByRole('status').first().innerText()).toContain('Записано')
  expect(await head.locator('main').innerText()).toContain('Из списка записано: 2')
  const recorded = await participations(context, { eventId: 1 })
  expect(recorded.map(({ role, result, resultWords, state }) => [role, result, resultWords, state])).toEqual([
    ['contestant', 'third place', '', 'confirmed'],
    ['organiser', 'diploma', 'диплом II степени', 'confirmed'],
    ['juror', 'participation', '', 'confirmed'],
  ])
})

test('the year is counted by level, role and result, every number opens its records, and all goes to Excel', async () => {
  await go(head, '/participations?of=all')
  const row = head.getByRole('row', { name: 'краевой участник конкурса' }).first()
  await follow(row.getByRole('link', { name: '1' }).first())
  await expectAccessible(head)
  expect(await head.locator('main').innerText()).toContain('Выбрано: краевой, участник конкурса, призёр')
  const workbook = await head.context().request.get(`${site.address}/participations/participations.xlsx?of=all`)
  expect(workbook.headers()['content-disposition']).toContain('.xlsx')
  expect((await workbook.body()).subarray(0, 2).toString()).toBe('PK')
  await go(head, '/events?level=krai')
  expect(await head.getByRole('table').count()).toBe(1)
  await follow(head.getByRole('link', { name: '3', exact: true }))
  expect(head.url()).toContain('/events/1#participants')
})

test('the methodist cannot confirm her own, the head can confirm theirs', async () => {
  for (const page of [methodist, head]) {
    await go(page, '/events/1/participations/new')
    await page.getByLabel('Роль').selectOption('докладчик')
    await press(page, 'Записать участие')
  }
  await go(methodist, '/participations?of=waiting')
  expect(await cells(methodist, 'Методистова')).toContain('ваше')
  await press(methodist, 'Подтвердить все: 1')
  await go(head, '/participations?of=waiting')
  await press(head, 'Подтвердить все: 1')
  expect(await participations(context, { state: 'waiting' })).toEqual([])
})

test('one who was at an event that nobody entered enters it with their participation, without JavaScript', async () => {
  const plain = await pageOf(3, { javaScriptEnabled: false })
  await plain.goto(`${site.address}/participations/new`)
  await plain.getByLabel('Название').fill('Вебинар издательства')
  await plain.getByLabel('Вид', { exact: true }).selectOption('вебинар')
  await plain.getByLabel('Уровень', { exact: true }).selectOption('всероссийский')
  await plain.getByLabel('Форма', { exact: true }).selectOption('дистанционно')
  await plain.getByLabel('Первый день').fill('2026-10-01')
  await follow(plain.getByRole('button', { name: 'Записать участие' }))
  expect(await heading(plain)).toContain('слушатель')
  await plain.goto(`${site.address}/events`)
  expect(await cells(plain, 'Вебинар издательства')).toContain('внёс участник')
  await plain.context().close()
})

test('an event without participants is cancelled with a reason, and the cancellation is taken back', async () => {
  await go(head, '/events/new')
  for (const [label, value] of [['Вид', 'форум'], ['Уровень', 'международный'], ['Форма', 'очно']] as const) await head.getByLabel(label, { exact: true }).selectOption(value)
  await head.getByLabel('Название').fill('Форум')
  await head.getByLabel('Первый день').fill('2026-12-01')
  await press(head, 'Внести событие')
  await head.getByText('Отменить событие').first().click()
  await press(head, 'Отменить событие')
  expect(await head.getByRole('alert').innerText()).toContain('почему')
  await head.getByLabel('Почему отменено').fill('Нет денег')
  await press(head, 'Отменить событие')
  expect(await head.locator('main').innerText()).toContain('Событие отменено. Нет денег')
  await press(head, 'Снять отмену')
  expect(await head.getByText('Отменить событие').count()).toBe(2)
})

test('a telephone shows every page without a sideways scroll', async () => {
  await head.setViewportSize({ width: 390, height: 844 })
  const { id } = (await participations(context, { eventId: 1 }))[0]!
  const pages = ['/events', '/events/new', '/events/1', '/events/1/change', '/events/1/participations/new?other', '/events/1/participants/paste', '/participations', '/participations?of=all', '/participations?of=waiting', '/participations/new', `/participations/${id}`, `/participations/${id}/change`]
  for (const path of pages) {
    expect(await go(head, path), path).toBe(200)
    expect(await head.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(390)
  }
  await go(head, '/events/1/participants/paste')
  await head.getByLabel('Список').fill(`Орлова М.\n${'оченьдлинноеслово'.repeat(20)}`)
  await press(head, 'Найти людей')
  expect(await head.evaluate('Math.max(document.documentElement.scrollWidth, ...[...document.querySelectorAll(".table")].map((table) => table.scrollWidth))')).toBeLessThanOrEqual(390)
})
