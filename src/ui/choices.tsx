import { schoolYearName, type SchoolYear } from '#platform/calendar'

export interface Choice {
  readonly title: string
  /** How many records the choice leaves. */
  readonly count: number
  /** Null for what is chosen now. */
  readonly to: string | null
}

/** Links that narrow a list, each with the number that it leaves. */
export function Choices({ title, choices }: { title: string; choices: readonly Choice[] }) {
  return (
    <nav className="choices" aria-label={title}>
      {title}:{' '}
      {choices.map(({ title, count, to }) => (
        <span key={title}>
          {to === null ? (
            <strong aria-current="true">
              {title} {count}
            </strong>
          ) : (
            <a href={to}>
              {title} {count}
            </a>
          )}{' '}
        </span>
      ))}
    </nav>
  )
}

/** The school year before, this one, and the next. */
export function Years({ year: { from }, to }: { year: SchoolYear; to: (from: number) => string }) {
  return (
    <nav className="choices" aria-label="Учебный год">
      Учебный год: <a href={to(from - 1)}>{schoolYearName({ from: from - 1, to: from })}</a> <strong aria-current="true">{schoolYearName({ from, to: from + 1 })}</strong>{' '}
      <a href={to(from + 1)}>{schoolYearName({ from: from + 1, to: from + 2 })}</a>
    </nav>
  )
}
