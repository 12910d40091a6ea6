import type { Block } from '#documents/blocks'
import type { SchoolYear } from '#platform/calendar'
import type { Notes } from '../notes.ts'
import type { PlanReading } from '../plan-reading.ts'
import { doubtAbbreviations } from './abbreviations.ts'
import { doubtHeadings } from './headings.ts'
import { doubtIndicators } from './indicators.ts'
import { doubtSpelling } from './spelling.ts'
import { doubtTails } from './tails.ts'
import { doubtTerms } from './terms.ts'
import { doubtYears } from './years.ts'

/** Raises the questions that follow from what was read; each kind has its own file. */
export function raiseDoubts(reading: PlanReading, notes: Notes, { blocks, year }: { readonly blocks: readonly Block[]; readonly year: SchoolYear | null }): void {
  doubtYears(reading, notes, year)
  doubtTerms(reading, notes, year)
  doubtHeadings(reading, notes)
  doubtTails(reading, notes)
  doubtIndicators(reading, notes)
  doubtSpelling(reading, notes)
  doubtAbbreviations(reading, notes, blocks)
}
