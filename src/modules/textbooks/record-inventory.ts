import { schoolById } from '#modules/people'
import type { CalendarDate } from '#platform/calendar'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import { permitOwnSchool } from './own-school.ts'
import { movementsTo } from './record-stock.ts'
import type { StockCountId } from './stock-count.ts'
import { insertStockCount } from './store/stock-counts.ts'
import { holdingsOf, insertMovements, lockStock } from './store/stock.ts'
import type { PartId } from './textbook.ts'

export interface Inventory {
  readonly day: CalendarDate
  readonly number: string
  readonly commission: string
  /** Only what was counted; what is not named stays as it is. */
  readonly counted: readonly { readonly partId: PartId; readonly copies: number }[]
}

/**
 * Writes down an inventory: each part beside what the records say of that day, and the differences as movements.
 * @throws {Refusal} when the actor may not, nothing was counted, or a number cannot be
 */
export function recordInventory(context: Context, schoolId: number, { day, number, commission, counted }: Inventory): Promise<StockCountId> {
  return atomically(context, async (context) => {
    const school = (await schoolById(context, schoolId)) ?? notFound('Такой школы нет.')
    await permitOwnSchool(context, 'keep textbooks', school.id)
    if (number === '') refuse('Назовите номер описи.', 'number')
    if (day > context.today) refuse('Этот день ещё не наступил.', 'day')
    if (counted.length === 0) refuse('Впишите хотя бы одно число: сколько экземпляров на полке.')
    await lockStock(context, school.id)
    const held = new Map((await holdingsOf(context, school.id, day)).map(({ partId, copies, worn }) => [partId, { copies, worn }]))
    for (const { partId, copies } of counted) {
      if (!held.has(partId)) refuse('В описи есть учебник, которого школа не записывала: обновите страницу.', `counted-${partId}`)
      if (!Number.isInteger(copies) || copies < 0 || copies > 20_000) refuse('Экземпляров — целое число от 0 до 20 000.', `counted-${partId}`)
    }
    const lines = counted.map(({ partId, copies }) => ({ partId, recorded: held.get(partId)!.copies, counted: copies }))
    const id = await insertStockCount(context, { schoolId: school.id, day, number, commission }, lines)
    const paper = `Инвентаризационная опись № ${number}`
    const { movements } = movementsTo({ lines: counted.map(({ partId, copies }) => ({ partId, copies, worn: null, printedYear: null, price: null })), whole: false }, held)
    await insertMovements(context, movements.map((movement) => ({ ...movement, schoolId: school.id, day, paper, reason: 'пересчёт', otherSchoolId: null, due: null })))
    await note(context, { deed: 'инвентаризация записана', subject: `/textbooks/schools/${school.id}/inventories/${id}`, details: { number, counted: lines.length, differences: movements.length } })
    return id
  })
}
