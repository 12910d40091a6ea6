import { may } from '#modules/people'
import { participations } from '#modules/training'
import { counted } from '#platform/russian'
import type { MatterSource } from '../matter.ts'

/** The person's own records of participation that were given back to be mended. */
export const participationsToMend: MatterSource = async (context) => {
  const { personId } = context.actor
  if (personId === null) return []
  return (await participations(context, { personId, state: 'refused' })).map(({ id, event }) => ({ text: `Поправьте запись об участии: ${event.title}`, action: 'Поправить', to: `/participations/${id}`, due: null, late: false }))
}

/** Records of others that wait to be confirmed. */
export const participationsToConfirm: MatterSource = async (context) => {
  const waiting = may(context, 'confirm participation') ? (await participations(context, { state: 'waiting' })).length : 0
  return waiting === 0 ? [] : [{ text: `Подтвердите ${counted(waiting, 'участие', 'участия', 'участий')} в событиях`, action: 'Подтвердить', to: '/participations?of=waiting', due: null, late: false }]
}
