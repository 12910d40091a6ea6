import { lawfulText } from '#documents/characters'
import type { SchoolYear } from '#platform/calendar'
import type { IndicatorCard, ItemCard, Plan, PlanDraft } from './plan.ts'
import { associationIn } from './reading/association.ts'
import type { Approval, Responsible } from './reading/plan-reading.ts'
import { readResponsible } from './reading/responsible.ts'
import { readTerm } from './reading/term.ts'
import { headingTerm } from './reading/term-words.ts'
import { bullets, tidy } from './reading/wording.ts'

/** What the head of a plan says. */
export type PlanFrontCard = Pick<Plan, 'association' | 'level' | 'theme' | 'aim'>

/**
 * Text as a plan keeps it and as reading its paper gives it back: paragraphs parted by '\n', one space between words,
 * no signs that cannot be seen, no marks of a list: they are how lines look, not what they say.
 */
export function planText(text: string): string {
  const plain = tidy(lawfulText(text).replace(/[\u200B\u2060\uFEFF]/g, '').replace(/[\uF020-\uF0FF]/g, '•'))
  const bare = plain.split('\n').map((line) => line.replace(bullets, '')).join('\n')
  return bare === plain ? plain : planText(bare)
}

const oneLine = (text: string): string => planText(text).replace(/\n/g, ' ')

/** The association's name tells its level when it has one; only a name that does not is given the level chosen. */
export function settledFront({ association, level, theme, aim }: PlanFrontCard): PlanFrontCard {
  const name = oneLine(association)
  return { association: name, level: associationIn(name).level ?? level, theme: planText(theme), aim: planText(aim) }
}

export const settledIndicator = ({ task, plannedResult, criterion, target, unit }: IndicatorCard): IndicatorCard => ({
  task: planText(task),
  plannedResult: planText(plannedResult),
  criterion: planText(criterion),
  target,
  unit: oneLine(unit),
})

/** An item under a heading that is a term, «Сентябрь», has that term unless it names its own. */
export function settledItem(card: ItemCard, year: SchoolYear): ItemCard {
  const section = oneLine(card.section)
  const written = planText(card.term?.raw ?? '')
  const term = /^[-–—\s]*$/.test(written) ? headingTerm(section) : written
  const extra = Object.entries(card.extra).map(([heading, text]) => [oneLine(heading), planText(text)] as const)
  return {
    kind: card.kind,
    number: oneLine(card.number).replace(/[.)]+$/, ''),
    section,
    term: term === null ? null : readTerm(term, year).term,
    place: planText(card.place),
    topic: planText(card.topic),
    aim: planText(card.aim),
    content: planText(card.content),
    form: planText(card.form),
    output: planText(card.output),
    status: planText(card.status),
    responsible: settledResponsible(card.responsible),
    extra: Object.fromEntries(extra.filter(([heading, text]) => heading !== '' && text !== '')),
  }
}

/** Read until reading changes nothing: a part of a line may turn out to be a mark of a list. */
function settledResponsible(people: readonly Pick<Responsible, 'raw'>[]): Responsible[] {
  const written = people.map(({ raw }) => raw).join('\n')
  const read = readResponsible(planText(written))
  return read.map(({ raw }) => raw).join('\n') === written ? read : settledResponsible(read)
}

export const settledStamps = (stamps: readonly Approval[]): Approval[] => stamps.map(({ kind, raw }) => ({ kind, raw: planText(raw) })).filter(({ raw }) => raw !== '')

/** Lines, indicators and items that say nothing are left out. */
export function settledDraft(draft: PlanDraft): PlanDraft {
  const lines = draft.lines.map(({ kind, text }) => ({ kind, text: planText(text) }))
  const kept = lines.filter(({ text }) => text !== '')
  const served = (index: number): number[] => (lines[index]?.text ? [kept.indexOf(lines[index])] : [])
  return {
    schoolYear: draft.schoolYear,
    ...settledFront(draft),
    stamps: settledStamps(draft.stamps),
    lines: kept,
    indicators: draft.indicators.map(settledIndicator).filter(({ target, ...texts }) => target !== null || says(texts)),
    items: draft.items
      .map((item) => ({ ...settledItem(item, draft.schoolYear), serves: item.serves.flatMap(served) }))
      .filter(({ kind: _kind, section: _section, serves: _serves, term, responsible, extra, ...texts }) => term !== null || says(texts) || responsible.length > 0 || says(extra)),
  }
}

const says = (texts: Readonly<Record<string, string>>): boolean => Object.values(texts).some((text) => text !== '')
