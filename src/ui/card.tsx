import type { ReactNode } from 'react'

/** What is known of one thing, name by name; lines without a value are left out. */
export function Card({ lines }: { lines: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="card">
      {lines
        .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(([title, value]) => [<dt key={`${title} название`}>{title}</dt>, <dd key={title}>{value}</dd>])}
    </dl>
  )
}
