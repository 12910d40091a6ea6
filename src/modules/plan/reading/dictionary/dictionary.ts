import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Endings } from './endings.ts'
import { isRareForm } from './rare-forms.ts'
import { Stems } from './stems.ts'

const alphabet = 'абвгдежзийклмнопрстуфхцчшщъыьэюя'

/** The Russian words that a dictionary of spelling knows, in all their forms. */
class Dictionary {
  readonly #stems: Stems
  readonly #endings: Endings
  readonly #known = new Map<string, boolean>()
  readonly #near = new Map<string, readonly string[]>()

  constructor(stems: Stems, endings: Endings) {
    this.#stems = stems
    this.#endings = endings
  }

  /** Whether the word is right; е may stand for ё, and small letters for those of a name. */
  isWord(word: string): boolean {
    const lower = word.toLowerCase().replace(/ё/g, 'е')
    const known = this.#known.get(lower)
    if (known !== undefined) return known
    const spellings = [lower, lower[0]!.toUpperCase() + lower.slice(1), lower.toUpperCase()]
    const right = spellings.some((spelling) => this.#endings.isForm(spelling, this.#stems)) || isRareForm(lower, this.#stems)
    this.#known.set(lower, right)
    return right
  }

  /** Whether the word in small letters is one, not a name. */
  isCommonWord(lower: string): boolean {
    return this.#endings.isForm(lower, this.#stems)
  }

  /** The words one letter away: another letter, one more, one less, or two neighbours swapped. */
  near(word: string): readonly string[] {
    const known = this.#near.get(word)
    if (known) return known
    const found = new Set<string>()
    for (let at = 0; at <= word.length; at++) {
      const [before, after] = [word.slice(0, at), word.slice(at)]
      if (after !== '') found.add(before + after.slice(1))
      if (after.length > 1) found.add(before + after[1]! + after[0]! + after.slice(2))
      for (const letter of alphabet) {
        found.add(before + letter + after)
        if (after !== '') found.add(before + letter + after.slice(1))
      }
    }
    const near = [...found].filter((other) => other !== word && this.#endings.isForm(other, this.#stems))
    this.#near.set(word, near)
    return near
  }
}
export type { Dictionary }

let opened: Dictionary | null | undefined

/** The dictionary of the package `dictionary-ru`, read at first use; null where the package is not installed: then no word is doubted. */
export function dictionary(): Dictionary | null {
  return (opened ??= open())
}

function open(): Dictionary | null {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('dictionary-ru'))
    const bytes = (name: string) => readFileSync(join(folder, name))
    return new Dictionary(new Stems(bytes('index.dic')), new Endings(bytes('index.aff').toString()))
  } catch {
    return null
  }
}
