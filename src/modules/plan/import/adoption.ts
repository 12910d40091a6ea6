import type { SchoolYear } from '#platform/calendar'
import type { ItemCard, LineKind, PlanDraft } from '../plan.ts'
import type { IndicatorRow, PlanItem } from '../reading/plan-reading.ts'
import type { AnsweredReading } from './answered.ts'
import type { Serves } from './plan-import.ts'
import { servedLines, type ServedLine } from './served-lines.ts'
import { listFields, type ListField } from './value-at.ts'

/** The plan that an import becomes when it is adopted; lines and items have keys that outlive other answers. */
export interface Adoption extends Omit<PlanDraft, 'schoolYear' | 'lines' | 'items'> {
  /** Null until it is known. */
  readonly schoolYear: SchoolYear | null
  readonly lines: readonly AdoptedLine[]
  readonly items: readonly AdoptedItem[]
}

export interface AdoptedLine {
  readonly key: string
  readonly kind: LineKind
  readonly text: string
}

export interface AdoptedItem extends ItemCard {
  readonly key: string
}

const kindOf: Readonly<Record<ListField, LineKind>> = { problemField: 'problem', tasks: 'task', priorities: 'priority', expected: 'expected' }

export function adoptionOf({ reading, moved }: AnsweredReading): Adoption {
  const keyOf = (pointer: string): string => {
    const from = moved.get(pointer)
    return from ? `/questions/${from.question}/${from.line}` : pointer
  }
  return {
    schoolYear: reading.schoolYear,
    association: reading.association ?? '',
    level: reading.level,
    theme: reading.theme ?? '',
    aim: reading.aim ?? '',
    stamps: reading.approvals,
    lines: listFields.flatMap((field) => reading[field].map((text, index) => ({ key: keyOf(`/${field}/${index}`), kind: kindOf[field], text })).filter(({ text }) => text !== '')),
    indicators: reading.indicators.map(indicatorOf),
    items: reading.items.map((item, index) => ({ key: keyOf(`/items/${index}`), ...cardOf(item) })),
  }
}

const indicatorOf = ({ task, plannedResult, criterion, target, unit }: IndicatorRow) => ({ task: task ?? '', plannedResult: plannedResult ?? '', criterion: criterion ?? '', target, unit: unit ?? '' })

const cardOf = ({ kind, term, responsible, extra, ...texts }: PlanItem): ItemCard => ({
  kind,
  term,
  responsible,
  extra,
  number: texts.number ?? '',
  section: texts.section ?? '',
  place: texts.place ?? '',
  topic: texts.topic ?? '',
  aim: texts.aim ?? '',
  content: texts.content ?? '',
  form: texts.form ?? '',
  output: texts.output ?? '',
  status: texts.status ?? '',
})

/** What items serve: tasks, then problems. */
export const servable = ({ lines }: Adoption): AdoptedLine[] => (['task', 'problem'] as const).flatMap((wanted) => lines.filter(({ kind }) => kind === wanted))

/** For each item by its key, the lines that it seems to serve, by theirs, and why. */
export function proposed({ items, lines }: Adoption): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const found = servedLines(items, lines)
  const byKey = (served: readonly ServedLine[]) => new Map(served.map(({ line, words }) => [lines[line]!.key, words]))
  return new Map(items.map(({ key }, index) => [key, byKey(found[index]!)]))
}

/** What the items serve: as somebody chose, or, while nobody did, as it seems. */
export function servesOf(adoption: Adoption, chosen: Serves | null): Serves {
  if (chosen) return chosen
  return Object.fromEntries([...proposed(adoption)].map(([item, lines]) => [item, [...lines.keys()]]))
}

/** Tasks that no item serves. */
export function idleLines(adoption: Adoption, serves: Serves): AdoptedLine[] {
  const served = new Set(adoption.items.flatMap(({ key }) => serves[key] ?? []))
  return adoption.lines.filter(({ kind, key }) => kind === 'task' && !served.has(key))
}

/** The draft of the plan; keys that are of no line are left out. */
export function draftOf({ lines, items, ...rest }: Adoption, schoolYear: SchoolYear, serves: Serves): PlanDraft {
  const indexOf = new Map(lines.map(({ key }, index) => [key, index]))
  return {
    ...rest,
    schoolYear,
    lines: lines.map(({ kind, text }) => ({ kind, text })),
    items: items.map(({ key, ...card }) => ({ ...card, serves: (serves[key] ?? []).flatMap((line) => indexOf.get(line) ?? []) })),
  }
}
