import { Card, EntryForm, LongField, Page, Submit } from '#ui'
import { associationOf, done, may, personById, shortName, shown, type PersonId } from '#modules/people'
import type { Context } from '#platform/context'
import { idOf } from '#platform/form'
import { notFound, refuse } from '#platform/refusal'
import { numberInFigures } from '#platform/russian'
import { storedFiles } from '#platform/stored-files'
import { withdrawParticipation } from '../change-participation.ts'
import { confirmParticipations, mayConfirmOf, refuseParticipations } from '../confirm-participations.ts'
import { eventKindName, eventLevelName } from '../event.ts'
import { participationRoleName, participationStateName, proofAddress, resultInWords } from '../participation.ts'
import { participationById } from '../store/participations.ts'
import { daysOf } from './event-words.ts'
import { rowsOf } from './rows.ts'
import type { Route } from './+types/participation'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const found = await participationById(context, idOf(args.params.participationId))
    const row = (found && (await rowsOf(context, [found]))[0]) ?? notFound('Такой записи об участии нет.')
    const { timeZone } = await associationOf(context)
    const moment = new Intl.DateTimeFormat('ru-RU', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    const who = async (id: PersonId | null, at: Date) => [await nameOf(context, id), moment.format(at)].filter(Boolean).join(', ')
    const mayTouch = may(context, row.own ? 'record own participation' : 'record participation of others')
    return {
      row,
      recorded: await who(row.recordedBy, row.recordedAt),
      judged: row.verdict && (await who(row.verdict.by, row.verdict.at)),
      reason: row.verdict?.words ?? '',
      proofs: (await storedFiles(context, row.files)).map(({ id, name }) => ({ id, name, address: proofAddress(row.id, id) })),
      mayChange: mayTouch,
      mayWithdraw: mayTouch && (row.state !== 'confirmed' || may(context, 'confirm participation')),
      mayConfirm: may(context, 'confirm participation') && mayConfirmOf(context.actor, row.personId),
    }
  })

const nameOf = async (context: Context, id: PersonId | null): Promise<string> => {
  const person = id === null ? undefined : await personById(context, id)
  return person ? shortName(person) : ''
}

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.participationId)
    const seen = [{ id, version: form.version() }]
    const deed = form.text('deed')
    if (deed === 'confirm') await confirmParticipations(context, seen)
    else if (deed === 'refuse') await refuseParticipations(context, seen, form.text('reason'))
    else if (deed === 'withdraw') {
      await withdrawParticipation(context, id)
      return '/participations'
    } else refuse('Выберите, что сделать.')
    return `/participations/${id}`
  })

export default function ParticipationPage({ loaderData: { row, recorded, judged, reason, proofs, mayChange, mayWithdraw, mayConfirm }, actionData }: Route.ComponentProps) {
  const person = <a href={`/people/${row.personId}`}>{row.person}</a>
  const event = <a href={`/events/${row.event.id}`}>{row.event.title}</a>
  return (
    <Page
      title={`${row.person}: ${participationRoleName[row.role]}`}
      trail={[{ title: 'События', to: '/events' }, { title: row.event.title, to: `/events/${row.event.id}` }]}
      actions={mayChange && <a className="button quiet" href={`/participations/${row.id}/change`}>{row.state === 'refused' ? 'Исправить' : 'Изменить'}</a>}
    >
      {row.state === 'refused' && (
        <div className="refused">
          <p>
            <strong>Возвращено:</strong> {reason || 'причина видна владельцу записи'}
          </p>
          {mayChange && <p>Исправьте запись: после этого она снова уйдёт на подтверждение.</p>}
        </div>
      )}
      <Card
        lines={[
          ['Кто', person],
          ['Школа', row.schoolId !== null && <a href={`/schools/${row.schoolId}`}>{row.school}</a>],
          ['Событие', event],
          ['Когда', daysOf(row.event)],
          ['Вид и уровень', `${eventKindName[row.event.kind]}, ${eventLevelName[row.event.level]}`],
          ['Роль', participationRoleName[row.role]],
          ['Результат', resultInWords(row)],
          ['Часов', row.hours !== null && numberInFigures(row.hours)],
          [
            'Документы',
            proofs.length > 0 &&
              proofs.map(({ id, name, address }, at) => (
                <span key={id}>
                  {at > 0 && ', '}
                  <a href={address}>{name}</a>
                </span>
              )),
          ],
          ['Ссылка', row.link && <a href={row.link} rel="noreferrer">{row.link}</a>],
          ['Записано', recorded],
          ['Состояние', `${participationStateName[row.state]}${judged ? `: ${judged}` : ''}`],
        ]}
      />
      {mayConfirm && (
        <EntryForm refused={actionData?.typed['deed'] === 'withdraw' ? undefined : actionData} version={row.version}>
          {row.state !== 'confirmed' && (
            <p>
              <Submit name="deed" value="confirm">
                Подтвердить
              </Submit>
            </p>
          )}
          <LongField name="reason" label="Что исправить" rows={2} hint="Эти слова увидит тот, чьё это участие" />
          <Submit name="deed" value="refuse" quiet>
            Вернуть
          </Submit>
        </EntryForm>
      )}
      {mayWithdraw && (
        <EntryForm refused={actionData?.typed['deed'] === 'withdraw' ? actionData : undefined}>
          <Submit name="deed" value="withdraw" quiet confirm="Убрать запись об участии? Она останется только в журнале.">
            Убрать запись
          </Submit>
        </EntryForm>
      )}
    </Page>
  )
}
