/** What reading a plan gives; the shape that `bibliokrug plan read --json` prints. */
export interface PlanReading {
  association: string | null
  level: 'ШМО' | 'ГМО' | 'РМО' | 'ММО' | null
  schoolYear: { from: number; to: number } | null
  theme: string | null
  problemField: string[]
  aim: string | null
  tasks: string[]
  priorities: string[]
  expected: string[]
  approvals: Approval[]
  indicators: IndicatorRow[]
  items: PlanItem[]
  questions: Question[]
}

export interface Approval {
  kind: 'рассмотрено' | 'рекомендовано' | 'согласовано' | 'утверждено'
  raw: string
}

export interface IndicatorRow {
  task: string | null
  plannedResult: string | null
  criterion: string | null
  /** The number; null when the cell is not one. */
  target: number | null
  /** Only when the document states it. */
  unit: string | null
}

export interface PlanItem {
  kind: 'meeting' | 'activity'
  number: string | null
  section: string | null
  term: Term | null
  place: string | null
  topic: string | null
  aim: string | null
  content: string | null
  form: string | null
  output: string | null
  status: string | null
  responsible: Responsible[]
  extra: Record<string, string>
}

export interface Term {
  raw: string
  kind: 'day' | 'range' | 'month' | 'months' | 'allYear' | 'recurring' | 'byReference' | 'unknown'
  from: string | null
  to: string | null
  months: number[]
  every: 'week' | 'month' | 'quarter' | 'term' | 'halfYear' | null
}

export interface Responsible {
  raw: string
  role: string | null
  post: string | null
  name: string | null
  school: string | null
}

export interface Question {
  /** JSON Pointer into the reading: '/items/0/term'. */
  about: string
  code: QuestionCode
  text: string
  found: string
  suggestion: string | null
}

export type QuestionCode =
  | 'strayText'
  | 'likelyMisspelling'
  | 'missingUnit'
  | 'resultRepeatsProblem'
  | 'problemInsteadOfTask'
  | 'cutOff'
  | 'severalCriteriaOneNumber'
  | 'unclearTerm'
  | 'unclearAbbreviation'
  | 'yearDisagrees'
  | 'unknownHeading'
  | 'leftover'
  | 'other'

/** Where a value stands in the document: indexes into the blocks, and for a table into its rows and columns. */
export interface Source {
  readonly block: number
  readonly row?: number
  readonly column?: number
}

export const emptyReading = (): PlanReading => ({
  association: null,
  level: null,
  schoolYear: null,
  theme: null,
  problemField: [],
  aim: null,
  tasks: [],
  priorities: [],
  expected: [],
  approvals: [],
  indicators: [],
  items: [],
  questions: [],
})
