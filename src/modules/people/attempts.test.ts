import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { todayIn } from '#platform/calendar'
import type { Context } from '#platform/context'
import { memoryFiles } from '#platform/files'
import { letters } from '#platform/mail'
import { holdLease } from '#platform/mail/sending'
import { here } from '#platform/processes'
import { openTestDatabase, type TestDatabase } from '#platform/test-database'
import { askNewPassword } from './ask-new-password.ts'
import { foundAssociation } from './found-association.ts'
import { beginSecondFactor, confirmSecondFactor, finishSignIn } from './second-factor.ts'
import { signIn } from './sign-in.ts'
import { secondFactorOf } from './store/second-factors.ts'

// A database of its own: within the transaction of a test nothing would happen at the same time.
let database: TestDatabase
let head: Context & { actor: { personId: number } }
const now = new Date('2026-10-15T09:00:00Z')
const login = 'lebedeva@example.org'
const password = 'осенний лист на воде'
const from = (address: string) => ({ address, device: '' })

beforeAll(async () => {
  database = await openTestDatabase()
  const bare = { db: database.db, files: memoryFiles(), apart: here(), now, today: todayIn('Asia/Omsk', now) }
  const card = { surname: 'Лебедева', givenName: 'Анна', patronymic: 'Павловна', post: '', schoolId: null, category: '', inProfessionSince: null, email: login, phone: '', leftOn: null } as const
  const founded = await foundAssociation({ ...bare, association: 0, actor: { personId: null, name: '', roles: [] } }, { token: null, head: card, password, association: { name: 'ГМО', shortName: '', city: 'Озёрск', timeZone: 'Asia/Omsk', beginnersSchoolName: null } })
  head = { ...bare, association: founded.association, actor: { personId: founded.head, name: 'Лебедева', roles: ['head', 'administrator', 'librarian'] } }
}, 120_000)
afterAll(() => database.drop())

/** How many of the attempts, all made at the same moment, were looked at, and how many turned away unlooked. */
async function together(count: number, attempt: (n: number) => Promise<unknown>): Promise<{ looked: number; turned: number }> {
  const said = (await Promise.allSettled(Array.from({ length: count }, (_, n) => attempt(n)))).map((result) => (result.status === 'rejected' ? String(result.reason) : ''))
  return { looked: said.filter((words) => words.includes('не под')).length, turned: said.filter((words) => words.includes('Слишком много')).length }
}

test('passwords tried side by side are counted as those tried in turn: eight of a login', async () => {
  expect(await together(20, (n) => signIn(database.db, { login: 'nobody@example.org', password: `${n}`, visitor: from(`10.0.1.${n}`), now }))).toEqual({ looked: 8, turned: 12 })
})

test('codes tried side by side: eight, of a million', async () => {
  await beginSecondFactor(head)
  const totp = new TOTP({ secret: Secret.fromBase32((await secondFactorOf(head, head.actor.personId))!.secret) })
  await confirmSecondFactor(head, totp.generate({ timestamp: now.getTime() }))
  const { step } = (await signIn(database.db, { login, password, visitor: from('10.0.0.2'), now })) as { step: string }
  expect(await together(40, () => finishSignIn(database.db, { step, code: '000000', visitor: from('10.0.0.2'), now }))).toEqual({ looked: 8, turned: 32 })
})

test('new passwords asked for side by side: three letters an hour, also when somebody signed in meanwhile', async () => {
  await holdLease(database.db, 'проверка', 'gmo@example.org')
  const ask = (at: Date) => askNewPassword({ database, files: head.files, apart: head.apart, now: () => at } as never, { login, visitor: from('10.0.0.3') })
  await Promise.all(Array.from({ length: 6 }, () => ask(now)))
  expect(await letters(head)).toHaveLength(3)
  const later = new Date(now.getTime() + 30 * 60_000)
  await signIn(database.db, { login, password, visitor: from('10.0.0.4'), now: later })
  await ask(later)
  expect(await letters(head)).toHaveLength(3)
})
