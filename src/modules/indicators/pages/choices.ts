import { fullName, members, schools } from '#modules/people'
import type { Context } from '#platform/context'
import type { Choices } from './own-record-fields.tsx'

export const choicesOf = async (context: Context): Promise<Choices> => ({
  people: (await members(context)).map((person) => [person.id, fullName(person)] as const),
  schools: (await schools(context)).map(({ id, name }) => [id, name] as const),
})
