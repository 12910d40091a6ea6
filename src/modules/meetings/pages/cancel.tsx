import { EntryForm, LongField, Page, Submit } from '#ui'
import { done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { cancelMeeting } from '../cancel-meeting.ts'
import { meetingToChange } from '../meeting-to-change.ts'
import { trailOf } from './trail.ts'
import type { Route } from './+types/cancel'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'plan a meeting')
    return meetingToChange(context, idOf(args.params.meetingId))
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.meetingId)
    await cancelMeeting(context, id, form.text('reason'))
    return `/meetings/${id}`
  })

export default function CancelPage({ loaderData: meeting, actionData }: Route.ComponentProps) {
  return (
    <Page title="Отменить заседание" trail={trailOf(meeting)}>
      <p>Заседание останется в календаре с причиной отмены. Если оно состоится в другой день, лучше его перенести.</p>
      <EntryForm refused={actionData}>
        <LongField name="reason" label="Почему отменяется" rows={2} required />
        <Submit>Отменить заседание</Submit>
      </EntryForm>
    </Page>
  )
}
