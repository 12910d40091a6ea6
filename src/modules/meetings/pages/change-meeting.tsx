import { EntryForm, Page, Submit } from '#ui'
import { done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { changeMeeting } from '../change-meeting.ts'
import { meetingFrom } from '../forms.ts'
import { unsignedMeeting } from '../meeting-to-change.ts'
import { personChoices, schoolChoices } from './choices.ts'
import { MeetingFields } from './meeting-fields.tsx'
import { trailOf } from './trail.ts'
import type { Route } from './+types/change-meeting'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'plan a meeting')
    return { meeting: await unsignedMeeting(context, idOf(args.params.meetingId)), schools: await schoolChoices(context), people: await personChoices(context) }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.meetingId)
    await changeMeeting(context, id, meetingFrom(form), form.version())
    return `/meetings/${id}`
  })

export default function ChangeMeetingPage({ loaderData: { meeting, schools, people }, actionData }: Route.ComponentProps) {
  const { number, topic, form, aim, output, place, hostSchoolId, timeFrom, timeTo, link, chairId, secretaryId } = meeting
  return (
    <Page title="Карточка заседания" trail={trailOf(meeting)}>
      <EntryForm refused={actionData} values={{ number, topic, form, aim, output, place, hostSchoolId, timeFrom, timeTo, link, chairId, secretaryId }} version={meeting.version} draft="meeting">
        <MeetingFields schools={schools} people={people} />
        <Submit>Записать</Submit>
      </EntryForm>
    </Page>
  )
}
