import { AlignmentType, Document, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun, type ISectionOptions } from 'docx'
import { lawfulText } from './characters.ts'
import type { Paper, PaperSection } from './paper.ts'
import { settled } from './settled.ts'
import { blockOf } from './word/blocks.ts'
import { halfPoints, headingStyles, stylesOf, twipsOfMillimetre } from './word/styles.ts'

/**
 * The bytes of a .docx on A4 with the margins and page numbers of ГОСТ Р 7.0.97-2025: headings are headings, tables repeat theirs,
 * charts can be edited.
 * @param madeAt written into the file; equal papers made at equal times are equal bytes
 */
export async function wordOf({ title, sections }: Paper, madeAt = new Date()): Promise<Uint8Array> {
  const fontSize = sections[0]?.fontSize ?? 12
  const document = new Document({
    title: lawfulText(title),
    creator: 'Библиокруг',
    lastModifiedBy: 'Библиокруг',
    styles: stylesOf(fontSize, rolesIn(sections)),
    hyphenation: { autoHyphenation: true, doNotHyphenateCaps: true, consecutiveHyphenLimit: 3 },
    sections: sections.map((section, at) => sectionOf(section, at === 0, fontSize)),
  })
  return settled(new Uint8Array(await Packer.toBuffer(document)), madeAt)
}

/** Roles of the paper, each with the style that its paragraphs look like. */
function rolesIn(sections: readonly PaperSection[]): Map<string, string> {
  const roles = new Map<string, string>()
  const add = (role: string | undefined, look: string) => role !== undefined && roles.set(role, look)
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.type === 'heading') add(block.role, headingStyles[block.level])
    else if (block.type === 'paragraph' || block.type === 'list') add(block.role, 'Normal')
    else if (block.type === 'stamps') for (const role of block.roles ?? []) add(role, 'TableText')
    else if (block.type === 'table') for (const cell of [...block.header, ...block.rows, block.footer ?? []].flat()) if (typeof cell !== 'string') add(cell.role, 'TableText')
  }
  return roles
}

const page = { width: twipsOfMillimetre(210), height: twipsOfMillimetre(297) }
const margin = { left: twipsOfMillimetre(20), right: twipsOfMillimetre(10), top: twipsOfMillimetre(20), bottom: twipsOfMillimetre(20), header: twipsOfMillimetre(10), footer: twipsOfMillimetre(10) }

function sectionOf({ landscape = false, fontSize = 12, pageNumbers = true, blocks }: PaperSection, first: boolean, documentSize: number): ISectionOptions {
  const width = (landscape ? page.height : page.width) - margin.left - margin.right
  return {
    properties: {
      page: { size: { ...page, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }, margin },
      titlePage: first,
    },
    headers: { default: pageNumbers ? numbered() : empty(), ...(first ? { first: empty() } : {}) },
    children: blocks.flatMap((block) => blockOf(block, width, fontSize, fontSize === documentSize ? undefined : fontSize)),
  }
}

const numbered = () =>
  new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(11) })] })] })

/** Said in so many words, because a section without a header of its own shows the one before. */
const empty = () => new Header({ children: [new Paragraph({ children: [] })] })
