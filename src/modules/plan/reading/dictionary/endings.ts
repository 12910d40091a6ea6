import type { Stems } from './stems.ts'

interface Ending {
  readonly flag: string
  readonly strip: string
  /** What the stem must end with, as a regular expression. */
  readonly condition: string
}

/** The rules by which a Hunspell dictionary makes forms of its stems. */
export class Endings {
  readonly #rules = new Map<string, Ending[]>()
  readonly #conditions = new Map<string, RegExp>()
  #longest = 0

  /** @param text of the .aff file: «SFX flag strip add condition» a line */
  constructor(text: string) {
    for (const [, flag, strip, add, condition] of text.matchAll(/^SFX (\S) +(\S+) +(\S+) +(\S+)/gm)) {
      const ending = add === '0' ? '' : add!
      const rule = { flag: flag!, strip: strip === '0' ? '' : strip!, condition: condition! }
      const rules = this.#rules.get(ending)
      if (rules) rules.push(rule)
      else this.#rules.set(ending, [rule])
      this.#longest = Math.max(this.#longest, ending.length)
    }
  }

  /** Whether the word is a form of one of the stems. */
  isForm(word: string, stems: Stems): boolean {
    if (stems.flags(word) !== undefined) return true
    for (let length = 0; length <= Math.min(this.#longest, word.length - 1); length++) {
      const base = word.slice(0, word.length - length)
      for (const { flag, strip, condition } of this.#rules.get(word.slice(base.length)) ?? []) {
        const stem = base + strip
        if (stems.flags(stem)?.includes(flag) && this.#endsWith(stem, condition)) return true
      }
    }
    return false
  }

  #endsWith(stem: string, condition: string): boolean {
    if (condition === '.') return true
    let pattern = this.#conditions.get(condition)
    if (!pattern) this.#conditions.set(condition, (pattern = new RegExp(`${condition}$`)))
    return pattern.test(stem)
  }
}
