import type { EditionId } from './textbook.ts'

/**
 * How two editions may stand for each other, decided once for the whole association: a reprint; both within one class; only a whole
 * class by one of them; not at all. Two editions about which nothing is decided do not stand for each other.
 */
export type Relation = 'same' | 'mixed' | 'whole-class' | 'no'
export const relations: readonly Relation[] = ['same', 'mixed', 'whole-class', 'no']
export const relationName: Readonly<Record<Relation, string>> = {
  same: 'одно и то же: допечатка',
  mixed: 'можно вместе в одном классе',
  'whole-class': 'только весь класс по одному',
  no: 'заменять нельзя',
}

export interface Substitution {
  /** The lesser id of the two. */
  readonly editionId: EditionId
  readonly otherId: EditionId
  readonly relation: Relation
}

/**
 * Which editions hang together by the relations named: each edition with the least id of its company.
 * @param editions all editions, in any order
 */
export function companies(editions: readonly EditionId[], substitutions: readonly Substitution[], by: readonly Relation[]): Map<EditionId, EditionId> {
  const head = new Map(editions.map((id) => [id, id]))
  const headOf = (id: EditionId): EditionId => {
    let at = id
    while (head.get(at)! !== at) at = head.get(at)!
    head.set(id, at)
    return at
  }
  for (const { editionId, otherId, relation } of substitutions) {
    if (!by.includes(relation) || !head.has(editionId) || !head.has(otherId)) continue
    const [one, other] = [headOf(editionId), headOf(otherId)]
    head.set(Math.max(one, other), Math.min(one, other))
  }
  return new Map(editions.map((id) => [id, headOf(id)]))
}
