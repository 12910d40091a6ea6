import { matchKey } from '../identity.ts'
import type { StockRow } from '../reading/stock-reading.ts'
import { objectionToEdition, objectionToWork, type EditionCard, type WorkCard, type WorkId } from '../textbook.ts'
import { bookMeant } from './book-meant.ts'
import type { KnownBooks } from './known-books.ts'
import { rowSaid } from './row-said.ts'

/** A textbook as a row describes it. */
export interface ProposedBook {
  readonly work: WorkCard
  readonly edition: EditionCard
  /** Of how many parts; 1 is one book. */
  readonly volumes: number
}

/** A spelling that waits. */
export interface Spelling {
  readonly key: string
  readonly said: StockRow
  readonly schools: number
  readonly copies: number
}

/** One textbook that nobody has described, with the spellings that mean it. */
export interface NewBook extends ProposedBook {
  /** The work of which it is a new edition; null for a new work; below nought the work of an earlier book of the list, of the first -1. */
  readonly of: WorkId | null
  readonly spellings: readonly Spelling[]
}

/** What a row says of its textbook, to be corrected by a person; what it does not say is empty. */
export function proposedBook(row: StockRow): ProposedBook {
  const said = rowSaid(row)
  return {
    work: {
      kind: said.workbook ? 'workbook' : 'textbook',
      subject: said.subject ?? '',
      title: withoutPart(row.title ?? ''),
      authors: row.authors ?? '',
      grades: row.grades,
      level: said.level,
      programme: said.programme,
    },
    edition: { publisher: row.publisher ?? '', editionNumber: null, revised: false, firstYear: null, lastYear: null, isbn: row.isbn, medium: said.medium },
    volumes: Math.max(1, ...(said.parts ?? [])),
  }
}

/** «Математика. 5 класс. В 2 ч. Ч. 1» without its parts. */
const withoutPart = (title: string): string =>
  title
    .replace(/[\s.,:;(–—-]*(?:в\s?(?:\d|двух|тр[её]х|четыр[её]х)\s?-?х?\s?ч(?:аст\p{L}*)?\.?(?!\p{L}))?[\s.,:;(–—-]*(?<!\p{L})(?:ч\.|част[ьи])\s?[1-9](?:\s?[,и/–-]\s?[1-9])?\)?\.?\s*$/iu, '')
    .trim() || title

/**
 * Textbooks that may be described at once from what rows say: complete, resembling nothing described and nothing that stands before
 * them in this list. Those with the most copies are first, so that a misspelt one is measured against the usual spelling.
 */
export function newBooks(spellings: readonly Spelling[], books: KnownBooks): NewBook[] {
  const groups = new Map<string, { of: WorkId | null; spellings: Spelling[] }>()
  for (const spelling of spellings) {
    const meant = bookMeant(rowSaid(spelling.said), books)
    const proposed = proposedBook(spelling.said)
    if (meant.kind !== 'new' || !complete(proposed)) continue
    const key = JSON.stringify([meant.work ?? matchKey(proposed.work), rowSaid(spelling.said).publisher, proposed.edition.medium, spelling.said.authors === null ? proposed.work.title : ''])
    const group = groups.get(key) ?? { of: meant.work, spellings: [] }
    group.spellings.push(spelling)
    groups.set(key, group)
  }
  const found: NewBook[] = []
  for (const { of, spellings } of [...groups.values()].toSorted((one, other) => copiesOf(other.spellings) - copiesOf(one.spellings))) {
    const [first] = spellings as [Spelling]
    const proposed = proposedBook(first.said)
    const volumes = Math.max(...spellings.map(({ said }) => proposedBook(said).volumes))
    const resembles = bookMeant(rowSaid(first.said), books)
    if (resembles.kind !== 'new') continue
    found.push({ ...proposed, volumes, of: of ?? resembles.work, spellings })
    remember(books, found.at(-1)!, -found.length)
  }
  return found
}

const copiesOf = (spellings: readonly Spelling[]): number => spellings.reduce((sum, { copies }) => sum + copies, 0)

const complete = ({ work, edition }: ProposedBook): boolean =>
  work.authors !== '' && edition.publisher !== '' && objectionToWork(work) === null && objectionToEdition(edition) === null

function remember(books: KnownBooks, { work, edition, volumes, of }: NewBook, id: number): void {
  const numbers = volumes === 1 ? [0] : Array.from({ length: volumes }, (_, at) => at + 1)
  if (of === null) books.add({ ...work, id, version: 1 }, [])
  books.addEdition({ ...edition, id, workId: of ?? id, version: 1 }, numbers.map((number) => ({ id, editionId: id, number, price: null })))
}
