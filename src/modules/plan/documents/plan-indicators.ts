import type { PaperBlock } from '#documents/paper'
import type { Plan, PlanIndicator } from '../plan.ts'
import { printedIndicatorColumns as headings, printedRoles as roles } from '../reading/printed-words.ts'

type Field = keyof typeof headings

const widths: Readonly<Record<Field, number>> = { number: 2, task: 12, plannedResult: 12, criterion: 14, target: 8 }
const figures = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 9, useGrouping: false })

/** «Показатели результативности», without the columns that are empty everywhere. */
export function indicatorTable({ indicators }: Pick<Plan, 'indicators'>): PaperBlock[] {
  if (indicators.length === 0) return []
  const rows = indicators.map(textsOf)
  const fields = (Object.keys(headings) as Field[]).filter((field) => ['number', 'criterion', 'target'].includes(field) || rows.some((row) => row[field] !== ''))
  return [
    { type: 'space', height: 3 },
    { type: 'paragraph', text: [{ text: 'Показатели результативности:', bold: true }], align: 'left', keepWithNext: true, role: roles.label },
    { type: 'space', height: 1.5 },
    {
      type: 'table',
      widths: fields.map((field) => widths[field]),
      header: [fields.map((field) => ({ text: headings[field], bold: true, align: 'center', role: roles.indicatorHeading }))],
      rows: rows.map((row) => fields.map((field) => ({ text: row[field].split('\n'), role: roles.indicator }))),
    },
  ]
}

const textsOf = ({ task, plannedResult, criterion, target, unit }: PlanIndicator, at: number): Record<Field, string> => ({
  number: `${at + 1}.`,
  task,
  plannedResult,
  criterion,
  target: target === null ? unit && `— ${unit}` : `${figures.format(target)} ${unit}`.trimEnd(),
})
