import { schoolById } from '#modules/people'
import type { CalendarDate } from '#platform/calendar'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import { permitOwnSchool } from './own-school.ts'
import { bookOfPart } from './store/catalogue.ts'
import { holdingOf, insertMovements, loansOut, lockStock } from './store/stock.ts'
import { writeOffReasonName, type WriteOffReason } from './movement.ts'
import type { PartId } from './textbook.ts'

/** Which copies, when and by which paper. */
interface Recorded {
  readonly schoolId: number
  readonly partId: PartId
  /** More than none. */
  readonly copies: number
  readonly day: CalendarDate
  readonly paper: string
}

export interface Receipt extends Recorded {
  readonly printedYear: number | null
  /** Kopecks a copy; null when the paper tells none. */
  readonly price: number | null
  /** Whether it is what the school had before the program knew of it. */
  readonly opening?: boolean
}

export interface WriteOff extends Recorded {
  readonly reason: WriteOffReason
}

/**
 * Copies come to a school.
 * @throws {Refusal} when the actor may not, or something typed is wrong
 */
export function recordReceipt(context: Context, { schoolId, partId, copies, day, paper, printedYear, price, opening = false }: Receipt): Promise<void> {
  return moved(context, { schoolId, partId, copies, day, paper }, 'поступление записано', () => {
    if (price !== null && (!Number.isInteger(price) || price <= 0 || price > 100_000_00)) refuse('Цена — от копейки до 100 000 рублей.', 'price')
    if (printedYear !== null && (printedYear < 1950 || printedYear > Number(day.slice(0, 4)) + 1)) refuse('Год издания пишется четырьмя цифрами и не позже будущего.', 'printedYear')
    return { kind: opening ? ('opening' as const) : ('receipt' as const), copies, worn: 0, printedYear, price, reason: '' }
  })
}

/**
 * Copies are written off: worn ones first, when some are marked, but for lost ones.
 * @throws {Refusal} also when the school has fewer
 */
export function writeOff(context: Context, { schoolId, partId, copies, day, paper, reason }: WriteOff): Promise<void> {
  return moved(context, { schoolId, partId, copies, day, paper }, 'списание записано', (held) => {
    if (copies > held.copies) refuse(`Списать ${copies} нельзя: в школе ${held.copies}. Если на полке больше, сначала запишите пересчёт.`, 'copies')
    if (copies > held.copies - held.borrowed) refuse(`Списать ${copies} нельзя: из ${held.copies} взято у других школ ${held.borrowed}, их списывает владелец.`, 'copies')
    // Lost ones are taken from those that were still good.
    const worn = reason === 'lost' || reason === 'other' ? Math.max(0, copies - (held.copies - held.worn)) : Math.min(copies, held.worn)
    return { kind: 'write-off' as const, copies: -copies, worn: 0 - worn, printedYear: null, price: null, reason: writeOffReasonName[reason] }
  })
}

/**
 * Tells how many copies are worn out and wait for writing off; they no longer count as provision.
 * @param worn all that are worn now
 */
export function markWorn(context: Context, { schoolId, partId, worn, day, paper }: Omit<Recorded, 'copies'> & { worn: number }): Promise<void> {
  return moved(context, { schoolId, partId, copies: Math.max(1, worn), day, paper }, 'отмечено к списанию', (held) => {
    if (!Number.isInteger(worn) || worn < 0) refuse('Число — целое и не меньше нуля.', 'worn')
    if (worn > held.copies) refuse(`К списанию ${worn}, а в школе всего ${held.copies}.`, 'worn')
    return worn === held.worn ? null : { kind: 'worn' as const, copies: 0, worn: worn - held.worn, printedYear: null, price: null, reason: '' }
  })
}

/**
 * What stood on the shelf by a count; the difference to the records of that day becomes a movement.
 * @param counted all copies at hand
 */
export function recordCount(context: Context, { schoolId, partId, counted, day, paper }: Omit<Recorded, 'copies'> & { counted: number }): Promise<void> {
  return moved(context, { schoolId, partId, copies: Math.max(1, counted), day, paper }, 'пересчёт записан', (held) => {
    if (!Number.isInteger(counted) || counted < 0) refuse('Число экземпляров — целое и не меньше нуля.', 'counted')
    if (counted === held.copies) return null
    return { kind: 'correction' as const, copies: counted - held.copies, worn: Math.min(0, counted - held.worn), printedYear: null, price: null, reason: 'пересчёт' }
  }, day)
}

type Change = { kind: 'opening' | 'receipt' | 'write-off' | 'worn' | 'correction'; copies: number; worn: number; printedYear: number | null; price: number | null; reason: string }

/** Locks the school's stock, so that two people cannot write off the same copies. @param on what was held on that day counts; null: now */
function moved(context: Context, record: Recorded, deed: string, change: (held: { copies: number; worn: number; borrowed: number }) => Change | null, on: CalendarDate | null = null): Promise<void> {
  return atomically(context, async (context) => {
    const school = (await schoolById(context, record.schoolId)) ?? notFound('Такой школы нет.')
    await permitOwnSchool(context, 'keep textbooks', school.id)
    if (!(await bookOfPart(context, record.partId))) notFound('Такого учебника нет.')
    if (!Number.isInteger(record.copies) || record.copies < 1) refuse('Число экземпляров — целое и больше нуля.', 'copies')
    if (record.copies > 20_000) refuse(`Больше 20 000 экземпляров одного учебника в школе не бывает: проверьте число.`, 'copies')
    if (record.day > context.today) refuse('Этот день ещё не наступил.', 'day')
    if (record.paper === '') refuse('Назовите документ: накладную, акт или приказ.', 'paper')
    await lockStock(context, school.id)
    const borrowed = (await loansOut(context, school.id, record.partId)).reduce((sum, loan) => sum + loan.borrowed, 0)
    const made = change({ ...(await holdingOf(context, school.id, record.partId, on)), borrowed })
    if (made === null) return
    await insertMovements(context, [{ schoolId: school.id, partId: record.partId, day: record.day, paper: record.paper, otherSchoolId: null, due: null, ...made }])
    await note(context, { deed, subject: `/textbooks/schools/${school.id}/stock/${record.partId}`, details: { ...record, ...made } })
  })
}
