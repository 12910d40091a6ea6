import { schoolYearPeriod, type CalendarDate, type Period, type SchoolYear } from '#platform/calendar'
import { writeOffReasonName } from '../movement.ts'
import type { EditionId, Part, PartId } from '../textbook.ts'
import { yearsBefore } from './court-case.ts'
import type { WrittenOffCopies } from './reason.ts'

/** Copies of one part that a school wrote off, with what is known of them. */
export interface WriteOffRecord {
  readonly schoolId: number
  readonly partId: PartId
  readonly copies: number
  readonly day: CalendarDate
  readonly reason: string
  /** Null where the copies of the part came with several years of printing, or with none told. */
  readonly printedYear: number | null
  /** Kopecks a copy, perhaps a mean with a fraction; null where no receipt told one. */
  readonly price: number | null
}

/** As form 4 asks. */
export type WrittenOffReason = 'loss' | 'defect' | 'limit' | 'other'
export const writtenOffReasonName: Readonly<Record<WrittenOffReason, string>> = { loss: 'утрата', defect: 'дефект, ветхость', limit: 'истёк срок использования', other: 'иное' }

/** A row of form 4. */
export interface WrittenOffRow {
  /** From the year of printing to that of writing off; null where it is not known. */
  readonly years: number | null
  readonly reason: WrittenOffReason
  /** A textbook in parts is one set, though only one of its parts was written off. */
  readonly sets: number
  /** Kopecks; null where the price of some of these copies is not known. */
  readonly value: number | null
}

/** The twelve months up to the day, or up to the end of a school year that is over. */
export function writtenOffPeriod(year: SchoolYear, today: CalendarDate): Period {
  const { to: end } = schoolYearPeriod(year)
  const to = today < end ? today : end
  return { from: yearsBefore(to, 1), to }
}

const kindOf: ReadonlyMap<string, WrittenOffReason> = new Map([
  [writeOffReasonName.lost, 'loss'],
  [writeOffReasonName.worn, 'defect'],
  [writeOffReasonName.defect, 'defect'],
  [writeOffReasonName.term, 'limit'],
])
export const writtenOffReason = (reason: string): WrittenOffReason => kindOf.get(reason) ?? 'other'

/** Form 4: by years in use and by reason; what is not known stands in rows of its own, so that nothing unknown is added as none. */
export function writtenOffRows(records: readonly WriteOffRecord[], parts: ReadonlyMap<PartId, Part>): WrittenOffRow[] {
  const years = ({ day, printedYear }: WriteOffRecord) => (printedYear === null ? null : Math.max(0, Number(day.slice(0, 4)) - printedYear))
  const lots = [...Map.groupBy(records, (record) => [record.schoolId, parts.get(record.partId)!.editionId, years(record), writtenOffReason(record.reason)].join('|')).values()].map((lot): WrittenOffRow => {
    const byPart = new Map<PartId, number>()
    for (const { partId, copies } of lot) byPart.set(partId, (byPart.get(partId) ?? 0) + copies)
    const priced = lot.every(({ price }) => price !== null)
    return { years: years(lot[0]!), reason: writtenOffReason(lot[0]!.reason), sets: Math.max(...byPart.values()), value: priced ? Math.round(lot.reduce((sum, { copies, price }) => sum + copies * price!, 0)) : null }
  })
  return [...Map.groupBy(lots, ({ years, reason, value }) => `${years}|${reason}|${value === null}`).values()]
    .map((rows): WrittenOffRow => ({ ...rows[0]!, sets: rows.reduce((sum, { sets }) => sum + sets, 0), value: rows[0]!.value === null ? null : rows.reduce((sum, { value }) => sum + value!, 0) }))
    .toSorted((one, other) => (one.years ?? 99) - (other.years ?? 99) || one.reason.localeCompare(other.reason) || Number(one.value === null) - Number(other.value === null))
}

/** Copies written off of some editions, by what the monitoring calls the reasons. */
export function writtenOffCopies(records: readonly WriteOffRecord[], parts: ReadonlyMap<PartId, Part>, of: (edition: EditionId) => boolean): WrittenOffCopies {
  const sum = (reason: WrittenOffReason) => records.filter((record) => of(parts.get(record.partId)!.editionId) && writtenOffReason(record.reason) === reason).reduce((copies, record) => copies + record.copies, 0)
  return { lost: sum('loss'), defect: sum('defect'), term: sum('limit') }
}
