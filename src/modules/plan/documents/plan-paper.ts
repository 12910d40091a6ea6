import type { Paper, PaperBlock, PaperSection, PaperTable } from '#documents/paper'
import { lineKindName, linesOf, type LineKind, type Plan } from '../plan.ts'
import { printedStamps } from '../stamps.ts'
import { planTitle } from './plan-title.ts'
import { itemTables } from './plan-tables.ts'

/**
 * The plan as it is handed in, in the form that plans of associations have: stamps, title, front part, the table of
 * indicators, then meetings and other work, across the sheet where the columns need it. Everything that reading a plan
 * gives stands in it.
 */
export function planPaper(plan: Plan): Paper {
  const front: PaperBlock[] = [
    { type: 'stamps', stamps: printedStamps(plan).map(({ raw }) => raw.split('\n')) },
    { type: 'space', height: 8 },
    ...planTitle(plan),
    ...labelled('Тема', plan.theme),
    ...list(plan, 'problem'),
    ...labelled('Цель', plan.aim),
    ...list(plan, 'task'),
    ...list(plan, 'priority'),
    ...list(plan, 'expected'),
    ...indicators(plan),
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

const labelled = (label: string, text: string): PaperBlock[] =>
  text === '' ? [] : [{ type: 'paragraph', text: [{ text: `${label}: `, bold: true }, { text }] }]

function list(plan: Plan, kind: LineKind): PaperBlock[] {
  const lines = linesOf(plan, kind)
  return lines.length === 0 ? [] : [heading(lineKindName[kind]), { type: 'list', items: lines.map(({ text }, at) => ({ label: `${at + 1}.`, text })) }]
}

const heading = (text: string): PaperBlock => ({ type: 'paragraph', text: [{ text: `${text}:`, bold: true }], align: 'left', keepWithNext: true })

function indicators({ indicators }: Plan): PaperBlock[] {
  if (indicators.length === 0) return []
  const columns: readonly { readonly heading: string; readonly width: number; readonly cells: readonly string[] }[] = [
    { heading: '№', width: 1, cells: indicators.map((_, at) => `${at + 1}.`) },
    { heading: 'Задача', width: 6, cells: indicators.map(({ task }) => task) },
    { heading: 'Планируемый результат', width: 6, cells: indicators.map(({ plannedResult }) => plannedResult) },
    { heading: 'Критерии результативности', width: 7, cells: indicators.map(({ criterion }) => criterion) },
    { heading: 'Показатели', width: 3, cells: indicators.map(({ target, unit }) => [target?.toString().replace('.', ',') ?? '', unit].filter(Boolean).join(' ')) },
  ]
  const shown = columns.filter(({ heading, cells }) => ['№', 'Критерии результативности', 'Показатели'].includes(heading) || cells.some((cell) => cell !== ''))
  const table: PaperTable = {
    type: 'table',
    widths: shown.map(({ width }) => width),
    header: [shown.map(({ heading }) => heading)],
    rows: indicators.map((_, at) => shown.map(({ cells }) => ({ text: cells[at]!.split('\n') }))),
  }
  return [{ type: 'space', height: 3 }, heading('Показатели результативности'), { type: 'space', height: 1.5 }, table]
}
