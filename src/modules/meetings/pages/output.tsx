import { done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { attachmentFrom } from '../forms.ts'
import { knownMeeting } from '../meeting-to-change.ts'
import { recordDeliverable, withdrawDeliverable } from '../record-deliverable.ts'
import { deliverables } from '../store/attachments.ts'
import { Attachments } from './attachments.tsx'
import { trailOf } from './trail.ts'
import type { Route } from './+types/output'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'record a deliverable')
    const meeting = await knownMeeting(context, idOf(args.params.meetingId))
    return { meeting, list: await deliverables(context, { meetingId: meeting.id }) }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.meetingId)
    const removed = form.whole('remove', 'Практический выход')
    if (removed !== null) await withdrawDeliverable(context, removed)
    else await recordDeliverable(context, id, await attachmentFrom(form))
    return `/meetings/${id}/output`
  })

export default function OutputPage({ loaderData: { meeting, list }, actionData }: Route.ComponentProps) {
  return (
    <Attachments
      title="Практический выход"
      hint={meeting.output ? `По плану: ${meeting.output}` : 'Здесь лежит то, что осталось после заседания: сборник, рекомендации, таблица.'}
      trail={trailOf(meeting)}
      list={list}
      refused={actionData}
      button="Записать практический выход"
      mayRemove
    />
  )
}
