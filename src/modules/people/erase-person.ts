import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { forgetReceiver } from '#platform/mail'
import { notFound, refuse } from '#platform/refusal'
import { endSessions } from '#platform/sessions'
import { consentStanding, purposes } from './consent.ts'
import { permit } from './permissions.ts'
import { fullName, isInCharge, type Person } from './person.ts'
import { loginOf } from './store/accounts.ts'
import { consentActs, insertConsentAct } from './store/consents.ts'
import { deleteErasureRequest, eraseContacts, erasureRequests, insertErasureRequest, settleErasureRequest, type ErasureId } from './store/erasures.ts'
import { members, personById } from './store/people.ts'

/** Asks that what is kept of oneself be erased; a second request adds nothing. */
export function askErasure(context: Context): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'change own card')
    const { personId } = context.actor
    if (personId === null || (await erasureRequests(context, personId)).some(({ settledAt }) => settledAt === null)) return
    await insertErasureRequest(context, personId)
    await note(context, { deed: 'просьба удалить данные', subject: `/people/${personId}` })
  })
}

/** Takes one's own request back while nobody has done it. */
export function takeErasureBack(context: Context): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'change own card')
    const { personId } = context.actor
    const open = personId === null ? undefined : (await erasureRequests(context, personId)).find(({ settledAt }) => settledAt === null)
    if (!open) return
    await deleteErasureRequest(context, open.id)
    await note(context, { deed: 'просьба удалить данные отозвана', subject: `/people/${personId}` })
  })
}

/**
 * Does what a person asked: takes away contacts, the way in, consents and letters to the person, and marks the person as having left. Names in minutes, decisions
 * and participations stay: they are papers of the association.
 * @throws {Refusal} when the actor may not, or the association would be left without a head or an administrator
 */
export function erasePerson(context: Context, id: ErasureId): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'erase people')
    const request = (await erasureRequests(context)).find((one) => one.id === id) ?? notFound('Такой просьбы нет.')
    if (request.settledAt !== null) return
    const person = (await personById(context, request.personId)) ?? notFound('Такого человека нет.')
    if (isInCharge(person) && !(await members(context)).some((other) => other.id !== person.id && isInCharge(other)))
      refuse('Сначала назначьте другого руководителя или администратора: объединение не может остаться без них.')
    const acts = (await consentActs(context, person.id)).get(person.id) ?? []
    for (const purpose of purposes) {
      const standing = consentStanding(acts, purpose)
      if (standing?.act === 'given') await insertConsentAct(context, person.id, { purpose, act: 'withdrawn', textVersion: standing.textVersion })
    }
    await endSessions(context.db, context.association, person.id, null)
    for (const address of await addressesOf(context, person)) await forgetReceiver(context, address)
    await eraseContacts(context, person.id)
    await settleErasureRequest(context, id)
    await note(context, { deed: 'контакты и вход удалены по просьбе', subject: `/people/${person.id}`, details: { name: fullName(person) } })
  })
}

/** The card's e-mail and the login, which is the e-mail of the day when the password was set. */
async function addressesOf(context: Context, { id, email }: Pick<Person, 'id' | 'email'>): Promise<ReadonlySet<string>> {
  return new Set([email, await loginOf(context, id)].filter((address) => address != null))
}
