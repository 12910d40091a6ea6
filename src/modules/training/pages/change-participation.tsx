import { EntryForm, Page, Submit, TickField } from '#ui'
import { done, may, permit, personById, shortName, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { numberInFigures } from '#platform/russian'
import { storedFiles } from '#platform/stored-files'
import { changeParticipation } from '../change-participation.ts'
import { participationFrom, proofsFrom } from '../forms.ts'
import { eventById } from '../store/events.ts'
import { participationById } from '../store/participations.ts'
import { ParticipationFields } from './participation-fields.tsx'
import type { Route } from './+types/change-participation'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const participation = (await participationById(context, idOf(args.params.participationId))) ?? notFound('Такой записи об участии нет.')
    const own = participation.personId === context.actor.personId
    permit(context, own ? 'record own participation' : 'record participation of others')
    const person = await personById(context, participation.personId)
    const { id, role, result, resultWords, ownHours, link, event, state, version } = participation
    return {
      id,
      values: { role, result, resultWords, ownHours: ownHours === null ? '' : numberInFigures(ownHours, 9), proofLink: link },
      event,
      eventHours: (await eventById(context, event.id))?.hours ?? null,
      state,
      version,
      person: person ? shortName(person) : '',
      proofs: own || may(context, 'see proofs') ? (await storedFiles(context, participation.files)).map(({ id, name }) => ({ id, name })) : [],
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.participationId)
    await changeParticipation(context, id, { card: participationFrom(form), add: await proofsFrom(form), drop: form.all('drop').map(idOf) }, form.version())
    return `/participations/${id}`
  })

export default function ChangeParticipationPage({ loaderData: { id, values, event, eventHours, state, version, person, proofs }, actionData }: Route.ComponentProps) {
  return (
    <Page title={`${person}: изменить участие`} trail={[{ title: 'События', to: '/events' }, { title: event.title, to: `/events/${event.id}` }, { title: person, to: `/participations/${id}` }]}>
      {state === 'confirmed' && <p className="notice">Участие уже подтверждено. После изменения его подтвердят заново.</p>}
      <EntryForm refused={actionData} values={values} version={version} draft="participation" files>
        {proofs.length > 0 && (
          <fieldset>
            <legend>Приложенные документы</legend>
            {proofs.map(({ id, name }) => (
              <TickField key={id} name="drop" value={String(id)} label={`Убрать: ${name}`} />
            ))}
          </fieldset>
        )}
        <ParticipationFields eventHours={eventHours} />
        <Submit>Записать</Submit>
      </EntryForm>
    </Page>
  )
}
