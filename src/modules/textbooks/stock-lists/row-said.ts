import { createHash } from 'node:crypto'
import { publisherKey, surnamesOf, titleWords } from '../identity.ts'
import type { ProgrammeCode } from '../programmes.ts'
import { folded } from '../reading/cells.ts'
import type { StockRow } from '../reading/stock-reading.ts'
import { subjectOfTextbook, type SubjectCode } from '../subjects.ts'
import type { EditionId, Level, Medium } from '../textbook.ts'

/** What a row of a school's list says of its textbook, as textbooks are compared. */
export interface RowSaid {
  readonly surnames: readonly string[]
  readonly titleWords: string
  /** Null when neither a column nor the title tells it. */
  readonly subject: SubjectCode | null
  /** None when the row does not say. */
  readonly grades: readonly number[]
  readonly level: Level
  readonly programme: ProgrammeCode
  readonly workbook: boolean
  /** '' when the row names none. */
  readonly publisher: string
  readonly medium: Medium
  /** Figures alone; null when the row has none. */
  readonly isbn: string | null
  readonly year: number | null
  /** The edition whose number the program itself wrote into the row; null when it has none. */
  readonly edition: EditionId | null
  /** Numbers of the parts that it counts; null when it does not say. */
  readonly parts: readonly number[] | null
}

export function rowSaid(row: StockRow): RowSaid {
  const title = row.title ?? ''
  const words = `${title} ${row.note ?? ''}`
  return {
    surnames: surnamesOf(row.authors ?? ''),
    titleWords: titleWords(title),
    subject: subjectOfTextbook(row.subject, title),
    grades: row.grades,
    level: /углубл[её]нн|профильн\S* уров/iu.test(words) ? 'advanced' : 'basic',
    programme: /интеллектуальн\S* наруш|коррекционн|VIII\s+вид|8\s+вид/iu.test(words) ? 'intellectual' : 'general',
    workbook: /рабоч\S*\s+тетрад/iu.test(title),
    publisher: publisherKey(row.publisher ?? ''),
    medium: /ЭФУ|электронн\S* форм/iu.test(words) ? 'e-form' : 'print',
    isbn: row.isbn === null ? null : figuresOf(row.isbn),
    year: row.year,
    edition: editionNoted(row.note),
    parts: row.parts === null ? partsSaid(row.part) : row.parts.map((_, at) => at + 1),
  }
}

/** What a sheet made by the program says in its notes, to be read back. */
export const editionNote = (edition: EditionId): string => `учебник № ${edition}`

const editionNoted = (note: string | null): EditionId | null => {
  const number = /учебник № (\d{1,15})(?!\d)/.exec(note ?? '')?.[1]
  return number === undefined ? null : Number(number)
}

/** An ISBN as its figures. */
export const figuresOf = (isbn: string): string => isbn.replace(/[^\dXxХх]/g, '').toUpperCase().replace('Х', 'X')

/** «2», «ч. 1», «1-2», «I» as numbers; null for a word that names none, as «комплект» or «в 2 ч.». */
function partsSaid(part: string | null): readonly number[] | null {
  if (part === null || /(?:^|\s)в\s?\d/iu.test(part)) return null
  const numbers = (part.match(/\d+|I{1,3}(?!\p{L})|IV/gu) ?? []).map((figure) => ({ I: 1, II: 2, III: 3, IV: 4 })[figure] ?? Number(figure))
  const span = /(\d)\s?[-–—]\s?(\d)/u.exec(part)
  const all = span ? Array.from({ length: Math.max(0, Number(span[2]) - Number(span[1]) + 1) }, (_, at) => Number(span[1]) + at) : numbers
  return all.length > 0 && all.every((number) => number >= 1 && number <= 9) ? [...new Set(all)] : null
}

/** One for all rows, of whatever school and file, that spell a textbook alike: what was decided about one is decided about all. */
export function rowKey(row: StockRow): string {
  const { publisher, grades, subject, medium, isbn, parts, edition } = rowSaid(row)
  const spelt = [folded(row.title ?? ''), folded(row.authors ?? ''), publisher, grades.join('.'), parts?.join('.') ?? '', subject ?? '', medium, isbn ?? '', edition ?? '']
  return createHash('sha256').update(JSON.stringify(spelt)).digest('base64url').slice(0, 32)
}
