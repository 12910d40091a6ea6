import type { Block } from '#documents/blocks'
import { frontLabel } from './front-labels.ts'
import { bodyField, indicatorField } from './headings.ts'
import type { Notes } from './notes.ts'
import { tidy } from './wording.ts'

/**
 * Where a table ends that a program saved as text with each cell on a line of its own: which cell belongs to which row
 * cannot be told any more. Null when no such table begins here.
 */
export function endOfLostTable(blocks: readonly Block[], start: number): number | null {
  const fields = new Set<string>()
  let at = start
  for (; at < blocks.length; at++) {
    const field = columnField(blocks[at]!)
    if (field === null) break
    fields.add(field)
  }
  if (at - start < 3 || fields.size < 3 || !['number', 'term', 'termAndPlace', 'responsible', 'criterion'].some((field) => fields.has(field))) return null
  while (at < blocks.length && !endsTable(blocks[at]!)) at++
  return at
}

/** The field when the paragraph is nothing but the heading of a column. */
function columnField(block: Block): string | null {
  if (block.type === 'table' || block.label !== null || block.heading !== null || block.text.length > 50 || /[:;«»\d]/.test(block.text)) return null
  return bodyField(block.text) ?? indicatorField(block.text)
}

/** A table in its own right, or a label with its colon: «Цель: …». */
const endsTable = (block: Block): boolean => block.type === 'table' || (/:/.test(block.text) && frontLabel(tidy(block.text)) !== null)

export function askAboutLostTable(notes: Notes, blocks: readonly Block[], from: number, to: number): void {
  const texts = blocks.slice(from, to).map((block) => (block.type === 'paragraph' ? tidy(block.text) : ''))
  notes.place(`/questions/${notes.questions.length}`, { block: from })
  notes.ask('other', '', 'В этом файле таблица потеряна: каждая её ячейка стоит отдельной строкой. Загрузите документ, из которого он сохранён.', texts.filter(Boolean).join('\n'))
}
