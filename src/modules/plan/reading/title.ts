import { associationIn } from './association.ts'
import { frontLabel } from './front-labels.ts'
import type { Line } from './lines.ts'
import { monthOf } from './months.ts'
import type { Notes } from './notes.ts'
import type { PlanReading } from './plan-reading.ts'
import { noteYear, schoolYearsIn } from './school-year.ts'
import { folded, wordsOf } from './wording.ts'

const begins = /^((годовой|перспективный|перспективно|календарный|календарно|тематический|примерный|проект|комплексный|учебный) |-)*(план[а]?(-[а-я]+)?|паспорт|программа|циклограмма|график)( |$)/
const isYear = /^((на|за) )?(период )?(с [а-я]+ )?20\d\d ?(г|год[а-я]*)? ?([-/] ?|по ([а-я]+ )?)?(20)?\d\d ?((учебн[а-я]+|уч) )?(год[а-я]*|гг?)?$/
const isShortYear = /^((на|за) )?\d\d ?[-/] ?\d\d (учебн[а-я]+|уч) (год[а-я]*|гг?)$/
const association = /^(работы |деятельности )?([а-я-]+(ого|его|ое|ее|ому) ){0,4}(методическ[а-я]+ объединени[а-я]+|объединени[а-я]+|(профессиональн[а-я]+ )?сообществ[а-я]+|ассоциаци[а-я]+|[гршму]?мо)( |$)/
/** Words of a title that say nothing of their own. */
const general =
  /^(план[а]?|планирование|циклограмма|график|сетка|заседаний|заседания|мероприятий|мероприятия|паспорт|программа|проект|годовой|перспективный|перспективно|календарный|календарно|тематический|тематическое|примерный|комплексный|учебный|учебного|учебному|учебн|уч|год|года|году|годы|гг|г|на|за|период|с|по|работы|деятельности|методической|и|\d+)$/

const isSentence = / (работает|работало|является|состоит|объединяет|проводит|провел[ои]|насчитывает|входят|входит|ставит|осуществляет|было|были) /

/** Whether a line is of the title of a plan: «План работы …», «на 2019 – 2020 учебный год», the association's name. */
export function isTitle(text: string): boolean {
  const words = folded(text)
  if (words.length > 300 || frontLabel(text) !== null || /[;:]/.test(text)) return false
  if (/^план[а]? (заседаний|мероприяти[йя]|проведения|основных)/.test(words)) return namesPlan(text) && /методическ[а-я]+ объединени|[гршм]мо/.test(words)
  return begins.test(words) || isYear.test(words) || isShortYear.test(words) || (association.test(words) && words.length < 200 && !isSentence.test(words))
}

/** Whether a line begins a plan: its first words are «План работы …». */
export const beginsPlan = (text: string): boolean => begins.test(folded(text)) && isTitle(text)

/** Whether a line under a stamp is the title: «План работы …», «Городское методическое объединение …». */
export const beginsTitle = (text: string): boolean => isTitle(text) && (beginsPlan(text) || /^[А-ЯЁ][а-яё]+ое\s|^[А-ЯЁ\s]+$|^на\s/u.test(text))

/** Whether the lines of a title name whose plan it is or for which year. */
export const namesPlan = (text: string): boolean => schoolYearsIn(text).length > 0 || /методическ[а-яё]+ объединени|(?<!\p{L})[ГРМШУ]?МО(?!\p{L})|сообществ|ассоциаци/iu.test(text)

/** The title of the plan as it is gathered line by line. */
export class Title {
  readonly #lines: Line[] = []
  readonly #notes: Notes

  constructor(notes: Notes) {
    this.#notes = notes
  }

  get begun(): boolean {
    return this.#lines.length > 0
  }

  get text(): string {
    return this.#lines.map(({ text }) => text.replace(/\n/g, ' ')).join(' ')
  }

  add(line: Line, year: PlanReading['schoolYear']): void {
    this.#lines.push(line)
    noteYear(this.#notes, year, line.text, line.source)
    this.#notes.sources['/association'] ??= line.source
    if (schoolYearsIn(line.text).length > 0) this.#notes.place('/schoolYear', line.source)
  }

  /** A line between those of the title that names whose plan it is: «школьных библиотекарей», «МБОУ СОШ № 3». */
  goesOn(line: Line, next: Line | null): boolean {
    const last = this.#lines.at(-1)
    if (!last || line.label !== null || line.text.length > 120 || /[:;]|[!?…]$/.test(line.text) || last.source.block + 3 < line.source.block) return false
    const wraps = /^\p{Ll}/u.test(line.text) && last.source.block + 1 === line.source.block && !/[.!?]$/.test(last.text)
    return wraps || /^(?:школьных|педагогов|библиотекарей|общеобразовательных|образовательных)/iu.test(line.text) || (next !== null && isTitle(next.text))
  }

  /** What the title says of the association; its other words are names only when they are of every title. */
  end(reading: PlanReading): void {
    const { name, level, phrase } = associationIn(this.text)
    reading.association = name
    reading.level = level
    for (const { text, source } of this.#lines) {
      const ofEveryTitle = wordsOf(text).filter((word) => general.test(word) || monthOf(word) !== null)
      this.#notes.name(`${phrase} ${ofEveryTitle.join(' ')}`, source)
    }
  }
}
