/** The heading of the first column of a table whose rows are numbered. */
const numbering = /^\s*(?:№|N|№\s*п\s*\/?\s*п|п\s*\/\s*п)\.?\s*$/iu
const mostColumns = 12

/** Whether a line may be the first of such a table. */
export const beginsNumbered = (line: string): boolean => numbering.test(line)

/**
 * A table saved with each cell on a line of its own, told by its numbers: as many lines as stand from «№» to «1» stand
 * from each number to the next; between rows may stand the title of a section, or the heading again. Null where the
 * lines do not come out even, for then cells cannot be told from rows.
 */
export function numberedTable(lines: readonly string[]): { readonly rows: readonly (readonly string[])[]; readonly lines: number } | null {
  const width = widthOf(lines)
  if (width === null) return null
  const heading = lines.slice(0, width)
  const rows: (readonly string[])[] = [heading]
  let number: string | null = null
  let at = width
  for (;;) {
    const cells = Array.from({ length: width }, (_, cell) => lines[at + cell] ?? '')
    if (follows(lines[at], number)) number = lines[at]!
    else if (cells.some((cell, index) => cell !== heading[index])) {
      if (!follows(lines[at + 1], number) || !isSection(cells[0]!, lines[at + 1])) break
      rows.push([cells[0]!, ...Array<string>(width - 1).fill('')])
      at++
      continue
    }
    rows.push(cells)
    at += width
  }
  const odd = lines.slice(at, at + width * 2).some((line) => follows(line, number) && number !== null)
  return odd || rows.length < 3 ? null : { rows, lines: at }
}

/** Lines from the heading to the first number, but for the title of a section; null when there is no such heading. */
function widthOf(lines: readonly string[]): number | null {
  const first = lines.slice(0, mostColumns + 2).findIndex((line, at) => at > 2 && follows(line, null))
  if (first < 3 || lines.slice(0, first).some((line) => line.trim() === '' || line.includes('\t'))) return null
  return sectionMark.test(lines[first - 1]!) ? first - 1 : first
}

const sectionMark = /^\s*(?:[IVX]+[.)]?\s|раздел\s)/iu

/** The title of a section has a mark, or the numbers begin anew below it; any other line may be of a cell above. */
const isSection = (line: string, next: string | undefined): boolean => sectionMark.test(line) || (line.trim() !== '' && figuresOf(next)?.at(-1) === 1)

const figuresOf = (line: string | undefined): number[] | null => (/^\s*\d{1,3}(?:\.\d{1,3})*[.)]?\s*$/.test(line ?? '') ? line!.match(/\d+/g)!.map(Number) : null)

/** «2» after «1», «2.1» after «1.7», «1» where a section begins. */
function follows(line: string | undefined, before: string | null): boolean {
  const figures = figuresOf(line)
  const last = figures?.at(-1)
  return last !== undefined && (last === 1 || (before !== null && last === (figuresOf(before)?.at(-1) ?? 0) + 1))
}
