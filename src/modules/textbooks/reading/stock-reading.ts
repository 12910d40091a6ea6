/** What was understood in a table of textbooks, and what has to be asked about it. Rows count from 1, columns are letters, as a spreadsheet shows them. */
export interface StockReading {
  /** A table on a sheet; a sheet with two tables stands here twice. */
  readonly sheets: readonly StockSheet[]
  readonly rows: readonly StockRow[]
  readonly questions: readonly StockQuestion[]
}

export interface StockSheet {
  readonly name: string
  readonly headingRow: number
  /** A recognised field and its heading as written. */
  readonly columns: Readonly<Partial<Record<StockField, string>>>
}

/** One line of a table: a title in one school, as far as the table names both. What is missing is null and never 0. */
export interface StockRow {
  readonly sheet: string
  readonly row: number
  /** From a column, or from a title row above. */
  readonly school: string | null
  readonly subject: string | null
  readonly title: string | null
  readonly authors: string | null
  readonly publisher: string | null
  /** «7-9» is [7, 8, 9]. Empty when the table does not say. */
  readonly grades: readonly number[]
  readonly part: string | null
  readonly year: number | null
  readonly isbn: string | null
  /** Number in the federal list, without a full stop at its end: «1.1.1.1.1.1.2». */
  readonly fpuCode: string | null
  /** Copies; null when `parts` says them. */
  readonly quantity: number | null
  /** Copies of each part of a work: «67/65» is [67, 65]. */
  readonly parts: readonly number[] | null
  readonly toWriteOff: number | null
  readonly pupils: number | null
  /** Roubles of one copy. */
  readonly price: number | null
  /** What else the row says: district, electronic form, additional class. */
  readonly note: string | null
}

/** A place of the table that needs a person's look. */
export interface StockQuestion {
  readonly sheet: string
  readonly row: number
  /** Null when the whole row is meant. */
  readonly column: string | null
  readonly code: DoubtCode
  /** What is wrong and what to do. */
  readonly text: string
  /** What stands there, as it was read. */
  readonly found: string
}

/** Fields of a row that a column gives, and two that are known and not kept: need is counted from the others, a district goes to the note. */
export type StockField = Exclude<keyof StockRow, 'sheet' | 'row' | 'parts'> | 'district' | 'need'

export type DoubtCode =
  | 'hiddenSheet' | 'hiddenRows' | 'hiddenColumns' | 'noHeading' | 'emptyTable'
  | 'unknownColumn' | 'columnWithoutHeading' | 'sameColumns'
  | 'date' | 'formulaError' | 'negative' | 'fraction' | 'notNumber' | 'tooLarge' | 'partsDiffer' | 'badGrade' | 'badYear' | 'badIsbn' | 'badCode'
  | 'noTitle' | 'strangeRow' | 'authorsNotSplit'
  | 'zeroPrice' | 'zeroPupils' | 'noPupils' | 'noQuantity' | 'noGrade' | 'noSchool' | 'noTitles'
  | 'writeOffExceeds' | 'gradesDisagree' | 'duplicate' | 'alikeRows'
