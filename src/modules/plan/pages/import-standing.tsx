import type { Standing } from '../import/standing.ts'

/** Said before anybody answers in vain: the plan is there already. */
export function ImportStanding({ standing: { adoptedAs, taken } }: { standing: Standing }) {
  if (adoptedAs !== null)
    return (
      <p className="notice">
        Из этого документа уже создан план: <a href={`/plans/${adoptedAs}`}>открыть план</a>. Правят теперь его, а разбор остаётся для справки.
      </p>
    )
  if (taken)
    return (
      <p className="notice">
        План на {taken.year} учебный год уже есть: <a href={`/plans/${taken.id}`}>открыть его</a>. Второго плана на тот же год не будет, поэтому отвечать на вопросы здесь имеет смысл, только если год
        другой.
      </p>
    )
  return null
}
