import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly title: string
  /** Right-aligned, with tabular figures. */
  readonly number?: boolean
  readonly cell: (row: Row) => ReactNode
  /** Holds only what is pressed or downloaded: left out on paper. */
  readonly pressed?: boolean
  /** Sum or other summary at the foot. */
  readonly foot?: ReactNode
}

/**
 * A table whose first column names the row; on a phone each row becomes a card.
 * @param narrow of few short columns, which stays a table on a phone
 * @param grid typed into: Enter and arrows lead along a column, a copied block spreads; rows with a `blank` number are there to be filled
 */
export function Table<Row extends { readonly id: number | string; readonly blank?: number }>({
  caption,
  columns,
  rows,
  narrow = false,
  grid = false,
}: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  narrow?: boolean
  grid?: boolean
}) {
  const kind = ({ number, pressed }: Column<Row>) => (number ? 'number' : pressed ? 'pressed' : undefined)
  return (
    <div className="table" tabIndex={0} role="region" aria-label={caption}>
      <table className={narrow ? undefined : 'cards'} data-grid={grid || undefined}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" className={kind(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-new={row.blank}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.title} scope="row" data-title={grid ? column.title : undefined}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.title} data-title={column.title} className={kind(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {columns.some(({ foot }) => foot !== undefined) && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <td key={column.title} data-title={column.title} className={kind(column)}>
                  {column.foot}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
