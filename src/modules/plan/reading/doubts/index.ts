import type { Notes } from '../notes.ts'
import type { PlanReading } from '../plan-reading.ts'
import { doubtAbbreviations } from './abbreviations.ts'
import { doubtIndicators } from './indicators.ts'
import { doubtSpelling } from './spelling.ts'
import { doubtTails } from './tails.ts'

/** Raises the questions that follow from what was read; each kind has its own file. */
export function raiseDoubts(reading: PlanReading, notes: Notes): void {
  doubtTails(reading, notes)
  doubtIndicators(reading, notes)
  doubtSpelling(reading, notes)
  doubtAbbreviations(reading, notes)
}
