import type { DoubtCode } from './stock-reading.ts'

/** A value, or what is wrong with the cell: a code and words that end a sentence begun by its place. */
export type Read<T> = { readonly value: T } | { readonly code: DoubtCode; readonly text: string }

/** Copies or pupils: a whole number, nothing below 0. */
export function wholeOf(text: string, what: string): Read<number> {
  const wrong = wrongNumber(text, what)
  if (wrong) return wrong
  const number = numberIn(text.replace(/\s*(?:шт|экз|экземпляр\p{L}*|чел|человек|компл|комплект\p{L}*|уч|учеников|обуч)\.?$/iu, ''))
  if (number === null) return { code: 'notNumber', text: `Вместо числа (${what}) — текст. Впишите одно целое число.` }
  if (number < 0) return { code: 'negative', text: `Число меньше нуля (${what}). Исправьте его в таблице.` }
  if (!Number.isInteger(number)) return { code: 'fraction', text: `Дробное число (${what}), а нужно целое. Исправьте его в таблице.` }
  if (number > mostWhole) return { code: 'tooLarge', text: `Слишком большое число (${what}): похоже, в столбец попал код или ISBN. Исправьте его в таблице.` }
  return { value: number }
}

/** Copies of a whole title, or of each of its parts: «62», «67/65». */
export function copiesOf(text: string): Read<{ readonly quantity: number; readonly parts: null } | { readonly quantity: null; readonly parts: number[] }> {
  const parts = /^\d{1,6}(?:\s*[/\\]\s*\d{1,6}){1,7}$/.test(text) ? text.split(/[/\\]/).map(Number) : null
  if (parts) return { value: { quantity: null, parts } }
  const whole = wholeOf(text, 'количество учебников')
  return 'value' in whole ? { value: { quantity: whole.value, parts: null } } : whole
}

/** Copies of the set to write off; «5/5» is five sets. */
export function writeOffOf(text: string): Read<number> {
  const read = copiesOf(text)
  if (!('value' in read)) return read
  const { quantity, parts } = read.value
  if (parts === null) return { value: quantity }
  return parts.every((part) => part === parts[0]) ? { value: parts[0]! } : { code: 'partsDiffer', text: 'К списанию у частей разное число экземпляров. Разделите части на отдельные строки.' }
}

/** Roubles to the kopeck: «339,00», «1 234,50», «1.234,50 руб.». */
export function moneyOf(text: string): Read<number> {
  const wrong = wrongNumber(text, 'цена')
  if (wrong) return wrong
  const number = numberIn(text.replace(/\s*(?:руб(?:л\p{L}*)?|р|₽)\.?$/iu, ''))
  if (number === null) return { code: 'notNumber', text: 'Вместо цены — текст. Впишите одно число, рублей за экземпляр.' }
  if (number < 0) return { code: 'negative', text: 'Цена меньше нуля. Исправьте её в таблице.' }
  if (number > mostRoubles) return { code: 'tooLarge', text: 'Цена одного экземпляра слишком велика: похоже, в столбце сумма или код. Впишите цену одного.' }
  return { value: Math.round(number * 100) / 100 }
}

const mostWhole = 1_000_000
const mostRoubles = 100_000

/** What is no number in any column: a mistake of a formula, a day. */
export function wrongNumber(text: string, what: string): { code: DoubtCode; text: string } | null {
  if (isFormulaError(text)) return { code: 'formulaError', text: `Формула в ячейке дала ошибку (${what}). Исправьте формулу или впишите число.` }
  if (text.startsWith('=')) return { code: 'formulaError', text: `Формула в ячейке не посчитана (${what}). Откройте файл в программе таблиц и сохраните или впишите число.` }
  if (isDay(text)) return { code: 'date', text: `Вместо числа — дата (${what}): программа таблиц могла сама превратить в неё написанное. Задайте ячейке формат «Текстовый» и впишите значение заново.` }
  return null
}

export const isFormulaError = (text: string): boolean => /^(?:#(?:Н\/Д|N\/A|ССЫЛКА!?|REF!?|ЗНАЧ!?|VALUE!?|ДЕЛ\/0!?|DIV\/0!?|ИМЯ\??|NAME\??|ПУСТО!?|NULL!?|ЧИСЛО!?|NUM!?|ПЕРЕНОС!?|SPILL!?|CALC!?|#+)|#+|(?:Err|Ошибка)\s?:\s?\d{3})$/i.test(text)

const months = 'янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
const dayLike = new RegExp(String.raw`^(?:\d{4}-\d{2}-\d{2}(?:[T ].*)?|\d{1,2}[./]\d{1,2}[./](?:\d{2}|\d{4})(?: \d{1,2}:\d{2}.*)?|\d{1,2}[ .-](?:${months})\p{L}*\.?(?:[ .-]\d{2,4})?|(?:${months})\p{L}*\.?[ .-]\d{2,4})$`, 'iu')
/** «2026-09-07», «07.09.2026», «07.сен», «сен.07». */
export const isDay = (text: string): boolean => dayLike.test(text)

/** Groups of thousands may be parted by spaces, or by the one of «.» and «,» that does not part the kopecks. «1,234» may be either. */
function numberIn(text: string): number | null {
  const spaced = text.trim().replace(/^[−–—]\s?/, '-')
  const plain = /^-?\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?$/.test(spaced) ? spaced.replace(/\s/g, '') : spaced
  if (/^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(plain)) return Number(plain.replace(/\./g, '').replace(',', '.'))
  if (/^-?\d{1,3}(?:,\d{3})+\.\d+$/.test(plain)) return Number(plain.replace(/,/g, ''))
  if (/^-?\d{1,3},\d{3}$/.test(plain)) return null
  return /^-?\d+(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : null
}
