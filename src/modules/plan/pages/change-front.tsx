import { ChoiceField, EntryForm, LongField, Page, Submit, TextField } from '#ui'
import { done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { changeFront } from '../change-front.ts'
import { frontFrom, planLevels } from '../forms.ts'
import { levelName } from '../plan.ts'
import { planOf, trailOf } from './plan-of.ts'
import type { Route } from './+types/change-front'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'change a plan')
    return planOf(context, args.params)
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.planId)
    await changeFront(context, id, frontFrom(form), form.version())
    return `/plans/${id}`
  })

export default function ChangeFrontPage({ loaderData: plan, actionData }: Route.ComponentProps) {
  return (
    <Page title="Тема и цель" trail={trailOf(plan)} actions={<a href={`/plans/${plan.id}/stamps`}>Грифы: рассмотрено, согласовано, утверждено</a>}>
      <EntryForm refused={actionData} values={{ association: plan.association, level: plan.level, theme: plan.theme, aim: plan.aim }} version={plan.version} draft="front">
        <LongField name="theme" label="Тема года" hint="Без слова «Тема»" rows={3} />
        <LongField name="aim" label="Цель" hint="Без слова «Цель»" rows={4} />
        <TextField name="association" label="Чей план" hint="Как в заголовке, в именительном падеже: городское методическое объединение школьных библиотекарей" />
        <ChoiceField name="level" label="Уровень" hint="Если его называет само имя, берётся оттуда" empty="не назван" choices={planLevels.map((level) => [level, levelName[level]])} />
        <Submit>Записать</Submit>
      </EntryForm>
    </Page>
  )
}
