import { EntryForm, LongField, Page, Submit } from '#ui'
import { done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { addLine, moveLine, removeLine } from '../change-line.ts'
import { lineKindName, lineKinds, linesOf, type LineKind } from '../plan.ts'
import { planOf, trailOf } from './plan-of.ts'
import { ofRows, rowDeedOf, RowButtons } from './row-buttons.tsx'
import type { Route } from './+types/plan-lines'

const kindOf = (text: string): LineKind => lineKinds.find((kind) => kind === text) ?? notFound('Такой страницы нет.')

const newLine: Readonly<Record<LineKind, string>> = { problem: 'Новая проблема', task: 'Новая задача', priority: 'Новое направление', expected: 'Новый ожидаемый результат' }

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'change a plan')
    const plan = await planOf(context, args.params)
    const kind = kindOf(args.params.kind)
    return { plan, kind, lines: linesOf(plan, kind) }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.planId)
    const kind = kindOf(args.params.kind)
    const row = rowDeedOf(form.text('deed'))
    if (!row) await addLine(context, id, kind, form.text('text'))
    else if (row.deed === 'remove') await removeLine(context, id, row.id)
    else await moveLine(context, id, row.id, row.deed)
    return `/plans/${id}/lines/${kind}`
  })

export default function PlanLinesPage({ loaderData: { plan, kind, lines }, actionData }: Route.ComponentProps) {
  const ofButtons = ofRows(actionData)
  return (
    <Page title={lineKindName[kind]} trail={trailOf(plan)}>
      {lines.length > 0 && (
        <EntryForm refused={ofButtons}>
          <ol className="rows">
            {lines.map(({ id, text }, at) => (
              <li key={id}>
                <a className="lines" href={`/plans/${plan.id}/lines/${kind}/${id}`}>
                  {text}
                </a>{' '}
                <RowButtons id={id} name={text} first={at === 0} last={at === lines.length - 1} />
              </li>
            ))}
          </ol>
        </EntryForm>
      )}
      <h2>Добавить</h2>
      <EntryForm refused={ofButtons ? undefined : actionData} draft="line">
        <LongField name="text" label={newLine[kind]} rows={3} />
        <Submit>Добавить</Submit>
      </EntryForm>
    </Page>
  )
}
