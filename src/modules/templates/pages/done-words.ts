import { associationOf, people, shortName } from '#modules/people'
import type { Context } from '#platform/context'

/** Says who did something and when: «15.10.2026, 14:05, Лебедева А. П.» */
export async function doneWords(context: Context): Promise<(by: number | null, at: Date) => string> {
  const { timeZone } = await associationOf(context)
  const names = new Map((await people(context)).map((person) => [person.id, shortName(person)]))
  const moment = new Intl.DateTimeFormat('ru-RU', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return (by, at) => [moment.format(at), by === null ? '' : (names.get(by) ?? 'человек, которого больше нет в списке')].filter(Boolean).join(', ')
}
