import { dayInWords, EntryForm, LongField, Page, Submit } from '#ui'
import { done, permit, shown } from '#modules/people'
import { planItemById } from '#modules/plan'
import { idOf } from '#platform/form'
import { appointmentFrom } from '../forms.ts'
import { unsignedMeeting } from '../meeting-to-change.ts'
import { moveMeeting, setDay } from '../set-day.ts'
import { schoolChoices } from './choices.ts'
import { AppointmentFields } from './meeting-fields.tsx'
import { trailOf } from './trail.ts'
import type { Route } from './+types/day'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'plan a meeting')
    const meeting = await unsignedMeeting(context, idOf(args.params.meetingId))
    const item = meeting.planItemId === null ? undefined : await planItemById(context, meeting.planItemId)
    return { meeting, term: item?.term?.raw ?? '', schools: await schoolChoices(context) }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.meetingId)
    const { day } = await unsignedMeeting(context, id)
    if (day === null) await setDay(context, id, appointmentFrom(form), form.version())
    else await moveMeeting(context, id, appointmentFrom(form), form.text('reason'), form.version())
    return `/meetings/${id}`
  })

export default function DayPage({ loaderData: { meeting, term, schools }, actionData }: Route.ComponentProps) {
  const { day, timeFrom, timeTo, hostSchoolId, place, link, state } = meeting
  const again = state === 'cancelled'
  return (
    <Page title={day === null ? 'Назначить день заседания' : again ? 'Назначить заседание снова' : 'Перенести заседание'} trail={trailOf(meeting)}>
      {term && <p>По плану: {term}.</p>}
      {day !== null && <p>{again ? `Отменено; было назначено на ${dayInWords(day)}.` : `Назначено на ${dayInWords(day)}. Прежний день и причина останутся в истории заседания.`}</p>}
      <EntryForm refused={actionData} values={{ day: again ? '' : day, timeFrom, timeTo, hostSchoolId, place, link }} version={meeting.version} draft="day">
        <AppointmentFields schools={schools} />
        {day !== null && <LongField name="reason" label={again ? 'Почему назначается снова' : 'Почему переносится'} rows={2} required />}
        <Submit>{day === null ? 'Назначить день' : again ? 'Назначить снова' : 'Перенести'}</Submit>
      </EntryForm>
    </Page>
  )
}
