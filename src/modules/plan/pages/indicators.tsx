import { EntryForm, Page } from '#ui'
import { done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { refuse } from '#platform/refusal'
import { numberInFigures } from '#platform/russian'
import { moveIndicator, removeIndicator } from '../change-indicator.ts'
import { planOf, trailOf } from './plan-of.ts'
import { rowDeedOf, RowButtons } from './row-buttons.tsx'
import type { Route } from './+types/indicators'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'change a plan')
    return planOf(context, args.params)
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.planId)
    const row = rowDeedOf(form.text('deed')) ?? refuse('Выберите, что сделать: «Выше», «Ниже» или «Убрать».')
    if (row.deed === 'remove') await removeIndicator(context, id, row.id)
    else await moveIndicator(context, id, row.id, row.deed)
    return `/plans/${id}/indicators`
  })

export default function IndicatorsPage({ loaderData: { id, schoolYear, indicators }, actionData }: Route.ComponentProps) {
  return (
    <Page
      title="Показатели результативности"
      trail={trailOf({ id, schoolYear })}
      actions={
        <a className="button" href={`/plans/${id}/indicators/new`}>
          Добавить показатель
        </a>
      }
    >
      <EntryForm refused={actionData}>
        <ol className="rows">
          {indicators.map(({ id: indicator, criterion, plannedResult, task, target, unit }, at) => {
            const name = criterion || plannedResult || task
            return (
              <li key={indicator}>
                <a className="lines" href={`/plans/${id}/indicators/${indicator}`}>
                  {name}
                </a>
                {target !== null && ` — ${numberInFigures(target)} ${unit}`.trimEnd()}{' '}
                <RowButtons id={indicator} name={name} first={at === 0} last={at === indicators.length - 1} />
              </li>
            )
          })}
        </ol>
      </EntryForm>
      {indicators.length === 0 && <p>Показателей пока нет. Показатель — это критерий и число: «участие в вебинарах — 20».</p>}
    </Page>
  )
}
