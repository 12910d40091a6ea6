import { workbookOf } from '#documents/excel'
import { people, permit, shown } from '#modules/people'
import { download } from '#platform/download'
import { idOf } from '#platform/form'
import { dateShort } from '#platform/russian'
import { membersOn } from '../attendance.ts'
import { attendanceListSheet } from '../documents/attendance-sheet.ts'
import { knownMeeting } from '../meeting-to-change.ts'
import { meetingTitle } from '../meeting.ts'
import { attendanceOf } from '../store/attendance.ts'
import type { Route } from './+types/attendance-workbook'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'record attendance')
    const meeting = await knownMeeting(context, idOf(args.params.meetingId))
    const expected = membersOn(await people(context), meeting.day ?? context.today).toSorted((one, other) => one.school.localeCompare(other.school, 'ru', { numeric: true }) || one.surname.localeCompare(other.surname, 'ru'))
    const { present } = await attendanceOf(context, meeting.id)
    const title = [meetingTitle(meeting), meeting.day && dateShort(meeting.day)].filter(Boolean).join(', ')
    const sheet = attendanceListSheet(expected, new Map(present.map(({ personId, presence }) => [personId, presence])), title)
    return download(['Лист присутствия', meeting.day && dateShort(meeting.day)].filter(Boolean).join(' ') + '.xlsx', await workbookOf([sheet]))
  })
