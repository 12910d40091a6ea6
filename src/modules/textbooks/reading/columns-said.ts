import { columnLetter } from '#documents/excel'
import type { Doubts } from './doubts.ts'
import type { Layout } from './layout.ts'
import type { StockSheet } from './stock-reading.ts'

/** A recognised field and its heading as written; of a field with a column for each school, all of them. */
export function columnsSaid({ columns }: Layout): StockSheet['columns'] {
  const said: Record<string, string> = {}
  for (const { field, heading, school } of columns) {
    if (field === null || field === 'known' || field === 'again') continue
    for (const name of field === 'authorsAndTitle' ? ['title', 'authors'] : field === 'appendix' ? ['note'] : [field]) said[name] = school !== null && said[name] !== undefined ? `${said[name]}, ${heading}` : (said[name] ?? heading)
  }
  return said
}

/** Asks about columns that say what another says. */
export function askRepeated({ columns, from }: Layout, doubts: Doubts): void {
  for (const { field, heading, letter } of columns)
    if (field === 'again') doubts.ask({ row: from + 1, column: letter, code: 'sameColumns', text: `Столбец «${heading}» говорит о том же, что другой: прочитан тот, а этот нет. Оставьте в таблице один или назовите их различно.`, found: heading })
}

/** Asks, once a table, about columns that hold data and are not understood. */
export function askUnknown(texts: readonly string[], { columns, from }: Layout, doubts: Doubts): void {
  for (const [at, text] of texts.entries()) {
    if (text === '' || (columns[at] && columns[at].field !== null)) continue
    const heading = columns[at]?.heading ?? ''
    const place = { row: from + 1, column: columnLetter(at), found: text }
    if (heading === '') doubts.ask({ ...place, code: 'columnWithoutHeading', text: 'В столбце без названия есть данные: они не прочитаны. Назовите столбец или удалите его.' })
    else doubts.ask({ ...place, code: 'unknownColumn', text: `Столбец «${heading}» не понят, а в нём есть данные: они не прочитаны. Назовите столбец иначе или перенесите нужное в «Примечание».` })
  }
}
