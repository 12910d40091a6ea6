import { fullName, members, schools } from '#modules/people'
import type { Context } from '#platform/context'
import type { Choice } from './meeting-fields.tsx'

export const schoolChoices = async (context: Context): Promise<Choice[]> => (await schools(context)).map(({ id, name }) => [id, name])

export const personChoices = async (context: Context): Promise<Choice[]> => (await members(context)).map((person) => [person.id, fullName(person)])
