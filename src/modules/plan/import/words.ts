/**
 * A text parted at the words in question: the odd pieces are those words as they stand, with whatever spaces and line
 * breaks part them. Whole words when they stand so anywhere, else glued to their neighbours. One piece when they do not stand in it.
 */
export function partedBy(text: string, found: string): string[] {
  const pattern = found.trim().split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('\\s+')
  if (pattern === '') return [text]
  const left = /^[\p{L}\d]/u.test(found.trim()) ? '(?<![\\p{L}\\d])' : ''
  const right = /[\p{L}\d]$/u.test(found.trim()) ? '(?![\\p{L}\\d])' : ''
  const whole = text.split(new RegExp(`${left}(${pattern})${right}`, 'u'))
  return whole.length > 1 ? whole : text.split(new RegExp(`(${pattern})`, 'u'))
}

export const holds = (text: string, found: string): boolean => partedBy(text, found).length > 1

/** The text with the words in question replaced wherever they stand; nothing left double where they are taken out. */
export function replaced(text: string, found: string, by: string): string {
  const parts = partedBy(text, found)
  const joined = parts.map((part, at) => (at % 2 === 1 ? by : part)).join('')
  return by === '' && parts.length > 1 ? joined.replace(/ {2,}/g, ' ').trim() : joined
}

/** The text with an explanation in brackets after the first of the words: «ЦРБ (центральная районная библиотека)». */
export function explained(text: string, found: string, meaning: string): string {
  const [before = '', word, ...rest] = partedBy(text, found)
  return word === undefined ? text : `${before}${word} (${meaning})${rest.join('')}`
}

/**
 * What a suggestion for a whole text puts in place of the words in question; null when it changes more than them.
 * @param suggestion the text as the reader would have it
 */
export function meantInstead(text: string, found: string, suggestion: string): string | null {
  const parts = partedBy(text, found)
  for (let at = 1; at < parts.length; at += 2) {
    const before = parts.slice(0, at).join('')
    const after = parts.slice(at + 1).join('')
    if (suggestion.startsWith(before) && suggestion.endsWith(after) && suggestion.length >= before.length + after.length) return suggestion.slice(before.length, suggestion.length - after.length)
    if (suggestion.trim() === `${before}${after}`.trim()) return ''
  }
  return null
}
