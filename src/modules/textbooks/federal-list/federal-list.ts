import { isCalendarDate, type CalendarDate } from '#platform/calendar'
import { dateShort } from '#platform/russian'
import { refuse } from '#platform/refusal'
import type { FederalEntry, FederalQuestion, FederalReading } from './entry.ts'

export type FederalListId = number

/** What a person says of a version of the list: the order is not told by its tables. */
export interface OrderOfList {
  /** Without «№»: '769'. */
  readonly orderNumber: string
  readonly orderDate: CalendarDate
  readonly inForceFrom: CalendarDate
  /** What else tells this version from others: «с изменениями от 26.06.2025»; '' for most. */
  readonly name: string
}

/** A version of the federal list, shared by all associations of the machine and never changed. */
export interface FederalList extends OrderOfList {
  readonly id: FederalListId
  readonly loadedAt: Date
  readonly entries: { readonly 1: number; readonly 2: number }
  readonly questions: readonly FederalQuestion[]
}

/** A file of a list that was read and is looked at before it is loaded. */
export interface FederalListReading extends OrderOfList {
  readonly id: number
  readonly fileName: string
  readonly readAt: Date
  readonly readBy: number | null
  readonly reading: FederalReading
}

/** «№ 769 от 05.11.2024» */
export const orderInWords = ({ orderNumber, orderDate, name }: Omit<OrderOfList, 'inForceFrom'>): string => `№ ${orderNumber} от ${dateShort(orderDate)}${name && `, ${name}`}`

export const listAddress = (id: FederalListId): string => `/textbooks/federal/${id}`

/** Of one entry of a version. */
export const entryAddress = (id: FederalListId, { appendix, code }: Pick<FederalEntry, 'appendix' | 'code'>): string => `${listAddress(id)}/${appendix}/${encodeURIComponent(code)}`

/** «№769 » is «769». @throws {Refusal} when something is left out or cannot be */
export function orderSaid({ orderNumber, orderDate, inForceFrom, name }: OrderOfList): OrderOfList {
  const number = orderNumber.replace(/^(?:приказ)?\s*№?\s*/i, '').trim()
  if (number === '') refuse('Назовите номер приказа: 769.', 'orderNumber')
  if (number.length > 20 || name.length > 200) refuse('Слишком длинно: оставьте номер приказа и короткое пояснение.', number.length > 20 ? 'orderNumber' : 'name')
  for (const [day, field] of [[orderDate, 'orderDate'], [inForceFrom, 'inForceFrom']] as const) if (!isCalendarDate(day) || day < '2000-01-01' || day > '2100-01-01') refuse('Проверьте дату: такой быть не может.', field)
  if (inForceFrom < orderDate) refuse('Перечень не может действовать раньше, чем подписан приказ.', 'inForceFrom')
  return { orderNumber: number, orderDate, inForceFrom, name: name.trim() }
}
