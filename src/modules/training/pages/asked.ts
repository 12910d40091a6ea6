import type { SchoolYear } from '#platform/calendar'

/** What the address of a list of participations asks for. */
export interface Asked {
  /** The actor's own, those that wait to be confirmed in any year, or all of the year. */
  readonly of: 'mine' | 'waiting' | 'all'
  readonly year: SchoolYear
  /** Of these the rest of the address chooses. '' is any. */
  readonly level: string
  readonly kind: string
  readonly role: string
  readonly result: string
  readonly event: number | null
  readonly person: number | null
}

/** The address that asks so. */
export function addressOf({ of, year, ...rest }: Pick<Asked, 'of' | 'year'> & Partial<Asked>, page = '/participations'): string {
  const query = new URLSearchParams({ of, ...(of !== 'waiting' && { year: String(year.from) }) })
  for (const [name, value] of Object.entries(rest)) if (value !== '' && value !== null && value !== undefined) query.set(name, String(value))
  return `${page}?${query}`
}
