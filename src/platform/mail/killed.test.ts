import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Context } from '../context.ts'
import { openDatabase } from '../database.ts'
import { memoryFiles } from '../files.ts'
import { enqueueLetters, letterCounts, letters } from '../mail.ts'
import { migrate } from '../migrate.ts'
import { here } from '../processes.ts'
import { Sender } from './sender.ts'
import { smtpPost } from './smtp.ts'
import { mailServer } from './smtp-for-tests.ts'

const folder = mkdtempSync(join(tmpdir(), 'bibliokrug-mail-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const urlOf = (file: string) => JSON.stringify(new URL(file, import.meta.url).href)

/** The program that sends: what the server does, in a process that can be killed. */
const sending = (url: string) => `
  const [{ openDatabase }, { startMail }] = await Promise.all([import(${urlOf('../database.ts')}), import(${urlOf('./start-mail.ts')})])
  startMail(await openDatabase(${JSON.stringify(folder)}), { url: ${JSON.stringify(url)}, from: { name: 'ГМО', address: 'gmo@example.org' }, site: 'http://localhost' }, () => new Date())
  setInterval(() => {}, 1_000)`

test('killed in the middle of a mailing, the program sends no letter twice and says of which it does not know', async () => {
  const all = 80
  const database = await openDatabase(folder)
  await migrate(database.db)
  const context: Context = { db: database.db, association: 1, actor: { personId: null, name: 'проверка', roles: [] }, today: '2026-10-15', now: new Date(), files: memoryFiles(), apart: here() }
  await enqueueLetters(context, Array.from({ length: all }, (_, at) => ({ to: { name: '', address: `person${at}@example.org` }, subject: `Письмо ${at}`, text: 'Здравствуйте!', about: '/meetings/1' })))
  await database.close()

  let slow = true
  const taken: string[] = []
  const smtp = await mailServer({
    onData(stream, session, done) {
      stream.on('end', () => {
        taken.push(...session.envelope.rcptTo.map(({ address }) => address))
        // Taken, but the answer lingers: the sender is killed between the two.
        if (slow && taken.length >= 30) setTimeout(done, 60_000).unref()
        else done()
      }).resume()
    },
  })
  const program = spawn(process.execPath, ['--input-type=module', '-e', sending(smtp.url)], { stdio: ['ignore', 'inherit', 'inherit'] })
  const killed = new Promise((gone) => program.once('exit', gone))
  while (taken.length < 32) await new Promise((wait) => setTimeout(wait, 20))
  program.kill('SIGKILL')
  await killed
  slow = false

  const again = await openDatabase(folder)
  const post = smtpPost(smtp.url, { name: 'ГМО', address: 'gmo@example.org' })
  await new Sender(again.db, post, { site: 'http://localhost', alone: true }).round()
  const counts = await letterCounts({ ...context, db: again.db })
  const doubted = await letters({ ...context, db: again.db }, { standing: 'in doubt' })
  post.close()
  await again.close()
  await smtp.close()

  expect(new Set(taken).size).toBe(taken.length)
  expect(counts['in doubt']).toBeGreaterThanOrEqual(1)
  expect(counts['in doubt']).toBeLessThanOrEqual(10)
  expect(counts).toEqual({ sent: all - doubted.length, 'in doubt': doubted.length })
  const doubtful = doubted.map(({ to }) => to.address)
  expect(new Set([...taken, ...doubtful]).size).toBe(all)
}, 120_000)
