import type { Block } from '../blocks.ts'
import { hasText } from './paragraph.ts'

/** What pages repeat at top and bottom, each text once; bare page numbers and empty lines are not words. */
export function withoutRepeats(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>()
  return blocks.filter((block) => {
    const text = JSON.stringify(block)
    if (seen.has(text) || !hasText(block) || (block.type === 'paragraph' && isPageNumber(block.text))) return false
    seen.add(text)
    return true
  })
}

/** «12», «– 3 –», «Стр. 2 из 14». */
const isPageNumber = (text: string): boolean => text.replace(/страница|стр\.?|page|из|of|[\s\d\p{P}]/giu, '') === ''
