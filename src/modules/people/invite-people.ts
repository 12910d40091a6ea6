import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { enqueueLetters, senderNow } from '#platform/mail'
import { notFound, refuse } from '#platform/refusal'
import { hashOfToken, newToken } from '#platform/sessions'
import { linkHours, type LinkPurpose } from './entry-link.ts'
import { linkLetter } from './invitation-letter.ts'
import { may, permit } from './permissions.ts'
import { fullName, isInCharge, type Person, type PersonId } from './person.ts'
import { insertEntryLink, peopleWithAccounts } from './store/accounts.ts'
import { associationOf } from './store/associations.ts'
import { personById } from './store/people.ts'

/** A one-time link as it is handed over: shown once, kept only as its hash. */
export interface Invitation {
  readonly person: Person
  /** To put into the address /enter/… */
  readonly token: string
  readonly purpose: LinkPurpose
}

/**
 * Makes a one-time link for each of these people, by which they enter and set a password; links made for them before no longer work.
 * @throws {Refusal} when the actor may not, nobody is named, or somebody has no e-mail or has left
 */
export function invitePeople(context: Context, ids: readonly PersonId[]): Promise<Invitation[]> {
  return atomically(context, async (context) => {
    permit(context, 'invite people')
    if (ids.length === 0) refuse('Отметьте, кого пригласить.')
    const accounts = await peopleWithAccounts(context)
    const invitations: Invitation[] = []
    for (const id of new Set(ids)) {
      const person = (await personById(context, id)) ?? notFound('Такого человека нет.')
      if (person.email === null) refuse(`Сначала запишите почту: ${fullName(person)}. По ней человек будет входить.`)
      if (person.leftOn !== null && person.leftOn <= context.today) refuse(`${fullName(person)}: больше не в объединении.`)
      // Whoever has the link is that person: it must not give more power than the maker has.
      if (isInCharge(person) && !may(context, 'grant roles'))
        refuse(`${fullName(person)}: ссылку для руководителя и администратора делает другой руководитель или администратор.`)
      const purpose = accounts.has(id) ? 'reset' : 'entry'
      invitations.push({ person, purpose, token: await newLink(context, id, purpose, linkHours.ofOffice) })
      await note(context, { deed: 'выдана ссылка для входа', subject: `/people/${id}`, details: { name: fullName(person) } })
    }
    return invitations
  })
}

/**
 * Makes a one-time link for each of these people and sends it by letter.
 * @returns how many letters were put into the outbox
 * @throws {Refusal} as `invitePeople`, and when no letters go out
 */
export function invitePeopleByLetter(context: Context, ids: readonly PersonId[]): Promise<number> {
  return atomically(context, async (context) => {
    if (!(await senderNow(context.db))) refuse('Письма сейчас не уходят. Сделайте ссылки и передайте их сами.')
    const association = await associationOf(context)
    const until = new Date(context.now.getTime() + linkHours.ofOffice * 3_600_000)
    const invitations = await invitePeople(context, ids)
    await enqueueLetters(context, invitations.map(({ person, token, purpose }) => linkLetter({ person: { ...person, email: person.email! }, token, purpose, until, association })))
    return invitations.length
  })
}

/** Makes a one-time link for one person. @returns the token to put into the address /enter/… */
export async function issueEntryLink(context: Context, personId: PersonId): Promise<string> {
  return (await invitePeople(context, [personId]))[0]!.token
}

/** Keeps a new link of the person and answers what stands in its address. @param hours how long it works */
export async function newLink(context: Context, personId: PersonId, purpose: LinkPurpose, hours: number): Promise<string> {
  const token = newToken()
  await insertEntryLink(context, { personId, tokenHash: hashOfToken(token), purpose, expiresAt: new Date(context.now.getTime() + hours * 3_600_000) })
  return `${context.association}.${token}`
}
