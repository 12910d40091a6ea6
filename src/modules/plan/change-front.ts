import { permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, differencesIn, refuse } from '#platform/refusal'
import type { PlanId } from './plan.ts'
import { planToChange } from './plan-to-change.ts'
import { stampKind } from './reading/approvals.ts'
import type { Approval } from './reading/plan-reading.ts'
import { settledFront, settledStamps, type PlanFrontCard } from './settled-plan.ts'
import { replaceStamps, updateFront } from './store/plan-changes.ts'

/**
 * Replaces the association's name, its level, theme and aim.
 * @param seen version of the plan that the person was looking at
 * @throws {Refusal} when the actor may not, or the plan's state allows no change
 * @throws {Conflict} when somebody changed it since
 */
export function changeFront(context: Context, planId: PlanId, typed: PlanFrontCard, seen: number): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'change a plan')
    const before = await planToChange(context, planId)
    const card = settledFront(typed)
    if (before.version !== seen) throw new Conflict(differencesIn(labels, inWords(before), inWords(card)))
    await updateFront(context, planId, card)
    await note(context, { deed: 'тема и цель плана изменены', subject: `/plans/${planId}`, details: { before: inWords(before), after: card } })
  })
}

/**
 * Replaces the stamps of the plan's own paper.
 * @param seen version of the plan that the person was looking at
 * @throws {Refusal} when a stamp does not begin with its word, «УТВЕРЖДЕНО»
 * @throws {Conflict} when somebody changed the plan since
 */
export function changeStamps(context: Context, planId: PlanId, texts: readonly string[], seen: number): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'change a plan')
    const before = await planToChange(context, planId)
    const stamps = settledStamps(texts.map((raw): Approval => ({ kind: stampKind(raw) ?? (raw.trim() === '' ? 'утверждено' : refuse(wordsOfStamp, `stamp${texts.indexOf(raw)}`)), raw })))
    if (before.version !== seen) throw new Conflict(differencesIn({ stamps: 'Грифы' }, { stamps: together(before.stamps) }, { stamps: together(stamps) }))
    await replaceStamps(context, planId, stamps)
    await note(context, { deed: 'грифы плана изменены', subject: `/plans/${planId}`, details: { before: before.stamps, after: stamps } })
  })
}

const wordsOfStamp = 'Гриф начинают словом «РАССМОТРЕНО», «РЕКОМЕНДОВАНО», «СОГЛАСОВАНО» или «УТВЕРЖДАЮ» («УТВЕРЖДЕНО»).'
const together = (stamps: readonly Approval[]): string => stamps.map(({ raw }) => raw).join('\n\n')

const labels = { association: 'Чей план', level: 'Уровень', theme: 'Тема', aim: 'Цель' } as const

const inWords = ({ association, level, theme, aim }: PlanFrontCard) => ({ association, level: level ?? '', theme, aim })
