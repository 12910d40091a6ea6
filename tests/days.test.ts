import type { Browser, BrowserContext, Page } from 'playwright-core'
import { readWorkbook, workbookOf } from '#documents/excel'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { addMeeting, attendanceOf, giveDecision, meetingById, setDay, type MeetingId } from '#modules/meetings'
import { sendDailyLetters } from '#modules/matters'
import type { Context } from '#platform/context'
import { answerConsent, purposes } from '#modules/people'
import { Sender } from '#platform/mail/sender'
import { smtpPost } from '#platform/mail/smtp'
import { mailServer } from '#platform/mail/smtp-for-tests'
import { openBrowser } from './browser.ts'
import { addMember, browserOf, foundCity } from './city.ts'
import { expectAccessible, follow, type RunningSite, runSite } from './site.ts'

/** Axe looks at each page, and a loaded machine takes its time. */
vi.setConfig({ testTimeout: 120_000 })

let site: RunningSite
let browser: Browser
let head: Context & { actor: { personId: number } }
let meeting: MeetingId
let secretary: number
let vera: number
let nina: number
let now = new Date('2026-10-28T08:50:00Z')
const card = { number: '2', topic: 'Обеспеченность учебниками', form: 'семинар', aim: '', place: '', hostSchoolId: null, timeFrom: null, timeTo: null, link: 'https://example.org/room', output: '', chairId: null, secretaryId: null }

beforeAll(async () => {
  site = await runSite({ now: () => now })
  browser = await openBrowser()
  head = { ...(await foundCity(site, { password: 'осенний лист на воде' })), today: '2026-10-15' }
  secretary = await addMember(head, 'Зимина', ['secretary', 'librarian'], { email: 'zimina@example.org' })
  vera = await addMember(head, 'Орлова', ['librarian'], { givenName: 'Вера', email: 'vera@example.org' })
  nina = await addMember(head, 'Рощина', ['librarian'], { givenName: 'Нина' })
  meeting = await addMeeting(head, { from: 2026, to: 2027 }, card)
  await setDay(head, meeting, { day: '2026-10-28', timeFrom: '14:00', timeTo: '16:00', place: 'читальный зал', hostSchoolId: null, link: card.link }, (await meetingById(head, meeting))!.version)
}, 180_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

const phone = { viewport: { width: 390, height: 800 } }
const open = async (of: BrowserContext, address: string): Promise<Page> => {
  const page = await of.newPage()
  await page.goto(site.address + address)
  await expectAccessible(page)
  return page
}
const fits = async (page: Page) => expect(await page.evaluate('document.documentElement.scrollWidth'), page.url()).toBeLessThanOrEqual(390)
const words = (page: Page) => page.innerText('main')
const present = async () => (await attendanceOf(head, meeting)).present.map(({ personId, presence }) => [personId, presence]).toSorted()

let figures: string

test('the secretary shows the code on the screen', async () => {
  const hers = await browserOf(browser, site, head, secretary)
  const page = await open(hers, `/meetings/${meeting}`)
  await follow(page.getByRole('link', { name: 'Показать код' }))
  await follow(page.getByRole('button', { name: 'Показать код' }))
  await expectAccessible(page)
  expect(await words(page)).toContain('28.10.2026 с 13:45 до 16:30')
  expect(await page.locator('.room-code svg').count()).toBe(1)
  figures = (await page.innerText('.room-figures')).replace(/\D/g, '')
  expect(figures).toMatch(/^\d{6}$/)
  await page.setViewportSize(phone.viewport)
  await fits(page)
  await hers.close()
})

test('a guest is led by the code through the sign-in, presses one button and is marked; without JavaScript too', async () => {
  const guest = await browser.newContext({ ...phone, locale: 'ru-RU', javaScriptEnabled: false })
  const page = await guest.newPage()
  await page.goto(`${site.address}/here/${figures}`)
  await page.getByLabel('Почта').fill('lebedeva@example.org')
  await page.getByLabel('Пароль').fill('осенний лист на воде')
  await follow(page.getByRole('button', { name: 'Войти' }))
  expect(page.url()).toContain(`/here/${figures}`)
  await follow(page.getByRole('button', { name: 'Я здесь' }))
  expect(await words(page)).toContain('Вы отмечены: лично')
  expect(await page.getByRole('button', { name: 'Я здесь' }).count()).toBe(0)
  expect(await present()).toEqual([[head.actor.personId, 'in-person']])
  await guest.close()
})

test('the code is typed by hand; a wrong one is told so; whoever is elsewhere marks that they take part online', async () => {
  const hers = await browserOf(browser, site, head, vera, phone)
  const page = await open(hers, '/here')
  await page.getByLabel('Код с экрана').fill('12')
  await follow(page.getByRole('button', { name: 'Дальше' }))
  await expectAccessible(page)
  expect(await words(page)).toContain('шесть цифр')
  await page.getByLabel('Код с экрана').fill(`${figures.slice(0, 3)} ${figures.slice(3)}`)
  await follow(page.getByRole('button', { name: 'Дальше' }))
  await fits(page)
  await follow(page.getByRole('button', { name: 'Я участвую дистанционно' }))
  await expectAccessible(page)
  expect(await words(page)).toContain('Вы отмечены: дистанционно')
  await hers.close()
})

test('marks made while the secretary types are kept with hers', async () => {
  const hers = await browserOf(browser, site, head, secretary)
  const page = await open(hers, `/meetings/${meeting}/attendance`)
  expect(await words(page)).toContain('По коду отметились сами: 2')
  const late = await browserOf(browser, site, head, nina, phone)
  const theirs = await open(late, `/here/${figures}`)
  await follow(theirs.getByRole('button', { name: 'Я здесь' }))
  await page.getByLabel('лично: Зимина Анна Павловна').check()
  await page.getByLabel('лично: Орлова Вера Павловна').check()
  await follow(page.getByRole('button', { name: 'Записать присутствие' }))
  expect(await present()).toEqual([[head.actor.personId, 'in-person'], [secretary, 'in-person'], [vera, 'in-person'], [nina, 'in-person']].toSorted())
  await late.close()
  await hers.close()
})

test('the next day the code says when it worked', async () => {
  now = new Date('2026-10-29T06:00:00Z')
  const anna = await addMember(head, 'Опоздавшая', ['librarian'])
  const hers = await browserOf(browser, site, head, anna, phone)
  const page = await open(hers, `/here/${figures}`)
  expect(await words(page)).toContain('Код больше не действует: он работал 28.10.2026 с 13:45 до 16:30')
  expect(await page.locator('main button').count()).toBe(0)
  await fits(page)
  await hers.close()
})

test('the list in Excel is filled by hand and read back: what is understood is shown, what is not is asked, nothing is written before', async () => {
  const hers = await browserOf(browser, site, head, secretary)
  const page = await open(hers, `/meetings/${meeting}/attendance`)
  const empty = await hers.request.get(`${site.address}/meetings/${meeting}/attendance/list.xlsx`)
  const [sheet] = await readWorkbook(new Uint8Array(await empty.body()))
  expect(sheet!.rows.find((row) => row.includes('Орлова Вера Павловна'))).toContain('лично')
  await follow(page.getByRole('link', { name: 'Внести с заполненного листа' }))
  await expectAccessible(page)
  await follow(page.getByRole('button', { name: 'Прочитать' }))
  expect(await page.getByRole('alert').innerText()).toContain('Заполните «Файл или строки»')
  const filled = await workbookOf([{ name: 'Лист', columns: [{ title: 'ФИО' }, { title: 'Участие' }], rows: [['Орлова В. П.', 'н'], ['Рощина Нина Павловна', 'дист'], ['Зимина', '?'], ['Гостева Инна', '+']] }])
  await page.getByLabel('Заполненный лист').setInputFiles({ name: 'лист.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(filled) })
  await follow(page.getByRole('button', { name: 'Прочитать' }))
  await expectAccessible(page)
  expect(await words(page)).toContain('Строк с именами 4, понято отметок 2, вопросов 2')
  const before = await present()
  await follow(page.getByRole('button', { name: 'Записать присутствие' }))
  expect(await page.getByRole('alert').innerText()).toContain('Скажите, кто это: строка 5, «Гостева Инна»')
  expect(await present()).toEqual(before)
  await page.locator('[name="doubt-3"]').selectOption('guest')
  await page.setViewportSize(phone.viewport)
  await fits(page)
  await follow(page.getByRole('button', { name: 'Записать присутствие' }))
  expect(await present()).toEqual([[head.actor.personId, 'in-person'], [secretary, 'in-person'], [nina, 'online']].toSorted())
  expect((await attendanceOf(head, meeting)).guests).toEqual(['Гостева Инна'])
  await hers.close()
})

test('what waits for a person stands in one list, late first, and opens where it is done', async () => {
  const office = { ...head, today: '2026-10-29' as const, now }
  for (const purpose of purposes) await answerConsent({ ...head, actor: { personId: vera, name: 'Орлова', roles: ['librarian'] } }, { purpose, act: 'refused', textVersion: '1' })
  await giveDecision(office, meeting, null, { text: 'Собрать заявки школ', ownerId: vera, ownerWords: '', due: '2026-11-20' })
  await giveDecision(office, meeting, null, { text: 'Разослать список излишков', ownerId: vera, ownerWords: '', due: '2026-10-28' })
  const hers = await browserOf(browser, site, head, vera)
  const page = await open(hers, '/')
  await follow(page.getByRole('link', { name: 'Все мои дела: 2' }))
  await expectAccessible(page)
  expect(await page.locator('tbody tr').allInnerTexts()).toEqual([expect.stringContaining('Разослать список излишков'), expect.stringContaining('Собрать заявки школ')])
  expect(await words(page)).toContain('Всего 2, просрочено 1')
  await page.setViewportSize(phone.viewport)
  await fits(page)
  await follow(page.getByRole('link', { name: 'Сообщить о выполнении: Собрать заявки школ' }))
  expect(page.url()).toContain('/decisions/')
  await hers.close()
})

test('a member tells news with a file, another comments, all see it on the first page and find it', async () => {
  const hers = await browserOf(browser, site, head, vera, { javaScriptEnabled: false })
  const page = await hers.newPage()
  await page.goto(`${site.address}/news/new`)
  await follow(page.getByRole('button', { name: 'Опубликовать' }))
  expect(await page.getByRole('alert').innerText()).toContain('заголовок')
  await page.getByLabel('Заголовок').fill('Конкурс <b>буктрейлеров</b>')
  await page.getByLabel('Текст').fill('Положение: https://example.org/rules.\nЖдём всех.')
  await page.getByLabel('Файл').setInputFiles({ name: 'Положение.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') })
  await follow(page.getByRole('button', { name: 'Опубликовать' }))
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Конкурс <b>буктрейлеров</b>')
  expect(await page.getByRole('link', { name: 'https://example.org/rules', exact: true }).count()).toBe(1)
  expect(await page.getByRole('link', { name: 'Положение.pdf' }).count()).toBe(1)
  await hers.close()

  const other = await browserOf(browser, site, head, nina)
  const theirs = await open(other, '/')
  await follow(theirs.getByRole('link', { name: 'Конкурс' }))
  await theirs.getByLabel('Ваш отклик').fill('Участвуем!')
  await follow(theirs.getByRole('button', { name: 'Откликнуться' }))
  await expectAccessible(theirs)
  expect(await words(theirs)).toContain('Участвуем!')
  expect(await theirs.getByRole('link', { name: 'Править или удалить' }).count()).toBe(0)
  await theirs.setViewportSize(phone.viewport)
  await fits(theirs)
  await theirs.goto(`${site.address}/news`)
  await expectAccessible(theirs)
  await fits(theirs)
  await theirs.goto(`${site.address}/search?q=буктрейлер`)
  expect(await words(theirs)).toContain('Новости')
  await other.close()

  const boss = await browserOf(browser, site, head, head.actor.personId)
  const lead = await open(boss, '/news')
  await follow(lead.getByRole('link', { name: 'Конкурс' }))
  await follow(lead.getByRole('link', { name: 'Править или удалить' }))
  await expectAccessible(lead)
  await lead.getByLabel('Заголовок').fill('Конкурс буктрейлеров')
  await follow(lead.getByRole('button', { name: 'Записать' }))
  expect(await lead.getByRole('heading', { level: 1 }).innerText()).toBe('Конкурс буктрейлеров')
  await boss.close()
})

test('the letter of the morning is chosen, comes once, and is stopped by one press of the mail program or of the person', async () => {
  const hers = await browserOf(browser, site, head, vera)
  const page = await open(hers, '/me')
  await follow(page.getByRole('link', { name: 'Утреннее письмо' }))
  expect(await words(page)).toContain('не приходит')
  await follow(page.getByRole('button', { name: 'Присылать по утрам' }))
  await expectAccessible(page)
  expect(await words(page)).toContain('приходит на vera@example.org')

  const program = { ...head, today: '2026-10-29' as const, now, actor: { personId: null, name: 'Библиокруг', roles: ['secretary'] } }
  expect([await sendDailyLetters(program), await sendDailyLetters(program)]).toEqual([1, 0])
  const smtp = await mailServer()
  const post = smtpPost(smtp.url, { name: 'ГМО', address: 'gmo@example.org' })
  const sender = new Sender(site.services.database.db, post, { site: site.address, now: () => now })
  await sender.round()
  await sender.leave()
  post.close()
  const [mail] = smtp.taken
  await smtp.close()
  expect(mail!.subject).toBe('29 октября: 2 дела, просрочено 1, нового 1')
  expect(mail!.text).toContain('отклик на вашу новость')
  const top = mail!.headerLines.map(({ line }) => line.replace(/\s+/g, ' '))
  expect(top.find((line) => line.startsWith('List-Unsubscribe:'))).toMatch(/^List-Unsubscribe: <http\S+\/stop\/\S+>$/)
  expect(top).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  const link = /https?:\/\/\S+\/stop\/\S+/.exec(mail!.text!)![0]

  const reading = await browser.newContext(phone)
  const opened = await reading.newPage()
  await opened.goto(link)
  await expectAccessible(opened)
  await fits(opened)
  expect(await words(opened)).toContain('Не присылать утреннее письмо?')
  const answer = await fetch(link, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click', redirect: 'manual' })
  expect(answer.status).toBe(200)
  await opened.reload()
  expect(await words(opened)).toContain('больше не придёт')
  await page.reload()
  await follow(page.getByRole('button', { name: 'Присылать по утрам' }))
  await opened.goto(link)
  await follow(opened.getByRole('button', { name: 'Не присылать' }))
  expect(await words(opened)).toContain('больше не придёт')
  await reading.close()
  await hers.close()
})
