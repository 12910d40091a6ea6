import type { CalendarDate } from '#platform/calendar'
import type { Person } from '../person.ts'
import type { School } from '../school.ts'
import type { ListAnswers, Problem } from './entry.ts'
import { peopleUnderstood, type PersonEntry } from './people-understood.ts'
import type { ListReading } from './read-list.ts'
import { schoolsUnderstood, type SchoolEntry } from './schools-understood.ts'

/** A list beside what is known: its schools and people, whom each was taken for, what would change, what cannot be brought in. */
export interface Understood {
  readonly schools: readonly SchoolEntry[]
  readonly people: readonly PersonEntry[]
  readonly problems: readonly Problem[]
  /** Entries whose question is not answered. */
  readonly open: number
}

/** @param known everything that the association has now; @param answers what was answered so far */
export function understood(reading: ListReading, known: { readonly schools: readonly School[]; readonly people: readonly Person[]; readonly today: CalendarDate }, answers: ListAnswers): Understood {
  const rows = reading.tables.flatMap((table) => table.rows)
  const { schools, ofRow, problems: ofSchools } = schoolsUnderstood(rows, known.schools, answers)
  const { people, problems: ofPeople } = peopleUnderstood(rows, { people: known.people, schoolOfRow: ofRow, today: known.today }, answers)
  return { schools, people, problems: [...ofSchools, ...ofPeople], open: [...schools, ...people].filter(({ choice }) => choice === '').length }
}
