import type { Gender, GrammaticalCase } from './declension.ts'

/** «1234», «12 345», «1,5»: a decimal comma, thousands of five figures and more set apart by a no-break space. */
export const numberInFigures = (n: number, digits = 2): string => formatOf(digits).format(n).replace('-', '−')

/**
 * «75 %», «33,3 %»
 * @param value in per cent: 75 is «75 %»
 */
export const percent = (value: number, digits = 1): string => `${numberInFigures(value, digits)}\u00A0%`

/** A number of order in figures with the ending that its noun asks for: «3-е» (заседание), «1-го» (сентября), «2-я» (четверть). */
export function ordinal(n: number, gender: Gender | 'neuter' | 'plural' = 'male', grammaticalCase: GrammaticalCase = 'nominative'): string {
  return `${n}-${ordinalEndings[gender][grammaticalCase]}`
}

const formats = new Map<number, Intl.NumberFormat>()

function formatOf(digits: number): Intl.NumberFormat {
  const format = formats.get(digits) ?? new Intl.NumberFormat('ru-RU', { maximumFractionDigits: digits, useGrouping: 'min2' })
  formats.set(digits, format)
  return format
}

const ordinalEndings: Record<Gender | 'neuter' | 'plural', Record<GrammaticalCase, string>> = {
  male: { nominative: 'й', genitive: 'го', dative: 'му', accusative: 'й', instrumental: 'м', prepositional: 'м' },
  female: { nominative: 'я', genitive: 'й', dative: 'й', accusative: 'ю', instrumental: 'й', prepositional: 'й' },
  neuter: { nominative: 'е', genitive: 'го', dative: 'му', accusative: 'е', instrumental: 'м', prepositional: 'м' },
  plural: { nominative: 'е', genitive: 'х', dative: 'м', accusative: 'е', instrumental: 'ми', prepositional: 'х' },
}
