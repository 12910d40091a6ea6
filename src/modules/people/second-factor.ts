import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { atomically, type Context } from '#platform/context'
import type { Database } from '#platform/database'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import { hashOfToken, startSession } from '#platform/sessions'
import { admitAttempt, forgetAttempts, limits } from './attempts.ts'
import { permit } from './permissions.ts'
import { fullName, type PersonId } from './person.ts'
import { tooOften, type Visitor } from './sign-in.ts'
import { personById } from './store/people.ts'
import { confirmSecret, deleteSecondFactor, deleteSignInStep, putBackupCodes, putSecret, secondFactorOf, signInStepOf, takeStep, useBackupCode } from './store/second-factors.ts'

/** Seconds that a code stands for (RFC 6238). */
const period = 30

const totpOf = (secret: string, label = '') => new TOTP({ issuer: 'Библиокруг', label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) })

/** The address that a program of codes reads from a QR code. @param label whose account it is: the login */
export const factorAddress = (secret: string, label: string): string => totpOf(secret, label).toString()

/** Begins setting up one's own second factor; nothing is asked at sign-in before the first code is typed. */
export function beginSecondFactor(context: Context): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'change own card')
    const personId = ownId(context)
    if ((await secondFactorOf(context, personId))?.confirmedAt) refuse('Второй шаг уже включён.')
    await putSecret(context, personId, new Secret({ size: 20 }).base32)
    await note(context, { deed: 'начата настройка кода при входе', subject: `/people/${personId}` })
  })
}

/**
 * Turns one's own second factor on by its first code.
 * @returns backup codes, shown this once
 * @throws {Refusal} when the code does not fit
 */
export async function confirmSecondFactor(context: Context, code: string): Promise<string[]> {
  permit(context, 'change own card')
  const personId = ownId(context)
  const factor = (await secondFactorOf(context, personId)) ?? refuse('Начните сначала: рисунок с кодом устарел.')
  if (factor.confirmedAt) refuse('Второй шаг уже включён.')
  await checkCode(context, personId, code, context.now)
  return atomically(context, async (context) => {
    await confirmSecret(context, personId)
    await note(context, { deed: 'код при входе включён', subject: `/people/${personId}` })
    return newBackupCodes(context, personId)
  })
}

/** New backup codes in place of the former. @throws {Refusal} when the code does not fit */
export async function renewBackupCodes(context: Context, code: string): Promise<string[]> {
  permit(context, 'change own card')
  const personId = ownId(context)
  await checkCode(context, personId, code, context.now)
  return atomically(context, async (context) => {
    await note(context, { deed: 'запасные коды заменены', subject: `/people/${personId}` })
    return newBackupCodes(context, personId)
  })
}

/** Turns one's own second factor off. @throws {Refusal} when the code does not fit */
export async function endSecondFactor(context: Context, code: string): Promise<void> {
  permit(context, 'change own card')
  const personId = ownId(context)
  await checkCode(context, personId, code, context.now)
  await atomically(context, async (context) => {
    await deleteSecondFactor(context, personId)
    await note(context, { deed: 'код при входе выключен', subject: `/people/${personId}` })
  })
}

/** Takes off the second factor of somebody who has lost the telephone. @throws {Refusal} when the actor may not or there is none */
export function takeOffSecondFactor(context: Context, personId: PersonId): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'take off a second factor')
    const person = (await personById(context, personId)) ?? notFound('Такого человека нет.')
    if (!(await secondFactorOf(context, personId))) refuse('У этого человека код при входе не включён.')
    await deleteSecondFactor(context, personId)
    await note(context, { deed: 'код при входе снят администратором', subject: `/people/${personId}`, details: { name: fullName(person) } })
  })
}

/**
 * The second step of signing in. @param step what the first one answered
 * @returns the cookie's value
 * @throws {Refusal} when the code does not fit, was used before, or the first step is too long ago
 */
export async function finishSignIn(db: Database, { step, code, visitor, now }: { step: string; code: string; visitor: Visitor; now: Date }): Promise<string> {
  const where = { db, association: Number(step.split('.')[0]) }
  const hash = hashOfToken(step.slice(step.indexOf('.') + 1))
  const personId = (await personOfStep(db, step, now)) ?? refuse('Прошло больше 10 минут. Введите почту и пароль ещё раз.')
  await checkCode(where, personId, code, now)
  await deleteSignInStep(where, hash, now)
  return startSession(db, { association: where.association, personId, device: visitor.device, now })
}

/** Whose first step it is; null when there is none such or its time is over. */
export async function personOfStep(db: Database, step: string, now: Date): Promise<PersonId | null> {
  const [, association, token] = /^(\d{1,15})\.([\w-]{43})$/.exec(step) ?? []
  return (association && token && (await signInStepOf({ db, association: Number(association) }, hashOfToken(token), now))) || null
}

/**
 * A code of the telephone, each good once, within half a minute before and after its time; or a backup code.
 * @throws {Refusal} when it is neither, and after eight failures within 15 minutes
 */
async function checkCode(where: Pick<Context, 'db' | 'association'>, personId: PersonId, typed: string, now: Date): Promise<void> {
  const subject = `code:${where.association}:${personId}`
  const factor = (await secondFactorOf(where, personId)) ?? refuse('Код при входе не включён.')
  if (!(await admitAttempt(where.db, subject, limits.code, now))) refuse(tooOften)
  const code = typed.replace(/[\s-]/g, '').toLowerCase()
  const delta = /^\d{6}$/.test(code) ? totpOf(factor.secret).validate({ token: code, timestamp: now.getTime(), window: 1 }) : null
  const fits = delta !== null ? await takeStep(where, personId, Math.floor(now.getTime() / 1000 / period) + delta) : factor.confirmedAt !== null && (await useBackupCode(where, personId, hashOfToken(code), now))
  if (fits) return forgetAttempts(where.db, [subject], now)
  refuse(delta === null ? 'Код не подходит. Проверьте, верно ли идут часы на телефоне, или возьмите запасной код.' : 'Этот код уже использован. Дождитесь следующего.', 'code')
}

const backupCodes = 10

/** Ten letters and figures of 32, without those that look alike: 50 bits each. */
async function newBackupCodes(context: Context, personId: PersonId): Promise<string[]> {
  const codes = Array.from({ length: backupCodes }, () => [...randomBytes(10)].map((byte) => letters[byte % 32]).join(''))
  await putBackupCodes(context, personId, codes.map(hashOfToken))
  return codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`)
}

const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

const ownId = ({ actor }: Context): PersonId => actor.personId ?? refuse('Войдите в программу.')
