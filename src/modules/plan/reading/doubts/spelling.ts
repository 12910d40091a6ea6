import { misplacedWords } from '../dictionary/context-phrases.ts'
import { dictionary, type Dictionary } from '../dictionary/dictionary.ts'
import { isOfField, planWords } from '../dictionary/field-words.ts'
import type { Notes } from '../notes.ts'
import type { PlanReading } from '../plan-reading.ts'
import { distance } from '../wording.ts'
import { textsOf } from './texts.ts'

/** Likely misspellings: a word that no dictionary has and one letter makes right, a right word out of place, a word written twice. */
export function doubtSpelling(reading: PlanReading, notes: Notes): void {
  const words = dictionary()
  const texts = textsOf(reading, notes)
  const speller = words && new Speller(words, texts.map(({ text }) => text).join('\n'))
  for (const { at, text } of texts) {
    const ask = (found: string, meant: string) => notes.ask('likelyMisspelling', at, `Похоже на описку. Здесь «${meant}»?`, found, text.replace(found, meant))
    for (const { found, meant } of misplacedWords(text)) ask(found, meant)
    for (const [found, word] of text.matchAll(/(?<!\p{L})(\p{Ll}{2,}) \1(?!\p{L})/gu)) if (!/^(?:еле|чуть|едва|вот|да|нет|ну|так|раз|час)$/.test(word!)) ask(found, word!)
    for (const [word] of text.matchAll(/(?<![\p{L}\d])[\p{Script=Cyrillic}\p{Script=Latin}]{3,}(?![\p{L}\d])/gu)) {
      const meant = inOneScript(word) ?? speller?.meant(word, text) ?? null
      if (meant !== null) ask(word, meant)
    }
  }
}

const lookalikes: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', y: 'у', x: 'х', A: 'А', B: 'В', E: 'Е', K: 'К', M: 'М', H: 'Н', O: 'О', P: 'Р', C: 'С', T: 'Т', X: 'Х' }

/** A Cyrillic word with Latin letters of the same look; null for a word of one alphabet. */
function inOneScript(word: string): string | null {
  if (!/[A-Za-z]/.test(word) || !/\p{Script=Cyrillic}{2}/u.test(word)) return null
  const cyrillic = [...word].map((letter) => lookalikes[letter] ?? letter).join('')
  return /[A-Za-z]/.test(cyrillic) ? null : cyrillic
}

class Speller {
  readonly #dictionary: Dictionary
  /** Words of the plan itself. */
  readonly #said: ReadonlySet<string>

  constructor(dictionary: Dictionary, plan: string) {
    this.#dictionary = dictionary
    this.#said = new Set(plan.toLowerCase().replace(/ё/g, 'е').match(/[а-я]{4,}/g))
  }

  /** The word meant; null for a right word, a name, a rare word. */
  meant(word: string, text: string): string | null {
    if (word.length < 5 || !/^[А-ЯЁ]?[а-яё]+$/.test(word)) return null
    const lower = word.toLowerCase().replace(/ё/g, 'е')
    const capital = word[0] !== word[0]!.toLowerCase()
    if (this.#isRight(lower) || (capital && !beginsSentence(word, text))) return null
    const near = this.#dictionary.near(lower)
    const ofPlans = near.filter((other) => planWords.some((stem) => other.startsWith(stem)) || this.#said.has(other))
    const meant = nearest(lower, ofPlans) ?? nearPlanWord(lower) ?? (capital || lower.length < 6 ? null : nearest(lower, near))
    return meant === null || meant === lower ? null : capital ? meant[0]!.toUpperCase() + meant.slice(1) : meant
  }

  #isRight(word: string): boolean {
    return this.#dictionary.isWord(word) || isOfField(word, (part) => this.#dictionary.isWord(part))
  }
}

/** A capital inside a sentence is that of a name. */
const beginsSentence = (word: string, text: string): boolean => new RegExp(`(?:^|[.!?:;\\n]\\s*|[\\d]\\.?\\s+|[–—•-]\\s+)${word}(?!\\p{L})`, 'u').test(text)

/** The likeliest: that which shares most letters from both ends; of equals, one as long. */
function nearest(word: string, near: readonly string[]): string | null {
  const likeness = (other: string) => {
    let [head, tail] = [0, 0]
    while (head < word.length && word[head] === other[head]) head++
    while (tail < word.length - head && word.at(-1 - tail) === other.at(-1 - tail)) tail++
    return head + tail + (other.length === word.length ? 0.5 : 0)
  }
  return near.toSorted((a, b) => likeness(b) - likeness(a))[0] ?? null
}

/** Two letters away from a long word of plans: its stem with the ending as written. */
function nearPlanWord(word: string): string | null {
  if (word.length < 9) return null
  for (const stem of planWords.filter(({ length }) => length >= 8))
    for (const length of [stem.length, stem.length - 1, stem.length + 1, stem.length + 2]) {
      const [head, ending] = [word.slice(0, length), word.slice(length)]
      if (head.length === length && head[0] === stem[0] && ending.length <= 4 && distance(head, stem, 2) <= 2 && dictionary()?.isWord(stem + ending)) return stem + ending
    }
  return null
}
