import { ChoiceField, DayField, dayInWords, EntryForm, LongField, Page, Submit, Table, TextField } from '#ui'
import { done, may, people, shortName, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { stepFrom } from '../forms.ts'
import { planStateName } from '../plan.ts'
import { nextStates } from '../plan-path.ts'
import { deedOfStep, takeStep } from '../take-step.ts'
import { planOf, trailOf } from './plan-of.ts'
import type { Route } from './+types/steps'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const plan = await planOf(context, args.params)
    const names = new Map((await people(context)).map((person) => [person.id, shortName(person)]))
    const next = nextStates(plan)
    return {
      plan,
      today: context.today,
      steps: plan.steps.map((step, id) => ({ ...step, id, by: step.by === null ? '' : (names.get(step.by) ?? '') })),
      next,
      allowed: next.filter((state) => may(context, deedOfStep[state])),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.planId)
    await takeStep(context, id, stepFrom(form))
    return `/plans/${id}`
  })

export default function StepsPage({ loaderData: { plan, today, steps, next, allowed }, actionData }: Route.ComponentProps) {
  return (
    <Page title="Путь плана" trail={trailOf(plan)}>
      <Table
        caption={`Сейчас план ${planStateName[plan.state]}`}
        rows={steps}
        columns={[
          { title: 'Шаг', cell: ({ state }) => planStateName[state] },
          { title: 'День', cell: ({ on }) => dayInWords(on) },
          { title: 'Протокол, приказ', cell: ({ protocolNumber }) => protocolNumber },
          { title: 'Пояснение', cell: ({ words }) => <span className="lines">{words}</span> },
          { title: 'Записал', cell: ({ by }) => by },
        ]}
      />
      <h2>Следующий шаг</h2>
      {next.length === 0 && <p>План закрыт: его путь пройден.</p>}
      {next.length > 0 && allowed.length === 0 && <p>{`Дальше план может стать «${next.map((state) => planStateName[state]).join('» или «')}». Этот шаг записывает другой человек объединения.`}</p>}
      {allowed.length > 0 && (
        <EntryForm refused={actionData} values={{ state: allowed[0], on: today }} draft="step">
          <ChoiceField name="state" label="План" choices={allowed.map((state) => [state, planStateName[state]])} />
          <div className="pair">
            <DayField name="on" label="День" hint="День протокола или приказа" />
            <TextField name="protocolNumber" label="Номер протокола или приказа" hint="3 — это протокол № 3; иначе словами: приказ № 112-р" />
          </div>
          <LongField name="words" label="Пояснение" hint="Для правки утверждённого плана — причина" rows={3} />
          <Submit>Записать шаг</Submit>
        </EntryForm>
      )}
    </Page>
  )
}
