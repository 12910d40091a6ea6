/** The association as it names itself on pages and papers. */
export interface Association {
  readonly id: number
  /** «Городское методическое объединение школьных библиотекарей» */
  readonly name: string
  /** «ГМО школьных библиотекарей» */
  readonly shortName: string
  readonly city: string
  /** IANA name: 'Asia/Yekaterinburg'. */
  readonly timeZone: string
  /** What the plan's ШРБ stands for in this association; null until it was asked. */
  readonly beginnersSchoolName: string | null
}

export type AssociationCard = Omit<Association, 'id'>

/** Why the card cannot be kept: the field and the words, or null. */
export function objectionToAssociation(card: AssociationCard): { field: string; reason: string } | null {
  if (card.name === '') return { field: 'name', reason: 'Напишите название объединения.' }
  if (card.city === '') return { field: 'city', reason: 'Напишите город.' }
  if (!timeZones.some(({ id }) => id === card.timeZone)) return { field: 'timeZone', reason: 'Выберите часовой пояс из списка.' }
  return null
}

/** Time zones of Russia, west to east, as people know them. */
export const timeZones: readonly { readonly id: string; readonly name: string }[] = [
  { id: 'Europe/Kaliningrad', name: 'Калининград (МСК−1)' },
  { id: 'Europe/Moscow', name: 'Москва (МСК)' },
  { id: 'Europe/Samara', name: 'Самара (МСК+1)' },
  { id: 'Asia/Yekaterinburg', name: 'Екатеринбург (МСК+2)' },
  { id: 'Asia/Omsk', name: 'Омск (МСК+3)' },
  { id: 'Asia/Krasnoyarsk', name: 'Красноярск (МСК+4)' },
  { id: 'Asia/Irkutsk', name: 'Иркутск (МСК+5)' },
  { id: 'Asia/Yakutsk', name: 'Якутск, Чита (МСК+6)' },
  { id: 'Asia/Vladivostok', name: 'Владивосток (МСК+7)' },
  { id: 'Asia/Magadan', name: 'Магадан (МСК+8)' },
  { id: 'Asia/Kamchatka', name: 'Камчатка (МСК+9)' },
]
