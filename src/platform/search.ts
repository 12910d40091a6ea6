import { sql, type RawBuilder } from 'kysely'
import type { Context } from './context.ts'
import { folded } from './search-words.ts'

/** A word that is looked for. */
export interface SearchWord {
  /** As it was typed, folded. */
  readonly typed: string
  /** What stands in the index of words: the same for all forms of the word. */
  readonly stem: string
  /** Whether words that only begin so are found too; a number is found whole. */
  readonly begins: boolean
}

/** What is looked for; a thing is found when it has every word. */
export interface SearchQuery {
  readonly words: readonly SearchWord[]
  /** The most things of one kind that are wanted. */
  readonly most: number
}

/** A thing that has the words, as its room tells it. */
export interface Found {
  readonly title: string
  /** What else of it is looked through. */
  readonly text: string
  /** When, where, whose: told beside it. */
  readonly note: string
  /** Address of its page within the program. */
  readonly address: string
}

/** Things of one kind: those that have the words in their titles first, of these the newest. */
export interface FoundGroup {
  readonly kind: string
  /** How many there are in all. */
  readonly total: number
  readonly things: readonly Found[]
}

/**
 * Words as the database's index has them.
 * @param words see `wordsAsked`
 * @returns null when all of them are words like «и», «на», which stand everywhere and are in no index
 */
export async function searchQuery({ db }: Pick<Context, 'db'>, words: readonly string[], most: number): Promise<SearchQuery | null> {
  if (words.length === 0) return null
  const { rows } = await sql<{ stem: string }>`
    select to_tsquery('russian', word)::text as stem from unnest(${words}::text[]) with ordinality as asked (word, place) order by place`.execute(db)
  const found = rows.flatMap(({ stem }, at) => {
    const [, lexeme] = /^'([\p{L}\p{N}]+)'$/u.exec(stem) ?? []
    return lexeme === undefined ? [] : [{ typed: words[at]!, stem: folded(lexeme), begins: !/^\p{N}{1,4}$/u.test(lexeme) }]
  })
  return found.length === 0 ? null : { words: found, most }
}

/** The text of columns as the indexes of migrations/0010-search.ts have it; columns in the order in which they stand there. */
const textOf = (columns: readonly string[]): RawBuilder<string> => sql<string>`search_words(${joined(columns)})`
const joined = (columns: readonly string[]): RawBuilder<unknown> => sql.join(columns.map((column) => sql.ref(column)), sql` || ' ' || `)

const tsqueryOf = (words: readonly SearchWord[]): string => words.map(({ stem, begins }) => `'${stem}'${begins ? ':*' : ''}`).join(' & ')

/** Whether the word is a beginning or a form of this one: «заседаниях» names «заседание». */
export const names = ({ stem }: SearchWord, word: string): boolean => stem.length > 3 && word.startsWith(stem)

/** The words without those that name the kind itself: among meetings «заседание о подписке» is «подписка». */
export const besides = (words: readonly SearchWord[], ...kinds: readonly string[]): SearchWord[] => words.filter((word) => !kinds.some((kind) => names(word, kind)))

/**
 * A condition: all words stand in these columns together; true when there are none. The query stands apart, so that the
 * planner does not know it: knowing that most texts have a word, it would parse them one by one and pass the index by.
 * @param columns as one of the indexes has them
 */
export const hasWords = (columns: readonly string[], words: readonly SearchWord[]): RawBuilder<boolean> =>
  words.length === 0 ? sql<boolean>`true` : sql<boolean>`to_tsvector('russian', ${textOf(columns)}) @@ (select ${tsqueryOf(words)}::tsquery)`

/** For the order: things with all words in these columns go before the others. */
export const wordsFirstIn = (columns: readonly string[], words: readonly SearchWord[]): RawBuilder<boolean> =>
  sql<boolean>`translate(lower(${joined(columns)}), 'ё', 'е') like all (${words.map(({ stem }) => `%${stem}%`)}::text[]) desc`

/** A column: how many rows there are besides those taken. */
export const allFound: RawBuilder<number> = sql<number>`count(*) over ()`

/** A column of much text, cut so that one thing cannot fill the memory. */
export const textFound = (columns: readonly string[]): RawBuilder<string> => sql<string>`left(${sql.join(columns.map((column) => sql.ref(column)), sql` || E'\n' || `)}, 20000)`

/** A condition: a word of these columns is spelt like the given one. Within `readyToSearch`. */
export const spelledLike = (columns: readonly string[], word: string): RawBuilder<boolean> => sql<boolean>`${word} <<% ${textOf(columns)}`

/** How many texts are read for the spelling of one word. */
export const textsForSpelling = 40

/** Readies the transaction at hand: says how unlike a word may be to be read for its spelling at all. */
export async function readyToSearch({ db }: Pick<Context, 'db'>): Promise<void> {
  await sql`select set_config('pg_trgm.strict_word_similarity_threshold', '0.3', true)`.execute(db)
}

/** Rows of one kind as a group; each row says how many there are in all. */
export const foundGroup = <Row extends { readonly total: number }>(kind: string, rows: readonly Row[], toldAs: (row: Row) => Found): FoundGroup => ({
  kind,
  total: Number(rows[0]?.total ?? 0),
  things: rows.map(toldAs),
})
