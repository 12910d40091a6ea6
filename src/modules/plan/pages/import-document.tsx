import type { Block, Cell, Table } from '#documents/blocks'
import { cellId } from '../import/document-place.ts'

/** What was made of a place of the document: a link to the value or to the question. */
export interface Mark {
  readonly to: string
  /** Read out: «понято: место проведения, заседание 1». */
  readonly label: string
  readonly kind: 'understood' | 'asked'
  /** Shown: «тема», «вопрос 3». */
  readonly sign: string
}

export type Marks = Readonly<Record<string, readonly Mark[]>>

/** The document itself, set by us from what was read of it; every place can be led to, and leads to what was made of it. */
export function DocumentSheet({ blocks, marks }: { blocks: readonly Block[]; marks: Marks }) {
  return (
    <div className="sheet">
      {blocks.map((block, index) => (
        <DocumentBlock key={index} block={block} id={`b${index}`} marks={marks} table={(table) => <DocumentTable table={table} block={index} marks={marks} />} />
      ))}
    </div>
  )
}

function DocumentBlock({ block, id, marks, table }: { block: Block; id?: string; marks: Marks; table: (table: Table) => React.ReactNode }) {
  if (block.type === 'table')
    return (
      <div className="grid" id={id}>
        {table(block)}
      </div>
    )
  const text = block.text.trim()
  if (text === '') return id === undefined ? null : <span id={id} />
  return (
    <p id={id} className={block.heading !== null ? 'heading' : block.bold ? 'bold' : undefined}>
      {block.label !== null && <span className="label">{block.label} </span>}
      {text}
      <MarksAt marks={id === undefined ? undefined : marks[id]} />
    </p>
  )
}

function DocumentTable({ table, block, marks }: { table: Table; block?: number; marks: Marks }) {
  return (
    <table>
      <tbody>
        {table.rows.map(({ cells, header }, row) => (
          <tr key={row} id={block === undefined ? undefined : `b${block}r${row}`}>
            {cells.map((cell) => (
              <DocumentCell key={cell.column} cell={cell} heading={header} id={block === undefined ? undefined : cellId(block, row, cell.column)} marks={marks} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DocumentCell({ cell: { columnSpan, rowSpan, blocks }, heading, id, marks }: { cell: Cell; heading: boolean; id: string | undefined; marks: Marks }) {
  return (
    <td id={id} colSpan={columnSpan > 1 ? columnSpan : undefined} rowSpan={rowSpan > 1 ? rowSpan : undefined} className={heading ? 'bold' : undefined}>
      {blocks.map((block, index) => (
        <DocumentBlock key={index} block={block} marks={marks} table={(table) => <DocumentTable table={table} marks={marks} />} />
      ))}
      <MarksAt marks={id === undefined ? undefined : marks[id]} />
    </td>
  )
}

function MarksAt({ marks }: { marks: readonly Mark[] | undefined }) {
  if (!marks) return null
  return (
    <span className="marks">
      {marks.map(({ to, label, kind, sign }) => (
        <a key={to} href={to} className={kind} aria-label={label}>
          {sign}
        </a>
      ))}
    </span>
  )
}
