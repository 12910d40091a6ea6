import type { IndicatorCard, ItemCard, PlanDraft, PlanLine } from '#modules/plan'
import type { SchoolYear } from '#platform/calendar'
import type { Told } from '../content/told.ts'
import type { Entry, YearRecord } from '../year-record.ts'

/** A part of the next plan with the reason why it is proposed. */
export interface Proposal {
  /** Stays the same from day to day: 'item.12'. */
  readonly key: string
  readonly part: ProposedPart
  readonly reason: Told
  /** The record that speaks for it. */
  readonly source: Entry
  /** Proposed ticked: there is work left. What is merely repeated or was reached is offered unticked. */
  readonly ticked: boolean
}

export type ProposedPart =
  | { readonly into: 'theme' | 'aim'; readonly text: string }
  | { readonly into: 'line'; readonly kind: PlanLine['kind']; readonly text: string; readonly line: PlanLine['id'] }
  | { readonly into: 'indicator'; readonly card: IndicatorCard }
  | { readonly into: 'item'; readonly card: ItemCard; /** Lines of this plan that it serves. */ readonly serves: readonly PlanLine['id'][] }

export const nextYearOf = ({ plan }: Pick<YearRecord, 'plan'>): SchoolYear => ({ from: plan.schoolYear.to, to: plan.schoolYear.to + 1 })

/** What is proposed, as a list shows it. */
export const wordsOf = ({ part }: Proposal): string => {
  if (part.into === 'indicator') return part.card.criterion || part.card.plannedResult || part.card.task
  return part.into === 'item' ? part.card.topic || part.card.content : part.text
}

/** The next plan made of what was chosen, in the order of a plan. */
export function draftFrom(year: YearRecord, chosen: readonly Proposal[]): PlanDraft {
  const parts = chosen.map(({ part }) => part)
  const lines = parts.filter((part) => part.into === 'line')
  const items = parts.filter((part) => part.into === 'item')
  const text = (into: 'theme' | 'aim') => parts.flatMap((part) => (part.into === into ? [part.text] : []))[0] ?? ''
  return {
    schoolYear: nextYearOf(year),
    association: year.plan.association,
    level: year.plan.level,
    theme: text('theme'),
    aim: text('aim'),
    stamps: [],
    lines: lines.map(({ kind, text }) => ({ kind, text })),
    indicators: parts.flatMap((part) => (part.into === 'indicator' ? [part.card] : [])),
    items: numbered(items.toSorted((a, b) => order(a.card) - order(b.card))).map(({ card, serves }) => ({ ...card, serves: serves.map((line) => lines.findIndex((part) => part.line === line)).filter((at) => at >= 0) })),
  }
}

/** Meetings first, in the order of the year; then the rest as it was. */
const order = ({ kind, term }: ItemCard): number => (kind === 'meeting' ? 0 : 1_000) + (kind === 'meeting' ? (term?.from ? (Number(term.from.slice(5, 7)) + 3) % 12 : 13) : 0)

/** Meetings get numbers of their own again; old numbers of other items would mislead. */
function numbered<Item extends { readonly card: ItemCard }>(items: readonly Item[]): Item[] {
  let meetings = 0
  let others = 0
  return items.map((item) => ({ ...item, card: { ...item.card, number: String(item.card.kind === 'meeting' ? ++meetings : ++others) } }))
}
