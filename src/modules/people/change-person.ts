import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, notFound, refuse } from '#platform/refusal'
import { may, permit } from './permissions.ts'
import { fullName, isInCharge, objectionToPerson, type PersonCard, type PersonId } from './person.ts'
import { isRole, roleName, type Role } from './roles.ts'
import { insertPerson, people, personById, personWithEmail, replaceRoles, updatePerson } from './store/people.ts'
import { schoolById } from './store/schools.ts'

/**
 * Enters a person as a librarian of the association; further roles are granted by `grantRoles`.
 * @throws {Refusal} when the actor may not or the card is wrong
 */
export function addPerson(context: Context, card: PersonCard): Promise<PersonId> {
  return atomically(context, async (context) => {
    permit(context, 'change people')
    await check(context, card, null)
    const id = await insertPerson(context, card)
    await replaceRoles(context, id, ['librarian'])
    await note(context, { deed: 'человек внесён', subject: `/people/${id}`, details: { name: fullName(card) } })
    return id
  })
}

/**
 * Replaces a person's card; everyone may change their own.
 * @param seen version of the card that the person was looking at
 * @throws {Conflict} when somebody changed it since
 */
export function changePerson(context: Context, id: PersonId, card: PersonCard, seen: number): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, context.actor.personId === id ? 'change own card' : 'change people')
    const before = (await personById(context, id)) ?? notFound('Такого человека нет.')
    if (before.version !== seen) throw new Conflict(differences(before, card))
    if (card.leftOn !== before.leftOn && !may(context, 'change people')) refuse('Отметить выход из объединения может руководитель.', 'leftOn')
    await check(context, card, id)
    if (!(await updatePerson(context, id, card, seen))) throw new Conflict(differences(before, card))
    await note(context, { deed: 'карточка изменена', subject: `/people/${id}`, details: { fields: differences(before, card).map(({ field }) => field) } })
  })
}

/**
 * Sets the roles of a person, no more and no fewer.
 * @throws {Refusal} when the actor may not, or the association would be left without a head or an administrator
 */
export function grantRoles(context: Context, id: PersonId, roles: readonly string[]): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'grant roles')
    const person = (await personById(context, id)) ?? notFound('Такого человека нет.')
    const known = roles.filter(isRole)
    if (known.length !== roles.length) refuse('Такой роли нет.', 'roles')
    await keepSomebody(context, id, known)
    await replaceRoles(context, id, known)
    await note(context, {
      deed: 'роли назначены',
      subject: `/people/${id}`,
      details: { name: fullName(person), before: person.roles, after: known },
    })
  })
}

async function keepSomebody(context: Context, id: PersonId, roles: readonly Role[]): Promise<void> {
  if (isInCharge({ roles })) return
  const others = (await people(context)).filter((person) => person.id !== id && person.leftOn === null)
  if (!others.some(isInCharge))
    refuse(`Сначала назначьте другого: ${roleName.head} или ${roleName.administrator} должен остаться.`, 'roles')
}

async function check(context: Context, card: PersonCard, id: PersonId | null): Promise<void> {
  const objection = objectionToPerson(card, context.today)
  if (objection) refuse(objection.reason, objection.field)
  if (card.schoolId !== null && !(await schoolById(context, card.schoolId))) refuse('Такой школы нет.', 'schoolId')
  const owner = card.email === null ? undefined : await personWithEmail(context, card.email)
  if (owner && owner.id !== id) refuse('Этот адрес почты уже записан у другого человека.', 'email')
}

const labels = {
  surname: 'Фамилия',
  givenName: 'Имя',
  patronymic: 'Отчество',
  post: 'Должность',
  schoolId: 'Школа',
  category: 'Категория',
  inProfessionSince: 'В профессии с',
  email: 'Почта',
  phone: 'Телефон',
  leftOn: 'Вышел из объединения',
} as const

function differences(theirs: PersonCard, yours: PersonCard) {
  return (Object.keys(labels) as (keyof typeof labels)[])
    .filter((key) => theirs[key] !== yours[key])
    .map((key) => ({ field: labels[key], theirs: String(theirs[key] ?? ''), yours: String(yours[key] ?? '') }))
}
