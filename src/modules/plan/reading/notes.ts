import type { Question, QuestionCode, Source } from './plan-reading.ts'

/** What a reading gathers beside its values: where each stands, and the questions. */
export class Notes {
  readonly sources: Record<string, Source> = {}
  readonly questions: Question[] = []

  place(pointer: string, source: Source): void {
    this.sources[pointer] = source
  }

  ask(code: QuestionCode, about: string, text: string, found: string, suggestion: string | null = null): void {
    if (this.questions.some((question) => question.code === code && question.about === about && question.found === found)) return
    this.questions.push({ about, code, text, found, suggestion })
  }

  /** Words of the document that fit no field. */
  leftover(found: string, source: Source): void {
    this.place(`/questions/${this.questions.length}`, source)
    this.ask('leftover', '', 'Этому тексту не нашлось места в плане. Куда его отнести?', found)
  }
}
