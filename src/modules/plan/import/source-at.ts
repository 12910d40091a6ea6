import type { Block } from '#documents/blocks'
import type { Source } from '../reading/plan-reading.ts'
import { folded } from '../reading/wording.ts'
import { wordsOf } from './document-place.ts'
import type { PlanImport, Sources } from './plan-import.ts'
import { placeOf } from './value-at.ts'

type Paper = Pick<PlanImport, 'reading' | 'sources' | 'blocks'>

/** Where a value stands in the document; a value of a column that only this plan has, by the heading of the column. Null when it is not known. */
export function sourceAt(pointer: string, { sources, blocks }: Pick<Paper, 'sources' | 'blocks'>): Source | null {
  const known = sources[pointer]
  if (known) return known
  const place = placeOf(pointer)
  if (place?.at !== 'extra') return null
  const row = rowOf(place.index, sources)
  const column = row && columnUnder(place.heading, blocks[row.block])
  return row && column !== null ? { ...row, column } : row
}

/** Where the words stand that a question is about: at the value, or else at its row. @param index of the question */
export function sourceOfQuestion(index: number, paper: Paper): Source | null {
  const about = paper.reading.questions[index]?.about ?? ''
  const item = /^\/items\/(\d+)\//.exec(about)
  return paper.sources[`/questions/${index}`] ?? sourceAt(about, paper) ?? (item ? rowOf(Number(item[1]), paper.sources) : null)
}

/** The row of the document in which an item stands. */
function rowOf(item: number, sources: Sources): Source | null {
  const found = Object.entries(sources).find(([pointer]) => pointer.startsWith(`/items/${item}/`))?.[1]
  return found ? { block: found.block, ...(found.row === undefined ? {} : { row: found.row }) } : null
}

function columnUnder(heading: string, block: Block | undefined): number | null {
  if (block?.type !== 'table') return null
  const cell = block.rows.slice(0, 3).flatMap(({ cells }) => cells).find(({ blocks }) => folded(wordsOf(blocks)) === folded(heading))
  return cell?.column ?? null
}
