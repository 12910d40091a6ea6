import type { Block } from '#documents/blocks'
import type { Notes } from './notes.ts'
import type { PlanReading, Source } from './plan-reading.ts'
import { tidy, withoutMarker, wordsOf } from './wording.ts'

/**
 * The promise that no word of a document vanishes: a paragraph with a word that stands nowhere in the reading and is
 * no name of a part becomes a question with its whole text.
 */
export function raiseLeftovers(blocks: readonly Block[], reading: PlanReading, notes: Notes): void {
  const kept = new Set(wordsOf(JSON.stringify([reading, notes.questions.map(({ found }) => found)]).replace(/\\n/g, ' ')))
  for (const { text, source } of paragraphsOf(blocks)) {
    if (text.split('\n').flatMap((line) => wordsOf(withoutMarker(line).rest)).every((word) => kept.has(word) || notes.isName(word, source))) continue
    notes.leftover(text, source)
    for (const word of wordsOf(text)) kept.add(word)
  }
}

function paragraphsOf(blocks: readonly Block[], within?: Source): { text: string; source: Source }[] {
  return blocks.flatMap((block, index) => {
    if (block.type === 'paragraph') return [{ text: tidy(block.text), source: within ?? { block: index } }]
    return block.rows.flatMap(({ cells }, row) => cells.flatMap(({ blocks, column }) => paragraphsOf(blocks, within ?? { block: index, row, column })))
  })
}
