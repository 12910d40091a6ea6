import { EntryForm, Page, Submit } from '#ui'
import { associationOf, done, permit, shown } from '#modules/people'
import { announceEvent } from '../announce-event.ts'
import { eventFrom } from '../forms.ts'
import { EventFields } from './event-fields.tsx'
import type { Route } from './+types/new-event'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'announce an event')
    return { beginnersSchool: (await associationOf(context)).beginnersSchoolName }
  })

export const action = (args: Route.ActionArgs) => done(args, async (context, form) => `/events/${await announceEvent(context, eventFrom(form))}`)

export default function NewEventPage({ loaderData: { beginnersSchool }, actionData }: Route.ComponentProps) {
  return (
    <Page title="Новое событие" trail={[{ title: 'События', to: '/events' }]}>
      <EntryForm refused={actionData} draft="event">
        <EventFields beginnersSchool={beginnersSchool} />
        <Submit>Внести событие</Submit>
      </EntryForm>
    </Page>
  )
}
