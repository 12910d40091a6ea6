import { EntryForm, Page, Submit } from '#ui'
import { done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { decisionFrom } from '../forms.ts'
import { changeDecision, knownDecision } from '../give-decision.ts'
import { unsignedMeeting } from '../meeting-to-change.ts'
import { personChoices } from './choices.ts'
import { DecisionFields } from './tasks-given.tsx'
import type { Route } from './+types/change-decision'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'give a task')
    const decision = await knownDecision(context, idOf(args.params.decisionId))
    await unsignedMeeting(context, decision.meetingId)
    return { decision, people: await personChoices(context) }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.decisionId)
    await changeDecision(context, id, decisionFrom(form), form.version())
    return `/decisions/${id}`
  })

export default function ChangeDecisionPage({ loaderData: { decision, people }, actionData }: Route.ComponentProps) {
  const { text, ownerId, ownerWords, due } = decision
  return (
    <Page title="Изменить поручение" trail={[{ title: 'Решения', to: '/decisions' }, { title: text, to: `/decisions/${decision.id}` }]}>
      <EntryForm refused={actionData} values={{ text, ownerId, ownerWords, due }} version={decision.version} draft="decision">
        <DecisionFields people={people} />
        <Submit>Записать</Submit>
      </EntryForm>
    </Page>
  )
}
