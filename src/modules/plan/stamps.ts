import { dateInWords } from '#platform/russian'
import type { Plan, PlanState, PlanStep } from './plan.ts'
import type { Approval } from './reading/plan-reading.ts'

/** A stamp over the printed plan: the words, and whether the approval has been given. */
export interface PrintedStamp extends Approval {
  readonly given: boolean
}

const ofStep: Partial<Record<PlanState, Approval['kind']>> = { discussed: 'рассмотрено', agreed: 'согласовано', approved: 'утверждено' }
/**
 * The stamps of the printed plan: those of its own paper in their order, with number and day once the step is taken. A plan
 * without any is printed with places for the three that it needs; one of its own form gets only those that its path adds.
 */
export function printedStamps({ stamps, steps }: Pick<Plan, 'stamps' | 'steps'>): PrintedStamp[] {
  const taken = new Map(steps.flatMap((step) => (ofStep[step.state] ? [[ofStep[step.state], step] as const] : [])))
  const printed = stamps.map(({ kind, raw }, at): PrintedStamp => {
    const step = stamps.findIndex((other) => other.kind === kind) === at ? taken.get(kind) : undefined
    return { kind, raw: step ? filled(raw, step) : raw, given: true }
  })
  for (const kind of needed) {
    const step = taken.get(kind)
    if (stamps.some((own) => own.kind === kind) || (stamps.length > 0 && !step && kind !== 'утверждено')) continue
    const after = printed.findIndex((other) => order.indexOf(other.kind) > order.indexOf(kind))
    printed.splice(after < 0 ? printed.length : after, 0, step ? { kind, raw: `${kind.toUpperCase()}\n${lineOf(step)}`, given: true } : { kind, raw: `${kind.toUpperCase()}\n${blanks}`, given: false })
  }
  return printed
}

const needed = ['рассмотрено', 'согласовано', 'утверждено'] as const
const order: readonly Approval['kind'][] = ['рассмотрено', 'рекомендовано', 'согласовано', 'утверждено']
const blanks = 'протокол № ______\nот «___» __________ 20___ г.'

const day = ({ on }: PlanStep): string => dateInWords(on).replaceAll('\u00A0', ' ')

/** «протокол № 3», «приказ № 112-р»; '' when the step has no number. */
const paperOf = ({ protocolNumber }: PlanStep): string => (protocolNumber === '' || /^\p{L}{2}/u.test(protocolNumber) ? protocolNumber : `протокол № ${protocolNumber.replace(/^№\s*/u, '')}`)

const lineOf = (step: PlanStep): string => [paperOf(step), `от ${day(step)}`].filter(Boolean).join('\n')

const blankNumber = /№\s*_+/u
const blankDay = /[«"]\s*_+\s*[»"]\s*_+\s*(?:20[_\d]*\s*)?(?:г\.|года|г(?!\p{L}))?|(?<=(?<!\p{L})от\s*)_{2,}\s*(?:20[_\d]*\s*)?(?:г\.|года|г(?!\p{L}))?/u

/** The same with the «от» before it: a paper without a place for the number gets it on a line of its own. */
const blankDayWithWord = new RegExp(`(?:(?<!\\p{L})от\\s*)?(?:${blankDay.source})`, 'u')

/** The stamp of the plan's own paper with its blanks for number and day filled; lines to sign on stay. */
function filled(raw: string, step: PlanStep): string {
  if (!blankNumber.test(raw) && !blankDay.test(raw)) return raw.includes('_') || /\d/.test(raw) ? raw : `${raw}\n${lineOf(step)}`
  const number = step.protocolNumber.replace(/^.*№\s*/u, '')
  if (number !== '' && !blankNumber.test(raw)) return raw.replace(blankDayWithWord, `${paperOf(step)}\nот ${day(step)}`)
  return raw.replace(blankNumber, (blank) => (number === '' ? blank : `№ ${number}`)).replace(blankDay, day(step))
}
