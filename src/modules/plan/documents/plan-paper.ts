import type { Paper, PaperBlock, PaperSection } from '#documents/paper'
import { lineKindName, linesOf, type LineKind, type Plan } from '../plan.ts'
import { printedLabels, printedRoles as roles } from '../reading/printed-words.ts'
import { printedStamps } from '../stamps.ts'
import { indicatorTable } from './plan-indicators.ts'
import { planTitle } from './plan-title.ts'
import { itemTables } from './plan-tables.ts'

/**
 * The plan as it is handed in, in the form that plans of associations have: stamps, title, front part, the table of
 * indicators, then meetings and other work, across the sheet where the columns need it. Everything that reading a plan
 * gives stands in it.
 */
export function planPaper(plan: Plan): Paper {
  const front: PaperBlock[] = [
    ...stamps(plan),
    ...planTitle(plan),
    ...labelled('theme', plan.theme),
    ...list(plan, 'problem'),
    ...labelled('aim', plan.aim),
    ...list(plan, 'task'),
    ...list(plan, 'priority'),
    ...list(plan, 'expected'),
    ...indicatorTable(plan),
  ]
  const tables = itemTables(plan.items)
  const title = `План работы на ${plan.schoolYear.from}/${plan.schoolYear.to} учебный год`
  return { title, sections: sectionsOf([{ landscape: false, blocks: front }, ...tables]) }
}

/** Name of the file, without its ending. */
export const planFileName = ({ schoolYear }: Pick<Plan, 'schoolYear'>): string => `План работы на ${schoolYear.from}-${schoolYear.to} учебный год`

/** Blocks that lie alike on the sheet go on in one section. */
function sectionsOf(parts: readonly { readonly landscape: boolean; readonly blocks: readonly PaperBlock[] }[]): PaperSection[] {
  const sections: { landscape: boolean; blocks: PaperBlock[] }[] = []
  for (const { landscape, blocks } of parts) {
    const last = sections.at(-1)
    if (last?.landscape === landscape) last.blocks.push(...blocks)
    else sections.push({ landscape, blocks: [...blocks] })
  }
  return sections
}

/** Side by side, three in a row. */
function stamps(plan: Plan): PaperBlock[] {
  const all = printedStamps(plan)
  const rows = Array.from({ length: Math.ceil(all.length / 3) }, (_, row) => all.slice(row * 3, row * 3 + 3))
  return rows.flatMap((row): PaperBlock[] => [
    { type: 'stamps', stamps: row.map(({ raw }) => raw.split('\n')), roles: row.map(({ given }) => (given ? roles.stamp : roles.stampPlace)) },
    { type: 'space', height: 8 },
  ])
}

const labelled = (field: 'theme' | 'aim', text: string): PaperBlock[] =>
  text === '' ? [] : inParagraphs(text, (first) => ({ type: 'paragraph', text: [{ text: `${printedLabels[field]}: `, bold: true }, { text: first }], role: roles[field] }))

function inParagraphs(text: string, begin: (first: string) => PaperBlock): PaperBlock[] {
  const [first = '', ...further] = text.split('\n')
  return [begin(first), ...further.map((text): PaperBlock => ({ type: 'paragraph', text, role: roles.further }))]
}

function list(plan: Plan, kind: LineKind): PaperBlock[] {
  const lines = linesOf(plan, kind)
  if (lines.length === 0) return []
  return [heading(lineKindName[kind]), ...lines.flatMap(({ text }, at) => inParagraphs(text, (first) => ({ type: 'list', items: [{ label: `${at + 1}.`, text: first }], role: roles[kind] })))]
}

const heading = (text: string): PaperBlock => ({ type: 'paragraph', text: [{ text: `${text}:`, bold: true }], align: 'left', keepWithNext: true, role: roles.label })
