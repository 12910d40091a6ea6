import { EntryForm, Page, Submit, Table } from '#ui'
import { done, may, shown } from '#modules/people'
import { planOfYear } from '#modules/plan'
import { schoolYearName } from '#platform/calendar'
import { idOf } from '#platform/form'
import { draftNextPlan } from '../draft-next-plan.ts'
import { nextYearOf } from '../next-plan/proposal.ts'
import { paperAddress } from '../paper-version.ts'
import { reasonsOf } from '../store/years.ts'
import { ProposalGroup, groupsOf } from './proposals.tsx'
import { ToldOf } from './told.tsx'
import { yearTold } from './year-asked.ts'
import type { Route } from './+types/next-plan'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const { planId, year, told } = await yearTold(context, args.request)
    const next = nextYearOf(told.year)
    const plan = await planOfYear(context, next.from)
    return {
      planId,
      year,
      next: schoolYearName(next),
      drafted: plan ? { id: plan.id, reasons: await reasonsOf(context, plan.id) } : null,
      groups: plan ? [] : groupsOf(told.proposals),
      mayDraft: may(context, 'draft the next plan'),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const chosen = form.names().flatMap((name) => (name.startsWith('take ') ? [name.slice(5)] : []))
    return `/plans/${await draftNextPlan(context, idOf(form.text('plan')), chosen)}`
  })

export default function NextPlanPage({ loaderData: { planId, year, next, drafted, groups, mayDraft }, actionData }: Route.ComponentProps) {
  return (
    <Page title={`План на ${next} учебный год`} trail={[{ title: `Итоги ${year}`, to: `/year-end?plan=${planId}` }]}>
      {drafted ? (
        <>
          <p>
            <a href={`/plans/${drafted.id}`}>План на {next} учебный год</a> уже начат. Правьте его там.{' '}
            <a href={paperAddress(planId, 'next plan')}>Документ: план с обоснованием</a>.
          </p>
          {drafted.reasons.length > 0 && (
            <Table
              caption="Почему это стоит в плане"
              rows={drafted.reasons.map((reason, at) => ({ id: at, ...reason }))}
              columns={[
                { title: 'Что предложено', cell: ({ words, address }) => <a href={address}>{words}</a> },
                { title: 'Почему', cell: ({ reason }) => reason },
              ]}
            />
          )}
        </>
      ) : groups.length === 0 ? (
        <p>В плане {year} года нет ничего, что можно было бы предложить на следующий.</p>
      ) : (
        <>
          <p>Предложено то, что не сделано, не решено и не достигнуто, и то, что бывает каждый год. Снимите или поставьте отметки; потом в плане всё можно изменить.</p>
          <ToldOf value={{ planId }}>
            <EntryForm refused={actionData}>
              <input type="hidden" name="plan" value={planId} />
              {groups.map((group) => (
                <ProposalGroup key={group.title} group={group} typed={actionData?.typed} mayDraft={mayDraft} />
              ))}
              {mayDraft && <Submit>Составить черновик плана</Submit>}
            </EntryForm>
          </ToldOf>
        </>
      )}
    </Page>
  )
}
