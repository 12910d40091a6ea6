import { naturalSize } from '../chart-size.ts'
import { chartSvg } from '../chart.ts'
import { lawfulText } from '../characters.ts'
import { runsOf } from '../paper-text.ts'
import type { Paper, PaperBlock, PaperSection } from '../paper.ts'
import { layoutOf } from '../table-layout.ts'

/** The paper in the plainest words, for the template: every default said, every text in runs, charts drawn. */
export function pageData({ title, sections }: Paper) {
  const outline = outlineLevels()
  return { title: lawfulText(title), sections: sections.map((section) => sectionData(section, outline)) }
}

function sectionData({ landscape = false, fontSize = 12, pageNumbers = true, blocks }: PaperSection, outline: OutlineLevels) {
  return { landscape, fontSize, pageNumbers, blocks: blocks.map((block) => blockData(block, fontSize, outline, landscape ? 140 : 220)) }
}

/** @param tallest the height that a chart may take, in millimetres */
function blockData(block: PaperBlock, fontSize: number, outline: OutlineLevels, tallest: number) {
  switch (block.type) {
    case 'heading':
      return { type: block.type, level: outline(block.level), runs: runsOf(block.text) }
    case 'paragraph': {
      const { align = 'justify', indent = align === 'justify', keepWithNext = false, size } = block
      return { type: block.type, align, indent, keepWithNext, ...(size === undefined ? {} : { size }), runs: runsOf(block.text) }
    }
    case 'list':
      return { type: block.type, items: block.items.map(({ label, text }) => ({ label: lawfulText(label), runs: runsOf(text) })) }
    case 'table':
      return { type: block.type, fontSize: block.fontSize ?? fontSize - 2, caption: block.caption === undefined ? null : lawfulText(block.caption), ...layoutOf(block) }
    case 'stamps':
      return { type: block.type, stamps: block.stamps.map((lines) => lines.map(lawfulText)) }
    case 'signatures':
      return { type: block.type, lines: block.lines.map(({ post, name }) => ({ post: lawfulText(post), name: lawfulText(name) })) }
    case 'chart': {
      const { width, height } = naturalSize(block.chart)
      return { type: block.type, svg: chartSvg(block.chart), width: Math.min(150, (tallest * width) / height), description: lawfulText(block.chart.description || block.chart.title) }
    }
    default:
      return block
  }
}

type OutlineLevels = (level: 0 | 1 | 2 | 3) => number

/** PDF/UA wants an outline without a missing step: a third-level heading right under the title becomes one of the first level. */
function outlineLevels(): OutlineLevels {
  let deepest = 0
  return (level) => {
    if (level === 0) return 0
    deepest = Math.min(level, deepest + 1)
    return deepest
  }
}
