/** Why more textbooks are needed, as the monitoring asks. */
export type NeedReason = 'growth' | 'loss' | 'defect' | 'other'

export const needReasons: readonly NeedReason[] = ['growth', 'loss', 'defect', 'other']
export const needReasonName: Readonly<Record<NeedReason, string>> = { growth: 'увеличение контингента', loss: 'утрата', defect: 'дефект, ветхость', other: 'иное' }

export interface StatedReason {
  readonly reason: NeedReason
  /** Of «иное»: what it is. */
  readonly words: string
}

/** Copies written off in a year, by why. */
export interface WrittenOffCopies {
  readonly lost: number
  readonly defect: number
  readonly term: number
}

/**
 * The reason that the records tell: more pupils are expected; else what was written off most; else a limit of use that ends.
 * @returns null where nothing is needed
 */
export function proposedReason(need: number | null, { now, forecast }: { now: number | null; forecast: number | null }, { lost, defect, term }: WrittenOffCopies, limitEnds: boolean): StatedReason | null {
  if (need === null || need === 0) return null
  if (now !== null && forecast !== null && forecast > now) return { reason: 'growth', words: '' }
  if (lost > 0 && lost >= defect && lost >= term) return { reason: 'loss', words: '' }
  if (defect > 0 && defect >= term) return { reason: 'defect', words: '' }
  return { reason: 'other', words: term > 0 || limitEnds ? 'истекает срок использования' : 'не закупались в нужном числе' }
}

/** «иное: истекает срок использования» */
export const reasonInWords = ({ reason, words }: StatedReason): string => [needReasonName[reason], words].filter(Boolean).join(': ')

/** Why a stated reason cannot be kept, or null. */
export function objectionToReason({ reason, words }: StatedReason): string | null {
  if (reason === 'other' && words === '') return 'Напишите, какая это иная причина.'
  if (words.length > 200) return 'Причина длиннее 200 знаков: напишите короче.'
  return null
}
