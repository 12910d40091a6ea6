import type { Stems } from './stems.ts'

/** Endings that a noun or an adjective may have beside those that the dictionary lists for it, by how its first form ends. */
const paradigms: readonly (readonly [first: string, base: RegExp, endings: readonly string[]])[] = [
  ['', /[бвгджзклмнпрстфхцчшщ]$/, ['а', 'у', 'ом', 'е', 'ы', 'и', 'ов', 'ам', 'ами', 'ах', 'ей']],
  ['а', /[бвгджзклмнпрстфхцчшщ]$/, ['', 'ы', 'и', 'е', 'у', 'ой', 'ою', 'ей', 'ам', 'ами', 'ах']],
  ['я', /и$/, ['и', 'ю', 'ей', 'й', 'ям', 'ями', 'ях']],
  ['е', /и$/, ['я', 'ю', 'ем', 'и', 'й', 'ям', 'ями', 'ях']],
  ['ь', /[бвгджзклмнпрстфхцчшщ]$/, ['и', 'я', 'е', 'ю', 'ем', 'ей', 'ям', 'ями', 'ях', 'ью']],
  ['ый', /н$/, ['о', 'а', 'ы', 'ее', 'ость', 'ости', 'остью']],
]
const longest = 5

/** Whether the word is made of a known noun or adjective by an ending of its kind: «компетенций», «многословнее». */
export function isRareForm(word: string, stems: Stems): boolean {
  for (let length = 0; length <= Math.min(longest, word.length - 4); length++) {
    const base = word.slice(0, word.length - length)
    const ending = word.slice(base.length)
    if (paradigms.some(([first, pattern, endings]) => endings.includes(ending) && pattern.test(base) && stems.flags(base + first) !== undefined)) return true
  }
  return false
}
