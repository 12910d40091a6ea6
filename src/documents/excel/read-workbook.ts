import { EncryptedFileError, HucreError, read, UnsupportedFormatError, type CellValue, type Workbook } from 'hucre'
import { Refusal } from '#platform/refusal'
import { withoutEmptyRows } from './empty-rows.ts'
import { rowsSideBySide } from './ods-rows.ts'
import { checkUnpackedSize } from './unpacked-size.ts'
import type { SheetValue } from './sheet.ts'
import { unguarded } from './formula-guard.ts'

export interface ReadSheet {
  readonly name: string
  readonly hidden: boolean
  /** From the first row and column of the sheet to the last filled ones, each row of the same length; a day is 'YYYY-MM-DD', a formula is its last result or, without one, «=…», an empty cell is null. */
  readonly rows: readonly (readonly SheetValue[])[]
  readonly merged: readonly MergedCells[]
  /** Rows and columns that the program does not show, by a filter or by hand; from 0. Nothing is known of them in .ods and .xls. */
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
}

/** Cells shown as one; the value stands in the first. Rows and columns count from 0, the last ones are included. */
export interface MergedCells {
  readonly row: number
  readonly column: number
  readonly lastRow: number
  readonly lastColumn: number
}

const megabyte = 1024 * 1024
const largestFile = 30 * megabyte
const largestSheet = 3_000_000

/**
 * The sheets of an .xlsx, .xlsb, .xls or .ods file, hidden ones too.
 * @throws {Refusal} when it is another kind of file, damaged, behind a password, or too large: over 30 MB, unpacked over 300 MB,
 * or with more than three million cells in a sheet
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadSheet[]> {
  if (bytes.length > largestFile) throw new Refusal(`Файл больше ${largestFile / megabyte} МБ. Оставьте в нём только нужные листы.`)
  checkUnpackedSize(bytes, 300 * megabyte)
  const { sheets } = await opened(bytes)
  return sheets.map(({ name, hidden, veryHidden, rows: all, merges, rowDefs, columns, cells: special }) => {
    const rows = filledRows(withFormulas(all, special))
    const width = rows.reduce((most, row) => Math.max(most, row.findLastIndex(isFilled) + 1), 0)
    const cells = rows.length * width
    if (cells > largestSheet) throw new Refusal(`На листе «${name}» слишком много ячеек: ${cells.toLocaleString('ru-RU')}. Удалите пустые строки и столбцы за краем таблицы.`)
    return {
      name,
      hidden: hidden === true || veryHidden === true,
      rows: rows.map((row) => Array.from({ length: width }, (_, column) => valueOf(row[column]))),
      merged: (merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({ row: startRow, column: startCol, lastRow: endRow, lastColumn: endCol })),
      hiddenRows: [...(rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : [])),
      hiddenColumns: (columns ?? []).flatMap((column, at) => (column?.hidden ? [at] : [])),
    }
  })
}

async function opened(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await read(withoutEmptyRows(rowsSideBySide(bytes)))
  } catch (error) {
    if (error instanceof EncryptedFileError) throw new Refusal('Файл защищён паролем. Откройте его, снимите пароль, сохраните и загрузите снова.')
    if (error instanceof UnsupportedFormatError) throw new Refusal('Это не таблица Excel и не таблица OpenDocument. Подойдут файлы .xlsx, .xls и .ods.')
    if (error instanceof HucreError || error instanceof RangeError || error instanceof TypeError)
      throw new Refusal('Файл повреждён: таблица из него не читается. Откройте его в Excel или LibreOffice, сохраните заново и загрузите ещё раз.')
    throw error
  }
}

/** A formula that no program has counted says itself: «=B2+B3». */
function withFormulas(rows: CellValue[][], special: Workbook['sheets'][number]['cells']): CellValue[][] {
  for (const [place, { formula, value }] of special ?? []) {
    if (formula === undefined || value !== null) continue
    const [row, column] = place.split(',').map(Number) as [number, number]
    if (rows[row]) rows[row][column] = `=${formula}`
  }
  return rows
}

/** Up to the last filled one; the rows that .xls leaves out are empty. */
const filledRows = (all: readonly (readonly CellValue[] | undefined)[]): (readonly CellValue[])[] => Array.from(all.slice(0, all.findLastIndex((row) => row?.some(isFilled)) + 1), (row) => row ?? [])

const isFilled = (value: CellValue | undefined): boolean => value !== null && value !== undefined && value !== ''

function valueOf(value: CellValue | undefined): SheetValue {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  return typeof value === 'string' ? unguarded(value) : (value ?? null)
}
