import type { PersonId, SchoolId } from '#modules/people'
import { schoolYearPeriod, type CalendarDate, type SchoolYear } from '#platform/calendar'
import type { Fact } from '#platform/fact'
import { isLink, linkAsked } from '#platform/link'
import { dateShort } from '#platform/russian'
import { fileAddress, type StoredFileId } from '#platform/stored-files'
import type { MeasureId } from './indicator.ts'

export type OwnRecordId = number

/** What is typed about something that happened and that no other room keeps: a visit, a mailing. */
export interface OwnRecordCard {
  /** The measure that it is kept for. */
  readonly measureId: MeasureId
  readonly day: CalendarDate
  readonly title: string
  readonly personId: PersonId | null
  readonly schoolId: SchoolId | null
  readonly hours: number | null
  readonly fileId: StoredFileId | null
  /** 'https://…', or ''. */
  readonly link: string
}

export interface OwnRecord extends OwnRecordCard {
  readonly id: OwnRecordId
  readonly recordedBy: PersonId | null
  readonly version: number
}

/** Facts of kind 'own record'; marks: hours. */
export const factOf = ({ id, measureId, day, title, personId, schoolId, hours, fileId, link }: OwnRecord): Fact => ({
  kind: 'own record',
  day,
  personId,
  schoolId,
  title,
  address: `/indicators/${measureId}/records/${id}`,
  proof: fileId === null ? link || null : fileAddress(fileId),
  marks: hours === null ? {} : { hours: String(hours) },
})

/** Why the record cannot be kept: the field and the words, or null. */
export function objectionToOwnRecord({ day, title, hours, link }: OwnRecordCard, year: SchoolYear, today: CalendarDate): { field: string; reason: string } | null {
  const { from, to } = schoolYearPeriod(year)
  if (title === '') return { field: 'title', reason: 'Напишите, что сделано.' }
  if (title.length > 500) return { field: 'title', reason: 'Название длиннее 500 знаков. Оставьте главное.' }
  if (day > today) return { field: 'day', reason: 'Этот день ещё не наступил: записывают то, что уже сделано.' }
  if (day < from || day > to) return { field: 'day', reason: `День не из учебного года плана: нужен от ${dateShort(from)} до ${dateShort(to)}.` }
  if (hours !== null && !(hours > 0 && hours <= 1_000)) return { field: 'hours', reason: 'Часов — от нуля до 1000; если считать их не нужно, оставьте пустым.' }
  if (link !== '' && !isLink(link)) return { field: 'link', reason: linkAsked }
  return null
}
