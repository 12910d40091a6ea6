import { atomically } from '#platform/context'
import type { Database } from '#platform/database'
import { attemptsSince, deleteAttempts, insertAttempt, lockAttempts } from './store/attempts.ts'

/** How many attempts of one subject are let through within how many milliseconds. */
export interface Limit {
  readonly allowed: number
  readonly within: number
}

const minute = 60_000

/** What can be tried: a password, a code of the second step, asking for a new password. Behind one machine's address a whole class may be coming in. */
export const limits = {
  passwordOfLogin: { allowed: 8, within: 15 * minute },
  passwordFromMachine: { allowed: 40, within: 15 * minute },
  code: { allowed: 8, within: 15 * minute },
  newPasswordOfLogin: { allowed: 3, within: 60 * minute },
  newPasswordFromMachine: { allowed: 20, within: 60 * minute },
} as const satisfies Record<string, Limit>

const longest = Math.max(...Object.values(limits).map(({ within }) => within))

/**
 * Writes an attempt down before it is looked at, so that many at the same moment cannot pass the count. One that came to nothing bad is
 * taken out again by `forgetAttempts`.
 * @param subject who or what is tried: 'login:anna@example.org'
 * @returns false when there were too many; then nothing is written
 */
export function admitAttempt(db: Database, subject: string, { allowed, within }: Limit, now: Date): Promise<boolean> {
  return atomically({ db }, async ({ db }) => {
    await lockAttempts(db, subject)
    if ((await attemptsSince(db, subject, new Date(now.getTime() - within))) >= allowed) return false
    await insertAttempt(db, subject, now)
    return true
  })
}

/** The subjects have shown who they are: what they tried before counts no more. Also forgets what no limit looks back to. */
export const forgetAttempts = (db: Database, subjects: readonly string[], now: Date): Promise<void> => deleteAttempts(db, subjects, new Date(now.getTime() - longest))
