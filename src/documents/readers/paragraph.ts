import type { Block, Paragraph } from '../blocks.ts'
import { lawfulText } from '../characters.ts'

/** A piece of a paragraph in one dress. */
export interface Run {
  readonly text: string
  readonly bold: boolean
}

/** A paragraph of visible runs; bold when all that can be seen of it is bold. */
export function paragraphOf(runs: readonly Run[], { label = null, heading = null, role }: { label?: string | null; heading?: number | null; role?: string | undefined } = {}): Paragraph {
  const seen = runs.filter(({ text }) => text.trim() !== '')
  return {
    type: 'paragraph',
    text: tidy(runs.map(({ text }) => text).join('')),
    label,
    heading,
    bold: seen.length > 0 && seen.every(({ bold }) => bold),
    ...(role === undefined ? {} : { role }),
  }
}

/** NFC; without control characters, halves of surrogate pairs, soft hyphens, invisible marks and the '[bookmark: …]' that some programs leave; signs of symbol fonts are bullets. */
export const tidy = (text: string): string =>
  lawfulText(text)
    .normalize('NFC')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\[bookmark: [^\]\n]*\]/g, '')
    .replace(/[\uF020-\uF0FF]/g, '•')

/** Whether there is something to read in it: words, or a number beside an empty paragraph. */
export const hasText = (block: Block): boolean =>
  block.type === 'paragraph' ? block.text.trim() !== '' || block.label !== null : block.rows.some(({ cells }) => cells.some(({ blocks }) => blocks.some(hasText)))

/** Every bullet, whatever its drawing: readers of blocks tell bullets from numbers by it. */
export const bullet = '•'
