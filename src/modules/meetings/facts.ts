import { people, type Person, type PersonId } from '#modules/people'
import type { Period } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { Fact } from '#platform/fact'
import { fileAddress } from '#platform/stored-files'
import type { AgendaItem } from './agenda.ts'
import { addressOf } from './attachment.ts'
import type { Attendance } from './attendance.ts'
import { isHeld, meetingTitle, type Meeting, type MeetingId } from './meeting.ts'
import { agendasOf } from './store/agenda.ts'
import { deliverables } from './store/attachments.ts'
import { presentAt } from './store/attendance.ts'
import { decisions } from './store/decisions.ts'
import { meetings } from './store/meetings.ts'
import { minutesOf } from './store/minutes.ts'

/**
 * What happened at meetings held in a period, by kind:
 * - 'meeting': a held meeting; marks `number`, `form` as typed, `planned` 'yes' | 'no', `signed` 'yes' | 'no'; proved by its protocol
 * - 'attendance': a person at it; marks `presence` 'in-person' | 'online', `number`, `form`
 * - 'speech': a speaker of a question that was not taken off; marks `speaker` 'member' | 'guest', `number`, `form`. A member counts only
 *   when marked present; of a guest there are words alone, so `personId` is null
 * - 'decision': given at a meeting; marks `state` 'given' | 'in work' | 'done' | 'overdue', as it stands today
 * - 'deliverable': recorded in the period; marks `number`, `form` of its meeting; proved by its file or link
 */
export async function facts(context: Context, period: Period): Promise<Fact[]> {
  const all = await meetings(context)
  const held = all.filter((meeting) => isHeld(meeting) && meeting.day !== null && meeting.day >= period.from && meeting.day <= period.to)
  const ids = held.map(({ id }) => id)
  const everybody = new Map((await people(context)).map((person) => [person.id, person]))
  const present = await presentAt(context, ids)
  const agendas = await agendasOf(context, ids)
  const minutes = await minutesOf(context, ids)
  const considered = (items: readonly AgendaItem[]) => items.filter(({ id }) => minutes.get(id)?.outcome !== 'taken off')
  return [
    ...held.map(meetingFact),
    ...held.flatMap((meeting) => (present.get(meeting.id) ?? []).map((record) => attendanceFact(meeting, record, everybody))),
    ...held.flatMap((meeting) => speechFacts(meeting, considered(agendas.get(meeting.id) ?? []), present.get(meeting.id) ?? [], everybody)),
    ...(await decisionFacts(context, period, everybody)),
    ...(await deliverableFacts(context, period, new Map(all.map((meeting) => [meeting.id, meeting])))),
  ]
}

const aboutMeeting = (meeting: Meeting) => ({ day: meeting.day!, address: `/meetings/${meeting.id}`, marks: { number: meeting.number, form: meeting.form } })

function meetingFact(meeting: Meeting): Fact {
  const { marks, ...about } = aboutMeeting(meeting)
  return {
    kind: 'meeting',
    ...about,
    personId: null,
    schoolId: meeting.hostSchoolId,
    title: meetingTitle(meeting),
    proof: meeting.signed ? `/meetings/${meeting.id}/papers/protocol.pdf` : null,
    marks: { ...marks, planned: meeting.planItemId === null ? 'no' : 'yes', signed: meeting.signed ? 'yes' : 'no' },
  }
}

function attendanceFact(meeting: Meeting, { personId, presence }: Attendance, everybody: ReadonlyMap<PersonId, Person>): Fact {
  const { marks, ...about } = aboutMeeting(meeting)
  return { kind: 'attendance', ...about, personId, schoolId: everybody.get(personId)?.schoolId ?? null, title: meetingTitle(meeting), proof: null, marks: { ...marks, presence } }
}

function speechFacts(meeting: Meeting, items: readonly AgendaItem[], present: readonly Attendance[], everybody: ReadonlyMap<PersonId, Person>): Fact[] {
  const { marks, ...about } = aboutMeeting(meeting)
  const came = new Set(present.map(({ personId }) => personId))
  return items.flatMap(({ question, speakers }) =>
    speakers.flatMap((speaker): Fact[] => {
      if ('words' in speaker) return [{ kind: 'speech', ...about, personId: null, schoolId: null, title: `${speaker.words}: ${question}`, proof: null, marks: { ...marks, speaker: 'guest' } }]
      if (!came.has(speaker.personId)) return []
      return [{ kind: 'speech', ...about, personId: speaker.personId, schoolId: everybody.get(speaker.personId)?.schoolId ?? null, title: question, proof: null, marks: { ...marks, speaker: 'member' } }]
    }),
  )
}

async function decisionFacts(context: Context, period: Period, everybody: ReadonlyMap<PersonId, Person>): Promise<Fact[]> {
  return (await decisions(context, { given: period })).map(({ id, text, ownerId, givenOn, state, reports }) => {
    const file = reports.findLast(({ fileId }) => fileId !== null)?.fileId
    return {
      kind: 'decision',
      day: givenOn,
      personId: ownerId,
      schoolId: ownerId === null ? null : (everybody.get(ownerId)?.schoolId ?? null),
      title: text,
      address: `/decisions/${id}`,
      proof: file ? fileAddress(file) : null,
      marks: { state },
    }
  })
}

async function deliverableFacts(context: Context, period: Period, known: ReadonlyMap<MeetingId, Meeting>): Promise<Fact[]> {
  return (await deliverables(context, { added: period })).map((deliverable) => {
    const meeting = known.get(deliverable.meetingId)!
    return {
      kind: 'deliverable',
      day: deliverable.addedOn,
      personId: null,
      schoolId: meeting.hostSchoolId,
      title: deliverable.title,
      address: `/meetings/${meeting.id}`,
      proof: addressOf(deliverable),
      marks: { number: meeting.number, form: meeting.form },
    }
  })
}
