import { ChoiceField, EntryForm, Page, Submit } from '#ui'
import { done, fullName, members, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { notFound, refuse } from '#platform/refusal'
import { participationFrom, proofsFrom } from '../forms.ts'
import { objectionToTakingPart } from '../participation.ts'
import { recordParticipation } from '../record-participation.ts'
import { eventById } from '../store/events.ts'
import { ParticipationFields } from './participation-fields.tsx'
import type { Route } from './+types/take-part'

/** Whether the page is to record another person. */
const forOther = (request: Request): boolean => new URL(request.url).searchParams.has('other')

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const other = forOther(args.request)
    permit(context, other ? 'record participation of others' : 'record own participation')
    const event = (await eventById(context, idOf(args.params.eventId))) ?? notFound('Такого события нет.')
    const objection = objectionToTakingPart(event, context.today)
    if (objection) refuse(objection)
    return { event, people: other ? (await members(context)).map((person) => [person.id, [fullName(person), person.school].filter(Boolean).join(', ')] as const) : null }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const eventId = idOf(args.params.eventId)
    const personId = forOther(args.request) ? form.whole('personId', 'Кто') : context.actor.personId
    await recordParticipation(context, eventId, {
      personId: personId ?? refuse('Выберите человека.', 'personId'),
      card: participationFrom(form),
      proofs: await proofsFrom(form),
    })
    return `/events/${eventId}#participants`
  })

export default function TakePartPage({ loaderData: { event, people }, actionData }: Route.ComponentProps) {
  return (
    <Page title={people ? 'Записать участника' : 'Моё участие'} trail={[{ title: 'События', to: '/events' }, { title: event.title, to: `/events/${event.id}` }]}>
      <EntryForm refused={actionData} draft="participation" files>
        {people && <ChoiceField name="personId" label="Кто" empty="выберите" required choices={people} />}
        <ParticipationFields eventHours={event.hours} />
        <Submit>Записать участие</Submit>
      </EntryForm>
    </Page>
  )
}
