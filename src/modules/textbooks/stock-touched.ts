import type { Context } from '#platform/context'
import type { FederalEntry } from './federal-list/entry.ts'
import { yearToDecide } from './federal-list/standing.ts'
import { listedEditions } from './federal-of-edition.ts'
import { catalogue } from './store/catalogue.ts'
import { holdingsBySchool } from './store/stock.ts'
import type { EditionId, WorkId } from './textbook.ts'

/** What the association has of the books that some entries of a list name. */
export interface TouchedStock {
  readonly works: readonly WorkId[]
  /** Those that have copies at hand. */
  readonly schools: readonly { readonly schoolId: number; readonly copies: number }[]
}

/**
 * Tells for entries of one version of the federal list what the schools have of them: what a change of the list means here.
 * @param entries all entries of that version
 */
export async function stockTouched(context: Context, entries: readonly FederalEntry[]): Promise<(touched: readonly FederalEntry[]) => TouchedStock> {
  const described = await catalogue(context)
  const stock = await holdingsBySchool(context)
  const editionOf = new Map(described.parts.map(({ id, editionId }) => [id, editionId]))
  const workOf = new Map(described.editions.map(({ id, workId }) => [id, workId]))
  const named = Map.groupBy(listedEditions(described, entries, yearToDecide(context.today)), ([, { entry }]) => entry)
  const held = new Map<EditionId, Map<number, number>>()
  for (const [schoolId, holdings] of stock)
    for (const { partId, copies } of holdings) {
      const edition = editionOf.get(partId)!
      const bySchool = held.get(edition) ?? held.set(edition, new Map()).get(edition)!
      bySchool.set(schoolId, (bySchool.get(schoolId) ?? 0) + copies)
    }
  return (touched) => {
    const editions = touched.flatMap((entry) => (named.get(entry) ?? []).map(([id]) => id))
    const schools = new Map<number, number>()
    for (const edition of editions) for (const [schoolId, copies] of held.get(edition) ?? []) schools.set(schoolId, (schools.get(schoolId) ?? 0) + copies)
    return { works: [...new Set(editions.map((id) => workOf.get(id)!))], schools: [...schools].flatMap(([schoolId, copies]) => (copies > 0 ? [{ schoolId, copies }] : [])) }
  }
}
