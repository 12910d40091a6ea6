import type { CalendarDate } from '#platform/calendar'
import type { FullName } from '../person.ts'
import { categoryOf, contactsIn, emailOf, lineOf, nameParts, phoneOf, sinceOf, sinceYears, yearsOf, type Value } from './cell-values.ts'
import type { Problem } from './entry.ts'
import type { ListField } from './list-field.ts'
import type { ListCell, ListRow } from './read-list.ts'

/** What a row says of a person; '' and null are what it does not say. */
export interface PersonSaid extends FullName {
  /** The name in the words of the list. */
  readonly written: string
  readonly post: string
  readonly category: string | null
  readonly since: CalendarDate | null
  /** Years of service where the list gives those instead of a day. */
  readonly years: number | null
  readonly phone: string
  readonly email: string
}

/** Reads a row's person; null when it names none. Values that cannot be taken become problems with their place. */
export function saidOf({ cells, at }: ListRow, today: CalendarDate, problems: Problem[]): PersonSaid | null {
  const take = <T>(field: ListField, read: (text: string) => Value<T>): T | null => takeCell(cells[field], read, problems)
  const written = take('name', lineOf) ?? [take('surname', lineOf), take('givenName', lineOf), take('patronymic', lineOf)].filter(Boolean).join(' ')
  if (written === '') return null
  const separate = cells.name ? null : { surname: take('surname', lineOf) ?? '', givenName: take('givenName', lineOf) ?? '', patronymic: take('patronymic', lineOf) ?? '' }
  const name = nameParts(written)
  if (!/\p{L}{2}/u.test(name.surname)) {
    problems.push({ at: cells.name?.at ?? cells.surname?.at ?? at, words: `«${written.slice(0, 60)}» — не имя человека` })
    return null
  }
  const contacts = cells.contacts ? contactsIn(cells.contacts.text) : { phone: '', email: '' }
  const years = cells.since ? null : take('experience', yearsOf)
  const since = take('since', sinceOf) ?? (years === null ? null : sinceYears(years, today))
  const sensible = since === null || (since >= '1940-01-01' && since <= today)
  if (!sensible) problems.push({ at: (cells.since ?? cells.experience)?.at ?? at, words: 'начало работы в профессии не может быть таким' })
  return {
    ...name,
    ...(separate && separate.surname !== '' ? { ...separate } : {}),
    written: cells.name ? written.split(/[,;]/)[0]!.trim() : written,
    post: take('post', lineOf) ?? name.post,
    category: cells.category ? categoryOf(take('category', lineOf) ?? '') : null,
    since: sensible ? since : null,
    years: sensible ? years : null,
    phone: take('phone', phoneOf) ?? contacts.phone,
    email: take('email', emailOf) ?? takeCell(contacts.email === '' ? undefined : { text: contacts.email, at: cells.contacts!.at }, emailOf, problems) ?? '',
  }
}

function takeCell<T>(cell: ListCell | undefined, read: (text: string) => Value<T>, problems: Problem[]): T | null {
  if (!cell) return null
  const value = read(cell.text)
  if ('value' in value) return value.value
  if (!problems.some(({ at, words }) => at === cell.at && words === value.problem)) problems.push({ at: cell.at, words: value.problem })
  return null
}
