import type { Person, School } from '#modules/people'
import { decisions, deliverables, facts, isHeld, meetingsOfYear, type Decision, type Meeting } from '#modules/meetings'
import type { Period, SchoolYear } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { Fact } from '#platform/fact'
import { fullName, shortName } from '#modules/people'
import type { DecisionOfYear, DeliverableOfYear, MeetingOfYear, YearRecord } from '../year-record.ts'

/** Who the names and places of a year are looked up in. */
export interface Directory {
  readonly people: ReadonlyMap<number, Person>
  readonly schools: ReadonlyMap<number, School>
}

/** Meetings of the year with who came and spoke, what was decided and what they left behind. */
export async function gatherMeetings(context: Context, schoolYear: SchoolYear, period: Period, directory: Directory): Promise<Pick<YearRecord, 'meetings' | 'decisions' | 'deliverables'>> {
  const all = await meetingsOfYear(context, schoolYear)
  const ids = new Set(all.map(({ id }) => id))
  // A year may be opened in August: its meetings are known by the year they were entered for.
  const span = { from: all.reduce((first, { day }) => (day !== null && day < first ? day : first), period.from), to: period.to }
  const told = Map.groupBy(await facts(context, span), ({ address, kind }) => `${kind} ${address}`)
  return {
    meetings: all.map((meeting) => meetingOf(meeting, (kind) => told.get(`${kind} /meetings/${meeting.id}`) ?? [], directory)),
    decisions: (await decisions(context, { given: span })).filter(({ meetingId }) => ids.has(meetingId)).map((decision) => decisionOf(decision, directory)),
    deliverables: (await deliverables(context)).filter(({ meetingId }) => ids.has(meetingId)).map(({ id, title, meetingId, addedOn }): DeliverableOfYear => ({ id, title, address: `/meetings/${meetingId}`, meetingId, day: addedOn })),
  }
}

function meetingOf(meeting: Meeting, factsOf: (kind: string) => readonly Fact[], { people, schools }: Directory): MeetingOfYear {
  const { id, planItemId, day, topic, place, hostSchoolId, form, steps, state } = meeting
  const address = `/meetings/${id}`
  return {
    id,
    title: topic,
    address,
    itemId: planItemId,
    state: isHeld(meeting) ? 'held' : state === 'cancelled' || state === 'unmarked' ? state : 'planned',
    day,
    topic,
    place: (hostSchoolId !== null && schools.get(hostSchoolId)?.name) || place,
    form,
    present: factsOf('attendance').flatMap(({ personId, schoolId, marks }) => (personId === null ? [] : [{ personId, schoolId, online: marks['presence'] === 'online', title: nameOf(people.get(personId)), address: `/people/${personId}` }])),
    speakers: factsOf('speech').map(({ personId, title }) => ({ personId, title: personId === null ? title : nameOf(people.get(personId)), address })),
    reason: steps.findLast(({ kind }) => kind === 'cancelled')?.reason ?? '',
  }
}

const nameOf = (person: Person | undefined): string => (person ? fullName(person) : 'человек, которого больше нет в списке')

function decisionOf({ id, text, meetingId, givenOn, ownerId, ownerWords, due, state, reports }: Decision, { people }: Directory): DecisionOfYear {
  const owner = ownerId === null ? undefined : people.get(ownerId)
  return {
    id,
    title: text,
    address: `/decisions/${id}`,
    meetingId,
    meetingDay: givenOn,
    what: text,
    who: owner ? shortName(owner) : ownerWords,
    due,
    state: state === 'done' || state === 'overdue' ? state : 'open',
    words: reports.at(-1)?.words ?? '',
  }
}
