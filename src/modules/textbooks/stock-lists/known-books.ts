import { publisherKey, surnamesOf, titleWords } from '../identity.ts'
import type { SubjectCode } from '../subjects.ts'
import type { Catalogue, Edition, EditionId, Part, Work, WorkId } from '../textbook.ts'
import { figuresOf } from './row-said.ts'

/** A work as rows are compared with it. */
export interface KnownWork {
  readonly work: Work
  readonly surnames: readonly string[]
  readonly titleWords: string
  readonly editions: KnownEdition[]
}

export interface KnownEdition {
  readonly edition: Edition
  readonly publisher: string
  readonly parts: readonly Part[]
  readonly of: KnownWork
}

/** The described textbooks, at hand by what a row says of them. */
export class KnownBooks {
  private readonly bySubject = new Map<SubjectCode, KnownWork[]>()
  private readonly byIsbn = new Map<string, KnownEdition[]>()
  private readonly byWork = new Map<WorkId, KnownWork>()
  private readonly byId = new Map<EditionId, KnownEdition>()

  constructor({ works, editions, parts }: Catalogue = { works: [], editions: [], parts: [] }) {
    const [editionsOf, partsOf] = [Map.groupBy(editions, ({ workId }) => workId), Map.groupBy(parts, ({ editionId }) => editionId)]
    for (const work of works) this.add(work, (editionsOf.get(work.id) ?? []).map((edition) => ({ edition, parts: partsOf.get(edition.id) ?? [] })))
  }

  add(work: Work, editions: readonly { readonly edition: Edition; readonly parts: readonly Part[] }[]): void {
    const known: KnownWork = { work, surnames: surnamesOf(work.authors), titleWords: titleWords(work.title), editions: [] }
    this.byWork.set(work.id, known)
    put(this.bySubject, work.subject, known)
    for (const { edition, parts } of editions) this.addEdition(edition, parts)
  }

  /** @param edition of a work that is known */
  addEdition(edition: Edition, parts: readonly Part[]): void {
    const known = { edition, publisher: publisherKey(edition.publisher), parts, of: this.byWork.get(edition.workId)! }
    known.of.editions.push(known)
    this.byId.set(edition.id, known)
    if (edition.isbn !== null) put(this.byIsbn, figuresOf(edition.isbn), known)
  }

  /** @param subject null for works of every subject */
  works(subject: SubjectCode | null): readonly KnownWork[] {
    return subject === null ? [...this.bySubject.values()].flat() : (this.bySubject.get(subject) ?? [])
  }

  edition(id: EditionId): KnownEdition | undefined {
    return this.byId.get(id)
  }

  withIsbn(figures: string): readonly KnownEdition[] {
    return this.byIsbn.get(figures) ?? []
  }
}

function put<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
