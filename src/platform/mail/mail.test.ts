import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import ICAL from 'ical.js'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { icsOf } from '#documents/calendar'
import type { Context } from '../context.ts'
import { enqueueLetters, letterById, letters, letterCounts, secretMark, senderNow, settleLetter, siteMark, type LetterDraft } from '../mail.ts'
import { openTestDatabase, type TestDatabase } from '../test-database.ts'
import { memoryFiles } from '../files.ts'
import { here } from '../processes.ts'
import { Refusal } from '../refusal.ts'
import { Sender } from './sender.ts'
import { claimLetters, endLease, holdLease } from './sending.ts'
import { smtpPost } from './smtp.ts'
import { mailServer, type TestMailServer } from './smtp-for-tests.ts'

let database: TestDatabase
let context: Context
const opened: { close(): unknown }[] = []

beforeAll(async () => {
  database = await openTestDatabase()
  context = { db: database.db, association: 1, actor: { personId: null, name: 'проверка', roles: [] }, today: '2026-10-15', now: new Date('2026-10-15T09:00:00Z'), files: memoryFiles(), apart: here() }
})
afterEach(async () => {
  for (const thing of opened.splice(0).toReversed()) await thing.close()
  await sql`delete from letter`.execute(database.db)
  await sql`delete from mail_sender`.execute(database.db)
})
afterAll(() => database.drop())

const letter = (number: number | string, rest: Partial<LetterDraft> = {}): LetterDraft => ({ to: { name: `Иванова, Анна «${number}»`, address: `person${number}@example.org` }, subject: `Письмо ${number}`, text: 'Здравствуйте!', about: '/meetings/1', ...rest })

async function server(options: Parameters<typeof mailServer>[0] = {}): Promise<TestMailServer> {
  const started = await mailServer(options)
  opened.push(started)
  return started
}

function senderTo(url: string, now: () => Date = () => context.now): Sender {
  const post = smtpPost(url, { name: 'ГМО библиотекарей', address: 'gmo@example.org' })
  opened.push(post)
  return new Sender(database.db, post, { site: 'https://gmo.example.org', now })
}

/** A server that listens and hangs up as soon as it has been spoken to about `command`. */
async function rudeServer(command: string): Promise<string> {
  const rude = createServer((socket) => {
    let data = false
    socket.on('error', () => {})
    socket.write('220 rude\r\n')
    socket.on('data', (bytes) => {
      const text = String(bytes)
      if (data ? text.includes('\r\n.\r\n') && command === 'end' : text.startsWith(command)) return void socket.destroy()
      if (text.startsWith('DATA')) data = true
      socket.write(text.startsWith('DATA') ? '354 go\r\n' : '250 ok\r\n')
    })
  })
  await new Promise<void>((listening) => rude.listen(0, '127.0.0.1', listening))
  opened.push({ close: () => new Promise((closed) => rude.close(closed)) })
  return `smtp://127.0.0.1:${(rude.address() as AddressInfo).port}`
}

test('a letter arrives as it was written: names, text, page, calendar, personal link, and how to stop such letters', async () => {
  const smtp = await server()
  const entry = { uid: 'meeting-1@example', sequence: 0, day: '2026-11-18', timeFrom: '14:00', timeTo: '16:00', summary: 'Заседание', description: `Приду: ${siteMark}/answer/${secretMark}/come и ещё слова, чтобы строка была длинной`, place: '', url: '' } as const
  const calendar = { method: 'PUBLISH', text: icsOf({ name: 'ГМО', method: 'PUBLISH', timeZone: 'Asia/Yekaterinburg', entries: [entry] }, context.now) } as const
  const [id] = await enqueueLetters(context, [letter(1, { text: `Ответ: ${siteMark}/answer/${secretMark}`, html: `<a href="${siteMark}/answer/${secretMark}">Приду</a>`, secret: 'TOKEN'.repeat(12), calendar, unsubscribe: `${siteMark}/stop/${secretMark}` })])
  expect(await senderTo(smtp.url).round()).toBe(1)
  const [mail] = smtp.taken
  const link = `https://gmo.example.org/answer/${'TOKEN'.repeat(12)}`
  expect(mail!.text).toContain(`Ответ: ${link}`)
  expect(mail!.html).toContain(`href="${link}"`)
  expect(mail!.to).toMatchObject({ value: [{ name: 'Иванова, Анна «1»', address: 'person1@example.org' }] })
  expect(mail!.from).toMatchObject({ value: [{ name: 'ГМО библиотекарей', address: 'gmo@example.org' }] })
  expect(mail!.headers.get('list')).toMatchObject({ unsubscribe: { url: link.replace('answer', 'stop') } })
  expect(mail!.headerLines.find(({ key }) => key === 'list-unsubscribe-post')!.line).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  const ics = String(mail!.attachments.find(({ contentType }) => contentType === 'application/ics')!.content)
  expect(ics.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  expect(new ICAL.Component(ICAL.parse(ics)).getFirstSubcomponent('vevent')!.getFirstPropertyValue('description')).toContain(`${link}/come`)
  expect(await letterById(context, id!)).toMatchObject({ state: 'sent', secret: null, settledAt: context.now })
})

test('line breaks in an address, a name or a subject are refused at the door', async () => {
  const bad: Partial<LetterDraft>[] = [
    { to: { name: 'Анна', address: 'a@example.org\r\nBcc: evil@example.org' } },
    { to: { name: 'Анна\nBcc: evil@example.org', address: 'a@example.org' } },
    { to: { name: 'Анна', address: 'a@example.org, evil@example.org' } },
    { subject: 'Тема\r\nBcc: evil@example.org' },
  ]
  for (const part of bad) await expect(enqueueLetters(context, [letter(1), letter(2, part)])).rejects.toThrow(Refusal)
  expect(await letters(context)).toEqual([])
})

test('an address that the server refuses is told with its words, and keeps no other letter back', async () => {
  const smtp = await server({ onRcptTo: ({ address }, _session, done) => done(address === 'person2@example.org' ? Object.assign(new Error('5.1.1 no such person'), { responseCode: 550 }) : null) })
  const ids = await enqueueLetters(context, [letter(1), letter(2), letter(3)])
  await senderTo(smtp.url).round()
  expect(smtp.recipients.toSorted()).toEqual(['person1@example.org', 'person3@example.org'])
  expect(await letterById(context, ids[1]!)).toMatchObject({ state: 'refused', said: expect.stringContaining('no such person') })
  expect(await settleLetter(context, ids[1]!, 'waiting', 2)).toBe(true)
  expect(await letterById(context, ids[1]!)).toMatchObject({ state: 'waiting', attempts: 0 })
})

test('«later» is tried again after growing pauses, and given up after three days', async () => {
  let busy = true
  const smtp = await server({ onRcptTo: (_address, _session, done) => done(busy ? Object.assign(new Error('greylisted'), { responseCode: 451 }) : null) })
  const [id] = await enqueueLetters(context, [letter(1)])
  let now = context.now
  const sender = senderTo(smtp.url, () => now)
  const waits: number[] = []
  for (let attempt = 0; attempt < 4; attempt++) {
    await sender.round()
    const { nextAt } = (await letterById(context, id!))!
    waits.push((nextAt.getTime() - now.getTime()) / 60_000)
    now = nextAt
  }
  expect(waits).toEqual([1, 5, 15, 30])
  busy = false
  await sender.round()
  expect(smtp.recipients).toEqual(['person1@example.org'])
  busy = true
  const [late] = await enqueueLetters({ ...context, now: new Date(now.getTime() - 80 * 3_600_000) }, [letter(2)])
  await sender.round()
  expect(await letterById(context, late!)).toMatchObject({ state: 'refused', said: expect.stringContaining('Три дня') })
})

test('a server that is down for an hour costs no letter, and everybody can read why nothing goes', async () => {
  const first = await mailServer()
  const port = Number(new URL(first.url).port)
  await first.close()
  await enqueueLetters(context, Array.from({ length: 12 }, (_, at) => letter(at)))
  let now = context.now
  const sender = senderTo(first.url, () => now)
  for (let quarter = 0; quarter < 4; quarter++) {
    now = new Date(now.getTime() + 15 * 60_000)
    expect(await sender.round()).toBe('no way')
  }
  expect(await letterCounts(context)).toEqual({ waiting: 12 })
  expect((await senderNow(database.db))!.trouble).toContain('ECONNREFUSED')
  const again = await server({ port })
  expect(await sender.round()).toBe(12)
  expect(new Set(again.recipients).size).toBe(12)
  expect(await senderNow(database.db)).toEqual({ from: 'gmo@example.org', trouble: '' })
})

test('a line that breaks before the letter is given leaves it waiting; one that breaks after is doubted, never sent twice', async () => {
  const [id] = await enqueueLetters(context, [letter(1)])
  expect(await senderTo(await rudeServer('RCPT')).round()).toBe('no way')
  expect(await letterById(context, id!)).toMatchObject({ state: 'waiting' })
  await endLeases()
  await senderTo(await rudeServer('end')).round()
  expect(await letterById(context, id!)).toMatchObject({ state: 'in doubt' })
  await endLeases()
  const smtp = await server()
  expect(await senderTo(smtp.url).round()).toBe(0)
})

test('a letter at which the server hangs up is given up after three days', async () => {
  const [late] = await enqueueLetters({ ...context, now: new Date(context.now.getTime() - 80 * 3_600_000) }, [letter(1)])
  await senderTo(await rudeServer('RCPT')).round()
  expect(await letterById(context, late!)).toMatchObject({ state: 'refused', said: expect.stringContaining('Три дня') })
  await endLeases()
})

test('two programs over one database do not send anything twice', async () => {
  const smtp = await server()
  await enqueueLetters(context, Array.from({ length: 60 }, (_, at) => letter(at)))
  const done = await Promise.all([senderTo(smtp.url).round(), senderTo(smtp.url).round()])
  expect(done).toContain(60)
  expect(done).toContain('another sends')
  expect(smtp.recipients.length).toBe(60)
  expect(new Set(smtp.recipients).size).toBe(60)
})

test('what another process left half sent is doubted; what it finished after all is sent', async () => {
  const [one, two] = await enqueueLetters(context, [letter(1), letter(2)])
  await holdLease(database.db, 'dead', 'gmo@example.org')
  await claimLetters(database.db, 1, [one!], 'dead')
  const smtp = await server()
  const sender = senderTo(smtp.url)
  expect(await sender.round()).toBe('another sends')
  await endLease(database.db, 'dead')
  expect(await sender.round()).toBe(1)
  expect(await letterById(context, one!)).toMatchObject({ state: 'in doubt' })
  expect(await letterById(context, two!)).toMatchObject({ state: 'sent' })
  expect(smtp.recipients).toEqual(['person2@example.org'])
  const { version } = (await letterById(context, one!))!
  expect(await settleLetter(context, one!, 'waiting', version - 1)).toBe(false)
  expect(await settleLetter(context, one!, 'waiting', version)).toBe(true)
  await sender.round()
  expect(smtp.recipients).toEqual(['person2@example.org', 'person1@example.org'])
})

test('a letter past its use does not go', async () => {
  const smtp = await server()
  await enqueueLetters(context, [letter(1, { usefulUntil: new Date('2026-10-15T08:59:00Z') }), letter(2, { usefulUntil: new Date('2026-10-15T10:00:00Z') })])
  await senderTo(smtp.url).round()
  expect(smtp.recipients).toEqual(['person2@example.org'])
})

const endLeases = () => sql`delete from mail_sender`.execute(database.db)
