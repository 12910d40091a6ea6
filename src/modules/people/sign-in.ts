import { atomically, type Context } from '#platform/context'
import type { Database } from '#platform/database'
import { note } from '#platform/journal'
import { passwordMatches } from '#platform/passwords'
import { refuse } from '#platform/refusal'
import { endSessions, hashOfToken, newToken, startSession } from '#platform/sessions'
import { admitAttempt, forgetAttempts, limits } from './attempts.ts'
import { linkState, type EntryLink } from './entry-link.ts'
import { setPassword } from './found-association.ts'
import { permit } from './permissions.ts'
import type { PersonId } from './person.ts'
import { accountsOf, entryLinkOf, peopleWithAccounts, useEntryLink } from './store/accounts.ts'
import { personById } from './store/people.ts'
import { insertSignInStep, secondFactorOf } from './store/second-factors.ts'

/** Where a visit comes from. */
export interface Visitor {
  readonly address: string
  readonly device: string
}

/** How long the code of the second step is waited for, in milliseconds. */
const stepLife = 10 * 60_000

/** The password was right: a session is open, or a code of the second factor is asked for. */
export type SignedIn = { readonly cookie: string } | { readonly step: string }

/**
 * Opens a session for the person of this login and password, or begins one that needs a code.
 * @throws {Refusal} when they do not match, or after eight failures of this login, or forty from this machine, within 15 minutes
 */
export async function signIn(
  db: Database,
  { login, password, visitor, now }: { login: string; password: string; visitor: Visitor; now: Date },
): Promise<SignedIn> {
  const name = login.toLowerCase()
  const [machine, ofLogin] = [`address:${visitor.address}`, `login:${name}`]
  if (!(await admitAttempt(db, machine, limits.passwordFromMachine, now)) || !(await admitAttempt(db, ofLogin, limits.passwordOfLogin, now))) refuse(tooOften)
  const accounts = await accountsOf(db, name)
  if (accounts.length === 0) await passwordMatches(password, null)
  for (const { association, personId, passwordHash } of accounts)
    if (await passwordMatches(password, passwordHash)) {
      await forgetAttempts(db, [machine, ofLogin], now)
      const factor = await secondFactorOf({ db, association }, personId)
      if (!factor?.confirmedAt) return { cookie: await startSession(db, { association, personId, device: visitor.device, now }) }
      const token = newToken()
      await insertSignInStep({ db, association }, { tokenHash: hashOfToken(token), personId, expiresAt: new Date(now.getTime() + stepLife) })
      return { step: `${association}.${token}` }
    }
  return refuse('Почта и пароль не подходят друг к другу.', 'login')
}

/** What is said to whoever has tried too often to come in. */
export const tooOften = 'Слишком много неудачных попыток. Подождите 15 минут или попросите руководителя прислать новую ссылку для входа.'

/** The one-time link as the address says it, whether it still works or not; null when there is none like that. */
export async function linkNamed(db: Database, link: string): Promise<EntryLink | null> {
  const [, association, token] = /^(\d{1,15})\.([\w-]{43})$/.exec(link) ?? []
  return (association && token && (await entryLinkOf(db, Number(association), hashOfToken(token)))) || null
}

/** The person whom an unused and timely link lets in; null when it does not work. */
export async function guestOfLink(db: Database, link: string, now: Date): Promise<{ association: number; personId: PersonId } | null> {
  const found = await linkNamed(db, link)
  return found && linkState(found, now) === 'works' ? { association: found.association, personId: found.personId } : null
}

/** What using a link came to. */
export interface Entered {
  /** Value of the session's cookie; null when a code of the person's second factor is still to be asked for. */
  readonly cookie: string | null
  /** Whether the person had no password before. */
  readonly first: boolean
}

/**
 * Uses a one-time link: sets the password, ends the person's other sessions, opens a new one.
 * @param context of the person whom the link names
 * @throws {Refusal} when the password is weak, or somebody used the link meanwhile
 */
export function enterByLink(context: Context, { link, password, visitor }: { link: string; password: string; visitor: Visitor }): Promise<Entered> {
  return atomically(context, async (context) => {
    permit(context, 'change own card')
    const personId = context.actor.personId
    const [, token = ''] = link.split('.')
    const person = personId === null ? undefined : await personById(context, personId)
    if (!person || person.email === null) refuse('Ссылка не подходит.')
    const first = !(await peopleWithAccounts(context)).has(person.id)
    await setPassword(context, person.id, person.email, password)
    if (!(await useEntryLink(context.db, context.association, hashOfToken(token), context.now)))
      refuse('Эта ссылка уже использована. Попросите новую у руководителя объединения.')
    await endSessions(context.db, context.association, person.id, null)
    await note(context, { deed: 'вход по ссылке, пароль задан', subject: `/people/${person.id}` })
    const asked = await secondFactorOf(context, person.id)
    const cookie = asked?.confirmedAt ? null : await startSession(context.db, { association: context.association, personId: person.id, device: visitor.device, now: context.now })
    return { cookie, first }
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
