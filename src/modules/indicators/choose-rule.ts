import { permit } from '#modules/people'
import type { PlanIndicatorId } from '#modules/plan'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, refuse } from '#platform/refusal'
import { checkedRule } from './count-rule.ts'
import type { MeasureCard, MeasureId } from './indicator.ts'
import { liveMeasure, liveRow } from './live-row.ts'
import { ruleInWords } from './rule-in-words.ts'
import { insertMeasure, updateMeasure } from './store/measures.ts'

/**
 * Begins to count a row of the plan by one number, or adds a number to those of a row that is counted separately.
 * @throws {Refusal} when the actor may not, the card is wrong, or the year is closed
 */
export function addMeasure(context: Context, row: PlanIndicatorId, card: MeasureCard): Promise<MeasureId> {
  return atomically(context, async (context) => {
    permit(context, 'choose a count rule')
    const { measures } = await liveRow(context, row)
    checkMeasure(card)
    const id = await insertMeasure(context, row, measures.length, card)
    await note(context, { deed: 'показатель считается', subject: `/indicators/${id}`, details: inWords(card) })
    return id
  })
}

/**
 * Chooses how a number is counted, and what it is called and aims at.
 * @param seen version of the measure that the person was looking at
 * @throws {Conflict} when somebody changed it since
 * @throws {Refusal} when the actor may not, the card is wrong, or the year is closed
 */
export function chooseRule(context: Context, id: MeasureId, card: MeasureCard, seen: number): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'choose a count rule')
    const { measure } = await liveMeasure(context, id)
    if (measure.version !== seen) throw new Conflict(differences(measure, card))
    checkMeasure(card)
    if (!(await updateMeasure(context, id, card, seen))) throw new Conflict(differences(measure, card))
    await note(context, { deed: 'правило подсчёта выбрано', subject: `/indicators/${id}`, details: { before: inWords(measure), after: inWords(card) } })
  })
}

/** @throws {Refusal} when a measure cannot be kept so */
export function checkMeasure({ title, target, unit, rule }: MeasureCard): void {
  if (title === '') refuse('Напишите, что считается.', 'title')
  if (title.length > 1_000) refuse('Название длиннее 1000 знаков. Оставьте главное.', 'title')
  if (unit.length > 100) refuse('Единица длиннее 100 знаков. Напишите одно слово: «участий».', 'unit')
  if (target !== null && !(target > 0 && target < 1_000_000)) refuse('Число к концу года — больше нуля; если его нет, оставьте пустым.', 'target')
  const checked = rule === null ? null : checkedRule(rule)
  if (typeof checked === 'string') refuse(checked, 'rule')
}

const inWords = ({ title, target, unit, rule }: MeasureCard) => ({ title, target, unit, rule: rule && ruleInWords(rule) })

const labels = { title: 'Что считается', target: 'Число к концу года', unit: 'Единица', rule: 'Правило подсчёта' } as const

function differences(before: MeasureCard, after: MeasureCard) {
  const [theirs, yours] = [inWords(before), inWords(after)]
  return (Object.keys(labels) as (keyof typeof labels)[])
    .filter((key) => theirs[key] !== yours[key])
    .map((key) => ({ field: labels[key], theirs: String(theirs[key] ?? ''), yours: String(yours[key] ?? '') }))
}
