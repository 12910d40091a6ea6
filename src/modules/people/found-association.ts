import { atomically, type Context } from '#platform/context'
import type { Database } from '#platform/database'
import { note } from '#platform/journal'
import { passwordObjection } from '#platform/passwords'
import { hashPassword } from '#platform/passwords'
import { refuse } from '#platform/refusal'
import { hashOfToken, newToken } from '#platform/sessions'
import { objectionToAssociation, type AssociationCard } from './association.ts'
import { fullName, objectionToPerson, type PersonCard, type PersonId } from './person.ts'
import { permit } from './permissions.ts'
import { foundingLinkIsFresh, insertFoundingLink, putAccount, useFoundingLink } from './store/accounts.ts'
import { associationOf, insertAssociation, updateAssociation } from './store/associations.ts'
import { insertPerson, replaceRoles } from './store/people.ts'

/** A one-time token with which the first association is founded; an earlier unused one no longer works. */
export async function issueFoundingLink(db: Database, now: Date): Promise<string> {
  const token = newToken()
  await insertFoundingLink(db, hashOfToken(token), now)
  return token
}

export const foundingLinkWorks = (db: Database, token: string): Promise<boolean> => foundingLinkIsFresh(db, hashOfToken(token))

/**
 * Founds an association with its head, who is also its administrator.
 * @param founding the context of nobody yet: its `association` is not read
 * @param token of `issueFoundingLink`; null where the program itself founds, for the sample city
 * @throws {Refusal} when the link was used or is not ours, or something typed is wrong
 */
export function foundAssociation(
  founding: Context,
  { token, association, head, password }: { token: string | null; association: AssociationCard; head: PersonCard; password: string | null },
): Promise<{ association: number; head: PersonId }> {
  return atomically(founding, async (founding) => {
    if (token !== null && !(await useFoundingLink(founding.db, hashOfToken(token), founding.now)))
      refuse('Эта ссылка уже использована или заменена новой. Перезапустите программу: она покажет свежую.')
    const objection = objectionToAssociation(association) ?? objectionToPerson(head, founding.today)
    if (objection) refuse(objection.reason, objection.field)
    const id = await insertAssociation(founding.db, association)
    const context = { ...founding, association: id }
    const person = await insertPerson(context, head)
    await replaceRoles(context, person, ['head', 'librarian', 'administrator'])
    if (password !== null) {
      if (head.email === null) refuse('Напишите почту: по ней вы будете входить.', 'email')
      await setPassword(context, person, head.email, password)
    }
    await note(context, { deed: 'объединение создано', subject: '/association', details: { name: association.name, head: fullName(head) } })
    return { association: id, head: person }
  })
}

/** @throws {Refusal} when the password is too weak */
export async function setPassword(context: Context, personId: PersonId, email: string, password: string): Promise<void> {
  const objection = passwordObjection(password)
  if (objection) refuse(objection, 'password')
  await putAccount(context.db, {
    association: context.association,
    personId,
    login: email.toLowerCase(),
    passwordHash: await hashPassword(password),
    now: context.now,
  })
}

/**
 * Keeps what ШРБ stands for in this association.
 * @param name «Школа растущего библиотекаря»
 * @throws {Refusal} when the actor may not or the name is empty
 */
export function nameBeginnersSchool(context: Context, name: string): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'name the beginners’ school')
    if (name.trim() === '') refuse('Напишите, как называется школа начинающих библиотекарей.', 'beginnersSchoolName')
    const { id: _, ...before } = await associationOf(context)
    if (before.beginnersSchoolName === name.trim()) return
    await updateAssociation(context, { ...before, beginnersSchoolName: name.trim() })
    await note(context, { deed: 'названа школа начинающих', subject: '/association', details: { before: before.beginnersSchoolName, after: name.trim() } })
  })
}

/** Replaces the association's card. @throws {Refusal} when the actor may not or something typed is wrong */
export function changeAssociation(context: Context, card: AssociationCard): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'change the association')
    const objection = objectionToAssociation(card)
    if (objection) refuse(objection.reason, objection.field)
    const before = await associationOf(context)
    await updateAssociation(context, card)
    await note(context, { deed: 'объединение изменено', subject: '/association', details: { before, after: card } })
  })
}
