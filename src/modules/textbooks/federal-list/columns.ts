import { folded } from '#platform/search-words'

/** What a column of the list holds. */
export type Column = 'appendix' | 'row' | 'code' | 'title' | 'authors' | 'publisher' | 'aids' | 'grade' | 'standard' | 'holder' | 'order' | 'until'

/** In the order of asking: a heading of a later kind may hold the words of an earlier one. */
const headings: readonly (readonly [Column, RegExp])[] = [
  ['until', /срок|^expiry/],
  ['appendix', /^appendix|^приложение$/],
  ['row', /п ?\/ ?п|^row|^№$/],
  ['aids', /пособи|^aids/],
  ['code', /порядковый номер|^код|^code|^№ фп|№ по фп/],
  ['standard', /фгос|федеральн\S+ государственн\S+ образовательн|^fgos/],
  ['holder', /правооблад|^holder/],
  ['publisher', /издател|^publisher/],
  ['authors', /автор|^authors/],
  ['order', /приказ|включен|^order/],
  ['title', /наименование|название|^title/],
  ['grade', /^класс|^grade/],
]

export type Columns = ReadonlyMap<Column, number>

/** The columns that a row of headings names; null when it is no such row. */
export function columnsIn(row: readonly string[]): Columns | null {
  const found = new Map<Column, number>()
  row.forEach((text, at) => {
    const plain = folded(text).replace(/\s+/g, ' ').trim()
    const column = plain === '' ? undefined : headings.find(([column, pattern]) => !found.has(column) && pattern.test(plain))?.[0]
    if (column) found.set(column, at)
  })
  const whole = (['code', 'title', 'authors', 'grade'] as const).every((column) => found.has(column))
  return whole ? found : null
}
