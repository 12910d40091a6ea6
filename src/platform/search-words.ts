/** What a person typed into the search, as words: without case, ё and signs, in either keyboard layout. */

/** The most words that are looked for; what is typed after them is let be. */
const mostWords = 8
const longestWord = 40

/** As texts are compared: «Ёлка» is «елка». */
export const folded = (text: string): string => text.normalize('NFC').toLowerCase().replace(/ё/g, 'е')

/** Words of a text, folded: runs of letters and digits. */
export const wordsIn = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * Words to look for. A single letter says too little beside longer words and is let be; a single digit is the number of a school.
 * @returns [] when nothing was typed that can be looked for
 */
export function wordsAsked(typed: string): string[] {
  const all = [...new Set(wordsIn(typed.slice(0, 2_000)))].map((word) => word.slice(0, longestWord))
  return all.filter((word) => word.length > 1 || /\p{N}/u.test(word)).slice(0, mostWords)
}

const latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>"
const russian = 'ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ'
const toRussian = new Map([...latin].map((sign, at) => [sign, russian[at]!]))
const toLatin = new Map([...russian].map((sign, at) => [sign, latin[at]!]))

const typedBy = (keys: ReadonlyMap<string, string>, text: string): string => [...text].map((sign) => keys.get(sign) ?? sign).join('')

/** The same keys in the other layout, «ghbdtn план» → «привет план»; null when nothing looks typed in the wrong one. */
export function inOtherLayout(typed: string): string | null {
  const swapped = typed.split(/(\s+)/).map((chunk) => (looksMistyped(chunk) ? typedBy(toRussian, chunk) : chunk))
  const other = swapped.join('')
  return other === typed ? null : other
}

/** Latin letters and the signs of Russian keys alone, which make a Russian word with a vowel. */
const looksMistyped = (chunk: string): boolean => /^[a-z`~[\]{};:'",.<>]*[a-z][a-z`~[\]{};:'",.<>]*$/i.test(chunk) && /[аеёиоуыэюя]/i.test(typedBy(toRussian, chunk))

/** «зва» → «pdf»: what was meant in Latin and typed with Russian keys; null when there is nothing Russian in it. */
export function inLatin(typed: string): string | null {
  const other = typedBy(toLatin, typed)
  return other === typed ? null : other
}
