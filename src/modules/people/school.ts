export type SchoolId = number

export interface School extends SchoolCard {
  readonly id: SchoolId
  readonly version: number
}

/** What is typed about a school. */
export interface SchoolCard {
  /** «СОШ», «гимназия», «лицей», «школа-интернат»: the abbreviation without the legal form. */
  readonly kind: string
  /** «5»; null for a school known by its name alone. */
  readonly number: string | null
  /** As the association writes it: «МАОУ СОШ № 5». */
  readonly name: string
  /** As the charter says. */
  readonly fullName: string
  readonly inn: string | null
  readonly founder: string
  readonly address: string
  /** Degrees, WGS 84; both or neither. */
  readonly latitude: number | null
  readonly longitude: number | null
  readonly phone: string
  readonly email: string
  readonly contact: string
  /** Other spellings by which papers call it. */
  readonly aliases: readonly string[]
}

/** Why the card cannot be kept: the field and the words, or null. */
export function objectionToSchool(card: SchoolCard): { field: string; reason: string } | null {
  if (card.name === '') return { field: 'name', reason: 'Напишите, как объединение называет эту школу.' }
  if (card.inn !== null && !isInn(card.inn))
    return { field: 'inn', reason: `ИНН «${card.inn}» неверен: у организации он из 10 цифр, и последняя сверяет остальные.` }
  if ((card.latitude === null) !== (card.longitude === null))
    return { field: 'latitude', reason: 'Нужны обе координаты, широта и долгота, или ни одной.' }
  if (card.latitude !== null && Math.abs(card.latitude) > 90) return { field: 'latitude', reason: 'Широта — от −90 до 90 градусов.' }
  if (card.longitude !== null && Math.abs(card.longitude) > 180)
    return { field: 'longitude', reason: 'Долгота — от −180 до 180 градусов.' }
  return null
}

/** An organisation's ИНН: ten digits, the last a check digit (order of the tax service ЕД-7-14/559@ of 2012, appendix). */
export function isInn(text: string): boolean {
  if (!/^\d{10}$/.test(text)) return false
  const weights = [2, 4, 10, 3, 5, 9, 4, 6, 8]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0)
  return (sum % 11) % 10 === Number(text[9])
}
