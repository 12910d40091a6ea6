import { schoolById } from '#modules/people'
import type { CalendarDate } from '#platform/calendar'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import type { Movement } from './movement.ts'
import { permitOwnSchool } from './own-school.ts'
import { catalogue } from './store/catalogue.ts'
import { holdingsOf, insertMovements, lockStock } from './store/stock.ts'
import type { PartId } from './textbook.ts'

/** A line of a school's list of its stock: copies of one part, as they stand on the shelf. */
export interface StockLine {
  readonly partId: PartId
  readonly copies: number
  /** Worn ones among them; null when the list does not tell. */
  readonly worn: number | null
  readonly printedYear: number | null
  /** Kopecks a copy. */
  readonly price: number | null
}

export interface StockList {
  readonly lines: readonly StockLine[]
  readonly day: CalendarDate
  /** What the movements name as their paper: «Список учебников, файл fond.xlsx». */
  readonly paper: string
  /** Whether the list is the whole stock, so that what it does not name is not there. */
  readonly whole: boolean
}

/** What a list changes in the records; parts count, not copies. */
export interface StockChange {
  readonly opened: number
  readonly corrected: number
  readonly same: number
  readonly gone: number
}

/**
 * Brings a school's records of the list's day to what it says: parts not met so far get their opening balance, differences become corrections.
 * The same list again changes nothing.
 * @throws {Refusal} when the actor may not, a part is not described, or a number cannot be
 */
export function recordStock(context: Context, schoolId: number, list: StockList, importId: number | null = null): Promise<StockChange> {
  return atomically(context, async (context) => {
    const school = (await schoolById(context, schoolId)) ?? notFound('Такой школы нет.')
    await permitOwnSchool(context, 'keep textbooks', school.id)
    const known = new Set((await catalogue(context)).parts.map(({ id }) => id))
    for (const { partId, copies, worn } of list.lines) {
      if (!known.has(partId)) refuse('В списке есть учебник, который не описан: решите сначала, что это за учебник.')
      if (!Number.isInteger(copies) || copies < 0 || copies > 20_000) refuse(`Экземпляров — целое число от 0 до 20 000, а записано ${copies}.`)
      if (worn !== null && (!Number.isInteger(worn) || worn < 0 || worn > copies)) refuse(`К списанию ${worn}, а всего ${copies}.`)
    }
    if (list.day > context.today) refuse('День списка ещё не наступил.', 'day')
    await lockStock(context, school.id)
    const { movements, change } = movementsTo(list, new Map((await holdingsOf(context, school.id, list.day)).map(({ partId, copies, worn }) => [partId, { copies, worn }])))
    await insertMovements(context, movements.map((movement) => ({ ...movement, schoolId: school.id, day: list.day, paper: list.paper, otherSchoolId: null, due: null })), importId)
    if (movements.length > 0) await note(context, { deed: 'фонд учебников записан списком', subject: `/textbooks/schools/${school.id}/stock`, details: { paper: list.paper, ...change } })
    return change
  })
}

type ListedMovement = Pick<Movement, 'partId' | 'kind' | 'copies' | 'worn' | 'printedYear' | 'price' | 'reason'>

/** The movements that lead from what is held to what the list says. Pure. */
export function movementsTo({ lines, whole }: Pick<StockList, 'lines' | 'whole'>, held: ReadonlyMap<PartId, { copies: number; worn: number }>): { movements: ListedMovement[]; change: StockChange } {
  const movements: ListedMovement[] = []
  const change = { opened: 0, corrected: 0, same: 0, gone: 0 }
  const byPart = Map.groupBy(lines, ({ partId }) => partId)
  for (const [partId, own] of byPart) {
    const before = held.get(partId)
    if (before === undefined) {
      for (const { copies, worn, printedYear, price } of own) if (copies > 0) movements.push({ partId, kind: 'opening', copies, worn: worn ?? 0, printedYear, price, reason: '' })
      change.opened++
      continue
    }
    const copies = own.reduce((sum, line) => sum + line.copies, 0) - before.copies
    const told = own.every(({ worn }) => worn !== null)
    // Where the list says nothing of worn ones, those marked stay, as far as there are copies.
    const worn = (told ? own.reduce((sum, line) => sum + line.worn!, 0) : Math.min(before.worn, before.copies + copies)) - before.worn
    if (copies === 0 && worn === 0) change.same++
    else {
      movements.push({ partId, kind: copies === 0 ? 'worn' : 'correction', copies, worn, printedYear: null, price: null, reason: 'по списку школы' })
      change.corrected++
    }
  }
  if (whole)
    for (const [partId, { copies, worn }] of held) {
      if (byPart.has(partId) || (copies === 0 && worn === 0)) continue
      movements.push({ partId, kind: 'correction', copies: -copies, worn: -worn, printedYear: null, price: null, reason: 'нет в списке школы' })
      change.gone++
    }
  return { movements, change }
}
