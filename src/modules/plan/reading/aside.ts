import type { Notes } from './notes.ts'
import type { Source } from './plan-reading.ts'

/** Keeps what a plan tells beside its items, a passage under its heading: it becomes one question. */
export class Aside {
  readonly #notes: Notes
  #open: { texts: string[]; source: Source } | null = null

  constructor(notes: Notes) {
    this.#notes = notes
  }

  get isOpen(): boolean {
    return this.#open !== null
  }

  begin(heading: string, source: Source): void {
    this.close()
    this.#open = { texts: [heading], source }
  }

  add(text: string): void {
    this.#open?.texts.push(text)
  }

  close(): void {
    if (this.#open) this.#notes.leftover(this.#open.texts.join('\n'), this.#open.source)
    this.#open = null
  }
}
