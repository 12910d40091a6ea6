/** How a list writes its numbers; the names are those of Word. */
export type NumberFormat = 'decimal' | 'decimalZero' | 'upperRoman' | 'lowerRoman' | 'upperLetter' | 'lowerLetter' | 'russianUpper' | 'russianLower' | 'none'

/** A number of a list as it is shown: 3 is '3', '03', 'III', 'c' or 'в'. What has no sign in the format is written in figures. */
export function written(number: number, format: NumberFormat): string {
  if (format === 'none') return ''
  if (format === 'decimalZero') return String(number).padStart(2, '0')
  const isRoman = format.endsWith('Roman')
  if (number < 1 || number > (isRoman ? 3999 : mostLettered) || format === 'decimal') return String(number)
  const small = isRoman ? roman(number) : lettered(number, format.startsWith('russian') ? russian : latin)
  return format.startsWith('upper') || format === 'russianUpper' ? small.toUpperCase() : small
}

/** Thirty times the alphabet, as far as Word goes. */
const mostLettered = 780

const latin = 'abcdefghijklmnopqrstuvwxyz'
/** Without ё, й, ъ, ы, ь, as lists are lettered. */
const russian = 'абвгдежзиклмнопрстуфхцчшщэюя'

/** After the last letter come doubled ones: я, аа, бб. */
const lettered = (number: number, letters: string): string =>
  letters[(number - 1) % letters.length]!.repeat(Math.ceil(number / letters.length))

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]

function roman(number: number): string {
  let rest = number
  let text = ''
  for (const [value, sign] of romanSigns) {
    text += sign.repeat(Math.floor(rest / value))
    rest %= value
  }
  return text
}
