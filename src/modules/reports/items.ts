import { progressOf, type PlanItem } from '#modules/plan'
import type { CalendarDate } from '#platform/calendar'
import type { DeliverableOfYear, ItemOfYear, MeetingOfYear } from './year-record.ts'

/**
 * How the lines of a plan stand. A meeting is done when it has been held, other work when somebody marked it done;
 * what is not done is late once its term has passed, and at the end of the year in any case.
 * @param addressOf the page of an item
 */
export function itemsOfYear(
  items: readonly PlanItem[],
  { meetings, deliverables, today, complete, addressOf }: {
    readonly meetings: readonly MeetingOfYear[]
    readonly deliverables: readonly DeliverableOfYear[]
    readonly today: CalendarDate
    readonly complete: boolean
    readonly addressOf: (item: PlanItem) => string
  },
): ItemOfYear[] {
  return items.map((item) => {
    const own = meetings.filter(({ itemId }) => itemId === item.id)
    const meeting = own.find(({ state }) => state === 'held') ?? own.at(-1)
    const entry = { item, title: titleOf(item), address: meeting?.address ?? addressOf(item) }
    if (meeting?.state === 'held') return { ...entry, state: 'done', doneOn: meeting.day, result: item.done?.words || outputsOf(meeting, deliverables), reason: '' }
    if (item.done) return { ...entry, state: 'done', doneOn: item.done.on, result: item.done.words, reason: '' }
    const late = complete || progressOf(item, today) === 'late'
    if (meeting?.state === 'cancelled') return { ...entry, state: 'cancelled', doneOn: null, result: '', reason: meeting.reason || item.status }
    return { ...entry, state: late ? 'late' : 'ahead', doneOn: null, result: '', reason: item.status }
  })
}

/** What the item is called; one that names no topic is told by its content. */
const titleOf = ({ topic, content, kind }: PlanItem): string => topic || content.split('\n')[0] || (kind === 'meeting' ? 'Заседание' : 'Мероприятие без названия')

const outputsOf = ({ id }: MeetingOfYear, deliverables: readonly DeliverableOfYear[]): string => deliverables.filter(({ meetingId }) => meetingId === id).map(({ title }) => title).join('; ')
