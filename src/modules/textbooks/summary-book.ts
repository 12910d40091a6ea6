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
 * The book of a period. What goes out is worth the mean price of what had come in of the same part by then; a copy of which no receipt told
 * a price has none, and is counted apart.
 * @param movements of one school up to the end of the period, in any order
 */
export function summaryBook(movements: readonly Movement[], { from, to }: { from: CalendarDate; to: CalendarDate }): SummaryBook {
  const ordered = movements.filter(({ day }) => day <= to).toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : one.id - other.id))
  const onBalance = ordered.filter(({ kind, copies }) => copies !== 0 && !offBalance.includes(kind))
  const worths = worthsOf(onBalance)
  const worth = (movement: Movement): Worth => worths.get(movement)!
  // What the school had before the program knew of it did not come in the year in which it was written down.
  const isBefore = ({ day, kind }: Movement) => day < from || kind === 'opening'
  const within = onBalance.filter((movement) => !isBefore(movement))
  const [received, withdrawn] = [within.filter(({ copies }) => copies > 0), within.filter(({ copies }) => copies < 0)]
  const before = sumOf(onBalance.filter(isBefore).map(worth))
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

/** What each movement is worth by the receipts up to it, so that a year that is over stays as it was. @param ordered by days */
function worthsOf(ordered: readonly Movement[]): Map<Movement, Worth> {
  const known = new Map<PartId, { copies: number; sum: number }>()
  return new Map(
    ordered.map((movement) => {
      const { partId, copies, price } = movement
      const before = known.get(partId)
      if (copies > 0 && price !== null) known.set(partId, { copies: (before?.copies ?? 0) + copies, sum: (before?.sum ?? 0) + copies * price })
      const each = copies > 0 && price !== null ? price : before ? before.sum / before.copies : null
      return [movement, each === null ? { copies, sum: 0, unpriced: copies } : { copies, sum: Math.round(copies * each), unpriced: 0 }]
    }),
  )
}

const sumOf = (worths: readonly Worth[]): Worth =>
  worths.reduce((sum, { copies, sum: money, unpriced }) => ({ copies: sum.copies + copies, sum: sum.sum + money, unpriced: sum.unpriced + unpriced }), { copies: 0, sum: 0, unpriced: 0 })

const negated = ({ copies, sum, unpriced }: Worth): Worth => ({ copies: 0 - copies, sum: 0 - sum, unpriced: 0 - unpriced })
