import { rowKey, rowSaid } from '../stock-lists/row-said.ts'
import type { KnownBooks } from '../stock-lists/known-books.ts'
import type { Candidate } from '../stock-lists/book-meant.ts'
import { editionInWords, workInWords, workMarks } from '../book-words.ts'
import type { StockRow } from '../reading/stock-reading.ts'
import { subjectOfTitle } from '../subjects.ts'
import { gradesInWords } from '../textbook.ts'

/** «Берёзкена Н. А. Математика, 5 класс, часть 1, Азимут, ISBN 978-…»: a row as it is spelt. */
export const rowInWords = (row: StockRow): string =>
  [
    workInWords({ authors: row.authors ?? '', title: row.title ?? 'без названия' }),
    ...(row.subject === null || subjectOfTitle(row.title ?? '') !== null ? [] : [row.subject]),
    ...(row.grades.length === 0 || /\d\s*кл/iu.test(row.title ?? '') ? [] : [`${gradesInWords(row.grades)} класс`]),
    ...(row.part === null ? [] : [/^\d$/.test(row.part) ? `часть ${row.part}` : row.part]),
    ...(row.publisher === null ? [] : [row.publisher]),
    ...(row.year === null ? [] : [`${row.year} г.`]),
    ...(row.isbn === null ? [] : [`ISBN ${row.isbn}`]),
  ].join(', ')

/** «лист «Фонд», строка 12» */
export const placeOfRow = ({ sheet, row }: Pick<StockRow, 'sheet' | 'row'>): string => `лист «${sheet}», строка ${row}`

export interface ShownCandidate {
  readonly id: number
  readonly workId: number
  readonly book: string
  readonly marks: string
  readonly edition: string
  readonly reasons: readonly string[]
  /** Of which a person has to choose; none where the row itself says. */
  readonly parts: readonly number[]
}

export const candidatesShown = (row: StockRow, candidates: readonly Candidate[], books: KnownBooks): ShownCandidate[] =>
  candidates.map(({ edition: id, reasons }) => {
    const { edition, parts, of } = books.edition(id)!
    return { id, workId: of.work.id, book: workInWords(of.work), marks: workMarks(of.work), edition: editionInWords(edition), reasons, parts: rowSaid(row).parts === null && parts.length > 1 ? parts.map(({ number }) => number) : [] }
  })

/** The page of the doubt about a row. */
export const doubtAddress = (row: StockRow): string => `/textbooks/doubts/${rowKey(row)}`
