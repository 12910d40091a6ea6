import { AlignmentType, Tab, TextRun } from 'docx'
import type { PaperRun } from '../paper.ts'
import { halfPoints } from './styles.ts'

export const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const

/**
 * Runs of Word; a line break inside the text stays a line break, not a new paragraph.
 * @param size in points, when it differs from the style's
 */
export const textRuns = (runs: readonly PaperRun[], size?: number): TextRun[] =>
  runs.flatMap(({ text, bold, italic, underline }) =>
    text.split('\n').map(
      (line, at) =>
        new TextRun({
          ...(at > 0 ? { break: 1 } : {}),
          children: line.split('\t').flatMap((part, tab) => (tab > 0 ? [new Tab(), part] : [part])),
          ...(bold ? { bold } : {}),
          ...(italic ? { italics: italic } : {}),
          ...(underline ? { underline: {} } : {}),
          ...(size === undefined ? {} : { size: halfPoints(size) }),
        }),
    ),
  )
