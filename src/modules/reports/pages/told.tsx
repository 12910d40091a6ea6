import { createContext, useContext } from 'react'
import { Table } from '#ui'
import type { PlanId } from '#modules/plan'
import { number, plain, told as words, type Piece, type Told } from '../content/told.ts'
import type { Chapter, Passage, ToldChart, ToldTable } from '../content/chapter.ts'
import { written, type Figure } from '../figures/figure.ts'
import type { Drawings } from './drawings.ts'
import { figureAddress } from './figure-address.ts'

/** The plan whose year is told, which addresses of figures name, and the charts of the page drawn. */
const shownYear = createContext<{ readonly planId: PlanId; readonly drawings?: Drawings }>({ planId: 0 })
export const ToldOf = shownYear.Provider

/** A text with its numbers as links to their records. A record quoted several times is linked once, by its title or where most is said. */
export function ToldText({ text, within = [text] }: { text: Told; within?: readonly Told[] }) {
  const linked = new Set(namingQuotes(within.flat()))
  return (
    <>
      {text.map((piece, at) => (
        <ToldPiece key={at} piece={piece} linked={linked.has(piece)} />
      ))}
    </>
  )
}

function ToldPiece({ piece, linked }: { piece: Piece; linked: boolean }) {
  if (typeof piece === 'string') return piece
  if ('figure' in piece) return <FigureLink figure={piece.figure}>{piece.text}</FigureLink>
  return linked ? <a href={piece.entry.address}>{piece.text}</a> : piece.text
}

/** A number that opens its records; one without a value has none. */
export function FigureLink({ figure, children = written(figure) }: { figure: Figure; children?: string }) {
  const { planId } = useContext(shownYear)
  if (figure.value === null) return children
  return (
    <a href={figureAddress(planId, figure.key)} aria-label={/\p{L}/u.test(children) ? undefined : `${children} — ${figure.name}`}>
      {children}
    </a>
  )
}

/** Only records with a page of their own; the plan and the lists are a step away anyway. */
const ownPage = /^\/(?!plans\/\d+$)[a-z]+\/.*\d/

function namingQuotes(pieces: readonly Piece[]): Piece[] {
  const quotes = pieces.flatMap((piece) => (typeof piece !== 'string' && 'entry' in piece && ownPage.test(piece.entry.address) ? [piece] : []))
  return [...Map.groupBy(quotes, ({ entry }) => entry.address).values()].map((same) => same.find(({ text, entry }) => text === entry.title) ?? same.toSorted((a, b) => b.text.length - a.text.length)[0]!)
}

/** Chapters of a paper as a part of a page. */
export function Chapters({ chapters }: { chapters: readonly Chapter[] }) {
  return chapters.map(({ title, passages }) => (
    <section key={title} aria-label={title}>
      <h2>{title}</h2>
      {passages.map((passage, at) => (
        <ShownPassage key={at} passage={passage} />
      ))}
    </section>
  ))
}

function ShownPassage({ passage }: { passage: Passage }) {
  switch (passage.type) {
    case 'paragraph':
      return (
        <p>
          <ToldText text={passage.text} />
        </p>
      )
    case 'list':
      return <ToldList items={passage.items} />
    case 'table':
      return <ShownTable table={passage} />
    case 'chart':
      return <ShownChart chart={passage.chart} />
  }
}

export const ToldList = ({ items }: { items: readonly Told[] }) => (
  <ul>
    {items.map((item, at) => (
      <li key={at}>
        <ToldText text={item} />
      </li>
    ))}
  </ul>
)

const ShownTable = ({ table: { caption, header, rows, footer, numbers } }: { table: ToldTable }) => (
  <Table
    caption={caption}
    rows={rows.map((cells, at) => ({ id: at, cells }))}
    columns={header.map((title, at) => ({
      title,
      number: numbers.includes(at),
      cell: ({ cells }: { cells: readonly Told[] }) => <ToldText text={cells[at] ?? []} within={cells} />,
      ...(footer ? { foot: <ToldText text={footer[at] ?? []} /> } : {}),
    }))}
  />
)

/** The drawing, and its numbers for those who cannot see it and those who ask where they come from. */
export function ShownChart({ chart }: { chart: ToldChart }) {
  const { drawings } = useContext(shownYear)
  const values = chart.categories.map((category, at) => ({ id: at, category, values: chart.series.map(({ values }) => values[at]!) }))
  return (
    <figure className="chart">
      <img src={drawings?.[chart.title]} alt={plain(chart.description)} />
      <details>
        <summary>Числа диаграммы «{chart.title}»</summary>
        <Table
          caption={chart.title}
          rows={values}
          columns={[
            { title: 'Что', cell: ({ category }) => <ToldText text={category} /> },
            ...chart.series.map(({ name }, at) => ({ title: name, number: true, cell: (row: (typeof values)[number]) => <ToldText text={words`${number(row.values[at]!)}`} /> })),
          ]}
        />
      </details>
    </figure>
  )
}
