/** What a cell says over its lines: one that begins with a small letter was only too long for the column. */
export const goneOn = (cell: string | undefined, line: string): string => [cell, line].filter(Boolean).join(/^\p{Ll}/u.test(line) ? ' ' : '\n')

const mostLinesOfCell = 30

/**
 * Where lines parted by tabs end that may be one table: cells of several paragraphs give lines without a tab between
 * them, but a line before the heading of another table is none of its cells.
 */
export function endOfTabs(lines: readonly string[], start: number): number {
  const [first] = lines[start]!.split('\t', 1)
  let end = start
  for (let at = start; at < lines.length && lines[at]!.trim() !== '' && at - end <= mostLinesOfCell; at++) {
    if (!hasTab(lines[at])) continue
    const [begins = ''] = lines[at]!.split('\t', 1)
    if (at > end && (begins === first || heading.test(begins))) break
    end = at + 1
  }
  return end
}

const heading = /^\s*(?:№|N\s|п\/п)/iu

/** Whether a tab stands between words. */
export const hasTab = (line: string | undefined): boolean => line?.replace(/^\t|\t$/g, '').includes('\t') ?? false

/**
 * Lines joined to rows of as many cells as the first has; null where they do not come out even. A number or the heading
 * of a section begins a row.
 */
export function joinedRows(lines: readonly (readonly string[])[]): string[][] | null {
  const count = lines[0]?.length ?? 0
  const numbered = /^\s*(?:№|N)/u.test(lines[0]?.[0] ?? '')
  const rows: string[][] = []
  for (const [first = '', ...rest] of lines) {
    const row = rows.at(-1)
    const section = rest.length === 0 && /^\s*(?:[IVX]+[.)]\s|раздел\s|блок\s)/iu.test(first)
    const whole = row !== undefined && (row.length === count || section || (numbered && /^\s*\d{1,3}(?:\.\d{1,2})*[.)]?\s*$/.test(first)))
    if (row === undefined || (whole && (rest.length > 0 || section))) rows.push([first, ...rest])
    else row.splice(row.length - 1, 1, `${row.at(-1)}\n${first}`, ...rest)
    if (section) rows.at(-1)!.push(...Array<string>(count - 1).fill(''))
    if (rows.at(-1)!.length > count) return null
  }
  return rows
}
