/** What is intended: the yearly plan, read from the association's own paper. */
export { readPlan } from './reading/read-plan.ts'
export { readTerm } from './reading/term.ts'
export { readResponsible } from './reading/responsible.ts'
export type { PlanReading, Question, Responsible, Source, Term } from './reading/plan-reading.ts'
export { idleTasks, lineKindName, linesOf, planStateName, planStates } from './plan.ts'
export type { IndicatorCard, ItemCard, Plan, PlanDraft, PlanId, PlanIndicator, PlanIndicatorId, PlanItem, PlanItemId, PlanLine, PlanState } from './plan.ts'
export { planById, planItemById, planOfIndicator, planOfYear, plans } from './store/plans.ts'
export { draftPlan } from './draft-plan.ts'
