import { ChoiceField, EntryForm, Page, Submit, TextField } from '#ui'
import { associationOf, done, permit, shown } from '#modules/people'
import { schoolYearName, schoolYearOf, type CalendarDate } from '#platform/calendar'
import { draftPlan } from '../draft-plan.ts'
import { associationIn } from '../reading/association.ts'
import { plans } from '../store/plans.ts'
import type { Route } from './+types/new-plan'

/** First years of the school years that a plan may be begun for here, this one first. */
function yearsAround(today: CalendarDate): number[] {
  const { from } = schoolYearOf(today)
  return [from, from + 1, from - 1]
}

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'change a plan')
    const taken = new Set((await plans(context)).map(({ schoolYear }) => schoolYear.from))
    const { name } = await associationOf(context)
    return {
      years: yearsAround(context.today).filter((from) => !taken.has(from)).map((from) => ({ from, to: from + 1 })),
      association: name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase()),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const from = Number(form.oneOf('year', yearsAround(context.today).map(String), 'Учебный год'))
    const association = form.text('association')
    const { level } = associationIn(association)
    const id = await draftPlan(context, { schoolYear: { from, to: from + 1 }, association, level, theme: form.text('theme'), aim: '', stamps: [], lines: [], indicators: [], items: [] })
    return `/plans/${id}`
  })

export default function NewPlanPage({ loaderData: { years, association }, actionData }: Route.ComponentProps) {
  return (
    <Page title="Новый план" trail={[{ title: 'Планы', to: '/plans' }]}>
      <EntryForm refused={actionData} values={{ year: years[0]?.from, association }} draft="plan">
        <ChoiceField name="year" label="Учебный год" choices={years.map((year) => [year.from, schoolYearName(year)])} />
        <TextField name="association" label="Чей план" hint="Так объединение будет названо в заголовке плана" />
        <TextField name="theme" label="Тема года" hint="Можно написать позже" />
        <Submit>Начать план</Submit>
      </EntryForm>
    </Page>
  )
}
