import { Card, dayInWords, EntryForm, LongField, Page, Submit } from '#ui'
import { associationOf, done, may, people, shortName, shown, type Person } from '#modules/people'
import type { CalendarDate } from '#platform/calendar'
import type { Context } from '#platform/context'
import { idOf } from '#platform/form'
import { journalOf } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import { numberInFigures } from '#platform/russian'
import { mayChangeEvent } from '../announce-event.ts'
import { cancelEvent, resumeEvent } from '../cancel-event.ts'
import { eventFormName, eventKindName, eventLevelName, eventState, type EventCard, type EventId } from '../event.ts'
import { objectionToTakingPart } from '../participation.ts'
import { recordMany } from '../record-participation.ts'
import { registerForEvent, withdrawRegistration } from '../register-for-event.ts'
import { eventById } from '../store/events.ts'
import { participations } from '../store/participations.ts'
import { registrations } from '../store/registrations.ts'
import { daysOf } from './event-words.ts'
import { ParticipationTable } from './participation-table.tsx'
import { Registered } from './registered.tsx'
import { rowsOf } from './rows.ts'
import type { Route } from './+types/event'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const event = (await eventById(context, idOf(args.params.eventId))) ?? notFound('Такого события нет.')
    const everybody = new Map((await people(context)).map((person) => [person.id, person]))
    const rows = await rowsOf(context, await participations(context, { eventId: event.id }))
    const came = new Set(rows.map(({ personId }) => personId))
    const registered = (await registrations(context, [event.id])).map(({ personId }) => ({ id: personId, name: nameOf(everybody.get(personId)), came: came.has(personId) }))
    const { personId } = context.actor
    return {
      event,
      beginnersSchool: event.kind === 'beginners session' ? (await associationOf(context)).beginnersSchoolName : null,
      enteredBy: event.announced || event.enteredBy === null ? null : { id: event.enteredBy, name: nameOf(everybody.get(event.enteredBy)) },
      state: eventState(event, context.today),
      over: objectionToTakingPart(event, context.today) === null,
      moves: await movesOf(context, event.id),
      rows,
      listed: listedIn(args.request),
      registered,
      ownRegistered: registered.some(({ id }) => id === personId),
      ownRecorded: personId !== null && came.has(personId),
      mayAnnounce: may(context, 'announce an event'),
      mayChange: await mayChangeEvent(context, event),
      mayTakePart: personId !== null && may(context, 'record own participation'),
      mayRecord: may(context, 'record participation of others'),
      mayConfirm: may(context, 'confirm participation'),
    }
  })

const nameOf = (person: Person | undefined): string => (person ? shortName(person) : '')

/** What came of a list that was just recorded: how many of it are new, how many stood there already. */
function listedIn(request: Request): { recorded: number; already: number } | null {
  const query = new URL(request.url).searchParams
  const [recorded, already] = ['recorded', 'already'].map((name) => (/^\d{1,4}$/.test(query.get(name) ?? '') ? Number(query.get(name)) : null))
  return recorded === null || recorded === undefined ? null : { recorded, already: already ?? 0 }
}

/** Days on which the event was to be before it was moved, the latest move first. */
async function movesOf(context: Context, id: EventId): Promise<{ firstDay: CalendarDate; lastDay: CalendarDate }[]> {
  const entries = await journalOf(context, { subject: `/events/${id}` })
  return entries.flatMap(({ deed, details }) => (deed === 'событие перенесено' ? [(details as { before: EventCard }).before] : []))
}

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.eventId)
    const deed = form.text('deed')
    if (deed === 'register') await registerForEvent(context, id)
    else if (deed === 'unregister') await withdrawRegistration(context, id)
    else if (deed === 'cancel') await cancelEvent(context, id, form.text('reason'))
    else if (deed === 'resume') await resumeEvent(context, id)
    else if (deed === 'came') {
      const chosen = form.all('person').map(idOf)
      if (chosen.length === 0) refuse('Отметьте тех, кто участвовал.', 'person')
      await recordMany(context, id, chosen.map((personId) => ({ personId, card: { role: 'listener', result: 'participation', resultWords: '', ownHours: null, link: '' } })))
    } else refuse('Выберите, что сделать.')
    return `/events/${id}`
  })

export default function EventPage({ loaderData, actionData }: Route.ComponentProps) {
  const { event, beginnersSchool, enteredBy, state, over, moves, rows, listed, registered, ownRegistered, ownRecorded, mayAnnounce, mayChange, mayTakePart, mayRecord, mayConfirm } = loaderData
  const here = `/events/${event.id}`
  const waiting = rows.filter((row) => row.state === 'waiting').length
  const refused = (...deeds: string[]) => (actionData && deeds.includes(actionData.typed['deed'] ?? '') ? actionData : undefined)
  return (
    <Page
      title={event.title}
      trail={[{ title: 'События', to: '/events' }]}
      actions={
        <>
          {over && mayTakePart && !ownRecorded && <a className="button" href={`${here}/participations/new`}>Записать своё участие</a>}
          {over && mayRecord && <a className="button quiet" href={`${here}/participations/new?other`}>Записать участника</a>}
          {over && mayRecord && <a className="button quiet" href={`${here}/participants/paste`}>Вставить список</a>}
          {mayChange && <a className="button quiet" href={`${here}/change`}>Изменить</a>}
        </>
      }
    >
      {listed && (
        <p className="notice" role="status">
          Из списка записано: {listed.recorded}.{listed.already > 0 && ` Были записаны раньше: ${listed.already}.`}
        </p>
      )}
      {event.cancelled && (
        <div className="refused">
          <p>
            <strong>Событие отменено.</strong> {event.cancelled.reason}
          </p>
          {mayAnnounce && (
            <EntryForm refused={refused('resume')}>
              <Submit name="deed" value="resume" quiet>
                Снять отмену
              </Submit>
            </EntryForm>
          )}
        </div>
      )}
      <Card
        lines={[
          ['Когда', `${event.firstDay === event.lastDay ? dayInWords(event.firstDay) : daysOf(event)}${stateWords[state]}`],
          ['Перенесено', moves.length > 0 && `было назначено на ${moves.map(daysOf).join(', до того на ')}`],
          ['Вид', eventKindName[event.kind] + (beginnersSchool === null ? '' : ` (${beginnersSchool})`)],
          ['Уровень', eventLevelName[event.level]],
          ['Форма', eventFormName[event.form]],
          ['Часов', event.hours !== null && numberInFigures(event.hours)],
          ['Организатор', event.organiser],
          ['Место', event.place],
          ['Ссылка', event.link && <a href={event.link} rel="noreferrer">{event.link}</a>],
          ['Описание', event.description && <span className="lines">{event.description}</span>],
          ['Внёс', enteredBy && <><a href={`/people/${enteredBy.id}`}>{enteredBy.name}</a>, вместе со своим участием; руководитель ещё не смотрел</>],
        ]}
      />

      <Registered
        registered={registered}
        open={state === 'coming' || state === 'going on'}
        over={over}
        own={ownRegistered}
        mayRegister={mayTakePart}
        mayRecord={mayRecord}
        refused={refused('register', 'unregister', 'came')}
      />

      {!event.cancelled && (over || rows.length > 0) && (
        <section aria-labelledby="participants">
          <h2 id="participants">Участие</h2>
          {rows.length === 0 ? (
            <p>Участие ещё не записано.</p>
          ) : (
            <>
              <p>
                Участвовали: {new Set(rows.map(({ personId }) => personId)).size}; подтверждено записей: {rows.filter((row) => row.state === 'confirmed').length} из {rows.length}; с подтверждающим документом
                или ссылкой: {rows.filter(({ proven }) => proven).length}.
              </p>
              {mayConfirm && waiting > 0 && (
                <p>
                  <a href={`/participations?of=waiting&event=${event.id}`}>Ждут подтверждения: {waiting}</a>
                </p>
              )}
              <ParticipationTable caption="Кто участвовал" rows={rows} of="event" />
            </>
          )}
        </section>
      )}

      {mayAnnounce && !event.cancelled && rows.length === 0 && (
        <details open={refused('cancel') !== undefined}>
          <summary>Отменить событие</summary>
          <EntryForm refused={refused('cancel')}>
            <LongField name="reason" label="Почему отменено" rows={2} required />
            <Submit name="deed" value="cancel" quiet>
              Отменить событие
            </Submit>
          </EntryForm>
        </details>
      )}
    </Page>
  )
}

const stateWords = { coming: '', 'going on': ' — идёт', past: '', cancelled: '' } as const
