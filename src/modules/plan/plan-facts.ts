import type { Period } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { Fact } from '#platform/fact'
import { fileAddress } from '#platform/stored-files'
import { marks } from './store/marks.ts'

/**
 * What was done of the plans within the period, by the day of the mark:
 * - 'plan item': an item marked done. Mark `item`: 'meeting' or 'activity'. Meetings held without a mark are told by the
 *   room of meetings.
 */
export async function facts(context: Context, period: Period): Promise<Fact[]> {
  return (await marks(context, period)).map(({ planId, itemId, kind, topic, content, done }) => ({
    kind: 'plan item',
    day: done.on,
    personId: null,
    schoolId: null,
    title: topic || content,
    address: `/plans/${planId}/items/${itemId}`,
    proof: done.fileId === null ? null : fileAddress(done.fileId),
    marks: { item: kind },
  }))
}
