import { schoolYearName, type CalendarDate } from '#platform/calendar'
import { bodyInCase, dateInWords, dateShort, monthName } from '#platform/russian'
import { hasBegun, isComplete, planAddress, type Entry, type YearRecord } from '../year-record.ts'
import { quoted, told, type Piece, type Told } from './told.ts'

/** The plan as the source of what it names: years, terms, numbers of its items. */
export const planEntry = ({ plan }: Pick<YearRecord, 'plan'>): Entry => ({ title: `План на ${schoolYearName(plan.schoolYear)} учебный год`, address: planAddress(plan) })

/** «2025/2026» */
export const yearTold = (year: YearRecord): Piece => quoted(schoolYearName(year.plan.schoolYear), planEntry(year))

/** «2026/2027» */
export const nextYearTold = (year: YearRecord): Piece => {
  const { to } = year.plan.schoolYear
  return quoted(schoolYearName({ from: to, to: to + 1 }), planEntry(year))
}

/** «за 2025/2026 учебный год», while it runs «с 1 сентября 2025 года по 15 января 2026 года», before it «до начала 2025/2026 учебного года». */
export function periodTold(year: YearRecord): Told {
  if (isComplete(year)) return told`за ${yearTold(year)} учебный год`
  if (!hasBegun(year)) return told`до начала ${yearTold(year)} учебного года`
  return told`с ${dayTold(year.period.from, planEntry(year))} по ${dayTold(year.period.to, planEntry(year))}`
}

/** «15 октября 2025 года» */
export const dayTold = (day: CalendarDate, entry: Entry): Piece => quoted(dateInWords(day), entry)

/** «15.10.2025»; «без даты» */
export const shortDayTold = (day: CalendarDate | null, entry: Entry): Piece => (day === null ? 'без даты' : quoted(dateShort(day), entry))

/** «15 октября» */
export const dayOfYear = (day: CalendarDate): string => `${Number(day.slice(8))}\u00A0${monthName(Number(day.slice(5, 7)), 'genitive')}`

/** «15 окт.», «20 мая»: under the bar of a chart. */
export const shortDayOfYear = (day: CalendarDate): string => dayOfYear(day).replace(/(?<=\p{L}{3})\p{L}{2,}$/u, '.')

/** In «ёлочки», inner quotation marks as „лапки“, without a full stop of its own. */
export const cited = (text: string, entry: Entry): Piece => quoted(`«${withoutStop(text).replaceAll('«', '„').replaceAll('»', '“')}»`, entry)

/** A text that ends a sentence of ours. */
export const withoutStop = (text: string): string => text.trim().replace(/[\s.;]+$/u, '')

/** Whose paper it is, in the genitive: «городского методического объединения школьных библиотекарей». */
export function associationInGenitive({ plan, association }: YearRecord): string {
  const name = plan.association || association.name
  return bodyInCase(name, 'genitive') ?? `объединения «${name}»`
}

/** Whether the words name the city, in any case: by the beginnings of its words. */
export const namesCity = (words: string, city: string): boolean => (city.match(/\p{L}+/gu) ?? []).every((word) => words.includes(word.slice(0, Math.max(3, word.length - 2))))

/** The name of a bar in a chart, at most as long as fits beside it; a table or a list has it whole. */
export const shortName = (name: string, longest = 48): string => (name.length <= longest ? name : `${name.slice(0, longest).replace(/\s+\S*$/u, '')}…`)
