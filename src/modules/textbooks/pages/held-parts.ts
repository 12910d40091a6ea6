import type { Context } from '#platform/context'
import { namedParts, type NamedPart } from '../book-words.ts'
import type { Holding } from '../movement.ts'
import { catalogue } from '../store/catalogue.ts'
import { holdingsOf } from '../store/stock.ts'
import { compareSubjects } from '../subjects.ts'

/** What a school has, with names, in the order of a shelf: subject, grade, title, part. */
export async function heldParts(context: Context, schoolId: number): Promise<(Holding & { named: NamedPart })[]> {
  const parts = namedParts(await catalogue(context))
  return (await holdingsOf(context, schoolId))
    .map((holding) => ({ ...holding, named: parts.get(holding.partId)! }))
    .toSorted(
      (one, other) =>
        compareSubjects(one.named.work.subject, other.named.work.subject) ||
        one.named.work.grades[0]! - other.named.work.grades[0]! ||
        one.named.work.title.localeCompare(other.named.work.title, 'ru') ||
        one.named.edition.id - other.named.edition.id ||
        one.named.part.number - other.named.part.number,
    )
}
