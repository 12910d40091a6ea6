import { Page } from '#ui'
import { done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { protocolOf } from '../draw-up-protocol.ts'
import { decisionFrom } from '../forms.ts'
import { giveDecision } from '../give-decision.ts'
import { meetingUnderWay } from '../meeting-to-change.ts'
import { personChoices } from './choices.ts'
import { TasksGiven } from './tasks-given.tsx'
import { trailOf } from './trail.ts'
import type { Route } from './+types/other-tasks'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'give a task')
    const meeting = await meetingUnderWay(context, idOf(args.params.meetingId))
    return { meeting, decisions: (await protocolOf(context, meeting)).otherDecisions, people: await personChoices(context) }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.meetingId)
    await giveDecision(context, id, null, decisionFrom(form))
    return `/meetings/${id}/minutes/decisions`
  })

export default function OtherTasksPage({ loaderData: { meeting, decisions, people }, actionData }: Route.ComponentProps) {
  return (
    <Page title="Поручения вне повестки" trail={[...trailOf(meeting), { title: 'Протокол', to: `/meetings/${meeting.id}/minutes` }]}>
      <TasksGiven decisions={decisions} people={people} refused={actionData} draft="task" />
    </Page>
  )
}
