import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { freezeIndicators } from '#modules/indicators'
import { draftPlan, type PlanId } from '#modules/plan'
import { announceEvent, confirmParticipations, participations, recordMany, type EventCard } from '#modules/training'
import type { Context } from '#platform/context'
import { openBrowser } from './browser.ts'
import { addMember, addNumberedSchool, foundCity } from './city.ts'
import { arriving, expectAccessible, follow, type RunningSite, runSite } from './site.ts'

/** A page is checked after every step, which takes long on a busy machine. */
vi.setConfig({ testTimeout: 120_000 })

let site: RunningSite
let browser: Browser
let page: Page
let context: Context
let plan: PlanId

beforeAll(async () => {
  site = await runSite({ demo: true, now: () => new Date('2027-02-10T09:00:00Z') })
  browser = await openBrowser()
  await fill()
  page = await signedIn('Лебедева')
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

/** An association with a plan of three rows of indicators and a year of webinars and seminars. */
async function fill(): Promise<void> {
  context = { ...(await foundCity(site)), today: '2027-02-10' }
  const school = await addNumberedSchool(context, '5')
  const people = []
  for (const surname of ['Орлова', 'Зимина', 'Рощина']) people.push(await addMember(context, surname, ['librarian'], { schoolId: school }))
  plan = await draftPlan(context, {
    schoolYear: { from: 2026, to: 2027 }, association: 'ГМО', level: 'ГМО', theme: '', aim: '', stamps: [], lines: [], items: [],
    indicators: [
      { task: 'Мало выступаем за пределами города', plannedResult: 'Активное участие в мероприятиях', criterion: 'Участие в вебинарах, краевых семинарах', target: 20, unit: 'участий' },
      { task: '', plannedResult: 'Рост умений начинающих', criterion: 'Посещение ШРБ', target: 4, unit: '' },
      { task: '', plannedResult: 'Помощь начинающим', criterion: 'Индивидуальные консультации, методическая помощь.\nЭлектронная рассылка.\nВыход в учреждение.', target: 4, unit: '' },
    ],
  })
  const event: EventCard = { kind: 'webinar', level: 'city', form: 'online', title: '', organiser: '', firstDay: '2026-10-07', lastDay: '2026-10-07', hours: 2, place: '', link: '', description: '' }
  for (const card of [
    { ...event, title: 'Вебинар «Учёт фонда»' },
    { ...event, title: 'Краевой семинар «Чтение подростков»', kind: 'seminar' as const, level: 'krai' as const, firstDay: '2026-12-03' as const, lastDay: '2026-12-03' as const },
    { ...event, title: 'Городской семинар', kind: 'seminar' as const, firstDay: '2027-01-20' as const, lastDay: '2027-01-20' as const },
  ])
    await recordMany(context, await announceEvent(context, card), people.map((personId) => ({ personId, card: { role: 'listener', result: 'participation', resultWords: '', ownHours: null, link: '' } })))
  await confirmParticipations(context, (await participations(context)).map(({ id, version }) => ({ id, version })))
}

async function signedIn(surname: string, javaScriptEnabled = true): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'ru-RU', viewport: { width: 1280, height: 900 }, javaScriptEnabled })).newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`${site.address}/sign-in`)
  await follow(page.getByRole('button', { name: new RegExp(surname) }))
  return page
}

const go = async (path: string) => {
  const response = await page.goto(site.address + path)
  await expectAccessible(page)
  return response!.status()
}
const press = async (name: string) => {
  await arriving(page, () => page.getByRole('button', { name, exact: true }).click())
}
const followLink = async (name: string) => {
  await follow(page.getByRole('link', { name, exact: true }).first())
  await expectAccessible(page)
}
const text = async () => (await page.locator('main').innerText()).replaceAll('\u00A0', ' ')
const rowOf = (title: string) => page.getByRole('row').filter({ hasText: title })

test('until a rule is chosen the page says so, and proposes one by the words of the criterion', async () => {
  await go('/indicators')
  expect(await text()).toContain('правило не выбрано — 3')
  await followLink('Участие в вебинарах, краевых семинарах')
  expect(await text()).toContain('участия в вебинарах, подтверждённые; а также участия в семинарах краевого уровня, подтверждённые, за учебный год')
  expect(await text()).toContain('Сейчас вышло бы: 6')
  await go('/indicators')
  expect(await text()).toContain('правило не выбрано — 3')
})

test('a chosen rule gives the number, the records behind it, the trend and the forecast', async () => {
  await followLink('Участие в вебинарах, краевых семинарах')
  await press('Считать так')
  expect(await text()).toContain('отстаёт')
  expect(await text()).toContain('10, если темп останется прежним: 6 за 162 дня с 1 сентября')
  expect(await rowOf('Краевой семинар').count()).toBe(3)
  expect(await rowOf('Городской семинар').count()).toBe(0)
  expect(await rowOf('декабрь').innerText()).toContain('6')
  expect(await rowOf('март').innerText()).toMatch(/^март\s+15,5$/)
  await go('/indicators')
  expect(await rowOf('Участие в вебинарах').innerText()).toMatch(/20\s*участий\s+6\s+10\s+отстаёт/)
})

test('the rule is chosen by boxes, and what it would count is shown before it is written', async () => {
  await go('/indicators')
  await followLink('6')
  await followLink('Изменить правило')
  await follow(page.getByRole('button', { name: 'Не считать это: Участия в событиях' }).first())
  await page.getByLabel('городской').check()
  await page.getByLabel('Что складывать').selectOption('разные люди')
  await press('Показать, что получится')
  expect(await text()).toContain('разные люди, у которых есть участия в семинарах городского и краевого уровня, подтверждённые, за учебный год')
  expect(await page.locator('.figure').innerText()).toBe('3')
  await page.getByLabel('Цель к концу года').fill('много')
  await press('Записать правило')
  expect(await page.getByRole('alert').innerText()).toContain('нужно число')
  expect(await page.getByLabel('городской').isChecked()).toBe(true)
  await page.getByLabel('Цель к концу года').fill('3')
  await press('Записать правило')
  expect(await text()).toContain('достигнут')
})

test('nobody keeps sessions of the beginners’ school: no data, not zero', async () => {
  await go('/indicators')
  await followLink('Посещение ШРБ')
  await press('Составить правило самому')
  await page.getByLabel('Записи', { exact: true }).selectOption('Посещения заседаний')
  await press('Записать правило')
  expect(await text()).toContain('это не ноль, а «нет данных»')
})

test('a row that names three means is counted separately, each with its target and records by hand', async () => {
  await go('/indicators')
  await follow(page.getByRole('link', { name: /Индивидуальные консультации/ }))
  await page.getByText('Считать раздельно').first().click()
  await page.getByRole('group', { name: 'Часть 1' }).getByLabel('Цель').fill('10')
  await page.getByRole('group', { name: 'Часть 3' }).getByLabel('Цель').fill('4')
  await press('Считать раздельно')
  await followLink('Выход в учреждение')
  await page.getByLabel('Что сделано').fill('Выход в школу 5')
  await page.getByLabel('День').fill('2027-02-11')
  await press('Внести запись')
  expect(await page.getByRole('alert').innerText()).toContain('ещё не наступил')
  await page.getByLabel('День').fill('2027-02-09')
  await page.getByLabel('Школа').selectOption({ index: 1 })
  await page.getByLabel('Файл подтверждения').setInputFiles({ name: 'справка.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') })
  await press('Внести запись')
  expect(await rowOf('Выход в школу 5').innerText()).toMatch(/09\.02\.2027\s+МАОУ СОШ №\s5\s+открыть/)
  await followLink('Выход в школу 5')
  await page.getByLabel('Что сделано').fill('Выход в школу № 5')
  await press('Записать')
  expect(await rowOf('Выход в школу № 5').count()).toBe(1)
  await followLink('Соединить части')
  expect(await rowOf('Индивидуальные консультации').innerText()).toContain('нет данных')
})

test('a librarian sees the numbers and their records, chooses nothing and does not open proofs of others', async () => {
  const hers = await signedIn('Орлова')
  await hers.goto(`${site.address}/indicators`)
  await follow(hers.getByRole('link', { name: /^Выход в учреждение/ }))
  await expectAccessible(hers)
  expect(await hers.getByRole('link', { name: 'Изменить правило' }).count()).toBe(0)
  expect(await hers.getByRole('button', { name: 'Внести запись' }).count()).toBe(0)
  expect(await hers.getByRole('link', { name: /Открыть подтверждение/ }).count()).toBe(0)
  await follow(hers.getByRole('link', { name: 'Выход в школу №\u00A05' }))
  await expectAccessible(hers)
  expect(await hers.getByRole('button', { name: 'Записать' }).count()).toBe(0)
  await hers.goto(`${site.address}/indicators/rows/3`)
  await expectAccessible(hers)
  expect(await hers.getByRole('button', { name: 'Соединить части' }).count()).toBe(0)
  expect((await hers.goto(`${site.address}/indicators/1/rule`))!.status()).toBe(403)
  await hers.context().close()
})

test('the number and its records go to Excel', async () => {
  for (const path of ['/indicators/indicators.xlsx', '/indicators/1/records.xlsx']) {
    const response = await page.request.get(site.address + path)
    expect(response.headers()['content-type'], path).toContain('spreadsheetml')
    expect((await response.body()).subarray(0, 2).toString()).toBe('PK')
  }
})

test('a telephone shows every page without a sideways scroll', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of ['/indicators', '/indicators/1', '/indicators/1/rule', '/indicators/5', '/indicators/rows/3', '/indicators/5/records/1']) {
    expect(await go(path), path).toBe(200)
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(390)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
})

test('without JavaScript a row is counted as well', async () => {
  const plain = await signedIn('Лебедева', false)
  await plain.goto(`${site.address}/indicators/rows/3`)
  await follow(plain.getByRole('button', { name: 'Соединить части' }))
  expect(await plain.locator('.figure').innerText()).toBe('1')
  await plain.context().close()
})

test('a closed year shows what it was counted from and offers no change', async () => {
  await freezeIndicators(context, plan)
  await go('/indicators')
  expect(await text()).toContain('Год закрыт 10.02.2027')
  expect(await go('/indicators/1')).toBe(200)
  expect(await text()).toContain('Закрыто 10.02.2027')
  expect(await page.getByRole('link', { name: 'Изменить правило' }).count()).toBe(0)
  expect(await rowOf('Краевой семинар').count()).toBe(3)
  expect(await go('/indicators/1/rule')).toBe(422)
  expect(await go('/indicators?plan=99')).toBe(404)
})
