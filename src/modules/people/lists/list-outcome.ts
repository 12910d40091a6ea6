import type { PersonId } from '../person.ts'

/** What came of a list that was brought in. */
export interface ListOutcome {
  readonly newSchools: number
  readonly changedSchools: number
  readonly newPeople: readonly PersonId[]
  readonly changedPeople: number
}
