import type { DocBytes } from './doc-bytes.ts'
import type { Sprm } from './doc-sprms.ts'
import type { Merge } from './edges.ts'
import type { RowShape } from './story.ts'

type Shape = { -readonly [Name in keyof RowShape['cells'][number]]: RowShape['cells'][number][Name] }

/** The row that its properties draw: edges, merges, whether it is a heading of every page; null when they define none. */
export function rowShape(properties: readonly Sprm[]): RowShape | null {
  let cells: Shape[] | null = null
  let header = false
  for (const { code, operand } of properties) {
    if (code === 0xd608) cells = definedCells(operand)
    else if (code === 0x3404) header = operand.byte(0) !== 0
    else if (cells === null) continue
    else if (code === 0xd62b && operand.length >= 2) mergeDown(cells[operand.byte(0)], operand.byte(1))
    else if (code === 0x5624 || code === 0x5625) mergeAcross(cells, operand.byte(0), operand.byte(1), code === 0x5624)
  }
  return cells && { header, cells }
}

const cellSize = 20

/** Number of cells, edges of all of them, then what each cell says; cells at the end may say nothing. */
function definedCells(operand: DocBytes): Shape[] {
  const count = operand.length === 0 ? 0 : operand.byte(0)
  const marks = 1 + (count + 1) * 2
  if (operand.length < marks) return []
  const cells = Array.from({ length: count }, (_, index): Shape => {
    const left = operand.signedWord(1 + index * 2)
    return { left, right: Math.max(left, operand.signedWord(3 + index * 2)), down: 'none', across: 'none' }
  })
  /** The mark that begins a set of cells merged across: 1 by the program's habit, 2 by its description. */
  let begun = 0
  for (const [index, cell] of cells.entries()) {
    const at = marks + index * cellSize
    const said = at + 2 <= operand.length ? operand.word(at) : 0
    const across = said & 3
    begun = across === 0 ? 0 : begun || across
    cell.across = across === 0 ? 'none' : across === begun ? 'begins' : 'goesOn'
    mergeDown(cell, (said >> 5) & 3)
  }
  return cells
}

/** @param mark 0 for none, 1 for going on, 3 for beginning */
function mergeDown(cell: Shape | undefined, mark: number): void {
  if (cell) cell.down = mark === 0 ? 'none' : mark === 1 ? 'goesOn' : 'begins'
}

function mergeAcross(cells: readonly Shape[], from: number, to: number, merge: boolean): void {
  const mark = (index: number): Merge => (!merge ? 'none' : index === from ? 'begins' : 'goesOn')
  for (let index = from; index < Math.min(to, cells.length); index++) cells[index]!.across = mark(index)
}
