import { HeadingLevel, Paragraph, type FileChild } from 'docx'
import { lawfulText } from '../characters.ts'
import type { PaperBlock, PaperParagraph } from '../paper.ts'
import { drawable } from '../native-chart.ts'
import { runsOf } from '../paper-text.ts'
import { chartParagraph } from './chart.ts'
import { signaturesOf, stampsOf } from './head-and-foot.ts'
import { redLine, roleStyle, twipsOfMillimetre } from './styles.ts'
import { tableOf } from './table.ts'
import { alignments, textRuns } from './text.ts'

/**
 * A block in the words of Word.
 * @param width of the text of the page, in twips
 * @param fontSize of the section, in points; undefined where it is the document's
 */
export function blockOf(block: PaperBlock, width: number, fontSize: number, ownSize: number | undefined): FileChild[] {
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ ...(block.role === undefined ? { heading: headings[block.level] } : { style: roleStyle(block.role) }), children: textRuns(runsOf(block.text)) })]
    case 'paragraph':
      return [paragraphOf(block, ownSize)]
    case 'list':
      return block.items.map(
        ({ label, text }) => new Paragraph({ ...styled(block.role), alignment: alignments.justify, indent: { firstLine: redLine }, children: textRuns([{ text: `${lawfulText(label)}\u00A0` }, ...runsOf(text)], ownSize) }),
      )
    case 'table':
      return tableOf(block, width, fontSize)
    case 'stamps':
      return stampsOf(block, width)
    case 'signatures':
      return signaturesOf(block, width)
    case 'chart':
      return [drawable(block.chart) ? chartParagraph(block.chart) : paragraphOf({ type: 'paragraph', align: 'center', text: `${block.chart.title}: данных нет.` }, ownSize)]
    case 'space':
      return [new Paragraph({ spacing: { before: 0, after: 0, line: twipsOfMillimetre(block.height), lineRule: 'exact' }, children: [] })]
    case 'pageBreak':
      return [new Paragraph({ pageBreakBefore: true, spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' }, children: [] })]
  }
}

const headings = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const

const styled = (role: string | undefined) => (role === undefined ? {} : { style: roleStyle(role) })

function paragraphOf({ text, align = 'justify', indent = align === 'justify', keepWithNext, size, role }: PaperParagraph, ownSize: number | undefined): Paragraph {
  return new Paragraph({
    ...styled(role),
    alignment: alignments[align],
    ...(indent ? { indent: { firstLine: redLine } } : {}),
    ...(keepWithNext ? { keepNext: true } : {}),
    children: textRuns(runsOf(text), size ?? ownSize),
  })
}
