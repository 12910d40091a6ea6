import { permit } from '#modules/people'
import { schoolYearName } from '#platform/calendar'
import { atomically, type Context } from '#platform/context'
import { isUniqueViolation } from '#platform/violation'
import { note } from '#platform/journal'
import { refuse } from '#platform/refusal'
import type { PlanDraft, PlanId } from './plan.ts'
import { settledDraft } from './settled-plan.ts'
import { insertPlan, insertStep, plans } from './store/plans.ts'

/**
 * Begins the plan of a school year with all that the draft says.
 * @throws {Refusal} when the actor may not, or the year has a plan already
 */
export function draftPlan(context: Context, draft: PlanDraft): Promise<PlanId> {
  return atomically(context, async (context) => {
    permit(context, 'change a plan')
    const year = schoolYearName(draft.schoolYear)
    if ((await plans(context)).some(({ schoolYear }) => schoolYear.from === draft.schoolYear.from)) refuse(already(year), 'schoolYear')
    const id = await insertPlan(context, settledDraft(draft)).catch((error: unknown) => (isUniqueViolation(error, 'plan_year') ? refuse(already(year), 'schoolYear') : Promise.reject(error)))
    await insertStep(context, id, { state: 'draft', on: context.today, protocolNumber: '', words: '' })
    await note(context, { deed: 'план начат', subject: `/plans/${id}`, details: { year } })
    return id
  })
}

const already = (year: string): string => `План на ${year} учебный год уже есть. Правьте его или сначала удалите.`
