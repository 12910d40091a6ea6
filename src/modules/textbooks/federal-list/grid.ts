/** A sheet as text: rows from the first, cells from column A; what is missing at the end of a row is empty. */
export interface Grid {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}
