import ICAL from 'ical.js'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMeeting, answerInvitation, cancelMeeting, giveDecision, meetingById, setDay, type MeetingId } from '#modules/meetings'
import { announceEvent } from '#modules/training'
import { changePerson, grantRoles, personById } from '#modules/people'
import type { Context } from '#platform/context'
import { openBrowser } from './browser.ts'
import { addMember, browserOf, foundCity } from './city.ts'
import { expectAccessible, runSite, type RunningSite } from './site.ts'

let site: RunningSite
let browser: Browser
let head: Context & { actor: { personId: number } }
let meeting: MeetingId
let cancelled: MeetingId
let vera: number

beforeAll(async () => {
  site = await runSite()
  browser = await openBrowser()
  head = await foundCity(site)
  vera = await addMember(head, 'Орлова', ['librarian'], { email: 'vera@example.org' })
  const card = { number: '2', topic: 'Обеспеченность учебниками', form: '', aim: '', place: '', hostSchoolId: null, timeFrom: null, timeTo: null, link: '', output: '', chairId: null, secretaryId: null }
  const appointed = async (topic: string, day: `${number}-${number}-${number}`) => {
    const id = await addMeeting(head, { from: 2026, to: 2027 }, { ...card, topic })
    await setDay(head, id, { day, timeFrom: '14:00', timeTo: null, place: 'читальный зал', hostSchoolId: null, link: '' }, (await meetingById(head, id))!.version)
    return id
  }
  meeting = await appointed('Обеспеченность учебниками', '2026-10-28')
  cancelled = await appointed('Отменённое', '2026-10-29')
  await cancelMeeting(head, cancelled, 'карантин')
  await announceEvent(head, { kind: 'courses', level: 'krai', form: 'online', title: 'Курсы о фондах', organiser: '', firstDay: '2026-10-20', lastDay: '2026-10-22', hours: 16, place: '', link: '', description: '' })
  const before = await appointed('Прошлое', '2026-10-08')
  await giveDecision(head, before, null, { text: 'Собрать сведения', ownerId: vera, ownerWords: '', due: '2026-10-30' })
  await answerInvitation({ ...head, actor: { personId: vera, name: 'Орлова', roles: ['librarian'] } }, meeting, 'not', 'site')
}, 180_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

const eventsAt = async (address: string) => new ICAL.Component(ICAL.parse(await (await fetch(address)).text())).getAllSubcomponents('vevent')
const summaries = async (address: string) => (await eventsAt(address)).map((event) => String(event.getFirstPropertyValue('summary')))

test('a month shows meetings, events over their days and terms; on a phone only the days on which something stands', async () => {
  const of = await browserOf(browser, site, head, vera)
  const page = await of.newPage()
  await page.goto(`${site.address}/calendar`)
  const text = await page.textContent('main')
  for (const word of ['Обеспеченность учебниками', 'отменено', 'Срок: Собрать сведения']) expect(text).toContain(word)
  expect(text!.match(/Курсы о фондах/g)).toHaveLength(3)
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 800 })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  await expectAccessible(page)
  await page.click('text=ноябрь')
  expect(await page.textContent('main')).toContain('ничего не назначено')
  await page.goto(`${site.address}/calendar?month=2026-13`)
  expect(await page.textContent('main')).toContain('октябрь 2026')
  await of.close()
})

test('a person makes an address; it gives meetings with the answer, events, own tasks; a new address closes the old one', async () => {
  const of = await browserOf(browser, site, head, vera)
  const page = await of.newPage()
  await page.goto(`${site.address}/calendar/address`)
  await page.click('text=Сделать адрес')
  const address = (await page.textContent('code'))!
  expect(address).toMatch(/\/calendar\/\d+\.[\w-]{43}\.ics$/)
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 800 })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  const events = await eventsAt(address)
  expect((await summaries(address)).toSorted()).toEqual(['Заседание № 2. Обеспеченность учебниками', 'Заседание № 2. Отменённое', 'Заседание № 2. Прошлое', 'Курсы о фондах (курсы)', 'Срок поручения: Собрать сведения'])
  const ours = events.find((event) => String(event.getFirstPropertyValue('summary')).includes('Обеспеченность'))!
  expect(ours.getFirstProperty('attendee')!.getFirstParameter('partstat')).toBe('DECLINED')
  expect(events.find((event) => String(event.getFirstPropertyValue('summary')).includes('Отменённое'))!.getFirstPropertyValue('status')).toBe('CANCELLED')
  page.on('dialog', (dialog) => void dialog.accept())
  await page.click('text=Сменить мой адрес')
  await page.waitForURL('**?saved')
  expect((await fetch(address)).status).toBe(404)
  expect((await fetch((await page.textContent('code'))!)).status).toBe(200)
  await of.close()
})

test('the association’s calendar names nobody and no task; who has left sees nothing more by the own address', async () => {
  const of = await browserOf(browser, site, head, head.actor.personId)
  const page = await of.newPage()
  await page.goto(`${site.address}/calendar/address`)
  await page.click('text=Сделать адрес объединения')
  const address = (await page.textContent('code'))!
  const text = await (await fetch(address)).text()
  expect(text).not.toMatch(/ATTENDEE|Собрать|vera/)
  expect((await summaries(address)).length).toBe(4)
  await of.close()

  const hers = await browserOf(browser, site, head, vera)
  const own = await hers.newPage()
  await own.goto(`${site.address}/calendar/address`)
  const personal = (await own.textContent('code'))!
  expect(await own.textContent('main')).not.toContain('Сменить адрес объединения')
  await grantRoles(head, vera, [])
  expect((await fetch(personal)).status).toBe(404)
  await grantRoles(head, vera, ['librarian'])
  const person = (await personById(head, vera))!
  await changePerson(head, vera, { ...person, leftOn: '2026-10-15' }, person.version)
  expect((await fetch(personal)).status).toBe(404)
  await hers.close()
})
