import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { draftPlan, readTerm } from '#modules/plan'
import type { Context } from '#platform/context'
import { openBrowser } from './browser.ts'
import { addMember, browserOf, foundCity } from './city.ts'
import { arriving, expectAccessible, follow, type RunningSite, runSite } from './site.ts'

vi.setConfig({ testTimeout: 120_000 })

let site: RunningSite
let browser: Browser
let context: Context
let head: Page
/** A librarian on a telephone. */
let orlova: Page
let plan: number

beforeAll(async () => {
  site = await runSite()
  context = await foundCity(site)
  const hers = await addMember(context, 'Орлова', ['librarian'])
  const schoolYear = { from: 2026, to: 2027 }
  const item = { kind: 'meeting', number: '1', section: '', term: readTerm('октябрь', schoolYear).term, place: '', topic: 'Фонды школьных библиотек', aim: '', content: '', form: '', output: '', status: '', responsible: [], extra: {}, serves: [] } as const
  plan = await draftPlan(context, { schoolYear, association: '', level: null, theme: 'Чтение вслух', aim: '', stamps: [], lines: [{ kind: 'task', text: 'Объединить школы' }], indicators: [], items: [item] })
  browser = await openBrowser()
  head = await (await browserOf(browser, site, context, context.actor.personId!)).newPage()
  orlova = await (await browserOf(browser, site, context, hers, { viewport: { width: 390, height: 844 } })).newPage()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const go = async (page: Page, path: string) => {
  expect((await page.goto(site.address + path))!.status(), path).toBe(200)
  await fits(page)
}
const press = async (page: Page, name: string) => {
  await arriving(page, () => page.getByRole('button', { name, exact: true }).first().click())
  await fits(page)
}
const fits = async (page: Page) => {
  await expectAccessible(page)
  expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth'), page.url()).toBe(true)
}
const text = (page: Page) => page.locator('main').innerText().then((words) => words.replace(/\u00A0/g, ' '))

test('a librarian proposes a change to a row of the plan, and is answered', async () => {
  await go(orlova, `/plans/${plan}`)
  await follow(orlova.getByRole('link', { name: 'Обсудить план' }))
  expect(await text(orlova)).toContain('Здесь члены объединения говорят о плане')
  await orlova.getByLabel('К чему').selectOption({ label: 'Заседание: Фонды школьных библиотек' })
  await orlova.getByLabel('Что это').selectOption({ label: 'Предложение' })
  await press(orlova, 'Добавить')
  expect(await orlova.getByRole('alert').innerText()).toContain('Напишите, что вы предлагаете')
  await orlova.getByLabel('Слова').fill('Показать <b>две</b> школы')
  await press(orlova, 'Добавить')
  expect(await text(orlova)).toContain('Ждут ответа: 1')
  await go(head, `/plans/${plan}`)
  expect(await text(head)).toContain('сказано 1, ждут ответа 1')
  await follow(head.getByRole('link', { name: 'Обсуждение плана' }))
  await head.getByText('Ответить', { exact: true }).click()
  await press(head, 'Не принять')
  expect(await head.getByRole('alert').innerText()).toContain('почему не принято')
  await head.getByLabel('Ответ').fill('Хорошо, две')
  await press(head, 'Принять')
  await go(orlova, `/plans/${plan}/discussion`)
  expect(await text(orlova)).toContain('Показать <b>две</b> школы')
  expect(await text(orlova)).toContain('Принято: Хорошо, две')
})

test('a vote by letter ends with a protocol, and its number goes into the approval of the plan', async () => {
  await go(head, `/plans/${plan}/steps`)
  await press(head, 'Записать шаг')
  await go(head, '/votes')
  await follow(head.getByRole('link', { name: 'Открыть голосование' }))
  await go(head, `/votes/new?plan=${plan}`)
  expect(await head.getByLabel('Вопрос').inputValue()).toBe('Об утверждении плана работы на 2026/2027 учебный год')
  await press(head, 'Открыть и разослать')
  await head.getByLabel('Голосую').selectOption({ label: 'за' })
  await press(head, 'Проголосовать')
  expect(await text(head)).toContain('Ваш голос: за')
  await go(orlova, '/votes')
  expect(await text(orlova)).toContain('ждёт вашего голоса')
  await follow(orlova.getByRole('link', { name: 'Об утверждении плана' }))
  await press(orlova, 'Проголосовать')
  await orlova.getByLabel('Голосую').selectOption({ label: 'за' })
  await orlova.getByLabel('Замечание').fill('Хороший план')
  await press(orlova, 'Проголосовать')
  await go(head, '/votes')
  await follow(head.getByRole('link', { name: 'Об утверждении плана' }))
  await press(head, 'Завершить голосование')
  expect(await text(head)).toContain('Решение принято')
  const paper = await head.context().request.get(`${site.address}/votes/1/protocol.docx`)
  expect([paper.status(), (await paper.body()).subarray(0, 2).toString()]).toEqual([200, 'PK'])
  await follow(head.getByRole('link', { name: 'Записать утверждение плана' }))
  await fits(head)
  expect(await head.getByLabel('Номер протокола или приказа').inputValue()).toBe('1')
  await press(head, 'Записать шаг')
  expect(await text(head)).toContain('утверждён')
})

test('what was approved stays, and a correction is read as a difference', async () => {
  await go(head, `/plans/${plan}/steps`)
  await head.getByLabel('План', { exact: true }).selectOption({ label: 'скорректирован' })
  await head.getByLabel('Номер протокола или приказа').fill('2')
  await head.getByLabel('Пояснение').fill('Мало школ')
  await press(head, 'Записать шаг')
  await go(head, `/plans/${plan}/front`)
  await head.getByLabel('Тема').fill('Чтение про себя')
  await press(head, 'Записать')
  await go(orlova, `/plans/${plan}/versions`)
  expect(await orlova.locator('del, ins').allInnerTexts()).toEqual(['Зачёркнуто', 'подчёркнуто', 'вслух', 'про себя'])
  await orlova.getByLabel('Стало').selectOption({ label: 'Редакция 1' })
  await press(orlova, 'Сравнить')
  expect(await text(orlova)).toContain('Различий нет')
  const kept = await orlova.context().request.get(`${site.address}/plans/${plan}/versions/1/plan.docx`)
  expect(kept.status()).toBe(200)
  expect((await orlova.context().request.get(`${site.address}/plans/${plan}/versions/7/plan.docx`)).status()).toBe(404)
})

test('members tell what they think of the year, once and without a name', async () => {
  await go(orlova, '/year-end/review')
  expect(await text(orlova)).toContain('Отзыв о годе пишут с 01.04.2027')
  await go(head, '/year-end/compare')
  expect(await text(head)).toContain('Нужно хотя бы два начатых года')
})
