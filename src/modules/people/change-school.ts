import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, notFound, refuse } from '#platform/refusal'
import { permit } from './permissions.ts'
import { objectionToSchool, type SchoolCard, type SchoolId } from './school.ts'
import { insertSchool, ownerOfAlias, schoolById, schools, updateSchool } from './store/schools.ts'

/**
 * Enters a school.
 * @throws {Refusal} when the actor may not, the card is wrong, or another school already answers to one of the spellings
 */
export function addSchool(context: Context, card: SchoolCard): Promise<SchoolId> {
  return atomically(context, async (context) => {
    permit(context, 'change schools')
    await check(context, card, null)
    const id = await insertSchool(context, card)
    await note(context, { deed: 'школа внесена', subject: `/schools/${id}`, details: { name: card.name } })
    return id
  })
}

/**
 * Replaces a school's card.
 * @param seen version of the card that the person was looking at
 * @throws {Conflict} when somebody changed it since
 */
export function changeSchool(context: Context, id: SchoolId, card: SchoolCard, seen: number): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'change schools')
    const before = (await schoolById(context, id)) ?? notFound('Такой школы нет.')
    if (before.version !== seen) throw new Conflict(differences(before, card))
    await check(context, card, id)
    if (!(await updateSchool(context, id, card, seen))) throw new Conflict(differences(before, card))
    await note(context, { deed: 'школа изменена', subject: `/schools/${id}`, details: { before, after: card } })
  })
}

async function check(context: Context, card: SchoolCard, id: SchoolId | null): Promise<void> {
  const objection = objectionToSchool(card)
  if (objection) refuse(objection.reason, objection.field)
  const others = (await schools(context)).filter((school) => school.id !== id)
  const sameName = others.find(({ name }) => name.toLowerCase() === card.name.toLowerCase())
  if (sameName) refuse(`Школа «${sameName.name}» уже есть.`, 'name')
  const sameInn = card.inn === null ? undefined : others.find(({ inn }) => inn === card.inn)
  if (sameInn) refuse(`Такой ИНН уже у школы «${sameInn.name}».`, 'inn')
  for (const alias of card.aliases) {
    const owner = await ownerOfAlias(context, alias)
    if (owner && owner.id !== id) refuse(`«${alias}» — так уже называют школу «${owner.name}».`, 'aliases')
  }
}

const labels = {
  name: 'Название',
  kind: 'Вид',
  number: 'Номер',
  fullName: 'Полное название',
  inn: 'ИНН',
  founder: 'Учредитель',
  address: 'Адрес',
  latitude: 'Широта',
  longitude: 'Долгота',
  phone: 'Телефон',
  email: 'Почта',
  contact: 'К кому обращаться',
} as const

function differences(theirs: SchoolCard, yours: SchoolCard) {
  return (Object.keys(labels) as (keyof typeof labels)[])
    .filter((key) => theirs[key] !== yours[key])
    .map((key) => ({ field: labels[key], theirs: String(theirs[key] ?? ''), yours: String(yours[key] ?? '') }))
}
