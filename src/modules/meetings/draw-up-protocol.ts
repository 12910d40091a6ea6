import { createHash } from 'node:crypto'
import { associationOf, people, schools, type Person, type PersonId } from '#modules/people'
import type { Context } from '#platform/context'
import { membersOn, votes } from './attendance.ts'
import { decisionStateOn, toAnswerFor, type Decision } from './decision.ts'
import { isHeld, type Meeting } from './meeting.ts'
import { nextNumber, type Protocol, type ProtocolDecision, type ProtocolPerson } from './protocol.ts'
import { agendaOf } from './store/agenda.ts'
import { materialsOf } from './store/attachments.ts'
import { attendanceOf } from './store/attendance.ts'
import { decisions } from './store/decisions.ts'
import { heldBefore, meetingsOfYear } from './store/meetings.ts'
import { minutesOf, signedNumbers, signedProtocol } from './store/minutes.ts'

/** What the minutes of the meeting say: as signed, or as the rows stand now, under the number that comes next. */
export async function protocolOf(context: Context, meeting: Meeting): Promise<Protocol> {
  return (await signedProtocol(context, meeting.id)) ?? drawUp(context, meeting)
}

/** Tells one state of a protocol from another, so that nobody signs what they have not read. */
export const fingerprintOf = (protocol: Protocol): string => createHash('sha256').update(JSON.stringify(protocol)).digest('hex').slice(0, 16)

async function drawUp(context: Context, meeting: Meeting): Promise<Protocol> {
  const { name, city } = await associationOf(context)
  const everybody = await people(context)
  const known = new Map(everybody.map((person) => [person.id, personFrom(person)]))
  const person = (id: PersonId | null): ProtocolPerson | null => (id === null ? null : (known.get(id) ?? null))
  const sheet = await attendanceOf(context, meeting.id)
  const presenceOf = new Map(sheet.present.map(({ personId, presence }) => [personId, presence]))
  const voting = membersOn(everybody, meeting.day ?? context.today).filter(votes)
  const given = await decisions(context, { meetingId: meeting.id })
  const task = ({ id, text, ownerId, ownerWords, due }: Decision): ProtocolDecision => ({ id, text, due, owner: person(ownerId) ?? { words: ownerWords } })
  const minutes = await minutesOf(context, [meeting.id])
  const host = (await schools(context)).find(({ id }) => id === meeting.hostSchoolId)
  const day = meeting.day ?? context.today
  const previous = await heldBefore(context, meeting)
  return {
    association: name,
    city,
    number: await proposedNumber(context, meeting),
    day: meeting.day,
    timeFrom: meeting.timeFrom,
    timeTo: meeting.timeTo,
    place: [host?.name, meeting.place].filter(Boolean).join(', '),
    meetingNumber: meeting.number,
    topic: meeting.topic,
    form: meeting.form,
    chair: person(meeting.chairId),
    secretary: person(meeting.secretaryId),
    present: everybody.toSorted(bySurname).flatMap(({ id }) => {
      const presence = presenceOf.get(id)
      return presence ? [{ ...known.get(id)!, presence }] : []
    }),
    absent: voting.filter(({ id }) => !presenceOf.has(id)).map(({ id }) => known.get(id)!),
    guests: sheet.guests,
    members: voting.length,
    voters: voting.filter(({ id }) => presenceOf.has(id)).length,
    earlier: toAnswerFor(await decisions(context), day, previous?.day ?? null).map((decision) => ({
      ...task(decision),
      givenOn: decision.givenOn,
      state: decisionStateOn(decision, day),
      words: decision.reports.findLast(({ on }) => on <= day)?.words ?? '',
    })),
    questions: (await agendaOf(context, meeting.id)).map(({ id, question, minutes: time, speakers }) => {
      const written = minutes.get(id)
      return {
        id,
        question,
        minutes: time,
        speakers: speakers.map((speaker) => ('personId' in speaker ? known.get(speaker.personId)! : speaker)),
        outcome: written?.outcome ?? null,
        heard: written?.heard ?? '',
        spoke: written?.spoke ?? '',
        decided: written?.decided ?? '',
        votes: written?.votes ?? null,
        decisions: given.filter(({ itemId }) => itemId === id).map(task),
      }
    }),
    otherDecisions: given.filter(({ itemId }) => itemId === null).map(task),
    materials: (await materialsOf(context, meeting.id)).map(({ title }) => title),
  }
}

/** Automatic within the school year: held meetings that wait for their signature take their numbers by day. */
async function proposedNumber(context: Context, meeting: Meeting): Promise<string> {
  const waiting = (await meetingsOfYear(context, meeting.schoolYear)).filter((other) => isHeld(other) && !other.signed && other.id !== meeting.id && meeting.day !== null && other.day! < meeting.day)
  return nextNumber(await signedNumbers(context, meeting.schoolYear), waiting.length)
}

const bySurname = (one: Person, other: Person): number => one.surname.localeCompare(other.surname, 'ru') || one.givenName.localeCompare(other.givenName, 'ru') || one.id - other.id

export const personFrom = (person: Person): ProtocolPerson => ({
  id: person.id,
  surname: person.surname,
  givenName: person.givenName,
  patronymic: person.patronymic,
  post: person.post,
  school: person.school,
  votes: votes(person),
})
