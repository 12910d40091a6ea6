/** What is intended: the yearly plan, read from the association's own paper. */
export { readPlan } from './reading/read-plan.ts'
export type { PlanItem, PlanReading, Question, Responsible, Source, Term } from './reading/plan-reading.ts'
