/** Sheets as data ↔ the bytes of workbooks. */
export { columnLetter, sheetOf, type Sheet, type SheetColumn, type SheetColumnOf, type SheetValue, type ValueKind } from './excel/sheet.ts'
export { workbookOf } from './excel/workbook.ts'
export { readWorkbook, type MergedCells, type ReadSheet } from './excel/read-workbook.ts'
export { delimitedFile, delimitedRows } from './excel/read-delimited.ts'
export { readTables } from './excel/read-tables.ts'
export { saidInEachRow } from './excel/merged-cells.ts'
