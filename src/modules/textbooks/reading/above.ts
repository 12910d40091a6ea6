import { isNothing } from './cells.ts'
import type { Layout } from './layout.ts'
import type { Section } from './section.ts'

/** What the titles and sections above give to a row. */
export interface Above {
  readonly school: string | null
  readonly publisher: string | null
  readonly subject: string | null
  readonly grades: readonly number[]
}

export const nothingAbove: Above = { school: null, publisher: null, subject: null, grades: [] }

/** What stands above once a section has begun; with another school everything begins anew. */
export function under(above: Above, section: Section): Above {
  if ('heading' in section) return { ...above, subject: null }
  return 'school' in section ? { ...nothingAbove, ...section } : { ...above, ...section }
}

/** A column that says it again takes the place of a section. */
export function stillAbove(above: Above, said: readonly string[], { place }: Layout): Above {
  const own = (field: 'school' | 'publisher' | 'subject' | 'grades') => !isNothing(said[place.get(field) ?? -1] ?? '')
  return { school: own('school') ? null : above.school, publisher: own('publisher') ? null : above.publisher, subject: own('subject') ? null : above.subject, grades: own('grades') ? [] : above.grades }
}
