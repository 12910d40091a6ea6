import type { Block } from '#documents/blocks'
import { lawfulText } from '#documents/characters'
import { readDocument, type ReadDocument } from '#documents/read-document'
import type { SchoolYear } from '#platform/calendar'
import { refuse } from '#platform/refusal'
import { otherPaper } from '../reading/other-paper.ts'
import type { PlanReading } from '../reading/plan-reading.ts'
import { readPlan } from '../reading/read-plan.ts'
import type { Sources } from './plan-import.ts'
import { sourceOfQuestion } from './source-at.ts'

export interface PaperRead extends ReadDocument {
  readonly reading: PlanReading
  readonly sources: Sources
}

/**
 * Reads the file of a plan. Done in a thread of its own: some hundred kilobytes can be made to take minutes.
 * @param schoolYear null when the document itself tells it
 * @throws {Refusal} when the file cannot be read, is no plan, or is too long to be one
 */
export async function run({ bytes, schoolYear }: { bytes: Uint8Array; schoolYear: SchoolYear | null }): Promise<PaperRead> {
  const read = await readDocument(bytes)
  const document = { ...read, blocks: lawful(read.blocks) }
  refuseUnlessPlan(document.blocks, mostOnPage)
  const { reading, sources } = readPlan(document.blocks, schoolYear ? { schoolYear } : {})
  if (saysNothing(reading)) refuse('В документе не нашлось плана: ни темы, ни задач, ни заседаний. Проверьте, тот ли это файл.')
  return inOrderOfDocument({ ...document, reading: withYearAsked(reading), sources })
}

/** A database keeps no control characters and no halves of characters. */
const lawful = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) =>
    block.type === 'paragraph'
      ? { ...block, text: lawfulText(block.text) }
      : { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: lawful(cell.blocks) })) })) },
  )

interface Size {
  readonly paragraphs: number
  readonly characters: number
}

/** Far above the longest plan met, and still a page that a browser shows. */
const mostOnPage: Size = { paragraphs: 10_000, characters: 600_000 }

/** What is read within seconds and a few hundred megabytes. */
export const mostToRead: Size = { paragraphs: 40_000, characters: 3_000_000 }

/** @throws {Refusal} when the document is another paper, or longer than plans are */
export function refuseUnlessPlan(blocks: readonly Block[], most: Size): void {
  const { paragraphs, characters } = sizeOf(blocks)
  if (paragraphs > most.paragraphs || characters > most.characters) refuse(`Документ слишком длинный для плана: абзацев и ячеек ${paragraphs}. Оставьте в файле только план и попробуйте снова.`)
  const other = otherPaper(blocks)
  if (other !== null) refuse(`Это ${other}, а не план. Проверьте, тот ли это файл.`)
}

function sizeOf(blocks: readonly Block[]): Size {
  const size = { paragraphs: 0, characters: 0 }
  for (const block of blocks) {
    const inner = block.type === 'paragraph' ? { paragraphs: 1, characters: block.text.length } : sizeOf(block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks)))
    size.paragraphs += inner.paragraphs
    size.characters += inner.characters
  }
  return size
}

export const saysNothing = ({ theme, aim, tasks, items, indicators }: PlanReading): boolean =>
  theme === null && aim === null && tasks.length === 0 && items.length === 0 && indicators.length === 0

/** A plan is of a year: a document that names none raises one more question. */
function withYearAsked(reading: PlanReading): PlanReading {
  if (reading.schoolYear !== null || reading.questions.some(({ about }) => about === '/schoolYear')) return reading
  const asked = { about: '/schoolYear', code: 'yearDisagrees', text: 'Учебный год в документе не назван. На какой год этот план?', found: '', suggestion: null } as const
  return { ...reading, questions: [...reading.questions, asked] }
}

/** Questions one after another as one reads the document; those about the whole come first. */
function inOrderOfDocument(paper: PaperRead): PaperRead {
  const { reading, sources } = paper
  const placed = reading.questions.map((question, index) => ({ question, own: sources[`/questions/${index}`], place: sourceOfQuestion(index, paper) }))
  const sorted = placed.toSorted((a, b) => (a.place?.block ?? -1) - (b.place?.block ?? -1) || (a.place?.row ?? -1) - (b.place?.row ?? -1) || (a.place?.column ?? -1) - (b.place?.column ?? -1))
  const ofValues = Object.entries(sources).filter(([pointer]) => !pointer.startsWith('/questions/'))
  const ofQuestions = sorted.flatMap(({ own }, index) => (own ? [[`/questions/${index}`, own] as const] : []))
  return { ...paper, reading: { ...reading, questions: sorted.map(({ question }) => question) }, sources: Object.fromEntries([...ofValues, ...ofQuestions]) }
}
