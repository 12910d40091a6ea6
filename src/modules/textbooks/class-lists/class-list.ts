/** What was read of a list of class sizes: the cells that matter, with their places, and nothing else of the file. */
export interface ClassListReading {
  readonly lines: readonly ClassLine[]
  readonly columns: readonly ListColumn[]
  /** Sheets in which no heading was found. */
  readonly strange: readonly string[]
  /** Sums of the table that do not come out. */
  readonly doubts: readonly string[]
  /** School years that its titles name, by the year in which each begins. */
  readonly schoolYears: readonly number[]
}

export interface ListColumn {
  readonly sheet: string
  readonly letter: string
  readonly title: string
  /** As the page calls what the column was taken for; null when it was not understood. */
  readonly field: string | null
}

/** One class of a list, as its cells say it. */
export interface ClassLine {
  /** Names the line as long as the list is kept. */
  readonly key: string
  readonly sheet: string
  /** As the spreadsheet counts, from 1. */
  readonly row: number
  /** The school that the line or a title above it names; '' for none. */
  readonly school: string
  readonly class: LineCell
  readonly letter: LineCell
  readonly programme: LineCell
  readonly pupils: LineCell
  readonly forecast: LineCell
}

export interface LineCell {
  readonly text: string
  /** The column's letter. */
  readonly column: string
}
