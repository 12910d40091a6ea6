import type { Notes } from './notes.ts'
import type { Source } from './plan-reading.ts'

/**
 * Keeps what a plan tells beside its parts: neighbouring lines become one question. Under a heading as «Анализ работы»
 * it also takes the lines that follow.
 */
export class Aside {
  readonly #notes: Notes
  #open: { readonly texts: string[]; readonly source: Source } | null = null
  /** Lines that follow belong here too. */
  takesLines = false
  /** It tells of the year before: labels in it are not those of the plan. */
  ofLastYear = false

  constructor(notes: Notes) {
    this.#notes = notes
  }

  get isOpen(): boolean {
    return this.#open !== null
  }

  begin(heading: string, source: Source): void {
    this.close()
    this.#open = { texts: [heading], source }
    this.takesLines = true
    this.ofLastYear = /анализ|итоги|отч[её]т/iu.test(heading)
  }

  add(text: string, source: Source): void {
    this.#open ??= { texts: [], source }
    this.#open.texts.push(text)
  }

  close(): void {
    if (this.#open) this.#notes.leftover(this.#open.texts.join('\n'), this.#open.source)
    this.#open = null
    this.takesLines = this.ofLastYear = false
  }
}
