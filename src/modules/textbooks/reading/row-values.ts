import type { Above } from './above.ts'
import { splitAuthors, withoutAuthors } from './authors.ts'
import { isNothing } from './cells.ts'
import type { Doubts } from './doubts.ts'
import { gradesInTitle, gradesOf } from './grades.ts'
import type { ColumnField } from './headings.ts'
import { hasField, type Layout } from './layout.ts'
import { copiesOf, isFormulaError, moneyOf, wholeOf, writeOffOf, type Read } from './numbers.ts'
import { fpuCodeOf, isbnOf, partIn, yearOf } from './other-values.ts'
import type { StockRow } from './stock-reading.ts'

export type RowValues = Omit<StockRow, 'sheet'>

/** The values of a row of data, each cell that cannot be read asked about. @param row from 1 */
export function rowValues(cells: readonly string[], row: number, layout: Layout, above: Above, doubts: Doubts): RowValues {
  const notes: string[] = []
  const place = (field: ColumnField): { readonly text: string; readonly column: string } => {
    const at = layout.place.get(field)
    const text = at === undefined ? '' : (cells[at] ?? '')
    return { text: isNothing(text) ? '' : text, column: at === undefined ? '' : layout.columns[at]!.letter }
  }
  function taken<T>(field: ColumnField, read: (text: string) => Read<T>): T | null {
    const { text, column } = place(field)
    if (text === '') return null
    const value = read(text)
    if ('value' in value) return value.value
    doubts.ask({ row, column, code: value.code, text: value.text, found: text })
    return null
  }
  function words(field: ColumnField): string | null {
    const { text, column } = place(field)
    if (text === '') return null
    if (!isFormulaError(text)) return text
    doubts.ask({ row, column, code: 'formulaError', text: 'Формула в ячейке дала ошибку. Впишите слова.', found: text })
    return null
  }

  for (const [at, { field }] of layout.columns.entries()) {
    if (field !== 'district' && field !== 'appendix' && field !== 'note') continue
    const text = cells[at] ?? ''
    if (!isNothing(text)) notes.push(text)
  }
  const named = namesOf(words, row, place('authorsAndTitle').column || place('title').column, hasField(layout, 'authors') || !hasField(layout, 'authorsAndTitle'), doubts)
  const publisher = words('publisher') ?? above.publisher
  const eForm = publisher === null ? null : /^(.*\S)\s?[-–—]\s?ЭФУ$/iu.exec(publisher)
  if (eForm) notes.push('ЭФУ')

  const code = taken('fpuCode', fpuCodeOf)
  if (code?.note) notes.push(code.note)
  const graded = taken('grades', gradesOf)
  if (graded?.note) notes.push(graded.note)
  const inTitle = named.title === null ? [] : gradesInTitle(named.title)
  const grades = place('grades').text !== '' ? (graded?.grades ?? []) : above.grades.length > 0 ? above.grades : inTitle
  const copies = taken('quantity', copiesOf)
  return {
    row,
    school: words('school') ?? above.school,
    subject: words('subject') ?? above.subject,
    title: named.title,
    authors: named.authors,
    publisher: eForm ? eForm[1]! : publisher,
    grades,
    part: place('part').text || (named.title === null ? null : partIn(named.title)),
    year: taken('year', yearOf),
    isbn: taken('isbn', isbnOf),
    fpuCode: code?.fpuCode ?? null,
    quantity: copies?.quantity ?? null,
    parts: copies?.parts ?? null,
    toWriteOff: taken('toWriteOff', writeOffOf),
    pupils: taken('pupils', (text) => wholeOf(text, 'число учеников')),
    price: taken('price', moneyOf),
    note: notes.length > 0 ? notes.join('; ') : null,
  }
}

/** Title and authors, parted where they stand in one cell, and the authors said once where they are repeated. */
function namesOf(words: (field: ColumnField) => string | null, row: number, column: string, apart: boolean, doubts: Doubts): { title: string | null; authors: string | null } {
  const title = words('title') ?? (apart ? words('authorsAndTitle') : null)
  const authors = words('authors')
  if (apart) {
    if (title === null || authors !== null) return { title: title === null || authors === null ? title : withoutAuthors(title, authors), authors }
    const split = splitAuthors(title)
    return split && /\p{Lu}\./u.test(split.authors) ? split : { title, authors: null }
  }
  const both = words('authorsAndTitle')
  const split = both === null ? null : splitAuthors(both)
  if (both !== null && !split) doubts.ask({ row, column, code: 'authorsNotSplit', text: 'Не видно, где кончаются авторы и начинается название: всё прочитано как название. Впишите авторов и название в разные столбцы.', found: both })
  return split ?? { title: both, authors: null }
}
