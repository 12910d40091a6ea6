import { EntryForm, Page, Submit, Table } from '#ui'
import { associationOf, done, permit, shown } from '#modules/people'
import { schoolYearOf, schoolYearPeriod } from '#platform/calendar'
import { refuse } from '#platform/refusal'
import { eventKindName, eventLevelName } from '../event.ts'
import { eventFrom, participationFrom, proofsFrom } from '../forms.ts'
import { objectionToTakingPart } from '../participation.ts'
import { recordAtNewEvent } from '../record-participation.ts'
import { events } from '../store/events.ts'
import { participations } from '../store/participations.ts'
import { EventFields } from './event-fields.tsx'
import { daysOf } from './event-words.ts'
import { ParticipationFields } from './participation-fields.tsx'
import type { Route } from './+types/new-participation'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'record own participation')
    const period = schoolYearPeriod(schoolYearOf(context.today))
    const { personId } = context.actor
    const own = new Set((personId === null ? [] : await participations(context, { personId, period })).map(({ event }) => event.id))
    return {
      events: (await events(context, period)).filter((event) => !own.has(event.id) && objectionToTakingPart(event, context.today) === null).toReversed(),
      beginnersSchool: (await associationOf(context)).beginnersSchoolName,
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = await recordAtNewEvent(context, eventFrom(form), {
      personId: context.actor.personId ?? refuse('Участие записывает человек.'),
      card: participationFrom(form),
      proofs: await proofsFrom(form),
    })
    return `/participations/${id}`
  })

export default function NewParticipationPage({ loaderData: { events, beginnersSchool }, actionData }: Route.ComponentProps) {
  return (
    <Page title="Записать своё участие" trail={[{ title: 'События', to: '/events' }]}>
      {events.length > 0 && (
        <>
          <p>
            Найдите событие в списке. Если его нет, <a href="#new">внесите событие сами</a> вместе со своим участием.
          </p>
          <Table
            caption="События года, где вашего участия ещё нет"
            rows={events}
            columns={[
              { title: 'Событие', cell: ({ title }) => title },
              { title: 'Когда', cell: daysOf },
              { title: 'Вид', cell: ({ kind }) => eventKindName[kind] },
              { title: 'Уровень', cell: ({ level }) => eventLevelName[level] },
              { title: 'Действие', pressed: true, cell: ({ id, title }) => <a href={`/events/${id}/participations/new`} aria-label={`Я участвовал: ${title}`}>Я участвовал</a> },
            ]}
          />
        </>
      )}
      <EntryForm refused={actionData} draft="participation" files>
        <h2 id="new">{events.length > 0 ? 'События нет в списке' : 'Событие'}</h2>
        <EventFields beginnersSchool={beginnersSchool} />
        <h2>Ваше участие</h2>
        <ParticipationFields />
        <Submit>Записать участие</Submit>
      </EntryForm>
    </Page>
  )
}
