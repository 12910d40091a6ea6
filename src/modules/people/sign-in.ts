import { atomically, type Context } from '#platform/context'
import type { Database } from '#platform/database'
import { note } from '#platform/journal'
import { passwordMatches } from '#platform/passwords'
import { notFound, refuse } from '#platform/refusal'
import { endSessions, hashOfToken, newToken, startSession } from '#platform/sessions'
import { setPassword } from './found-association.ts'
import { permit } from './permissions.ts'
import { fullName, type PersonId } from './person.ts'
import { accountsOf, entryLinkOf, failuresSince, forgetFailures, insertEntryLink, insertFailures, useEntryLink } from './store/accounts.ts'
import { personById } from './store/people.ts'

/** Where a visit comes from. */
export interface Visitor {
  readonly address: string
  readonly device: string
}

const failuresAllowed = 8
const failureWindow = 15 * 60_000

/**
 * Opens a session for the person of this login and password; answers the cookie's value.
 * @throws {Refusal} when they do not match, or after eight failures of this login or address within 15 minutes
 */
export async function signIn(
  db: Database,
  { login, password, visitor, now }: { login: string; password: string; visitor: Visitor; now: Date },
): Promise<string> {
  const name = login.toLowerCase()
  const subjects = [`login:${name}`, `address:${visitor.address}`]
  const since = new Date(now.getTime() - failureWindow)
  if ((await failuresSince(db, subjects, since)) >= failuresAllowed)
    refuse('Слишком много неудачных попыток. Подождите 15 минут или попросите руководителя прислать новую ссылку для входа.')
  const accounts = await accountsOf(db, name)
  if (accounts.length === 0) await passwordMatches(password, null)
  for (const { association, personId, passwordHash } of accounts)
    if (await passwordMatches(password, passwordHash)) {
      await forgetFailures(db, subjects, since)
      return startSession(db, { association, personId, device: visitor.device, now })
    }
  await insertFailures(db, subjects, now)
  return refuse('Почта и пароль не подходят друг к другу.', 'login')
}

/** How long a one-time link for entry works, in days. */
const entryLinkDays = 7

/**
 * Makes a one-time link by which a person enters and sets a password.
 * @returns the token to put into the address /enter/…
 * @throws {Refusal} when the actor may not, or the person has no e-mail
 */
export function issueEntryLink(context: Context, personId: PersonId): Promise<string> {
  return atomically(context, async (context) => {
    permit(context, 'invite people')
    const person = (await personById(context, personId)) ?? notFound('Такого человека нет.')
    if (person.email === null) refuse('Сначала запишите почту этого человека: по ней он будет входить.')
    const token = newToken()
    await insertEntryLink(context.db, {
      association: context.association,
      personId,
      tokenHash: hashOfToken(token),
      expiresAt: new Date(context.now.getTime() + entryLinkDays * 86_400_000),
    })
    await note(context, { deed: 'выдана ссылка для входа', subject: `/people/${personId}`, details: { name: fullName(person) } })
    return `${context.association}.${token}`
  })
}

/** The person whom an unused and timely link lets in; null when it does not work. */
export async function guestOfLink(db: Database, link: string, now: Date): Promise<{ association: number; personId: PersonId } | null> {
  const [, association, token] = /^(\d{1,15})\.([\w-]{43})$/.exec(link) ?? []
  const found = association && token ? await entryLinkOf(db, Number(association), hashOfToken(token)) : undefined
  return found && found.usedAt === null && found.expiresAt > now ? { association: found.association, personId: found.personId } : null
}

/**
 * Uses a one-time link: sets the password, ends the person's other sessions, opens a new one.
 * @param context of the person whom `guestOfLink` named
 */
export function enterByLink(context: Context, { link, password, visitor }: { link: string; password: string; visitor: Visitor }): Promise<string> {
  return atomically(context, async (context) => {
    const personId = context.actor.personId
    const [, token = ''] = link.split('.')
    const person = personId === null ? undefined : await personById(context, personId)
    if (!person || person.email === null) refuse('Ссылка не подходит.')
    await setPassword(context, person.id, person.email, password)
    if (!(await useEntryLink(context.db, context.association, hashOfToken(token), context.now)))
      refuse('Эта ссылка уже использована. Попросите новую у руководителя объединения.')
    await endSessions(context.db, context.association, person.id, null)
    await note(context, { deed: 'вход по ссылке, пароль задан', subject: `/people/${person.id}` })
    return startSession(context.db, { association: context.association, personId: person.id, device: visitor.device, now: context.now })
  })
}

/** Ends one of the actor's own sessions, or all with `null`. */
export function endOwnSessions(context: Context, id: number | null): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'change own card')
    if (context.actor.personId === null) return
    const ended = await endSessions(context.db, context.association, context.actor.personId, id)
    await note(context, { deed: 'сеансы завершены', subject: `/people/${context.actor.personId}`, details: { ended } })
  })
}
