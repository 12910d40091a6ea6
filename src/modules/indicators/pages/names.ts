import { people, schools, shortName } from '#modules/people'
import type { Context } from '#platform/context'
import type { Names } from '../documents/sheets.ts'

/** What people and schools are called, those who left included; '' for nobody. */
export async function namesOf(context: Context): Promise<Names> {
  const everybody = new Map((await people(context)).map((person) => [person.id, shortName(person)]))
  const all = new Map((await schools(context)).map(({ id, name }) => [id, name]))
  return { person: (id) => (id === null ? '' : (everybody.get(id) ?? '')), school: (id) => (id === null ? '' : (all.get(id) ?? '')) }
}
