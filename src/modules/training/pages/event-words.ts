import { dayShort } from '#ui'
import type { TrainingEvent } from '../event.ts'

/** «05.10.2026», «05.10.2026 – 07.10.2026» */
export const daysOf = ({ firstDay, lastDay }: Pick<TrainingEvent, 'firstDay' | 'lastDay'>): string =>
  firstDay === lastDay ? dayShort(firstDay) : `${dayShort(firstDay)}\u00A0– ${dayShort(lastDay)}`
