import { dateShort } from '#platform/russian'
import type { CalendarDate } from '#platform/calendar'
import { planStateName, type Plan, type PlanState } from './plan.ts'

/**
 * Where a plan may go from each state. Agreement is for associations that have somebody to agree with; after an approval
 * every change is a correction with a protocol of its own, which may be approved again.
 */
const ways: Readonly<Record<PlanState, readonly PlanState[]>> = {
  draft: ['discussed'],
  discussed: ['agreed', 'approved'],
  agreed: ['approved'],
  approved: ['corrected', 'closed'],
  corrected: ['approved', 'corrected', 'closed'],
  closed: [],
}

/** What is typed about a step. */
export interface StepCard {
  readonly state: PlanState
  readonly on: CalendarDate
  /** Of the minutes or the order, with its «№» or without: '3', '112-р'. */
  readonly protocolNumber: string
  /** Reason or remark. */
  readonly words: string
}

type Path = Pick<Plan, 'state' | 'steps' | 'schoolYear'>

/** States into which the plan may go now. */
export const nextStates = ({ state }: Pick<Plan, 'state'>): readonly PlanState[] => ways[state]

/** Why the step cannot be taken: the field and the words, or null. */
export function objectionToStep(plan: Path, step: StepCard, today: CalendarDate): { field: string; reason: string } | null {
  if (!ways[plan.state].includes(step.state)) return { field: 'state', reason: objectionToWay(plan.state, step.state) }
  if (step.on > today) return { field: 'on', reason: `День ${dateShort(step.on)} ещё не наступил. Шаг записывают, когда он сделан.` }
  if (step.on < `${plan.schoolYear.from - 1}-01-01`) return { field: 'on', reason: `День ${dateShort(step.on)} слишком давний для плана на ${plan.schoolYear.from}/${plan.schoolYear.to} год. Проверьте год.` }
  const before = plan.steps.findLast(({ state }) => state !== 'draft')
  if (before && step.on < before.on) return { field: 'on', reason: `План ${planStateName[before.state]} ${dateShort(before.on)}: следующий шаг не может быть раньше.` }
  if ((step.state === 'approved' || step.state === 'corrected') && step.protocolNumber === '')
    return { field: 'protocolNumber', reason: step.state === 'approved' ? 'Напишите номер протокола или приказа, которым план утверждён.' : 'Напишите номер протокола или приказа, по которому план меняют.' }
  if (step.state === 'corrected' && step.words === '') return { field: 'words', reason: 'Напишите, почему план меняют.' }
  return null
}

function objectionToWay(from: PlanState, to: PlanState): string {
  const next = ways[from]
  if (next.length === 0) return 'План закрыт: его путь пройден.'
  return `План ${planStateName[from]}: отсюда он может стать «${next.map((state) => planStateName[state]).join('» или «')}», но не «${planStateName[to]}».`
}

/** Why the words of the plan may not be changed in this state; null when they may. */
export function objectionToChange({ state }: Pick<Plan, 'state'>): string | null {
  if (state === 'closed') return 'План закрыт, и его больше не меняют. Новое пишите в план следующего года.'
  if (state === 'approved') return 'План утверждён. Чтобы его изменить, сначала запишите шаг «скорректирован»: день, протокол и причину.'
  return null
}
