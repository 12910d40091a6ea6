import type { PaperBlock, PaperTableCell } from '#documents/paper'
import type { PlanItem } from '../plan.ts'
import { printedRoles as roles } from '../reading/printed-words.ts'
import { planColumns, type PlanColumn } from './plan-columns.ts'

/** A table with its heading, and whether it lies across the sheet. */
export interface PlanTable {
  readonly landscape: boolean
  readonly blocks: readonly PaperBlock[]
}

/** Beyond this many columns a table lies across the sheet. */
const mostUpright = 5
/** Beyond this many changes between meetings and other work all stand in one table. */
const mostTables = 3

/** Meetings and other work in tables of their own; where they alternate, all in one. */
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
  return runs.length <= mostTables ? runs : [[...items]]
}

/** A section that holds for the whole table is its heading; sections inside it are rows across. */
function tableOf(items: readonly PlanItem[]): PaperBlock[] {
  const columns = planColumns(items, ofMeetings(items))
  const sections = new Set(items.map(({ section }) => section))
  return [
    headingOf(items, sections.size === 1 ? items[0]!.section : ''),
    {
      type: 'table',
      fontSize: columns.length > mostUpright ? 9 : 10,
      widths: columns.map(({ width }) => width),
      header: [columns.map(({ heading }) => ({ text: heading.split('\n'), bold: true, align: 'center', role: roles.itemHeading }))],
      rows: items.flatMap((item, at) => [...(sections.size > 1 && item.section !== (items[at - 1]?.section ?? '') ? [[sectionRow(item.section, columns.length)]] : []), rowOf(item, columns)]),
    },
  ]
}

function headingOf(items: readonly PlanItem[], section: string): PaperBlock {
  if (section !== '') return { type: 'heading', level: 2, text: section, role: roles.section }
  return { type: 'heading', level: 2, text: ofMeetings(items) ? 'Заседания' : 'Мероприятия', role: roles.label }
}

const sectionRow = (section: string, columns: number): PaperTableCell => ({
  text: section || 'Вне разделов',
  bold: true,
  align: 'center',
  columnSpan: columns,
  role: section === '' ? roles.noSection : roles.section,
})

const rowOf = (item: PlanItem, columns: readonly PlanColumn[]): PaperTableCell[] =>
  columns.map(({ text }) => ({ text: text(item).split('\n'), role: item.kind === 'meeting' ? roles.meeting : roles.activity }))
