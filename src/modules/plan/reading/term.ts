import { calendarDate, isCalendarDate, lastDayOfMonth, schoolYearPeriod, type SchoolYear } from '#platform/calendar'
import { misspeltMonth, monthOf } from './months.ts'
import type { Term } from './plan-reading.ts'
import { folded, tidy } from './wording.ts'

/** A term with what a person should look at. */
export interface ReadTerm {
  readonly term: Term
  /** Why the term is not clear, in Russian; null when it is. */
  readonly doubt: string | null
  /** A misspelt month and the month meant. */
  readonly misspelling: { readonly found: string; readonly meant: string } | null
  /** A year written in the term that is not of the school year. */
  readonly strangeYear: number | null
}

const monthWord = '[а-яё]{3,9}'

/**
 * Reads a term as plans write it. A day that is not written is never invented.
 * @param year of the plan; without it months have no dates
 */
export function readTerm(text: string, year: SchoolYear | null): ReadTerm {
  const raw = tidy(text).replace(/\n/g, ' ')
  let words = folded(raw.replace(/(\d)\s*[./]\s*(\d)/g, '$1·$2')).replace(/·/g, '.')
  let misspelling: ReadTerm['misspelling'] = null
  for (const word of words.match(/[а-я]{5,}/g) ?? []) {
    const meant = misspeltMonth(word)
    if (!meant) continue
    misspelling = { found: raw.match(/[А-Яа-яЁё]{5,}/g)?.find((original) => folded(original) === word) ?? word, meant: meant.name }
    words = words.replace(word, meant.name)
    break
  }
  const reading = new TermReader(raw, words, year)
  return { ...reading.read(), misspelling, strangeYear: reading.strangeYear }
}

class TermReader {
  strangeYear: number | null = null
  readonly #raw: string
  readonly #words: string
  readonly #year: SchoolYear | null

  constructor(raw: string, words: string, year: SchoolYear | null) {
    this.#raw = raw
    this.#words = words
    this.#year = year
  }

  read(): { term: Term; doubt: string | null } {
    return this.#byReference() ?? this.#recurring() ?? this.#allYear() ?? this.#days() ?? this.#months() ?? this.#partOfYear() ?? this.#unknown('Срок не понятен. Что он значит?')
  }

  #term(kind: Term['kind'], rest: Partial<Term> = {}): Term {
    return { raw: this.#raw, kind, from: null, to: null, months: [], every: null, ...rest }
  }

  #unknown(doubt: string, rest: Partial<Term> = {}) {
    return { term: this.#term('unknown', rest), doubt }
  }

  #byReference() {
    const known = /соглас(но|ован)|по (отдельн[а-я]+ )?(план|график|расписан|положени|приказ|запрос|заявк|необходимост|мере|плану)|^план |^график|в соответствии|по срокам/.test(this.#words)
    return known ? { term: this.#term('byReference'), doubt: null } : null
  }

  #recurring() {
    const every: Term['every'] | undefined = (
      [
        [/еженедельн|кажд[а-я]+ недел|раз в неделю|кажд[а-я]+ (понедельник|вторник|сред|четверг|пятниц|суббот)/, 'week'],
        [/ежемесячн|кажд[а-я]+ месяц|раза? в месяц/, 'month'],
        [/ежеквартальн|кажд[а-я]+ квартал|раза? в квартал/, 'quarter'],
        [/(кажд[а-я]+|раза? в) (учебн[а-я]+ )?четверт|конец (кажд[а-я]+ )?четверти|в конце (кажд[а-я]+ )?четверти/, 'term'],
        [/раза? в (полугоди|пол года|полгода)|кажд[а-я]+ полугоди/, 'halfYear'],
      ] as const
    ).find(([pattern]) => pattern.test(this.#words))?.[1]
    if (every) return { term: this.#term('recurring', { every }), doubt: null }
    if (/постоянно|систематическ|регулярно|раза? в год|ежегодно|ежедневно/.test(this.#words))
      return /раза? в год|ежегодно/.test(this.#words) ? this.#unknown('Раз в год — в каком месяце?') : { term: this.#term('allYear', this.#wholeYear()), doubt: null }
    return null
  }

  #allYear() {
    const words = this.#words
    const spoken = /в течени[еи] (всего )?(учебного |уч )?(года|г)( |$)|(весь|на) (учебный |уч )?год|^(учебный )?год$|весь период|круглый год/.test(words)
    const years = /^(\d{4}) ?[-/] ?(\d{4}|\d{2})( (уч|учебн[а-я]+))?( (год[а-я]*|гг?))?$/.exec(words)
    if (!spoken && !years) return null
    if (years) this.#noteYear(Number(years[1]), 9)
    return { term: this.#term('allYear', this.#wholeYear()), doubt: null }
  }

  #wholeYear(): Partial<Term> {
    return this.#year ? schoolYearPeriod(this.#year) : {}
  }

  #days() {
    const words = this.#words.replace(/^от /, '').replace(/(\d)-?(го|е|ого|ое)(?= )/g, '$1')
    return this.#numericDays(words) ?? this.#spokenDays(words)
  }

  /** «15.10.2019», «30.09.14г», «28 08. 2017», «01.10-10.10.2019». */
  #numericDays(words: string) {
    const found = [...words.matchAll(/(\d{1,2})[. ]+(\d{1,2})(?:[. ]+(\d{4}|\d{2}))?(?= ?г| |$|-)/g)].filter(([, , month]) => Number(month) <= 12)
    if (found.length === 0 || new RegExp(`\\d{1,2} ${monthWord}`).test(words)) return null
    const years = found.map(([, , , year]) => (year === undefined ? null : Number(year) + (year.length === 2 ? 2000 : 0)))
    const days = found.map(([, day, month], index) => this.#day(Number(day), Number(month), years[index] ?? years.at(-1) ?? null))
    return this.#between(days, /(^| )(до|по|не позднее) \d/.test(words) && found.length === 1)
  }

  /** «20 августа», «10-15 ноября», «с 1 по 10 октября», «25 сентября - 5 октября», «до 15 сентября». */
  #spokenDays(words: string) {
    const found = [...words.matchAll(new RegExp(`(\\d{1,2})(?: ?(?:-|по|и|до) ?(\\d{1,2}))? (${monthWord})(?: (\\d{4}|\\d{2}(?= ?г)))?`, 'g'))]
      .map(([, first, second, month, year]) => ({ first: Number(first), second: second === undefined ? null : Number(second), month: monthOf(month!), year: year === undefined ? null : Number(year) + (year.length === 2 ? 2000 : 0) }))
      .filter(({ month }) => month !== null)
    if (found.length === 0) return null
    const days = found.flatMap(({ first, second, month, year }) => [this.#day(first, month!, year), ...(second === null ? [] : [this.#day(second, month!, year)])])
    return this.#between(days, /(^| )(до|не позднее) \d/.test(words) && days.length === 1)
  }

  #between(days: readonly (string | null | false)[], until: boolean) {
    if (days.includes(false)) return this.#unknown('Такого дня в календаре нет. Какой день верен?')
    const known = days.filter((day): day is string => typeof day === 'string')
    if (known.length === 0) return { term: this.#term(days.length > 1 || until ? 'range' : 'day'), doubt: null }
    const sorted = known.toSorted()
    if (until) return { term: this.#term('range', { to: sorted[0]! }), doubt: null }
    if (days.length === 1) return { term: this.#term('day', { from: sorted[0]!, to: sorted[0]! }), doubt: null }
    return { term: this.#term('range', { from: sorted[0]!, to: sorted.at(-1)! }), doubt: null }
  }

  /** The day, null when no year is known, false when there is no such day. */
  #day(day: number, month: number, year: number | null): string | null | false {
    if (year !== null) this.#noteYear(year, month)
    const resolved = year ?? this.#yearOf(month)
    if (resolved === null) return isCalendarDate(calendarDate(2020, month, day)) ? null : false
    const date = calendarDate(resolved, month, day)
    return isCalendarDate(date) ? date : false
  }

  #months() {
    const words = this.#words
    const found = [...words.matchAll(new RegExp(`(?<![а-я])(${monthWord})(?![а-я])\\.?`, 'g'))].flatMap(([, word]) => monthOf(word!) ?? [])
    if (found.length === 0) return null
    const year = /(?<!\d)(\d{4})(?!\d)/.exec(words)?.[1]
    if (year) this.#noteYear(Number(year), found[0]!)
    const months = [...new Set(found)]
    const [first, last] = [months[0]!, months.at(-1)!]
    const span = { from: this.#first(first, year), to: this.#last(last, year), months }
    const narrower = /(начал|середин|конец|конце|декад|недел|половин)/.test(words)
    const doubt = narrower && months.length === 1 ? 'Указана часть месяца без дней. Взят весь месяц — уточните день.' : null
    if (months.length === 1) return { term: this.#term('month', span), doubt }
    const apart = !new RegExp(`${monthWord}\\.? ?- ?(?:начал[оа] |конец |середина )?${monthWord}|с ${monthWord} по ${monthWord}`).test(words)
    if (apart) return { term: this.#term('months', span), doubt: null }
    const whole = this.#inOrder(first, last)
    return { term: this.#term('range', { ...span, months: months.length > 2 ? months : whole.length === 2 ? whole : [first, last] }), doubt: null }
  }

  #inOrder(first: number, last: number): number[] {
    const list = [first]
    for (let month = first; month !== last && list.length < 12; ) list.push((month = (month % 12) + 1))
    return list
  }

  #partOfYear() {
    const words = this.#words
    const spoken = /четверт|полугоди|каникул|квартал|недел|осен|зим|весн|лет[оа]/.test(words)
    return spoken ? this.#unknown('Срок назван без месяца. Какие это дни?') : null
  }

  #yearOf(month: number): number | null {
    return this.#year && (month >= 9 ? this.#year.from : this.#year.to)
  }

  #first(month: number, written: string | undefined): string | null {
    const year = written ? Number(written) : this.#yearOf(month)
    return year === null ? null : calendarDate(year, month, 1)
  }

  #last(month: number, written: string | undefined): string | null {
    const year = written ? Number(written) : this.#yearOf(month)
    return year === null ? null : lastDayOfMonth(year, month)
  }

  #noteYear(year: number, month: number): void {
    const expected = this.#yearOf(month)
    if (expected !== null && expected !== year && !(month === 8 && this.#year?.from === year)) this.strangeYear = year
  }
}
