import { EntryForm, Page, Submit } from '#ui'
import { done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { correctStep } from '../correct-step.ts'
import { stepFrom } from '../forms.ts'
import { planStateName } from '../plan.ts'
import { deedOfStep } from '../take-step.ts'
import { planOf, trailOf } from './plan-of.ts'
import { StepFields } from './step-fields.tsx'
import type { Route } from './+types/correct-step'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const plan = await planOf(context, args.params)
    const last = plan.steps.at(-1)
    if (!last || last.state === 'draft') notFound('У плана ещё нет шагов.')
    permit(context, deedOfStep[last.state])
    return { plan, last }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.planId)
    await correctStep(context, id, stepFrom(form))
    return `/plans/${id}/steps`
  })

export default function CorrectStepPage({ loaderData: { plan, last }, actionData }: Route.ComponentProps) {
  return (
    <Page title={`Исправить запись: ${planStateName[last.state]}`} trail={[...trailOf(plan), { title: 'Путь плана', to: `/plans/${plan.id}/steps` }]}>
      <EntryForm refused={actionData} values={{ on: last.on, protocolNumber: last.protocolNumber, words: last.words }}>
        <input type="hidden" name="state" value={last.state} />
        <StepFields />
        <Submit>Записать</Submit>
      </EntryForm>
    </Page>
  )
}
