import { EntryForm, LongField, Page, Submit } from '#ui'
import { done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { changeStamps } from '../change-front.ts'
import { printedStamps } from '../stamps.ts'
import { planOf, trailOf } from './plan-of.ts'
import type { Route } from './+types/change-stamps'

const most = 6

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'change a plan')
    const plan = await planOf(context, args.params)
    return { plan, printed: printedStamps(plan) }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.planId)
    await changeStamps(context, id, Array.from({ length: most }, (_, at) => form.text(`stamp${at}`)), form.version())
    return `/plans/${id}`
  })

export default function ChangeStampsPage({ loaderData: { plan, printed }, actionData }: Route.ComponentProps) {
  const shown = Math.min(most, Math.max(3, plan.stamps.length + 1))
  return (
    <Page title="Грифы плана" trail={[...trailOf(plan), { title: 'Тема и цель', to: `/plans/${plan.id}/front` }]}>
      <p>Сейчас над планом печатается:</p>
      <ul className="stamps">
        {printed.map(({ raw }, at) => (
          <li key={at} className="lines">
            {raw}
          </li>
        ))}
      </ul>
      <p>Номер и день программа поставит сама, когда вы запишете шаги плана. Здесь — слова гриф за грифом, если в вашем объединении они особые.</p>
      <EntryForm refused={actionData} values={Object.fromEntries(plan.stamps.map(({ raw }, at) => [`stamp${at}`, raw]))} version={plan.version} draft="stamps">
        {Array.from({ length: shown }, (_, at) => (
          <LongField
            key={at}
            name={`stamp${at}`}
            label={`Гриф ${at + 1}`}
            rows={4}
            {...(at === 0 ? { hint: 'Первым словом — РАССМОТРЕНО, РЕКОМЕНДОВАНО, СОГЛАСОВАНО или УТВЕРЖДАЮ. Пустой не печатается' } : {})}
          />
        ))}
        <Submit>Записать</Submit>
      </EntryForm>
    </Page>
  )
}
