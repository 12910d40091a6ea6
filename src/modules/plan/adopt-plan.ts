import { permit } from '#modules/people'
import { schoolYearName } from '#platform/calendar'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, refuse } from '#platform/refusal'
import { openImport } from './answer-question.ts'
import { draftPlan } from './draft-plan.ts'
import { adoptionOf, draftOf, servesOf } from './import/adoption.ts'
import { answered } from './import/answered.ts'
import { isOpen, type PlanImportId, type Serves } from './import/plan-import.ts'
import type { PlanId } from './plan.ts'
import { holdImport, putAdopted, putServes } from './store/imports.ts'

/**
 * Makes the plan of its year from an import as the answers leave it: what nobody answered stays in the words of the document.
 * @param options.serves keys of the lines that each item serves; absent, what was chosen before or else what seems so
 * @throws {Refusal} when the actor may not, the year is not known, has a plan already, or the import is adopted
 */
export function adoptPlan(context: Context, id: PlanImportId, { serves }: { serves?: Serves } = {}): Promise<PlanId> {
  return atomically(context, async (context) => {
    permit(context, 'import a plan')
    await holdImport(context, id)
    const paper = await openImport(context, id)
    const adoption = adoptionOf(answered(paper.reading, paper.answers))
    const year = adoption.schoolYear ?? refuse('Не назван учебный год плана: ответьте на вопрос о нём.')
    const plan = await draftPlan(context, draftOf(adoption, year, serves ?? servesOf(adoption, paper.serves)))
    await putAdopted(context, id, plan)
    const open = paper.reading.questions.filter((_, index) => isOpen(paper.answers.get(index))).length
    await note(context, { deed: 'план принят из документа', subject: `/plans/imports/${id}`, details: { plan: `/plans/${plan}`, year: schoolYearName(year), openQuestions: open } })
    return plan
  })
}

/**
 * Keeps which tasks and problems each item serves, to be used when the import is adopted.
 * @param seen version of the import that the person was looking at
 * @throws {Conflict} when somebody chose otherwise since
 */
export function bindImport(context: Context, id: PlanImportId, serves: Serves, seen: number): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'import a plan')
    await holdImport(context, id)
    const { version } = await openImport(context, id)
    if (version !== seen) throw new Conflict([{ field: 'Связи', theirs: 'изменил другой человек', yours: 'не записаны' }])
    await putServes(context, id, serves)
    await note(context, { deed: 'дела связаны с задачами', subject: `/plans/imports/${id}` })
  })
}
