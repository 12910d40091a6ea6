import { calendarDate, isCalendarDate, schoolYearOf, type CalendarDate } from '#platform/calendar'
import type { FullName } from '../person.ts'

/** What is in a cell, or why it cannot be taken. */
export type Value<T> = { readonly value: T } | { readonly problem: string }

const longest = 300

/** Text in one line. Markup and formulas in it are text like any other. */
export function lineOf(text: string): Value<string> {
  const value = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return value.length > longest ? { problem: `слишком длинный текст, больше ${longest} знаков` } : { value }
}

/** An address of mail, in small letters. */
export function emailOf(text: string): Value<string> {
  const typed = text.trim().replace(/^mailto:/i, '')
  if (/[\r\n]/.test(typed)) return { problem: `в адресе почты перенос строки: «${shown(typed)}». Оставьте в ячейке один адрес` }
  const value = typed.toLowerCase()
  if (/[,;\s]/.test(value)) return { problem: `в ячейке не один адрес почты: «${shown(typed)}». Оставьте один` }
  return /^[^\s@<>",;:()[\]\\]{1,64}@[^\s@<>",;:()[\]\\]+\.[^\s@<>",;:.()[\]\\]{2,}$/.test(value) && value.length <= 200 ? { value } : { problem: `«${shown(typed)}» не похоже на адрес почты` }
}

/** A telephone as it is written, if there are figures enough. */
export function phoneOf(text: string): Value<string> {
  const line = lineOf(text)
  if ('problem' in line) return line
  const figures = line.value.replace(/\D/g, '').length
  return figures >= 5 && /^[\d\s()+\-–,.;/]*(?:(?:доб|вн|тел|моб|факс|р|д|с|м)\.?:?[\d\s()+\-–,.;/]*)*$/i.test(line.value) && line.value.length <= 100 ? { value: line.value } : { problem: `«${shown(line.value)}» не похоже на телефон` }
}

/** Telephone and mail that stand in one cell. */
export function contactsIn(text: string): { readonly phone: string; readonly email: string } {
  const email = /[^\s@<>",;:()]+@[^\s@<>",;:()]+/.exec(text)?.[0] ?? ''
  return { email, phone: text.replace(email, ' ').replace(/(?:e-?mail|эл\.? ?почта|почта|тел\.?|телефон)\s*:?/gi, ' ').replace(/^[\s,;/]+|[\s,;/]+$/g, '').replace(/\s+/g, ' ') }
}

/** The number of an organisation; Excel drops the zeros before it. */
export const innOf = (text: string): string => text.replace(/\D/g, '').padStart(10, '0')

/** As certificates call it: «перв.», «1 кв. категория», «I» are «первая». */
export function categoryOf(text: string): string {
  const folded = text.toLowerCase().replace(/ё/g, 'е')
  if (folded.startsWith('выс')) return 'высшая'
  if (/^(?:перв|1|i(?![\p{L}]))/u.test(folded)) return 'первая'
  return /^(?:без|нет)/.test(folded) ? '' : text.replace(/\s+/g, ' ').trim()
}

/** A day, or a year, which begins in September: «01.09.2014», «2014», «с 2014 г.». */
export function sinceOf(text: string): Value<CalendarDate> {
  const day = /^(?:с )?(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(text)
  const iso = day ? calendarDate(Number(day[3]), Number(day[2]), Number(day[1])) : text.slice(0, 10)
  if (isCalendarDate(iso)) return { value: iso }
  const year = /^(?:с )?(\d{4})(?:[\s.]*г[а-я.]*)?$/i.exec(text)?.[1]
  return year ? { value: calendarDate(Number(year), 9, 1) } : { problem: `«${shown(text)}» — не день и не год` }
}

/** Whole years of service; months alone are none. */
export function yearsOf(text: string): Value<number> {
  const line = text.replace(/\s+/g, ' ').trim().toLowerCase()
  if (/^(?:менее|меньше|до) (?:1|одного|года)|^\d+ ?мес/.test(line)) return { value: 0 }
  const years = /^(?:более |свыше )?(\d{1,2})(?:[.,]\d+)?(?: ?(?:год|лет|г|л)[а-я]*\.?)?(?: \d+ ?мес[а-я.]*)?$/.exec(line)?.[1]
  return years === undefined ? { problem: `стаж «${shown(text)}» не понятен: нужно одно число лет` } : { value: Number(years) }
}

/** Since when, by years of service on a day: the first of September so many school years ago. */
export const sinceYears = (years: number, today: CalendarDate): CalendarDate => calendarDate(schoolYearOf(today).from - years, 9, 1)

/** «Орлова Мария Сергеевна», «М. С. Орлова», «ОРЛОВА МАРИЯ СЕРГЕЕВНА» by their parts; what follows a comma is a post. */
export function nameParts(text: string): FullName & { readonly post: string } {
  const [name = '', ...rest] = text.replace(/\s+/g, ' ').trim().split(/[,;]\s*/)
  const words = name.replace(/\.(?=\p{L})/gu, '. ').split(' ').filter(Boolean)
  const isInitial = (word: string) => /^\p{L}\.?$/u.test(word)
  const from = words.length > 1 && isInitial(words[0]!) ? words.findIndex((word) => !isInitial(word)) : 0
  const last = words.length === 3 && isPatronymic(words[1]!) && !isPatronymic(words[2]!) ? 2 : from
  const turned = last > 0 ? [...words.slice(last), ...words.slice(0, last)] : words
  const [surname = '', givenName = '', ...patronymic] = turned.map(capitalised)
  return { surname, givenName: plainInitial(givenName), patronymic: plainInitial(patronymic.join(' ')), post: rest.join(', ').trim() }
}

/** «Мария Сергеевна Орлова» begins with the given name: the patronymic stands in the middle. */
const isPatronymic = (word: string): boolean => /(?:вна|вич|чна|ьич|оглы|кызы)$/i.test(word)

const plainInitial = (word: string): string => (/^\p{L}\.$/u.test(word) ? word.slice(0, 1) : word)

/** A name typed in capitals as names are written; others stay as they are. */
const capitalised = (word: string): string =>
  word.length > 2 && word === word.toUpperCase() ? word.toLowerCase().replace(/(^|-)(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase()) : word

const shown = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}
