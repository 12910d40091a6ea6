import { permit } from '#modules/people'
import type { PlanIndicatorId } from '#modules/plan'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { refuse } from '#platform/refusal'
import { checkMeasure } from './choose-rule.ts'
import type { MeasureCard, MeasureId } from './indicator.ts'
import { liveRow } from './live-row.ts'
import { deleteMeasures, insertMeasure, updateMeasure } from './store/measures.ts'
import { moveOwnRecords } from './store/own-records.ts'

/**
 * Counts the means that a row of the plan names by a number each. What was the number of the whole row becomes the first, and keeps its records.
 * @param parts two or more
 * @throws {Refusal} when the actor may not, a part is wrong, the row is counted separately already, or the year is closed
 */
export function splitIndicator(context: Context, row: PlanIndicatorId, parts: readonly MeasureCard[]): Promise<MeasureId[]> {
  return atomically(context, async (context) => {
    permit(context, 'choose a count rule')
    const { plan, measures } = await liveRow(context, row)
    if (measures.length > 1) refuse('Эта строка уже считается раздельно.')
    if (parts.length < 2) refuse('Чтобы считать раздельно, нужно не меньше двух частей.')
    parts.forEach(checkMeasure)
    const ids: MeasureId[] = []
    for (const [position, part] of parts.entries()) {
      const whole = measures[position]
      if (whole) await updateMeasure(context, whole.id, part, whole.version)
      ids.push(whole?.id ?? (await insertMeasure(context, row, position, part)))
    }
    await note(context, { deed: 'показатель разделён', subject: `/indicators?plan=${plan.id}`, details: { parts: parts.map(({ title }) => title) } })
    return ids
  })
}

/**
 * Counts a row of the plan by one number again; it takes over the records kept by hand for the parts.
 * @throws {Refusal} when the actor may not, the card is wrong, there is nothing to join, or the year is closed
 */
export function joinMeasures(context: Context, row: PlanIndicatorId, card: MeasureCard): Promise<MeasureId> {
  return atomically(context, async (context) => {
    permit(context, 'choose a count rule')
    const { plan, measures } = await liveRow(context, row)
    const [first, ...others] = measures
    if (!first || others.length === 0) refuse('Эта строка и так считается вместе.')
    checkMeasure(card)
    const away = others.map(({ id }) => id)
    await moveOwnRecords(context, away, first.id)
    await deleteMeasures(context, away)
    await updateMeasure(context, first.id, card, first.version)
    await note(context, { deed: 'части показателя соединены', subject: `/indicators?plan=${plan.id}`, details: { parts: measures.map(({ title }) => title), title: card.title } })
    return first.id
  })
}
