import { frontLabel, type FrontField } from './front-labels.ts'
import type { Notes } from './notes.ts'
import type { PlanReading, Source } from './plan-reading.ts'
import { tidy, withoutMarker } from './wording.ts'

type ListField = 'problemField' | 'tasks' | 'priorities' | 'expected'
const lists: readonly string[] = ['problemField', 'tasks', 'priorities', 'expected'] satisfies ListField[]

/** A paragraph of the document with the number shown before it. */
export interface Line {
  readonly text: string
  readonly label: string | null
  readonly bold: boolean
  readonly heading: number | null
  readonly source: Source
}

/** Takes the paragraphs of the front part one by one and fills the reading. */
export class FrontPart {
  readonly #reading: PlanReading
  readonly #notes: Notes
  #field: FrontField | null = null

  constructor(reading: PlanReading, notes: Notes) {
    this.#reading = reading
    this.#notes = notes
  }

  /** Whether the line was of the front part. */
  take(line: Line): boolean {
    const label = frontLabel(line.text)
    if (label) {
      this.#field = label.field
      if (label.rest !== '') this.#put(label.rest, line)
      return true
    }
    if (this.#field === null || this.#field === 'indicators') return false
    return this.#put(line.text, line)
  }

  /** The front part is over: what follows belongs to the body. */
  end(): void {
    this.#field = null
  }

  #put(text: string, line: Line): boolean {
    const field = this.#field
    if (field === 'theme' || field === 'aim') return this.#putText(field, tidy(text), line)
    if (field !== null && lists.includes(field)) return this.#putList(field as ListField, text, line)
    return false
  }

  #putText(field: 'theme' | 'aim', text: string, line: Line): boolean {
    const before = this.#reading[field]
    if (before === null) {
      this.#reading[field] = text
      this.#notes.place(`/${field}`, line.source)
      return true
    }
    const unfinished = !/[.!?…»"]$/u.test(before)
    if (!unfinished && (field === 'theme' || line.bold)) return false
    this.#reading[field] = `${before}\n${text}`
    return true
  }

  #putList(field: ListField, text: string, line: Line): boolean {
    const list = this.#reading[field]
    const { marker, rest } = withoutMarker(tidy(text))
    const marked = marker !== null || line.label !== null
    const goesOn = !marked && list.length > 0 && (/^[а-яё(]/u.test(rest) || !/[.!?;…»"]$/u.test(list.at(-1)!))
    if (line.bold && !marked && list.length > 0 && !goesOn) return false
    if (goesOn) list[list.length - 1] += `\n${rest}`
    else
      for (const item of inlineItems(marker, rest)) {
        this.#notes.place(`/${field}/${list.length}`, line.source)
        list.push(item)
      }
    return true
  }
}

/** «1. … 2. … 3. …» written in one paragraph are as many items. */
function inlineItems(marker: string | null, rest: string): string[] {
  if (marker === null || !/^1[.)]?$/.test(marker)) return [rest]
  const items: string[] = []
  let text = rest
  for (let number = 2; ; number++) {
    const next = new RegExp(`[.;]\\s+${number}[.)]\\s*(?=\\p{L}|«)`, 'u').exec(text)
    if (!next) break
    items.push(text.slice(0, next.index + 1))
    text = text.slice(next.index + next[0].length)
  }
  return [...items, text]
}
