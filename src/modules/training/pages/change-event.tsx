import { EntryForm, Page, Submit } from '#ui'
import { associationOf, done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { numberInFigures } from '#platform/russian'
import { changeEvent, mayChangeEvent } from '../announce-event.ts'
import { eventFrom } from '../forms.ts'
import { eventById } from '../store/events.ts'
import { EventFields } from './event-fields.tsx'
import type { Route } from './+types/change-event'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const event = (await eventById(context, idOf(args.params.eventId))) ?? notFound('Такого события нет.')
    if (!(await mayChangeEvent(context, event))) permit(context, 'announce an event')
    return { event, beginnersSchool: (await associationOf(context)).beginnersSchoolName }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.eventId)
    await changeEvent(context, id, eventFrom(form), form.version())
    return `/events/${id}`
  })

export default function ChangeEventPage({ loaderData: { event, beginnersSchool }, actionData }: Route.ComponentProps) {
  const { cancelled: _, hours, lastDay, firstDay, ...values } = event
  return (
    <Page title={`Изменить: ${event.title}`} trail={[{ title: 'События', to: '/events' }, { title: event.title, to: `/events/${event.id}` }]}>
      <EntryForm
        refused={actionData}
        values={{ ...values, firstDay, lastDay: lastDay === firstDay ? '' : lastDay, hours: hours === null ? '' : numberInFigures(hours, 9) }}
        version={event.version}
        draft="event"
      >
        <EventFields beginnersSchool={beginnersSchool} />
        <Submit>Записать</Submit>
      </EntryForm>
    </Page>
  )
}
