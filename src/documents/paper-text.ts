import { lawfulText } from './characters.ts'
import type { PaperRun, PaperText } from './paper.ts'

/** The runs of a text, of characters that every file format holds. */
export const runsOf = (text: PaperText, bold = false): PaperRun[] =>
  (typeof text === 'string' ? [{ text }] : text).map((run) => ({ ...run, ...(bold ? { bold } : {}), text: lawfulText(run.text) }))

export const plainText = (text: PaperText): string => runsOf(text).map((run) => run.text).join('')
