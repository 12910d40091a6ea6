import type { Block } from '#documents/blocks'
import { beginsPlan } from './title.ts'
import { tidy } from './wording.ts'

const papers: readonly (readonly [RegExp, string, RegExp?])[] = [
  [/^(?:выписка из )?протокола?(?:\s|$)/iu, 'протокол', /слушали|решили|постановили|присутствовали|выступили/iu],
  [/^(?:аналитическая )?справка(?:\s|$)/iu, 'справка'],
  [/^(?:аналитический |годовой )?отч[её]т(?:\s|$)/iu, 'отчёт'],
  [/^положение(?:\s|$)/iu, 'положение'],
  [/^явочный лист|^лист регистрации/iu, 'список участников'],
]

/** What a document is instead of a plan, in a word that follows «Это», by how it begins; null when it may be a plan. */
export function otherPaper(blocks: readonly Block[]): string | null {
  const lines = blocks.flatMap((block) => (block.type === 'paragraph' && tidy(block.text) !== '' ? [tidy(block.text)] : []))
  if (lines.some(beginsPlan)) return null
  const found = papers.find(([pattern, , told]) => (told ? lines.slice(0, 8).some((line) => pattern.test(line)) && lines.some((line) => told.test(line)) : pattern.test(lines[0] ?? '')))
  return found?.[1] ?? null
}
