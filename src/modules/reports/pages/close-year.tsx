import { DayField, EntryForm, LongField, Page, Submit, TextField } from '#ui'
import { done, permit, shown } from '#modules/people'
import { planStateName } from '#modules/plan'
import { idOf } from '#platform/form'
import { closeYear } from '../close-year.ts'
import { unsolvedOf } from '../content/unsolved.ts'
import { toldYear } from '../told-year.ts'
import { ToldList, ToldOf } from './told.tsx'
import { yearTold } from './year-asked.ts'
import type { Route } from './+types/close-year'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'close a year')
    const { planId, year, told } = await yearTold(context, args.request)
    const { plan, closedOn } = told.year
    const closing = toldYear({ ...told.year, closedOn: closedOn ?? context.today })
    const unsolved = unsolvedOf(closing.year, closing.figures).map(({ words }) => words)
    return { planId, year, today: context.today, closedOn, state: planStateName[plan.state], ready: plan.state === 'approved' || plan.state === 'corrected', unsolved }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const planId = idOf(form.text('plan'))
    await closeYear(context, planId, { on: form.day('on', 'День') ?? context.today, protocolNumber: form.text('protocolNumber'), words: form.text('words') })
    return `/year-end?plan=${planId}`
  })

export default function CloseYearPage({ loaderData: { planId, year, today, closedOn, state, ready, unsolved }, actionData }: Route.ComponentProps) {
  return (
    <Page title={`Закрыть ${year} учебный год`} trail={[{ title: `Итоги ${year}`, to: `/year-end?plan=${planId}` }]}>
      {closedOn ? (
        <p>Этот год уже закрыт.</p>
      ) : !ready ? (
        <p>
          Закрывают утверждённый план, а этот — {state}. <a href={`/plans/${planId}/steps`}>Путь плана</a>.
        </p>
      ) : (
        <>
          <p>Когда год закрыт, его числа и записи за ними больше не меняются: справка, отчёт и слайды всегда покажут то, что записано сегодня. Открыть год снова нельзя.</p>
          {unsolved.length > 0 && (
            <section aria-labelledby="unsolved">
              <h2 id="unsolved">Год закроется с тем, что не решено</h2>
              <ToldOf value={{ planId }}>
                <ToldList items={unsolved} />
              </ToldOf>
            </section>
          )}
          <EntryForm refused={actionData} values={{ on: today }}>
            <input type="hidden" name="plan" value={planId} />
            <DayField name="on" label="День" />
            <TextField name="protocolNumber" label="Номер протокола" hint="Итогового заседания, если он есть." />
            <LongField name="words" label="Примечание" rows={2} />
            <Submit confirm="Закрыть год? Открыть его снова нельзя.">Закрыть год</Submit>
          </EntryForm>
        </>
      )}
    </Page>
  )
}
