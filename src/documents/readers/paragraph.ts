import type { Block, Paragraph } from '../blocks.ts'
import { lawfulText } from '../characters.ts'

/** A piece of a paragraph in one dress; a break of the page or the column in it is '\f'. */
export interface Run {
  readonly text: string
  readonly bold: boolean
}

/** What a style or the paragraph itself says of it. */
export interface Standing {
  readonly heading: number | null
  readonly role?: string | undefined
}

/** A paragraph of visible runs; bold when all that can be seen of it is bold. */
export function paragraphOf(runs: readonly Run[], { label = null, heading = null, role }: { label?: string | null } & Partial<Standing> = {}): Paragraph {
  const seen = runs.filter(({ text }) => text.trim() !== '')
  return {
    type: 'paragraph',
    text: tidy(broken(runs.map(({ text }) => text).join(''))),
    label,
    heading,
    bold: seen.length > 0 && seen.every(({ bold }) => bold),
    ...(role === undefined ? {} : { role }),
  }
}

/** A break of the page parts words as a break of the line does; before and after all words it shows nothing. */
const broken = (text: string): string => (text.includes('\f') ? text.split('\f').filter((part) => part !== '').join('\n') : text)

/** NFC; without control characters, halves of surrogate pairs, soft hyphens, invisible marks and the '[bookmark: …]' that some programs leave; signs of symbol fonts are bullets. */
export const tidy = (text: string): string =>
  lawfulText(text)
    .normalize('NFC')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\[bookmark: [^\]\n]{0,100}\]/g, '')
    .replace(/[\uF020-\uF0FF]/g, '•')

/** Whether there is something to read in it: words, or a number beside an empty paragraph. */
export const hasText = (block: Block): boolean =>
  block.type === 'paragraph' ? block.text.trim() !== '' || block.label !== null : block.rows.some(({ cells }) => cells.some(({ blocks }) => blocks.some(hasText)))

/** Every bullet, whatever its drawing: readers of blocks tell bullets from numbers by it. */
export const bullet = '•'
