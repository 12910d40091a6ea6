import { fullName, type Person, type PersonId } from '#modules/people'
import type { CalendarDate, SchoolYear } from '#platform/calendar'
import type { Context } from '#platform/context'
import { momentOf } from './clock.ts'
import type { MonthDay } from './happening.ts'

/** The people of the sample city and its school year, so that each deed has somebody who does it on some day. */
export class Actors {
  readonly year: SchoolYear
  readonly #context: Context
  readonly #people: ReadonlyMap<PersonId, Person>

  constructor(context: Context, year: SchoolYear, people: readonly Person[]) {
    this.#context = context
    this.year = year
    this.#people = new Map(people.map((person) => [person.id, person]))
  }

  /** What the person acts with on that day of the school year. */
  on([month, day]: MonthDay, personId: PersonId): Context {
    const person = this.person(personId)
    return { ...this.#context, ...momentOf(this.year, month, day), actor: { personId, name: fullName(person), roles: person.roles } }
  }

  /** The day of the school year. */
  day([month, day]: MonthDay): CalendarDate {
    return momentOf(this.year, month, day).today
  }

  person(id: PersonId): Person {
    const person = this.#people.get(id)
    if (!person) throw new RangeError(`expected a person of the sample city, not ${id}`)
    return person
  }
}
