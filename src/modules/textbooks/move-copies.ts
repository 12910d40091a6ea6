import { schoolById } from '#modules/people'
import type { CalendarDate } from '#platform/calendar'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import { permitOwnSchool } from './own-school.ts'
import { bookOfPart } from './store/catalogue.ts'
import { holdingOf, insertMovements, loansOut, lockStock } from './store/stock.ts'
import type { MovementKind } from './movement.ts'
import type { PartId } from './textbook.ts'

/** Copies that go from one school of the association to another. */
export interface CopiesMoved {
  readonly partId: PartId
  readonly from: number
  readonly to: number
  readonly copies: number
  readonly day: CalendarDate
  readonly paper: string
}

/**
 * Copies go to another school for a time: they stay on the balance of the one that lends them.
 * @param due the day by which they come back
 * @throws {Refusal} when the actor may not, the school has fewer that may be used, or something typed is wrong
 */
export function lendCopies(context: Context, { due, ...moved }: CopiesMoved & { due: CalendarDate }): Promise<void> {
  if (due <= moved.day) refuse('День возврата должен быть позже дня передачи.', 'due')
  return move(context, moved, { given: 'lent', taken: 'borrowed', due, deed: 'учебники переданы на время' })
}

/** Copies change their balance: by an order of the founder. */
export function transferCopies(context: Context, moved: CopiesMoved): Promise<void> {
  return move(context, moved, { given: 'transfer', taken: 'transfer', due: null, deed: 'учебники переданы на баланс другой школы' })
}

/**
 * Borrowed copies go back to the school that lent them.
 * @param moved `from` is the school that gives them back
 * @throws {Refusal} also when it has not borrowed so many
 */
export function returnCopies(context: Context, moved: CopiesMoved): Promise<void> {
  return move(context, moved, { given: 'borrowed-back', taken: 'lent-back', due: null, deed: 'учебники возвращены' })
}

function move(context: Context, { partId, from, to, copies, day, paper }: CopiesMoved, { given, taken, due, deed }: { given: MovementKind; taken: MovementKind; due: CalendarDate | null; deed: string }): Promise<void> {
  return atomically(context, async (context) => {
    const [giver, taker] = [(await schoolById(context, from)) ?? notFound('Такой школы нет.'), (await schoolById(context, to)) ?? refuse('Выберите школу.', 'to')]
    await permitOwnSchool(context, 'keep textbooks', giver.id)
    if (giver.id === taker.id) refuse('Это одна и та же школа.', 'to')
    const book = (await bookOfPart(context, partId)) ?? notFound('Такого учебника нет.')
    if (book.edition.medium === 'e-form') refuse('Электронная форма — лицензия школы: её не передают.')
    if (!Number.isInteger(copies) || copies < 1) refuse('Число экземпляров — целое и больше нуля.', 'copies')
    if (day > context.today) refuse('Этот день ещё не наступил.', 'day')
    if (paper === '') refuse('Назовите документ: договор, акт или приказ.', 'paper')
    // Always in one order, so that two schools lending to each other do not wait for one another.
    for (const school of [giver.id, taker.id].toSorted((one, other) => one - other)) await lockStock(context, school)
    const held = await holdingOf(context, giver.id, partId)
    const loans = await loansOut(context, giver.id, partId)
    if (given === 'borrowed-back') {
      const out = loans.find(({ otherSchoolId }) => otherSchoolId === taker.id)?.borrowed ?? 0
      if (copies > held.copies) refuse(`Вернуть ${copies} нельзя: в школе ${held.copies}.`, 'copies')
      if (copies > out) refuse(`Вернуть ${copies} нельзя: из этой школы взято ${out}.`, 'copies')
    } else {
      const own = held.copies - held.worn - loans.reduce((sum, { borrowed }) => sum + borrowed, 0)
      if (copies > own) refuse(`Отдать ${copies} нельзя: своих годных в школе ${Math.max(0, own)}.`, 'copies')
    }
    // Borrowed copies that wore out go back as they are.
    const wornBack = given === 'borrowed-back' ? Math.max(0, copies - (held.copies - held.worn)) : 0
    const common = { partId, worn: 0, day, printedYear: null, price: null, paper, reason: '', due }
    await insertMovements(context, [
      { ...common, schoolId: giver.id, otherSchoolId: taker.id, kind: given, copies: -copies, worn: 0 - wornBack },
      { ...common, schoolId: taker.id, otherSchoolId: giver.id, kind: taken, copies, worn: wornBack },
    ])
    await note(context, { deed, subject: `/textbooks/schools/${giver.id}/stock/${partId}`, details: { from: giver.name, to: taker.name, copies, day, paper, due } })
  })
}
