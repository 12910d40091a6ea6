import type { Question, QuestionCode, Source } from './plan-reading.ts'
import { wordsOf } from './wording.ts'

/** What a reading gathers beside its values: where each stands, the questions, and the words understood as names. */
export class Notes {
  readonly sources: Record<string, Source> = {}
  readonly questions: Question[] = []
  readonly #asked = new Set<string>()
  readonly #names = new Map<number, Set<string>>()

  place(pointer: string, source: Source): void {
    this.sources[pointer] = source
  }

  ask(code: QuestionCode, about: string, text: string, found: string, suggestion: string | null = null): void {
    const key = `${code} ${about} ${found}`
    if (this.#asked.has(key)) return
    this.#asked.add(key)
    this.questions.push({ about, code, text, found, suggestion })
  }

  /** Words of the document that fit no field. */
  leftover(found: string, source: Source, { about = '', text = 'Этому тексту не нашлось места в плане. Куда его отнести?' } = {}): void {
    this.place(`/questions/${this.questions.length}`, source)
    this.ask('leftover', about, text, found)
  }

  /** The words only name a part, as «Тема:» or the heading of a column: they are understood, though they stand in no value. */
  name(text: string, { block }: Source): void {
    const names = this.#names.get(block) ?? new Set()
    for (const word of wordsOf(text)) names.add(word)
    this.#names.set(block, names)
  }

  isName(word: string, { block }: Source): boolean {
    return this.#names.get(block)?.has(word) ?? false
  }
}
