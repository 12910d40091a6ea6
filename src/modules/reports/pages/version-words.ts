import { associationOf, people, shortName } from '#modules/people'
import type { Context } from '#platform/context'
import type { PaperVersion } from '../paper-version.ts'

/** Says of a version how it came about: «составлена 10.06.2026, 14:05 (Лебедева А. П.)». */
export async function versionWords(context: Context): Promise<(version: Pick<PaperVersion, 'origin' | 'madeAt' | 'madeBy'>) => string> {
  const { timeZone } = await associationOf(context)
  const names = new Map((await people(context)).map((person) => [person.id, shortName(person)]))
  const moment = new Intl.DateTimeFormat('ru-RU', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return ({ origin, madeAt, madeBy }) => {
    const who = madeBy === null ? '' : ` (${names.get(madeBy) ?? 'человек, которого больше нет в списке'})`
    return `${origin === 'made' ? 'составлена программой' : 'исправлена человеком'} ${moment.format(madeAt)}${who}`
  }
}
