/** A request that the rules of the association do not allow. Shown to the person, never logged as a failure. */
export class Refusal extends Error {
  override readonly name: string = 'Refusal'
  /** The field of the form that the words are about; null when they are about the whole. */
  readonly field: string | null

  constructor(reason: string, field: string | null = null) {
    super(reason)
    this.field = field
  }
}

/** Refused because it is not there, or not this person's to see. */
export class NotFound extends Refusal {
  override readonly name = 'NotFound'
}

/** Refused because none of the person's roles allows it. */
export class NotPermitted extends Refusal {
  override readonly name = 'NotPermitted'
}

/** Refused because somebody changed the same thing since the person last saw it. */
export class Conflict extends Refusal {
  override readonly name = 'Conflict'
  /** What stands there now and what the person wanted, field by field, in the words of the page. */
  readonly changes: readonly Change[]

  constructor(changes: readonly Change[]) {
    super('Пока вы правили, запись изменил другой человек. Ваши правки не сохранены: сравните и решите, что оставить.')
    this.changes = changes
  }
}

export interface Change {
  readonly field: string
  readonly theirs: string
  readonly yours: string
}

export function refuse(reason: string, field: string | null = null): never {
  throw new Refusal(reason, field)
}

export function notFound(reason: string): never {
  throw new NotFound(reason)
}

/**
 * Fields in which two cards differ, for a `Conflict`.
 * @param labels of the fields to compare, in the words of the page
 */
export function differencesIn<Field extends string>(labels: Readonly<Record<Field, string>>, theirs: Readonly<Record<Field, string>>, yours: Readonly<Record<Field, string>>): Change[] {
  return (Object.keys(labels) as Field[])
    .filter((field) => theirs[field] !== yours[field])
    .map((field) => ({ field: labels[field], theirs: theirs[field], yours: yours[field] }))
}
