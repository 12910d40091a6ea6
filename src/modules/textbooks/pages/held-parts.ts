import type { Context } from '#platform/context'
import { compareOnShelf, namedParts, type NamedPart } from '../book-words.ts'
import type { Holding } from '../movement.ts'
import { catalogue } from '../store/catalogue.ts'
import { holdingsOf } from '../store/stock.ts'

/** What a school has, with names, in the order of a shelf: subject, grade, title, part. */
export async function heldParts(context: Context, schoolId: number): Promise<(Holding & { named: NamedPart })[]> {
  const parts = namedParts(await catalogue(context))
  return (await holdingsOf(context, schoolId))
    .map((holding) => ({ ...holding, named: parts.get(holding.partId)! }))
    .toSorted((one, other) => compareOnShelf(one.named, other.named))
}
