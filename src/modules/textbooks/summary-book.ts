import type { CalendarDate } from '#platform/calendar'
import { offBalance, type Movement } from './movement.ts'
import type { PartId } from './textbook.ts'

/*
 * The book of summary accounting (книга суммарного учёта): what came in, what went out, what stands. Only what changes the balance
 * is in it; copies lent and borrowed stay on the balance of their owner and are told apart.
 */

/** A line of part 1 or 2: one paper of one day. */
export interface BookLine {
  readonly day: CalendarDate
  readonly paper: string
  readonly reason: string
  readonly copies: number
  /** Kopecks, of the copies whose price is known. */
  readonly sum: number
  /** Copies without a known price. */
  readonly unpriced: number
}

/** Copies and what is known of their worth. */
export interface Worth {
  readonly copies: number
  readonly sum: number
  readonly unpriced: number
}

export interface SummaryBook {
  readonly received: readonly BookLine[]
  readonly withdrawn: readonly BookLine[]
  readonly before: Worth
  readonly in: Worth
  readonly out: Worth
  readonly after: Worth
  /** At hand but another's, and the other way round, at the end. */
  readonly borrowed: number
  readonly lent: number
}

/**
 * The book of a period. What goes out is worth the mean price of what had come in of the same part; a copy of which no receipt told
 * a price has none, and is counted apart.
 * @param movements of one school up to the end of the period, in any order
 */
export function summaryBook(movements: readonly Movement[], { from, to }: { from: CalendarDate; to: CalendarDate }): SummaryBook {
  const ordered = movements.filter(({ day }) => day <= to).toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : one.id - other.id))
  const mean = meanPrices(ordered)
  const onBalance = ordered.filter(({ kind, copies }) => copies !== 0 && !offBalance.includes(kind))
  const worth = (movement: Movement): Worth => {
    const price = movement.copies > 0 ? (movement.price ?? mean.get(movement.partId) ?? null) : (mean.get(movement.partId) ?? null)
    return price === null ? { copies: movement.copies, sum: 0, unpriced: movement.copies } : { copies: movement.copies, sum: Math.round(movement.copies * price), unpriced: 0 }
  }
  const within = onBalance.filter(({ day }) => day >= from)
  const [received, withdrawn] = [within.filter(({ copies }) => copies > 0), within.filter(({ copies }) => copies < 0)]
  const before = sumOf(onBalance.filter(({ day }) => day < from).map(worth))
  const [came, went] = [sumOf(received.map(worth)), negated(sumOf(withdrawn.map(worth)))]
  const loans = (kinds: readonly string[]) => ordered.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { copies }) => sum + copies, 0)
  return {
    received: linesOf(received, worth),
    withdrawn: linesOf(withdrawn, (movement) => negated(worth(movement))),
    before,
    in: came,
    out: went,
    after: { copies: before.copies + came.copies - went.copies, sum: before.sum + came.sum - went.sum, unpriced: before.unpriced + came.unpriced - went.unpriced },
    borrowed: loans(['borrowed', 'borrowed-back']),
    lent: 0 - loans(['lent', 'lent-back']),
  }
}

function linesOf(movements: readonly Movement[], worth: (movement: Movement) => Worth): BookLine[] {
  return [...Map.groupBy(movements, ({ day, paper, reason, kind }) => [day, paper, reason, kind].join('\n')).values()].map((own) => ({ day: own[0]!.day, paper: own[0]!.paper, reason: own[0]!.reason, ...sumOf(own.map(worth)) }))
}

/** By part, the mean of what receipts told; kopecks, not whole. */
function meanPrices(movements: readonly Movement[]): Map<PartId, number> {
  const sums = new Map<PartId, { copies: number; sum: number }>()
  for (const { partId, copies, price } of movements) {
    if (copies <= 0 || price === null) continue
    const known = sums.get(partId) ?? { copies: 0, sum: 0 }
    sums.set(partId, { copies: known.copies + copies, sum: known.sum + copies * price })
  }
  return new Map([...sums].map(([part, { copies, sum }]) => [part, sum / copies]))
}

const sumOf = (worths: readonly Worth[]): Worth =>
  worths.reduce((sum, { copies, sum: money, unpriced }) => ({ copies: sum.copies + copies, sum: sum.sum + money, unpriced: sum.unpriced + unpriced }), { copies: 0, sum: 0, unpriced: 0 })

const negated = ({ copies, sum, unpriced }: Worth): Worth => ({ copies: 0 - copies, sum: 0 - sum, unpriced: 0 - unpriced })
