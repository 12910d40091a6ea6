import { consentActs, consentStanding, erasureRequests, may, purposes } from '#modules/people'
import { counted, plural } from '#platform/russian'
import type { MatterSource } from '../matter.ts'

/** Purposes about which the person has not answered yet; an answer «no» is an answer. */
export const consentsToAnswer: MatterSource = async (context) => {
  const { personId } = context.actor
  if (personId === null) return []
  const acts = (await consentActs(context, personId)).get(personId) ?? []
  if (purposes.every((purpose) => consentStanding(acts, purpose) !== null)) return []
  return [{ text: 'Ответьте, как объединение может обращаться с вашими данными', action: 'Ответить', to: '/me/consents', due: null, late: false }]
}

/** People who asked that what is kept of them be erased. */
export const erasuresToDo: MatterSource = async (context) => {
  const asked = may(context, 'erase people') ? (await erasureRequests(context)).filter(({ settledAt }) => settledAt === null).length : 0
  if (asked === 0) return []
  return [{ text: `${plural(asked, 'Просит', 'Просят', 'Просят')} удалить свои данные: ${counted(asked, 'человек', 'человека', 'человек')}`, action: 'Посмотреть', to: '/people/consents', due: null, late: false }]
}
