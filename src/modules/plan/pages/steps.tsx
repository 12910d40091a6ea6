import { ChoiceField, dayInWords, dayShort, EntryForm, Page, Submit, Table } from '#ui'
import { done, may, people, shortName, shown } from '#modules/people'
import { protocolsSigned } from '#modules/meetings'
import type { Context } from '#platform/context'
import { idOf } from '#platform/form'
import { stepFrom } from '../forms.ts'
import { planStateName } from '../plan.ts'
import { nextStates } from '../plan-path.ts'
import { removePlan } from '../remove-plan.ts'
import { deedOfStep, takeStep } from '../take-step.ts'
import { StepFields } from './step-fields.tsx'
import { planOf, trailOf } from './plan-of.ts'
import type { Route } from './+types/steps'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const plan = await planOf(context, args.params)
    const names = new Map((await people(context)).map((person) => [person.id, shortName(person)]))
    const next = nextStates(plan)
    const search = new URL(args.request.url).searchParams
    const allowed = next.filter((state) => may(context, deedOfStep[state]) && state !== 'closed')
    return {
      plan,
      steps: plan.steps.map((step, id) => ({ ...step, id, by: step.by === null ? '' : (names.get(step.by) ?? '') })),
      next,
      allowed,
      values: { state: allowed.find((state) => state === search.get('state')) ?? allowed[0], on: search.get('on') ?? context.today, protocolNumber: search.get('number') ?? '' },
      protocols: allowed.length > 0 ? await recentProtocols(context) : [],
      mayClose: next.includes('closed') && may(context, deedOfStep.closed),
      mayCorrect: plan.state !== 'draft' && may(context, deedOfStep[plan.state]),
      mayRemove: plan.state === 'draft' && may(context, 'change a plan'),
    }
  })

/** The last few protocols, of meetings and of votes by letter. */
const recentProtocols = async (context: Context) => (await protocolsSigned(context)).slice(0, 5)

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.planId)
    if (form.text('deed') === 'remove') {
      await removePlan(context, id)
      return '/plans'
    }
    await takeStep(context, id, stepFrom(form))
    return `/plans/${id}`
  })

export default function StepsPage({ loaderData: { plan, steps, next, allowed, values, protocols, mayClose, mayCorrect, mayRemove }, actionData }: Route.ComponentProps) {
  const last = plan.steps.at(-1)
  const deed = actionData?.typed['deed']
  return (
    <Page title="Путь плана" trail={trailOf(plan)}>
      <Table
        caption={`Сейчас: ${planStateName[plan.state]}`}
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
      {next.length > 0 && allowed.length === 0 && !mayClose && <p>{`Дальше план может стать «${next.map((state) => planStateName[state]).join('» или «')}». Этот шаг записывает другой человек объединения.`}</p>}
      {mayClose && (
        <p>
          Закрывают план вместе с годом, чтобы сохранить его числа: <a href={`/year-end/close?plan=${plan.id}`}>закрыть год</a>.
        </p>
      )}
      {protocols.length > 0 && (
        <p className="sans">
          Взять номер и день из протокола:{' '}
          {protocols.map(({ number, on, title }) => (
            <a key={number} className="served" href={`/plans/${plan.id}/steps?on=${on}&number=${encodeURIComponent(number)}`}>
              {`№\u00A0${number} от ${dayShort(on)}, ${title}`}
            </a>
          ))}
        </p>
      )}
      {allowed.length > 0 && (
        <EntryForm refused={deed === undefined ? actionData : undefined} values={values} draft="step">
          <ChoiceField name="state" label="План" choices={allowed.map((state) => [state, planStateName[state]])} />
          <StepFields />
          <Submit>Записать шаг</Submit>
        </EntryForm>
      )}
      {mayCorrect && last && (
        <section aria-labelledby="correct">
          <h2 id="correct">Исправить запись</h2>
          <p>{`Если в записи «${planStateName[last.state]}» описка — в номере, дне или пояснении.`}</p>
          <a className="button quiet" href={`/plans/${plan.id}/steps/last`}>
            Исправить последний шаг
          </a>
        </section>
      )}
      {mayRemove && (
        <section aria-labelledby="remove">
          <h2 id="remove">Удалить черновик</h2>
          <EntryForm refused={deed === 'remove' ? actionData : undefined}>
            <p>Если план начат или загружен по ошибке. Документ, из которого он прочитан, можно будет принять заново.</p>
            <Submit name="deed" value="remove" quiet confirm="Удалить черновик плана со всем, что в нём написано?">
              Удалить черновик
            </Submit>
          </EntryForm>
        </section>
      )}
    </Page>
  )
}
