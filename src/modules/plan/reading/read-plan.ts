import type { Block } from '#documents/blocks'
import type { SchoolYear } from '#platform/calendar'
import { raiseDoubts } from './doubts/index.ts'
import { raiseLeftovers } from './leftovers.ts'
import type { PlanReading, Source } from './plan-reading.ts'
import { PlanReader } from './plan-reader.ts'
import { brokenYearIn, writtenYear } from './school-year.ts'

/**
 * What a plan says, and where in the document it says it. Nothing is corrected, completed or dropped:
 * whatever needs a person's eye is a question.
 * @param options.schoolYear when the person knows it; it wins over the title, and a difference is a question
 */
export function readPlan(blocks: readonly Block[], { schoolYear }: { schoolYear?: SchoolYear } = {}): { reading: PlanReading; sources: Readonly<Record<string, Source>> } {
  const year = schoolYear ?? writtenYear(blocks)
  const reader = new PlanReader(blocks, year)
  const { reading, notes } = reader
  const broken = year ? null : brokenYearIn(blocks)
  if (broken) notes.ask('yearDisagrees', '/schoolYear', 'Годы в заголовке не идут один за другим. На какой учебный год план?', broken)
  reader.read()
  raiseDoubts(reading, notes, { blocks, year })
  raiseLeftovers(blocks, reading, notes)
  reading.questions = notes.questions
  return { reading, sources: notes.sources }
}
