import { decisions, facts as meetingFacts } from '#modules/meetings'
import { wantsDailyLetter } from '#modules/matters'
import { writtenBy } from '#modules/news'
import { events, facts as trainingFacts, participations, registrations } from '#modules/training'
import type { Period } from '#platform/calendar'
import type { Context } from '#platform/context'
import { journalOf } from '#platform/journal'
import { letters } from '#platform/mail'
import { notFound } from '#platform/refusal'
import { sessionsOf } from '#platform/sessions'
import { consentActName } from '../consent.ts'
import { purposeName, textOfVersion } from '../consent-texts.ts'
import { deviceName } from '../device-name.ts'
import { roleName } from '../roles.ts'
import { associationOf } from '../store/associations.ts'
import { consentActs } from '../store/consents.ts'
import { erasureRequests } from '../store/erasures.ts'
import { personById } from '../store/people.ts'

/** One kind of what is kept of a person, in words to be read. */
export interface RecordPart {
  readonly title: string
  readonly lines: readonly string[]
}

const always: Period = { from: '1900-01-01', to: '2999-12-31' }

/** Everything that is kept of the actor, part by part; never what is kept of others. */
export async function ownRecord(context: Context): Promise<RecordPart[]> {
  const person = (context.actor.personId === null ? undefined : await personById(context, context.actor.personId)) ?? notFound('Такого человека нет.')
  const association = await associationOf(context)
  const moment = new Intl.DateTimeFormat('ru-RU', { timeZone: association.timeZone, dateStyle: 'short', timeStyle: 'short' })
  const facts = [...(await meetingFacts(context, always)), ...(await trainingFacts(context, always))].filter(({ personId }) => personId === person.id)
  const acts = (await consentActs(context, person.id)).get(person.id) ?? []
  const took = await participations(context, { personId: person.id })
  const all = await events(context, always)
  const mine = new Set((await registrations(context, all.map(({ id }) => id))).flatMap(({ eventId, personId }) => (personId === person.id ? [eventId] : [])))
  const registered = all.filter(({ id }) => mine.has(id))
  return [
    {
      title: 'Карточка',
      lines: [
        ['Фамилия', person.surname], ['Имя', person.givenName], ['Отчество', person.patronymic], ['Школа', person.school], ['Должность', person.post], ['Категория', person.category],
        ['В профессии с', person.inProfessionSince ?? ''], ['Почта', person.email ?? ''], ['Телефон', person.phone], ['Вышел', person.leftOn ?? ''], ['Роли', person.roles.map((role) => roleName[role]).join(', ')],
      ].flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])),
    },
    { title: 'Согласия', lines: acts.map(({ purpose, act, textVersion, at }) => `${moment.format(at)} — ${purposeName[purpose]}: ${consentActName[act]}, текст № ${textVersion}`) },
    {
      title: 'Тексты, на которые я отвечал',
      lines: [...new Set(acts.map(({ purpose, textVersion }) => textOfVersion(purpose, textVersion)))].flatMap((text) => (text ? [`${purposeName[text.purpose]}, № ${text.version}: ${text.paragraphs(association).join(' ')}`] : [])),
    },
    { title: 'Просьбы удалить данные', lines: (await erasureRequests(context, person.id)).map(({ askedAt, settledAt }) => moment.format(askedAt) + (settledAt ? `, исполнена ${moment.format(settledAt)}` : '')) },
    { title: 'Заседания и события', lines: facts.map(({ day, title, address }) => `${day} — ${title} (${address})`) },
    { title: 'Участие, которое ждёт подтверждения или возвращено', lines: took.filter(({ state }) => state !== 'confirmed').map(({ event, id }) => `${event.title} (/participations/${id})`) },
    { title: 'Запись на события', lines: registered.map(({ title, id }) => `${title} (/events/${id})`) },
    { title: 'Поручения', lines: (await decisions(context)).filter(({ ownerId }) => ownerId === person.id).map(({ id, text, due }) => `${text}${due ? `, до ${due}` : ''} (/decisions/${id})`) },
    { title: 'Мои новости и отклики', lines: (await writtenBy(context, person.id)).map(({ text, newsId, at }) => `${moment.format(at)} — ${text} (/news/${newsId})`) },
    { title: 'Утреннее письмо', lines: [(await wantsDailyLetter(context)) ? 'приходит' : 'не приходит'] },
    { title: 'Открытые сеансы', lines: (await sessionsOf(context.db, context.association, person.id)).map(({ device, createdAt, seenAt }) => `${deviceName(device)}: с ${moment.format(createdAt)}, последний раз ${moment.format(seenAt)}`) },
    { title: 'Письма, отправленные мне', lines: (await letters(context, { limit: 10_000 })).filter(({ to }) => to.address.toLowerCase() === person.email?.toLowerCase()).map(({ createdAt, subject }) => `${moment.format(createdAt)} — ${subject}`) },
    { title: 'Что записано в журнале о моей карточке', lines: (await journalOf(context, { subject: `/people/${person.id}`, limit: 10_000 })).map(({ at, deed, actor }) => `${moment.format(at)} — ${deed}, ${actor}`) },
    { title: 'Что я делал в программе', lines: (await journalOf(context, { actorId: person.id, limit: 10_000 })).map(({ at, deed, subject }) => `${moment.format(at)} — ${deed} (${subject})`) },
  ]
}
