/** Sends letters of a notice through a local SMTP server from the outbox of the database at hand; prints a tab-separated line. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { icsOf } from '#documents/calendar'
import { letterPage, letterText, type LetterBlock } from '#documents/letter'
import { openDatabase } from '#platform/database'
import { memoryFiles } from '#platform/files'
import { enqueueLetters, secretMark, siteMark, type LetterDraft } from '#platform/mail'
import { Sender } from '#platform/mail/sender'
import { smtpPost } from '#platform/mail/smtp'
import { migrate } from '#platform/migrate'
import { inProcesses } from '#platform/processes'
import { newToken } from '#platform/sessions'

const count = 5_000
const megabytes = () => (process.memoryUsage.rss() / 2 ** 20).toFixed(0)
const folder = mkdtempSync(join(tmpdir(), 'bibliokrug-bench-'))
const database = await openDatabase(process.env['DATABASE_URL'] ?? join(folder, 'pg'))
await migrate(database.db)
const server = fork(fileURLToPath(new URL('mail-server.ts', import.meta.url)))
const [url] = (await once(server, 'message')) as [string]
const now = new Date()
const context = { db: database.db, files: memoryFiles(), apart: inProcesses(), association: 1, actor: { personId: null, name: 'измерение', roles: [] }, today: '2026-11-18', now } as const

const answer = `${siteMark}/answer/1.${secretMark}`
const entry = { uid: 'meeting-1@bibliokrug', sequence: 1, day: '2026-11-18', timeFrom: '14:00', timeTo: '16:00', summary: 'Заседание № 2. Обеспеченность учебниками', description: `Приду: ${answer}/come\nБуду дистанционно: ${answer}/online\nНе смогу: ${answer}/not`, place: 'МАОУ СОШ № 5, читальный зал', url: siteMark } as const
const blocks: readonly LetterBlock[] = [
  { type: 'paragraph', text: 'Здравствуйте, Анна Павловна!' },
  { type: 'paragraph', text: 'Приглашаем вас на заседание объединения.' },
  { type: 'facts', lines: [['Когда', '18 ноября 2026 года, с 14:00 до 16:00'], ['Где', entry.place]] },
  { type: 'list', title: 'Повестка', items: ['Анализ обеспеченности учебниками', 'Взаимообмен излишками', 'Заказ на следующий год'] },
  { type: 'buttons', buttons: [{ title: 'Приду', to: `${answer}/come` }, { title: 'Буду дистанционно', to: `${answer}/online` }, { title: 'Не смогу', to: `${answer}/not` }] },
]
const draft = (at: number): LetterDraft => ({
  to: { name: `Получатель ${at}`, address: `person${at}@example.org` }, subject: 'Заседание 18 ноября', text: letterText(blocks), html: letterPage('Заседание', blocks), secret: newToken(), about: '/meetings/1',
  calendar: { method: 'REQUEST', text: icsOf({ name: 'ГМО', method: 'REQUEST', timeZone: 'Asia/Yekaterinburg', entries: [{ ...entry, attendees: [{ name: `Получатель ${at}`, address: `person${at}@example.org`, participation: 'NEEDS-ACTION' }] }] }, now) },
})

const memoryBefore = megabytes()
const began = performance.now()
await database.db.transaction().execute((db) => enqueueLetters({ ...context, db }, Array.from({ length: count }, (_, at) => draft(at))))
const written = performance.now()
const post = smtpPost(url, { name: 'ГМО', address: 'gmo@example.org' })
const sent = await new Sender(database.db, post, { site: 'https://gmo.example.org' }).round()
const done = performance.now()
server.send('how many')
const [taken] = (await once(server, 'message')) as [number]
if (sent !== count || taken !== count) throw new Error(`expected ${count} letters, ${sent} sent, ${taken} taken`)
console.log([((written - began) / 1000).toFixed(1), ((done - written) / 1000).toFixed(1), Math.round(count / ((done - written) / 1000)), `${memoryBefore} → ${megabytes()}`].join('\t'))

post.close()
server.kill()
await database.close()
rmSync(folder, { recursive: true })
