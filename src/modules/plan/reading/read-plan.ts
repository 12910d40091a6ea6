import type { Block } from '#documents/blocks'
import { schoolYearName, type SchoolYear } from '#platform/calendar'
import { raiseDoubts } from './doubts/index.ts'
import { raiseLeftovers } from './leftovers.ts'
import type { PlanReading, Source } from './plan-reading.ts'
import { PlanReader } from './plan-reader.ts'
import { brokenYearIn, sameYear, titleYears } from './school-year.ts'

/**
 * What a plan says, and where in the document it says it. Nothing is corrected, completed or dropped:
 * whatever needs a person's eye is a question.
 * @param options.schoolYear when the person knows it; it wins over the title, and a difference is a question
 */
export function readPlan(blocks: readonly Block[], { schoolYear }: { schoolYear?: SchoolYear } = {}): { reading: PlanReading; sources: Readonly<Record<string, Source>> } {
  const written = titleYears(blocks)
  const year = schoolYear ?? written[0] ?? null
  const reader = new PlanReader(blocks, year)
  const { reading, notes } = reader
  const other = year && written.find((one) => !sameYear(one, year))
  if (other)
    notes.ask('yearDisagrees', '/schoolYear', `В тексте назван ${schoolYearName(other)} учебный год, а план читается как план на ${schoolYearName(year)}. Какой верен?`, schoolYearName(other), schoolYearName(other))
  const broken = year ? null : brokenYearIn(blocks)
  if (broken) notes.ask('yearDisagrees', '/schoolYear', 'Годы в заголовке не идут один за другим. На какой учебный год план?', broken)
  reader.read()
  raiseDoubts(reading, notes)
  raiseLeftovers(blocks, reading, notes, reader.recognised)
  reading.questions = notes.questions
  return { reading, sources: notes.sources }
}
