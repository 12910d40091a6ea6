import type { Crumb } from '#ui'
import { meetingTitle, type Meeting } from '../meeting.ts'

/** Where a page of a meeting lies: the year's list, then the meeting. */
export const trailOf = (meeting: Pick<Meeting, 'id' | 'number' | 'topic' | 'schoolYear'>): Crumb[] => [
  { title: 'Заседания', to: `/meetings?year=${meeting.schoolYear.from}` },
  { title: meetingTitle(meeting), to: `/meetings/${meeting.id}` },
]
