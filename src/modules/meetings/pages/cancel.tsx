import { EntryForm, LongField, Page, Submit } from '#ui'
import { done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { cancelMeeting } from '../cancel-meeting.ts'
import { unsignedMeeting } from '../meeting-to-change.ts'
import { isUntouched, removeMeeting } from '../remove-meeting.ts'
import { trailOf } from './trail.ts'
import type { Route } from './+types/cancel'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'plan a meeting')
    return unsignedMeeting(context, idOf(args.params.meetingId))
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.meetingId)
    if (form.text('deed') === 'remove') {
      await removeMeeting(context, id)
      return '/meetings'
    }
    await cancelMeeting(context, id, form.text('reason'))
    return `/meetings/${id}`
  })

export default function CancelPage({ loaderData: meeting, actionData }: Route.ComponentProps) {
  const removing = actionData?.typed['deed'] === 'remove'
  return (
    <Page title="Отменить заседание" trail={trailOf(meeting)}>
      <p>Заседание останется в календаре с причиной отмены. Если оно состоится в другой день, лучше его перенести.</p>
      <EntryForm refused={removing ? undefined : actionData}>
        <LongField name="reason" label="Почему отменяется" rows={2} required />
        <Submit>Отменить заседание</Submit>
      </EntryForm>
      {isUntouched(meeting) && (
        <>
          <h2>Карточка открыта по ошибке</h2>
          <p>Дня у заседания ещё не было: карточку можно удалить без следа в календаре.</p>
          <EntryForm refused={removing ? actionData : undefined}>
            <Submit name="deed" value="remove" quiet confirm="Удалить карточку заседания?">
              Удалить карточку
            </Submit>
          </EntryForm>
        </>
      )}
    </Page>
  )
}
