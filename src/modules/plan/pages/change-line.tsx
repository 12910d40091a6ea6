import { EntryForm, LongField, Page, Submit } from '#ui'
import { done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { changeLine } from '../change-line.ts'
import { lineKindName } from '../plan.ts'
import { rowOfPlan } from '../plan-to-change.ts'
import { planOf, trailOf } from './plan-of.ts'
import type { Route } from './+types/change-line'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'change a plan')
    const plan = await planOf(context, args.params)
    return { plan, line: rowOfPlan(plan.lines, idOf(args.params.lineId)) }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.planId)
    await changeLine(context, id, idOf(args.params.lineId), form.text('text'), form.version())
    return `/plans/${id}/lines/${args.params.kind}`
  })

const oneLine = { problem: 'Проблема', task: 'Задача', priority: 'Приоритетное направление', expected: 'Ожидаемый результат' } as const

export default function ChangeLinePage({ loaderData: { plan, line }, actionData }: Route.ComponentProps) {
  return (
    <Page title={oneLine[line.kind]} trail={[...trailOf(plan), { title: lineKindName[line.kind], to: `/plans/${plan.id}/lines/${line.kind}` }]}>
      <EntryForm refused={actionData} values={{ text: line.text }} version={line.version} draft="line">
        <LongField name="text" label="Текст" rows={5} />
        <Submit>Записать</Submit>
      </EntryForm>
    </Page>
  )
}
