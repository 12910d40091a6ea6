import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMeeting, answersTo, changeAgenda, meetingById, recordAttendance, setDay, type MeetingId } from '#modules/meetings'
import type { Context } from '#platform/context'
import { Sender } from '#platform/mail/sender'
import { smtpPost } from '#platform/mail/smtp'
import { mailServer, type TestMailServer } from '#platform/mail/smtp-for-tests'
import { openBrowser } from './browser.ts'
import { addMember, browserOf, foundCity } from './city.ts'
import { expectAccessible, runSite, type RunningSite } from './site.ts'

let site: RunningSite
let browser: Browser
let head: Context & { actor: { personId: number } }
let smtp: TestMailServer
let meeting: MeetingId
let now = new Date('2026-10-15T09:00:00Z')
let vera: number
let secretary: number

beforeAll(async () => {
  site = await runSite({ now: () => now })
  browser = await openBrowser()
  smtp = await mailServer()
  head = await foundCity(site)
  secretary = await addMember(head, 'Зимина', ['secretary', 'librarian'], { email: 'zimina@example.org' })
  vera = await addMember(head, 'Орлова', ['librarian'], { givenName: 'Вера', email: 'vera@example.org' })
  await addMember(head, 'Безпочты', ['librarian'], { givenName: 'Нина', phone: '+7 900 000-00-01' })
  const card = { number: '2', topic: 'Обеспеченность учебниками', form: 'семинар', aim: 'Договориться', place: '', hostSchoolId: null, timeFrom: null, timeTo: null, link: 'https://example.org/room', output: '', chairId: head.actor.personId, secretaryId: secretary }
  meeting = await addMeeting(head, { from: 2026, to: 2027 }, card)
  await changeAgenda(head, meeting, [{ id: null, question: 'Чего не хватает школам', speakers: [{ personId: vera }], minutes: 20 }], (await meetingById(head, meeting))!.version)
  await setDay(head, meeting, { day: '2026-10-28', timeFrom: '14:00', timeTo: '16:00', place: 'читальный зал', hostSchoolId: null, link: card.link }, (await meetingById(head, meeting))!.version)
}, 180_000)
afterAll(async () => {
  await browser.close()
  await site.close()
  await smtp.close()
})

/** Lets what stands in the outbox go through the real server, with links to this site. */
async function deliver(): Promise<void> {
  const post = smtpPost(smtp.url, { name: 'ГМО', address: 'gmo@example.org' })
  const sender = new Sender(site.services.database.db, post, { site: site.address, now: () => now })
  await sender.round()
  await sender.leave()
  post.close()
}

const linksOf = (address: string) => {
  const mail = smtp.taken.findLast(({ to }) => JSON.stringify(to).includes(address))!
  return [...mail.text!.matchAll(/https?:\/\/\S+\/answer\/\S+/g)].map(([link]) => link)
}
const given = async () => (await answersTo(head, { meetingId: meeting })).map(({ personId, answer, way }) => [personId, answer, way])
const page = async (of: BrowserContext, address: string) => {
  const opened = await of.newPage()
  await opened.goto(address.startsWith('http') ? address : site.address + address)
  return opened
}

test('the secretary sends the notice by one button and sees whom to telephone', async () => {
  const of = await browserOf(browser, site, head, secretary)
  const notice = await page(of, `/meetings/${meeting}/notice`)
  await expectAccessible(notice)
  expect(await notice.textContent('main')).toContain('Почта не подключена')
  await notice.click('text=Разослать уведомление: 3 письма')
  await notice.waitForURL('**/answers?saved')
  const text = await notice.textContent('main')
  expect(text).toContain('Кому позвонить')
  expect(text).toContain('+7 900 000-00-01')
  await expectAccessible(notice)
  await notice.goto(`${site.address}/letters`)
  expect(await notice.textContent('main')).toContain('ждёт отправки 3')
  await expectAccessible(notice)
  await notice.click('text=Заседание 28 октября')
  expect(await notice.textContent('main')).toContain('[личная ссылка]')
  expect(await notice.textContent('main')).not.toMatch(/answer\/\d/)
  await expectAccessible(notice)
  await of.close()
})

test('a mail scanner that opens every link answers nothing; a person answers by one click, with a script or without', async () => {
  await deliver()
  expect(smtp.recipients.length).toBe(3)
  const links = linksOf('vera@example.org')
  expect(links.map((link) => link.split('/').at(-1))).toEqual(['come', 'online', 'not'])
  for (const link of links) for (const method of ['GET', 'HEAD']) expect((await fetch(link, { method })).status).toBe(200)
  expect(await given()).toEqual([])

  const hers = await browser.newContext({ viewport: { width: 390, height: 800 } })
  const phone = await page(hers, links[0]!)
  await phone.waitForURL('**?saved')
  expect(await phone.textContent('main')).toContain('Вы ответили: Приду')
  expect(await given()).toEqual([[vera, 'come', 'letter']])
  await expectAccessible(phone)
  expect(await phone.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)

  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
  const old = await page(plain, links[2]!)
  expect(await given()).toEqual([[vera, 'come', 'letter']])
  expect(await old.textContent('main')).toContain('Вы ответили: Приду')
  await old.click('button:has-text("Не смогу")')
  expect(await old.textContent('main')).toContain('Прежний ответ, «Приду», больше не считается')
  expect(await given()).toEqual([[vera, 'come', 'letter'], [vera, 'not', 'letter']])
  await hers.close()
  await plain.close()
})

test('a signed-in person answers on the page of the meeting; the secretary notes what she was told, and reminds the silent', async () => {
  const of = await browserOf(browser, site, head, secretary)
  const today = await page(of, '/')
  await today.click('text=Ответьте, придёте ли')
  await today.click('button:has-text("Буду дистанционно")')
  expect(await today.textContent('main')).toContain('Вы ответили: Буду дистанционно')
  await expectAccessible(today)
  await today.goto(`${site.address}/meetings/${meeting}/answers`)
  await today.selectOption('#personId', { label: 'Безпочты Нина Павловна' })
  await today.selectOption('#answer', 'come')
  await today.click('text=Записать ответ')
  expect(await today.textContent('main')).toContain('сказали секретарю')
  await today.click('text=Напомнить тем, кто не ответил (1)')
  await deliver()
  expect(smtp.taken.at(-1)).toMatchObject({ subject: 'Ждём ответа: заседание 28 октября 2026 года в 14:00' })
  expect(JSON.stringify(smtp.taken.at(-1)!.to)).toContain('lebedeva@example.org')
  await of.close()
})

test('a late answer is told so and not noted; a link that is not whole is told so', async () => {
  const [come] = linksOf('vera@example.org')
  const of = await browser.newContext({ viewport: { width: 390, height: 800 } })
  const broken = await page(of, come!.replace(/.\/come$/, '/come'))
  expect(await broken.textContent('main')).toContain('Ссылка не работает')
  const before = await given()
  now = new Date('2026-10-28T11:00:00Z')
  const late = await page(of, come!)
  expect(await late.textContent('main')).toContain('Заседание уже прошло')
  expect(await late.locator('main button').count()).toBe(0)
  expect((await fetch(come!.replace(/\/come$/, ''), { method: 'POST', headers: { origin: site.address }, body: new URLSearchParams({ answer: 'come' }) })).status).toBe(422)
  expect(await given()).toEqual(before)
  await expectAccessible(late)
  await of.close()
})

test('who answered and who came stand side by side', async () => {
  const later: Context = { ...head, today: '2026-10-28', now }
  await recordAttendance(later, meeting, [{ personId: vera, presence: 'in-person' }, { personId: secretary, presence: 'online' }], [], 0)
  const of = await browserOf(browser, site, head, secretary)
  const sheet = await page(of, `/meetings/${meeting}/attendance`)
  expect(await sheet.textContent('main')).toContain('Обещали быть: 2; из них пришли 1, без обещания пришли 1.')
  await expectAccessible(sheet)
  await sheet.setViewportSize({ width: 390, height: 800 })
  expect(await sheet.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  await of.close()
})
