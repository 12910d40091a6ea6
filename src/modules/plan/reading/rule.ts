import type { Line, Next } from './lines.ts'
import type { Standing } from './standing.ts'

/** Whether a line is of one kind; then it is taken. */
export type Rule = (line: Line, next: Next, at: Standing) => boolean
