import { meetingStateName } from '#modules/meetings'
import { dayShort } from '#ui'
import { itemProgressName } from '../item-progress.ts'
import type { ShownItem } from './plan-meetings.ts'

/** How far an item is, in words; of a meeting with a card, also how that stands. */
export function ItemState({ item: { progress, done, meeting } }: { item: ShownItem }) {
  const state = <span className={progress === 'late' ? 'late' : undefined}>{done ? `${itemProgressName.done} ${dayShort(done.on)}` : itemProgressName[progress]}</span>
  if (!meeting) return state
  return (
    <>
      {(progress !== 'done' || done) && <>{state}, </>}
      <a href={`/meetings/${meeting.id}`}>{[meetingStateName[meeting.state], meeting.state === 'planned' ? '' : dayShort(meeting.day)].filter(Boolean).join(' ')}</a>
    </>
  )
}
