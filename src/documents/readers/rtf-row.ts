import type { Merge } from './edges.ts'
import type { RowShape } from './story.ts'

type Shape = RowShape['cells'][number]

/** The definition of a row of RTF as its control words come: \trowd, then for each cell its merges and \cellx. */
export class RtfRow {
  #cells: Shape[] = []
  #header = false
  #left = 0
  #down: Merge = 'none'
  #across: Merge = 'none'

  get shape(): RowShape {
    return { header: this.#header, cells: this.#cells }
  }

  /** @returns whether the word belongs to rows */
  take(word: string, value: number | null): boolean {
    if (word === 'trowd') {
      this.#cells = []
      this.#header = false
      this.#left = 0
      this.#down = this.#across = 'none'
    } else if (word === 'trleft') this.#left = value ?? 0
    else if (word === 'trhdr') this.#header = true
    else if (word === 'clvmgf') this.#down = 'begins'
    else if (word === 'clvmrg') this.#down = 'goesOn'
    else if (word === 'clmgf') this.#across = 'begins'
    else if (word === 'clmrg') this.#across = 'goesOn'
    else if (word === 'cellx') this.#endCell(value ?? 0)
    else return false
    return true
  }

  #endCell(right: number): void {
    const left = this.#cells.at(-1)?.right ?? this.#left
    if (this.#cells.length < 1000) this.#cells.push({ left, right: Math.max(left, right), down: this.#down, across: this.#across })
    this.#down = this.#across = 'none'
  }
}
