import type { PlanImportId } from './plan-import.ts'

export interface QuestionStanding {
  readonly number: number
  /** 'settled' by the answer to another. */
  readonly state: 'open' | 'answered' | 'settled'
}

/** How far an import is, and whether it can become a plan. */
export interface Standing {
  readonly id: PlanImportId
  readonly fileName: string
  readonly adoptedAs: number | null
  /** A plan of the same year that is there already. */
  readonly taken: { readonly id: number; readonly year: string } | null
  readonly questions: readonly QuestionStanding[]
  /** Number of open questions. */
  readonly open: number
}

/** The next open question after one, going round; null when no other is open. */
export function nextOpen({ questions }: Pick<Standing, 'questions'>, after: number): number | null {
  const open = questions.filter(({ state, number }) => state === 'open' && number !== after).map(({ number }) => number)
  return open.find((number) => number > after) ?? open[0] ?? null
}
