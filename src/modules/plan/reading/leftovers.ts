import type { Block } from '#documents/blocks'
import type { Notes } from './notes.ts'
import type { PlanReading, Source } from './plan-reading.ts'
import { folded, tidy } from './wording.ts'

/** Words by which a plan names its parts: read as names, they need not stand in a value. */
const partNames = new Set(
  folded(
    'план планирование работы деятельности тема темы методическая единая цель цели задача задачи основные проблемное поле проблемы приоритетные основные направления ' +
      'ожидаемый ожидаемые планируемый планируемые результат результаты показатели результативности эффективности критерии номер п/п месяц дата время срок сроки и место ' +
      'проведения исполнения заседание заседания содержание вопросы для обсуждения повестка дня форма практический выход ответственный ответственные исполнители ' +
      'отметка о выполнении примечание мероприятие мероприятия учебный год годы г на строки не менее',
  )
    .replace(/[-/]/g, ' ')
    .split(' '),
)

/**
 * The promise that no word of a document vanishes: a paragraph with a word that stands nowhere in the reading becomes a
 * question with its whole text.
 * @param recognised texts that were understood as names of parts: titles, headings of columns
 */
export function raiseLeftovers(blocks: readonly Block[], reading: PlanReading, notes: Notes, recognised: ReadonlySet<string>): void {
  const kept = new Set(wordsOf(JSON.stringify([reading, notes.questions.map(({ found }) => found)]).replace(/\\n/g, ' ')))
  for (const { text, source } of paragraphsOf(blocks)) {
    if (recognised.has(text) || wordsOf(text).every((word) => kept.has(word) || partNames.has(word))) continue
    notes.leftover(text, source)
    for (const word of wordsOf(text)) kept.add(word)
  }
}

const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\d]+/gu)?.filter((word) => !/^\d{1,4}$/.test(word)) ?? []

function paragraphsOf(blocks: readonly Block[], within?: Source): { text: string; source: Source }[] {
  return blocks.flatMap((block, index) => {
    if (block.type === 'paragraph') return [{ text: tidy(block.text), source: within ?? { block: index } }]
    return block.rows.flatMap(({ cells }, row) => cells.flatMap(({ blocks, column }) => paragraphsOf(blocks, within ?? { block: index, row, column })))
  })
}
