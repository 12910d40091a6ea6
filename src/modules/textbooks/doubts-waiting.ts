import type { Context } from '#platform/context'
import { bookMeant, type BookMeant } from './stock-lists/book-meant.ts'
import { KnownBooks } from './stock-lists/known-books.ts'
import { newBooks, type NewBook, type Spelling } from './stock-lists/new-books.ts'
import { rowSaid } from './stock-lists/row-said.ts'
import { catalogue } from './store/catalogue.ts'
import { waitingRows } from './store/meanings.ts'

/** A spelling about which somebody has to decide, once for all schools. */
export interface WaitingDoubt extends Spelling {
  readonly meant: Exclude<BookMeant, { kind: 'sure' }>
}

/** The queue of doubts: spellings that rows of lists wait with, those of the most schools and copies first. What has become sure meanwhile waits for nobody. */
export async function doubtsWaiting(context: Context, books?: KnownBooks): Promise<WaitingDoubt[]> {
  const known = books ?? new KnownBooks(await catalogue(context))
  const unsure = (await waitingRows(context)).flatMap((rows) => {
    const meant = bookMeant(rowSaid(rows.said), known)
    return meant.kind === 'sure' ? [] : [{ ...rows, meant }]
  })
  return [...Map.groupBy(unsure, ({ key }) => key).values()]
    .map((own): WaitingDoubt => ({ ...own[0]!, schools: new Set(own.flatMap(({ schools }) => schools)).size, copies: own.reduce((sum, { copies }) => sum + copies, 0) }))
    .toSorted((one, other) => other.schools - one.schools || other.copies - one.copies || (one.key < other.key ? -1 : 1))
}

/** Textbooks that waiting rows describe completely and nobody has described. */
export async function newBooksWaiting(context: Context): Promise<NewBook[]> {
  const books = new KnownBooks(await catalogue(context))
  return newBooks(await doubtsWaiting(context, books), books)
}
