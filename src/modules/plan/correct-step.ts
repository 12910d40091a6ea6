import { permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, differencesIn, notFound, refuse } from '#platform/refusal'
import { dateShort } from '#platform/russian'
import { planStateName, type PlanId } from './plan.ts'
import { objectionToStep, type StepCard } from './plan-path.ts'
import { heldPlan, updateLastStep } from './store/plan-changes.ts'
import { deedOfStep, settledStep } from './take-step.ts'

/**
 * Puts right what was mistyped of the last step: day, number, words; the state stays.
 * @param typed with the state that the person saw as the last
 * @throws {Refusal} when the actor may not take such a step, or the step could not have been taken so
 * @throws {Conflict} when the plan has gone on since
 */
export function correctStep(context: Context, planId: PlanId, typed: StepCard): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, deedOfStep[typed.state])
    const plan = (await heldPlan(context, planId)) ?? notFound('Такого плана нет.')
    const last = plan.steps.at(-1)
    const step = settledStep(typed)
    if (!last || last.state === 'draft') refuse('Черновик не шаг: править нечего.')
    if (last.state !== step.state) throw new Conflict(differencesIn(labels, inWords(last), inWords(step)))
    const steps = plan.steps.slice(0, -1)
    const objection = objectionToStep({ ...plan, steps, state: steps.at(-1)?.state ?? 'draft' }, step, context.today)
    if (objection) refuse(objection.reason, objection.field)
    await updateLastStep(context, planId, step)
    await note(context, { deed: 'запись о шаге плана исправлена', subject: `/plans/${planId}`, details: { before: inWords(last), after: inWords(step) } })
  })
}

const labels = { state: 'Состояние', on: 'День', protocolNumber: 'Номер', words: 'Пояснение' } as const
const inWords = ({ state, on, protocolNumber, words }: StepCard) => ({ state: planStateName[state], on: dateShort(on), protocolNumber, words })
