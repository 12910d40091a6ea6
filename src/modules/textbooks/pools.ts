import type { BooksOf, ProgrammeCode } from './programmes.ts'
import type { SubjectCode } from './subjects.ts'
import { companies, type Substitution } from './substitution.ts'
import type { Catalogue, Edition, EditionId, Level, PartId, Work, WorkId } from './textbook.ts'

/** Place of a pool in `Pools.pools`. */
export type PoolNumber = number

/**
 * Printed editions of which one class may use any (relations «same» and «mixed»): what a class is taught by. Within it, the sets of
 * a print run are put together from parts of reprints only.
 */
export interface Pool {
  readonly editions: readonly EditionId[]
  readonly work: WorkId
  readonly subject: SubjectCode
  readonly level: Level
  readonly programme: ProgrammeCode
  readonly grades: readonly number[]
  /** By print runs («same»): by volumes in order, the parts that are that volume in one of the reprints. */
  readonly runs: readonly (readonly (readonly PartId[])[])[]
  /** Pools by which a whole class may be taught instead. */
  readonly insteadOf: readonly PoolNumber[]
}

/** What rules need to know about the textbooks of an association; made once for all its schools. */
export interface Pools {
  readonly pools: readonly Pool[]
  readonly ofEdition: ReadonlyMap<EditionId, PoolNumber>
  readonly ofPart: ReadonlyMap<PartId, PoolNumber>
  /** Licences of e-forms. */
  readonly eForms: ByPlace<PartId>
  /** Textbooks of a subject, grade, level and programme, in no order that matters. */
  readonly candidates: ByPlace<PoolNumber>
}

/** What there is for a programme, subject, grade and level. A krai asks it half a million times, so no key is put together from strings. */
export class ByPlace<T> {
  readonly #places = new Map<ProgrammeCode, Map<SubjectCode, T[][]>>()

  add({ programme, subject, grades, level }: Pick<Work, 'programme' | 'subject' | 'grades' | 'level'>, items: readonly T[]): void {
    const subjects = this.#places.get(programme) ?? this.#places.set(programme, new Map()).get(programme)!
    const places = subjects.get(subject) ?? subjects.set(subject, []).get(subject)!
    for (const grade of grades) {
      const place = (places[placeOf(grade, level)] ??= [])
      for (const item of items) if (!place.includes(item)) place.push(item)
    }
  }

  get isEmpty(): boolean {
    return this.#places.size === 0
  }

  at(programme: ProgrammeCode | BooksOf, subject: SubjectCode, grade: number, level: Level): readonly T[] {
    return this.#places.get(programme)?.get(subject)?.[placeOf(grade, level)] ?? []
  }
}

const placeOf = (grade: number, level: Level): number => grade * 2 + (level === 'advanced' ? 1 : 0)

/**
 * Puts editions together into pools.
 * @param blocked editions that may not be used in the year: they are in no pool
 */
export function poolsOf({ works, editions, parts }: Catalogue, substitutions: readonly Substitution[] = [], blocked: ReadonlySet<EditionId> = new Set()): Pools {
  const workOf = new Map(works.map((work) => [work.id, work]))
  // Workbooks are used up: they count neither as provision nor in exchange.
  const usable = editions.filter(({ id, workId }) => !blocked.has(id) && workOf.get(workId)!.kind !== 'workbook')
  const printed = usable.filter(({ medium }) => medium === 'print')
  const ids = printed.map(({ id }) => id)
  const [pooled, reprints] = [companies(ids, substitutions, ['same', 'mixed']), companies(ids, substitutions, ['same'])]
  const partsOf = Map.groupBy(parts, ({ editionId }) => editionId)
  const volumesOf = (id: EditionId) => (partsOf.get(id) ?? []).toSorted((one, other) => one.number - other.number)

  const members = [...Map.groupBy(printed, ({ id }) => pooled.get(id)!).values()]
  const ofEdition = new Map(members.flatMap((company, number) => company.map(({ id }) => [id, number] as const)))
  const instead = new Map<PoolNumber, PoolNumber[]>()
  for (const { editionId, otherId, relation } of substitutions) {
    const [one, other] = [ofEdition.get(editionId), ofEdition.get(otherId)]
    if (relation !== 'whole-class' || one === undefined || other === undefined || one === other) continue
    instead.set(one, [...(instead.get(one) ?? []), other])
    instead.set(other, [...(instead.get(other) ?? []), one])
  }

  const worksOf = (company: readonly Edition[]) => [...new Set(company.map(({ workId }) => workOf.get(workId)!))]
  const pools = members.map((company, number): Pool => {
    const work = workOf.get(company[0]!.workId)!
    // Reprints in a different number of volumes make no sets together.
    const runs = [...Map.groupBy(company, ({ id }) => `${reprints.get(id)}/${volumesOf(id).length}`).values()]
    return {
      editions: company.map(({ id }) => id),
      work: work.id,
      subject: work.subject,
      level: work.level,
      programme: work.programme,
      grades: [...new Set(worksOf(company).flatMap(({ grades }) => grades))].toSorted((one, other) => one - other),
      runs: runs.map((run) => volumesOf(run[0]!.id).map((_, volume) => run.map(({ id }) => volumesOf(id)[volume]!.id))),
      insteadOf: instead.get(number) ?? [],
    }
  })

  const candidates = new ByPlace<PoolNumber>()
  for (const [number, company] of members.entries()) for (const work of worksOf(company)) candidates.add(work, [number])
  const eForms = new ByPlace<PartId>()
  for (const { id, workId, medium } of usable) if (medium === 'e-form') eForms.add(workOf.get(workId)!, volumesOf(id).slice(0, 1).map((part) => part.id))

  return {
    pools,
    ofEdition,
    ofPart: new Map(pools.flatMap(({ runs }, number) => runs.flat(2).map((part) => [part, number] as const))),
    eForms,
    candidates,
  }
}

/** A part of the pool that a school has, to lead to; the first of all when it has none. */
export function partHeld({ runs }: Pool, holdings: readonly { readonly partId: PartId; readonly copies: number }[]): PartId {
  const held = new Set(holdings.filter(({ copies }) => copies > 0).map(({ partId }) => partId))
  const parts = runs.flat(2)
  return parts.find((part) => held.has(part)) ?? parts[0]!
}
