import type { CalendarDate, SchoolYear } from '#platform/calendar'
import type { Approval, Responsible, Term } from './reading/plan-reading.ts'

export type PlanId = number
export type PlanItemId = number
export type LineId = number
export type PlanIndicatorId = number

/** The path of a plan, in order; after an approval it may be corrected, and at the end it is closed. */
export const planStates = ['draft', 'discussed', 'agreed', 'approved', 'corrected', 'closed'] as const
export type PlanState = (typeof planStates)[number]

export const planStateName: Readonly<Record<PlanState, string>> = {
  draft: 'черновик',
  discussed: 'обсуждён',
  agreed: 'согласован',
  approved: 'утверждён',
  corrected: 'скорректирован',
  closed: 'закрыт',
}

/** A plan of one school year with all that it says. '' stands for what the plan does not say. */
export interface Plan {
  readonly id: PlanId
  readonly schoolYear: SchoolYear
  readonly state: PlanState
  /** As the title names it: «городское методическое объединение школьных библиотекарей». */
  readonly association: string
  readonly level: PlanLevel | null
  readonly theme: string
  readonly aim: string
  readonly stamps: readonly Approval[]
  readonly lines: readonly PlanLine[]
  readonly indicators: readonly PlanIndicator[]
  readonly items: readonly PlanItem[]
  /** The path so far, the first step first. */
  readonly steps: readonly PlanStep[]
  /** Of the title, theme and aim; lines, indicators and items have versions of their own. */
  readonly version: number
}

export type PlanLevel = 'ШМО' | 'ГМО' | 'РМО' | 'ММО'

/** A line of the front part. */
export interface PlanLine {
  readonly id: LineId
  readonly kind: LineKind
  readonly text: string
  readonly version: number
}

export const lineKinds = ['problem', 'task', 'priority', 'expected'] as const
export type LineKind = (typeof lineKinds)[number]

export const lineKindName: Readonly<Record<LineKind, string>> = {
  problem: 'Проблемное поле',
  task: 'Задачи',
  priority: 'Приоритетные направления',
  expected: 'Ожидаемые результаты',
}

export interface IndicatorCard {
  readonly task: string
  readonly plannedResult: string
  readonly criterion: string
  /** Null when the plan names no number. */
  readonly target: number | null
  readonly unit: string
}

/** A row of «Показатели результативности», as the plan words it; what counts it stands in the indicators' room. */
export interface PlanIndicator extends IndicatorCard {
  readonly id: PlanIndicatorId
  readonly version: number
}

export interface ItemCard {
  readonly kind: 'meeting' | 'activity'
  readonly number: string
  readonly section: string
  readonly term: Term | null
  readonly place: string
  readonly topic: string
  readonly aim: string
  readonly content: string
  readonly form: string
  readonly output: string
  /** «Отметка о выполнении» as the paper has it; what is done is told by `done`. */
  readonly status: string
  readonly responsible: readonly Responsible[]
  /** Columns that only this plan has, under their headings. */
  readonly extra: Readonly<Record<string, string>>
}

/** A row of the body: a meeting of the association or any other planned work. */
export interface PlanItem extends ItemCard {
  readonly id: PlanItemId
  /** Tasks and problems of the plan that it serves. */
  readonly serves: readonly LineId[]
  /** Who marked it done, when; null while nobody did. A meeting is done when it has been held, which its own room tells. */
  readonly done: ItemDone | null
  readonly version: number
}

export interface ItemDone {
  readonly on: CalendarDate
  readonly words: string
  readonly fileId: number | null
  readonly by: number | null
}

/** A step of the plan's path: into which state, when, by which protocol. */
export interface PlanStep {
  readonly state: PlanState
  readonly on: CalendarDate
  readonly protocolNumber: string
  readonly words: string
  readonly by: number | null
}

/** All that a plan says, before it has numbers in the program: what an adopted paper or a draft of the next year gives. */
export interface PlanDraft {
  readonly schoolYear: SchoolYear
  readonly association: string
  readonly level: PlanLevel | null
  readonly theme: string
  readonly aim: string
  readonly stamps: readonly Approval[]
  readonly lines: readonly { readonly kind: LineKind; readonly text: string }[]
  readonly indicators: readonly IndicatorCard[]
  readonly items: readonly (ItemCard & {
    /** Indexes into `lines`. */
    readonly serves: readonly number[]
  })[]
}

/** Lines of one kind, in order. */
export const linesOf = (plan: Pick<Plan, 'lines'>, kind: LineKind): PlanLine[] => plan.lines.filter((line) => line.kind === kind)

/** Tasks that no item serves; a plan should have none. */
export const idleTasks = (plan: Pick<Plan, 'lines' | 'items'>): PlanLine[] => {
  const served = new Set(plan.items.flatMap(({ serves }) => serves))
  return linesOf(plan, 'task').filter(({ id }) => !served.has(id))
}

export const levelName: Readonly<Record<PlanLevel, string>> = {
  ШМО: 'школьное объединение',
  ГМО: 'городское объединение',
  РМО: 'районное объединение',
  ММО: 'муниципальное объединение',
}

/** What an item is called in a list: its topic, else the first line of its content. */
export const itemTitle = ({ topic, content, number, kind }: Pick<ItemCard, 'topic' | 'content' | 'number' | 'kind'>): string =>
  topic.replace(/\n/g, ' ') || content.split('\n')[0] || [kind === 'meeting' ? 'Заседание' : 'Дело', number].filter(Boolean).join(' ')
