import { numberInFigures } from './numbers.ts'

/**
 * The form of a noun that agrees with a number.
 * @param one with 1, 21, 101: «заседание»
 * @param few with 2 to 4 and with fractions, 22, 1,5: «заседания»
 * @param many with 0, 5 to 20, 111: «заседаний»
 */
export function plural(n: number, one: string, few: string, many: string): string {
  const whole = Math.abs(n)
  if (!Number.isInteger(whole)) return few
  const [tens, units] = [whole % 100, whole % 10]
  if (tens >= 11 && tens <= 14) return many
  return units === 1 ? one : units >= 2 && units <= 4 ? few : many
}

/** «3 заседания», with a no-break space. */
export const counted = (n: number, one: string, few: string, many: string): string =>
  `${numberInFigures(n)}\u00A0${plural(n, one, few, many)}`
