import { meetingTitle, type MeetingStep } from '#modules/meetings'
import { commentsSince, newsSince } from '#modules/news'
import type { CalendarDate } from '#platform/calendar'
import type { Context } from '#platform/context'
import { dateInWords } from '#platform/russian'
import { meetingsInView } from './sources/meetings.ts'

/** Something that happened since, with its page. */
export interface Novelty {
  readonly text: string
  readonly to: string
}

/** What has happened since a moment that the actor would want to know: news, comments on what they wrote, days of meetings. */
export async function whatsNew(context: Context, since: Date): Promise<Novelty[]> {
  const { personId } = context.actor
  const news = (await newsSince(context, since)).filter(({ writtenBy }) => writtenBy !== personId)
  const comments = (await commentsSince(context, since)).filter((comment) => comment.writtenBy !== personId && comment.newsBy === personId)
  return [
    ...news.map(({ id, title }) => ({ text: `Новость: ${title}`, to: `/news/${id}` })),
    ...comments.map(({ newsId, newsTitle, writtenByName }) => ({ text: `${writtenByName} — отклик на вашу новость «${newsTitle}»`, to: `/news/${newsId}#comments` })),
    ...(await changedMeetings(context, since)),
  ]
}

/** The last change of each meeting to come. */
async function changedMeetings(context: Context, since: Date): Promise<Novelty[]> {
  return (await meetingsInView(context)).flatMap((meeting) => {
    const step = meeting.steps.findLast(({ kind, at }) => at > since && kind !== 'notified')
    const past = meeting.day !== null && meeting.day < context.today
    return step && !past ? [{ text: `${stepInWords(step, meeting.day)}: ${meetingTitle(meeting)}`, to: `/meetings/${meeting.id}` }] : []
  })
}

function stepInWords({ kind }: MeetingStep, day: CalendarDate | null): string {
  if (kind === 'cancelled') return 'Заседание отменено'
  const when = day === null ? '' : ` ${dateInWords(day)}`
  return kind === 'moved' ? `Заседание перенесено на${when}` : `Назначен день заседания,${when}`
}
