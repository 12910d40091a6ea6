import { EntryForm, Page, Submit } from '#ui'
import { done, permit, shown } from '#modules/people'
import { schoolYearName, schoolYearOf } from '#platform/calendar'
import { addMeeting } from '../change-meeting.ts'
import { meetingFrom } from '../forms.ts'
import { personChoices, schoolChoices } from './choices.ts'
import { MeetingFields } from './meeting-fields.tsx'
import type { Route } from './+types/new-meeting'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'plan a meeting')
    const asked = /^(19|20)\d{2}$/.exec(new URL(args.request.url).searchParams.get('year') ?? '')?.[0]
    return { from: asked ? Number(asked) : schoolYearOf(context.today).from, schools: await schoolChoices(context), people: await personChoices(context) }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const from = form.whole('year', 'Учебный год')
    const current = schoolYearOf(context.today)
    const year = from !== null && from >= 1990 && from < 2100 ? { from, to: from + 1 } : current
    return `/meetings/${await addMeeting(context, year, meetingFrom(form))}`
  })

export default function NewMeetingPage({ loaderData: { from, schools, people }, actionData }: Route.ComponentProps) {
  return (
    <Page title={`Внеплановое заседание, ${schoolYearName({ from, to: from + 1 })} учебный год`} trail={[{ title: 'Заседания', to: `/meetings?year=${from}` }]}>
      <EntryForm refused={actionData} draft="meeting">
        <input type="hidden" name="year" value={from} />
        <MeetingFields schools={schools} people={people} />
        <Submit>Внести</Submit>
      </EntryForm>
    </Page>
  )
}
