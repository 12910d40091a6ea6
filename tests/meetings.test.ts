import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { draftPlan, readTerm } from '#modules/plan'
import { openBrowser } from './browser.ts'
import { addMember, addNumberedSchool, foundCity } from './city.ts'
import { arriving, expectAccessible, follow, type RunningSite, runSite } from './site.ts'

/** Axe looks at each page, and a loaded machine takes its time. */
vi.setConfig({ testTimeout: 120_000 })

let site: RunningSite
let browser: Browser
let page: Page

const password = 'осенний лист на воде'
const schoolYear = { from: 2026, to: 2027 }
/** A head, a secretary, three librarians of two schools, and a plan of two meetings. */
async function makeCity(): Promise<void> {
  const context = await foundCity(site, { password, head: { givenName: 'Вера' } })
  const [fifth, tenth] = [await addNumberedSchool(context, '5', 'ул. Заречная, 1'), await addNumberedSchool(context, '10', 'ул. Заречная, 1')]
  await addMember(context, 'Зимина', ['secretary', 'librarian'], { schoolId: fifth })
  for (const [surname, schoolId] of [['Орлова', fifth], ['Ветрова', tenth], ['Рощина', tenth]] as const) await addMember(context, surname, ['librarian'], { schoolId })
  const item = { kind: 'meeting', number: '1', section: '', term: readTerm('октябрь', schoolYear).term, place: 'СОШ №5', topic: 'Фонды школьных библиотек', aim: 'Обменяться опытом', content: '1. Анализ фондов. Орлова А.П.\n2. О разном', form: 'круглый стол', output: 'список излишков', status: '', responsible: [], extra: {}, serves: [] } as const
  await draftPlan(context, { schoolYear, association: '', level: null, theme: '', aim: '', stamps: [], lines: [], indicators: [], items: [item, { ...item, number: '2', term: readTerm('ноябрь', schoolYear).term, topic: 'Взаимообмен' }] })
}

beforeAll(async () => {
  site = await runSite()
  await makeCity()
  browser = await openBrowser()
  page = await (await browser.newContext({ locale: 'ru-RU', viewport: { width: 1280, height: 900 } })).newPage()
  page.setDefaultTimeout(15_000)
  page.on('dialog', (dialog) => void dialog.accept())
  await signIn(page)
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

async function signIn(page: Page): Promise<void> {
  await page.goto(`${site.address}/sign-in?to=%2Fmeetings`)
  await page.getByLabel('Почта').fill('lebedeva@example.org')
  await page.getByLabel('Пароль').fill(password)
  await follow(page.getByRole('button', { name: 'Войти' }))
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

test('cards open from the plan, and the exact day is set later than the month', async () => {
  await go('/meetings')
  expect(await text()).toContain('заседания без карточки: 2')
  await press('Открыть карточки по плану')
  expect(await text()).toContain('день не назначен')
  await followLink('Заседание № 1. Фонды школьных библиотек')
  expect(await text()).toContain('по плану: октябрь')
  await followLink('Назначить день')
  await page.getByLabel('Начало').fill('25:00')
  await page.getByLabel('День').fill('2026-10-14')
  await press('Назначить день')
  expect(await page.getByRole('alert').innerText()).toContain('Нет такого времени')
  await page.getByLabel('Начало').fill('14.00')
  await page.getByLabel('Место', { exact: true }).fill('актовый зал <b>')
  await press('Назначить день')
  expect(await text()).toContain('14 октября 2026')
  expect(await text()).toContain('актовый зал <b>')
})

test('a meeting is moved and keeps its history', async () => {
  await followLink('Перенести')
  await page.getByLabel('День').fill('2026-10-15')
  await page.getByLabel('Почему переносится').fill('Карантин в школе')
  await press('Перенести')
  expect(await text()).toMatch(/Назначено на 14 октября[^]*Перенесено на 15 октября[^]*Карантин в школе/)
})

test('the agenda is changed: order, speakers by name, guests in words', async () => {
  await followLink('Составить повестку')
  expect(await page.getByLabel('Докладчики').first().inputValue()).toBe('Орлова Анна Павловна')
  await page.getByLabel('Вопрос', { exact: true }).nth(2).fill('Опыт соседей')
  await page.getByLabel('Докладчики').nth(2).fill('Ветрова А. П.\nЛ. Ю. Полякова, сотрудница архива')
  await page.getByLabel('Номер', { exact: true }).nth(2).fill('2')
  await page.getByLabel('Минут').nth(2).fill('900')
  await press('Записать повестку')
  expect(await page.getByRole('alert').innerText()).toContain('от 1 до 600')
  await page.getByLabel('Минут').nth(2).fill('15')
  await press('Записать повестку')
  expect(await text()).toContain('Опыт соседей — Ветрова А. П., Л. Ю. Полякова, сотрудница архива (15 мин)')
})

test('the notice is read, and noted as sent', async () => {
  await followLink('Уведомление')
  expect(await text()).toContain('Приглашаем вас на заседание')
  await page.getByLabel('Как разослано').fill('по почте школ')
  await press('Отметить, что разослано')
  expect(await text()).toContain('уведомление разослано')
})

test('attendance is marked from the keyboard, and nobody is present who was not marked', async () => {
  await followLink('Отметить присутствие')
  await page.getByRole('radio', { name: 'не был: Лебедева Вера Павловна' }).focus()
  await page.keyboard.press('ArrowRight')
  for (const name of ['Зимина', 'Орлова']) await page.getByRole('radio', { name: `лично: ${name} Анна Павловна` }).check()
  await page.getByRole('radio', { name: 'дистанционно: Ветрова Анна Павловна' }).check()
  expect(await page.locator('[data-sum="in-person"]').innerText()).toBe('3')
  await page.getByLabel('Гости').fill('Л. Ю. Полякова, сотрудница архива')
  await press('Записать присутствие')
  await followLink('4')
  expect(await text()).toContain('лично 3, дистанционно 1, гостей 1')
  expect(await text()).toContain('Кворум есть')
})

test('minutes are written question after question, and decisions become tasks', async () => {
  await go('/meetings/1')
  await followLink('Писать протокол')
  await followLink('Записать следующий вопрос')
  await page.getByLabel('Слушали').fill('=СУММ(A1) о фондах <script>alert(1)</script>')
  await page.getByLabel('За', { exact: true }).fill('9')
  await press('Записать и перейти к следующему')
  expect(await page.getByRole('alert').innerText()).toContain('с правом голоса присутствуют 4')
  await page.getByLabel('За', { exact: true }).fill('4')
  await page.getByLabel('Решили').fill('Принять к сведению')
  await press('Записать')
  await page.getByLabel('Что поручено').fill('Составить список излишков')
  await page.getByLabel('Исполнитель', { exact: true }).selectOption({ label: 'Орлова Анна Павловна' })
  await page.getByLabel('Срок').fill('2026-11-01')
  await press('Дать поручение')
  await followLink('Следующий')
  await page.getByLabel('Слушали').fill('об опыте')
  await press('Записать и перейти к следующему')
  await press('Снять с повестки')
  expect(await text()).toContain('Записано 3 из 3')
})

test('the head signs what was read; afterwards only a remark can be added', async () => {
  await followLink('Прочитать протокол')
  expect(await text()).toContain('1.2. Составить список излишков. Ответственный: Орлова А. П. Срок: до 1 ноября 2026 года.')
  expect(await text()).toContain('Орлову А. П., педагога-библиотекаря МАОУ СОШ № 5')
  await press('Подписать протокол')
  expect(await text()).toContain('Больше не правится')
  await page.getByLabel('Замечание к протоколу').fill('Уточнить срок')
  await press('Добавить замечание')
  expect(await text()).toContain('Уточнить срок')
  expect(await go('/meetings/1/change')).toBe(422)
})

test('papers are sent as files', async () => {
  for (const paper of ['protocol.docx', 'protocol.pdf', 'notice.docx', 'attendance.pdf', 'extract.docx?item=1', 'extract.pdf?decision=1']) {
    const response = await page.request.get(`${site.address}/meetings/1/papers/${paper}`)
    expect(response.status(), paper).toBe(200)
    expect(response.headers()['content-disposition'], paper).toContain('attachment')
  }
  expect((await page.request.get(`${site.address}/meetings/1/papers/secret.docx`)).status()).toBe(404)
})

test('a task is reported on, and the next meeting opens with how decisions stand', async () => {
  await go('/decisions')
  await followLink('Составить список излишков')
  await page.getByLabel('Что сделано').fill('Список готов')
  await press('Выполнено')
  expect(await text()).toContain('выполнено')
  await go('/decisions')
  expect(await text()).toContain('выполненные 1')
})

test('without JavaScript a meeting is cancelled with its reason and stays in the calendar', async () => {
  const plain = await browser.newContext({ locale: 'ru-RU', javaScriptEnabled: false })
  const theirs = await plain.newPage()
  theirs.setDefaultTimeout(15_000)
  await signIn(theirs)
  await follow(theirs.getByRole('link', { name: 'Заседание № 2. Взаимообмен' }))
  await follow(theirs.getByRole('link', { name: 'Отменить' }))
  await follow(theirs.getByRole('button', { name: 'Отменить заседание' }))
  expect(await theirs.getByRole('alert').innerText()).toContain('Напишите, почему')
  await theirs.getByLabel('Почему отменяется').fill('Нет света')
  await follow(theirs.getByRole('button', { name: 'Отменить заседание' }))
  expect(await theirs.locator('main').innerText()).toContain('Нет света')
  await plain.close()
})

test('a telephone shows every page without a sideways scroll', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of ['/meetings', '/meetings/new', '/meetings/1', '/meetings/1/attendance', '/meetings/1/protocol', '/meetings/1/materials', '/meetings/1/output', '/meetings/2', '/meetings/2/day', '/meetings/2/agenda', '/meetings/2/change', '/decisions?show=all', '/decisions/1']) {
    expect((await page.goto(site.address + path))!.status(), path).toBe(200)
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(390)
  }
})
