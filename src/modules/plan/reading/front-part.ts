import type { FrontField, FrontLabel } from './front-labels.ts'
import type { Line } from './lines.ts'
import type { Notes } from './notes.ts'
import type { PlanReading } from './plan-reading.ts'
import { readResponsible } from './responsible.ts'
import { tidy, withoutMarker } from './wording.ts'

type ListField = 'problemField' | 'tasks' | 'priorities' | 'expected'

/** Takes the lines of the front part one by one and fills the reading. */
export class FrontPart {
  readonly #reading: PlanReading
  readonly #notes: Notes
  #field: FrontField | null = null
  /** The label stood alone: all paragraphs up to the next one belong to it. */
  #alone = false
  /** The list of the field is numbered or bulleted. */
  #marked = false

  constructor(reading: PlanReading, notes: Notes) {
    this.#reading = reading
    this.#notes = notes
  }

  /** The piece that is being read; null when none is. */
  get field(): FrontField | null {
    return this.#field
  }

  /** The list of the piece is numbered or bulleted. */
  get marked(): boolean {
    return this.#marked
  }

  /** A label begins its piece; what stands in the same line is taken too. */
  begin({ field, rest }: FrontLabel, line: Line): void {
    this.#notes.name(line.text.slice(0, line.text.length - rest.length), line.source)
    this.#field = field
    this.#alone = rest === ''
    this.#marked = false
    if (rest !== '' && !this.take({ ...line, text: rest, label: null })) this.#notes.leftover(line.text, line.source)
  }

  /** Whether the line goes on with the piece begun. */
  take(line: Line): boolean {
    const field = this.#field
    if (field === null || field === 'indicators') return false
    const { marker } = withoutMarker(line.text)
    const marked = marker !== null || line.label !== null
    if (field === 'aimAndTasks') return marked || this.#reading.aim !== null ? this.#putList('tasks', line, marked) : this.#putText('aim', line, marked)
    return field === 'theme' || field === 'aim' ? this.#putText(field, line, marked) : this.#putList(field, line, marked)
  }

  /** The front part is over: what follows belongs to the body. */
  end(): void {
    this.#field = null
  }

  #putText(field: 'theme' | 'aim', line: Line, marked: boolean): boolean {
    const before = this.#reading[field]
    const text = marked ? withoutMarker(tidy(line.text)).rest : tidy(line.text)
    if (before === null) {
      this.#marked = marked
      this.#reading[field] = text
      this.#notes.place(`/${field}`, line.source)
      return true
    }
    const unfinished = !/[.!?…»"]$/u.test(before)
    const wraps = unfinished && (/^[а-яё(«]/u.test(text) || before.length > 50)
    const follows = field === 'aim' && !line.bold && (this.#alone || (marked && this.#marked))
    if (!wraps && !follows && !(marked && this.#alone)) return false
    if (isPerson(text)) return false
    this.#reading[field] = `${before}\n${text}`
    return true
  }

  #putList(field: ListField, line: Line, marked: boolean): boolean {
    const list = this.#reading[field]
    const { marker, rest } = withoutMarker(tidy(line.text))
    const last = list.at(-1)
    if (!marked && last !== undefined) {
      const unfinished = !/[.!?;…»":]$/u.test(last)
      const wraps = /^[а-яё(]/u.test(rest) ? this.#marked || (unfinished && last.length > 60) : this.#marked && unfinished && last.length > 60
      if (wraps) {
        list[list.length - 1] += `\n${rest}`
        return true
      }
      if (this.#marked || line.bold || isPerson(rest)) return false
    }
    this.#marked ||= marked
    for (const item of inlineItems(marker, rest, !marked && last === undefined)) {
      this.#notes.place(`/${field}/${list.length}`, line.source)
      list.push(item)
    }
    return true
  }
}

/** «Руководитель ГМО: Соколова И.П.» is no task and no aim. */
const isPerson = (text: string): boolean =>
  text.length < 200 && /^(руководител|председател|секретар|методист|состав|члены)/iu.test(text) && readResponsible(text).some(({ name }) => name !== null)

/** «1. … 2. … 3. …», «• … • …», or «…; …; …» alone under its label, written in one paragraph are as many items. */
function inlineItems(marker: string | null, rest: string, alone: boolean): string[] {
  if (marker !== null && /^[•▪●○■□✓➢*·]$/u.test(marker)) return rest.split(marker).map((item) => item.trim()).filter(Boolean)
  if (alone && /;\s\p{Ll}/u.test(rest)) return rest.split(/(?<=;)\s+/).filter(Boolean)
  const numbered = /^1([.)]?)$/.exec(marker ?? '')
  if (!numbered) return [rest]
  const items: string[] = []
  let text = rest
  for (let number = 2; ; number++) {
    const next = new RegExp(`(?<=[.;,\\p{L}»])\\s+${number}[.)]\\s*(?=\\p{L}|«)`, 'u').exec(text)
    if (!next) break
    items.push(text.slice(0, next.index))
    text = text.slice(next.index + next[0].length)
  }
  return [...items, text]
}
