import { atomically, type Context } from '#platform/context'
import { Conflict } from '#platform/refusal'
import { partInWords } from './book-words.ts'
import { permitOwnSchool } from './own-school.ts'
import { recordStock, type StockChange, type StockLine } from './record-stock.ts'
import { bookOfPart } from './store/catalogue.ts'
import { holdingOf, lockStock } from './store/stock.ts'

export interface TypedLine extends Pick<StockLine, 'partId' | 'copies' | 'worn'> {
  /** What the table showed before it was typed over: «60|3», '|' for nothing. */
  readonly seen: string
}

/** How a table shows what a school has of a part; '|' when nothing of it was ever there. */
export const shownAs = (held: { readonly copies: number; readonly worn: number } | undefined): string => (held ? `${held.copies}|${held.worn}` : '|')

/**
 * Brings the records to the numbers typed into a table of a school's stock; see `recordStock`.
 * @throws {Conflict} when a number changed since it was shown
 */
export function recordStockTable(context: Context, schoolId: number, lines: readonly TypedLine[], paper: string): Promise<StockChange> {
  return atomically(context, async (context) => {
    await permitOwnSchool(context, 'keep textbooks', schoolId)
    await lockStock(context, schoolId)
    const changed = []
    for (const { partId, seen, copies } of lines) {
      const now = await holdingOf(context, schoolId, partId)
      if (shownAs(now) === seen || (seen === '|' && now.copies === 0 && now.worn === 0)) continue
      const book = await bookOfPart(context, partId)
      changed.push({ field: book ? partInWords(book) : 'Учебник', theirs: String(now.copies), yours: String(copies) })
    }
    if (changed.length > 0) throw new Conflict(changed)
    return recordStock(context, schoolId, { lines: lines.map(({ partId, copies, worn }) => ({ partId, copies, worn, printedYear: null, price: null })), day: context.today, paper, whole: false })
  })
}
