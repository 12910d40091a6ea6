import type { SchoolYear } from '#platform/calendar'
import type { FederalEntry } from './entry.ts'
import { lastSchoolYear } from './standing.ts'
import { editionKey, workKey } from './work.ts'

export type ChangeKind = keyof typeof changeName

export const changeName = {
  excluded: 'Исключены',
  vanished: 'Пропали из перечня',
  shortened: 'Срок сокращён',
  prolonged: 'Срок продлён',
  renewed: 'Новое издание',
  returned: 'Возвращены',
  new: 'Новые',
} as const

/** What became of one book from an earlier list to a later one. */
export interface ListChange {
  readonly kind: ChangeKind
  /** Entries of the earlier list that it touches: by them a school finds what of its stock is meant. [] for a new book. */
  readonly touches: readonly FederalEntry[]
  /** The entry of the later list; null when it vanished. */
  readonly now: FederalEntry | null
  /** Of an excluded book: the last school year of use; null when it is not told. */
  readonly last: SchoolYear | null
}

/** Changes from list `a` to the later list `b`, in the order of `b`, the vanished after them. Books are matched by what they are (see work.ts), not by code. */
export function changesBetween(a: readonly FederalEntry[], b: readonly FederalEntry[]): ListChange[] {
  const pairs = paired(a, b)
  const earlierOfWork = Map.groupBy(a, workKey)
  const changes = b.flatMap((now): ListChange[] => {
    const before = pairs.get(now)
    if (before) return changeOf(before, now)
    const earlier = earlierOfWork.get(workKey(now)) ?? []
    const last = lastSchoolYear(now)
    if (now.appendix === 2) return [{ kind: 'excluded', touches: earlier, now, last }]
    return [{ kind: earlier.length > 0 ? 'renewed' : 'new', touches: earlier, now, last }]
  })
  const found = new Set(pairs.values())
  const goesOn = new Set(b.filter((now) => !pairs.has(now)).map(workKey))
  const gone = a.filter((entry) => !found.has(entry) && !goesOn.has(workKey(entry)))
  return [...changes, ...gone.map((entry): ListChange => ({ kind: 'vanished', touches: [entry], now: null, last: null }))]
}

function changeOf(before: FederalEntry, now: FederalEntry): ListChange[] {
  const change = (kind: ChangeKind): ListChange[] => [{ kind, touches: [before], now, last: lastSchoolYear(now) }]
  if (before.appendix !== now.appendix) return change(now.appendix === 2 ? 'excluded' : 'returned')
  if (before.until === now.until || before.term === 'unknown' || now.term === 'unknown') return []
  return change(now.until === null || (before.until !== null && before.until < now.until) ? 'prolonged' : 'shortened')
}

/** The entry of `a` that is the same edition of the same work as each of `b`; of several alike, those of one appendix and code go together first. */
function paired(a: readonly FederalEntry[], b: readonly FederalEntry[]): Map<FederalEntry, FederalEntry> {
  const left = Map.groupBy(a, editionKey)
  const pairs = new Map<FederalEntry, FederalEntry>()
  const alike: readonly ((one: FederalEntry, other: FederalEntry) => boolean)[] = [
    (one, other) => one.appendix === other.appendix && one.code === other.code,
    (one, other) => one.appendix === other.appendix,
    () => true,
  ]
  for (const suits of alike)
    for (const now of b) {
      if (pairs.has(now)) continue
      const candidates = left.get(editionKey(now)) ?? []
      const at = candidates.findIndex((before) => suits(before, now))
      if (at >= 0) pairs.set(now, candidates.splice(at, 1)[0]!)
    }
  return pairs
}
