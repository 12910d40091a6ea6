import type { PaperBlock, PaperTable, PaperTableCell, PaperText } from '#documents/paper'

/** A paper to be read on the screen: the same blocks of which Word and PDF are made. Charts stand in the files alone. */
export function PaperView({ blocks, label }: { blocks: readonly PaperBlock[]; label: string }) {
  return (
    <article className="paper" aria-label={label}>
      {blocks.map((block, at) => (
        <Block key={at} block={block} />
      ))}
    </article>
  )
}

function Block({ block }: { block: PaperBlock }) {
  switch (block.type) {
    case 'heading':
      return block.level === 0 ? <h2 className="center">{block.text}</h2> : <h3>{block.text}</h3>
    case 'paragraph':
      return (
        <p className={`${block.align ?? 'justify'}${block.keepWithNext ? ' lead-in' : ''}`}>
          <Text text={block.text} />
        </p>
      )
    case 'list':
      return block.items.map(({ label, text }) => (
        <p key={label}>
          {label} <Text text={text} />
        </p>
      ))
    case 'table':
      return <PaperTableView table={block} />
    case 'stamps':
      return block.stamps.map((lines) => <p key={lines.join()} className="lines">{lines.join('\n')}</p>)
    case 'signatures':
      return block.lines.map(({ post, name }) => (
        <p key={post + name} className="left">
          {post} ____________ {name}
        </p>
      ))
    default:
      return null
  }
}

function PaperTableView({ table: { caption, header, rows, footer } }: { table: PaperTable }) {
  return (
    <div className="table" tabIndex={0} role="region" aria-label={caption ?? header.map((row) => row.map(plainCell).join(', ')).join('; ')}>
      <table>
        {caption && <caption>{caption}</caption>}
        <thead>
          {header.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <th key={column} scope="col" {...spans(cell)}>
                  <Cell cell={cell} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {[...rows, ...(footer ? [footer] : [])].map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column} {...spans(cell)}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const spans = (cell: PaperTableCell) => (typeof cell === 'string' ? {} : { colSpan: cell.columnSpan, rowSpan: cell.rowSpan })

const linesOf = (cell: PaperTableCell): readonly PaperText[] => (typeof cell === 'string' ? [cell] : typeof cell.text === 'string' ? [cell.text] : cell.text)

const plainCell = (cell: PaperTableCell): string => linesOf(cell).map((text) => (typeof text === 'string' ? text : text.map((run) => run.text).join(''))).join(' ')

const Cell = ({ cell }: { cell: PaperTableCell }) => linesOf(cell).map((text, at) => <div key={at}><Text text={text} /></div>)

const Text = ({ text }: { text: PaperText }) =>
  typeof text === 'string' ? text : text.map(({ text, bold, italic }, at) => (bold ? <strong key={at}>{text}</strong> : italic ? <em key={at}>{text}</em> : <span key={at}>{text}</span>))
