import type { PaperBlock, PaperTableCell } from '#documents/paper'
import type { PlanItem } from '../plan.ts'
import { planColumns, type PlanColumn } from './plan-columns.ts'

/** A table with its heading, and whether it lies across the sheet. */
export interface PlanTable {
  readonly landscape: boolean
  readonly blocks: readonly PaperBlock[]
}

/** Beyond this many columns a table lies across the sheet. */
const mostUpright = 5

/** Meetings and other work in tables of their own; where they alternate, all in one table with section rows. */
export function itemTables(items: readonly PlanItem[]): PlanTable[] {
  const groups = groupsOf(items)
  const landscape = groups.some((group) => planColumns(group, ofMeetings(group)).length > mostUpright)
  return groups.map((group, at) => ({ landscape, blocks: [...(at > 0 ? [{ type: 'space', height: 6 } as const] : []), ...tableOf(group)] }))
}

const ofMeetings = (group: readonly PlanItem[]): boolean => group.every(({ kind }) => kind === 'meeting')

function groupsOf(items: readonly PlanItem[]): PlanItem[][] {
  const runs: PlanItem[][] = []
  for (const item of items) {
    const last = runs.at(-1)
    if (last?.[0]?.kind === item.kind) last.push(item)
    else runs.push([item])
  }
  return runs.length <= 3 ? runs : [[...items]]
}

/** A section that holds for the whole table is its heading; sections inside it are rows across. */
function tableOf(items: readonly PlanItem[]): PaperBlock[] {
  const columns = planColumns(items, ofMeetings(items))
  const sections = new Set(items.map(({ section }) => section))
  const whole = sections.size === 1 ? items[0]!.section : ''
  const fontSize = columns.length > mostUpright ? 9 : 10
  return [
    ...(whole === '' ? [] : [{ type: 'heading', level: 2, text: whole } as const]),
    {
      type: 'table',
      fontSize,
      widths: columns.map(({ width }) => width),
      header: [columns.map(({ heading }) => heading)],
      rows: items.flatMap((item, at) => [...(sections.size > 1 && item.section !== items[at - 1]?.section ? [[sectionRow(item.section, columns.length)]] : []), rowOf(item, columns)]),
    },
  ]
}

const sectionRow = (section: string, columns: number): PaperTableCell => ({ text: section, bold: true, align: 'center', columnSpan: columns })

const rowOf = (item: PlanItem, columns: readonly PlanColumn[]): PaperTableCell[] => columns.map(({ text }) => ({ text: text(item).split('\n') }))
