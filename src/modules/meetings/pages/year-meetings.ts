import { people, schools } from '#modules/people'
import type { Plan } from '#modules/plan'
import type { SchoolYear } from '#platform/calendar'
import type { Context } from '#platform/context'
import { membersOn, votes } from '../attendance.ts'
import { meetingTitle, type Meeting } from '../meeting.ts'
import { presentAt } from '../store/attendance.ts'
import { meetingsOfYear } from '../store/meetings.ts'

/** The meetings of a year as lists show them, in the order of their months. */
export async function yearMeetings(context: Context, year: SchoolYear, plan: Plan | undefined) {
  const list = await meetingsOfYear(context, year)
  const terms = new Map(plan?.items.map(({ id, term }) => [id, term]))
  const everybody = await people(context)
  const schoolNames = new Map((await schools(context)).map(({ id, name }) => [id, name]))
  const present = await presentAt(context, list.map(({ id }) => id))
  return list
    .map((meeting) => {
      const term = meeting.planItemId === null ? null : (terms.get(meeting.planItemId) ?? null)
      const voting = new Set(membersOn(everybody, meeting.day ?? context.today).filter(votes).map(({ id }) => id))
      const came = (present.get(meeting.id) ?? []).filter(({ personId }) => voting.has(personId)).length
      return {
        id: meeting.id,
        planItemId: meeting.planItemId,
        title: meetingTitle(meeting),
        state: meeting.state,
        day: meeting.day,
        timeFrom: meeting.timeFrom,
        /** 'YYYY-MM' of the day or of the plan's term. */
        month: (meeting.day ?? term?.from ?? null)?.slice(0, 7) ?? null,
        form: meeting.form,
        where: whereOf(meeting, schoolNames),
        attendance: meeting.present === null ? null : { came, share: Math.round((100 * came) / voting.size) },
        protocol: meeting.signed?.number ?? null,
      }
    })
    .toSorted((one, other) => (one.month ?? '9').localeCompare(other.month ?? '9'))
}

const whereOf = ({ place, hostSchoolId }: Meeting, schoolNames: ReadonlyMap<number, string>): string => [hostSchoolId === null ? '' : (schoolNames.get(hostSchoolId) ?? ''), place].filter(Boolean).join(', ')
