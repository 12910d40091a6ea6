import { permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import { addEdition, addPart, describeTextbook } from './describe-textbook.ts'
import { newBooksWaiting } from './doubts-waiting.ts'
import type { StockRow } from './reading/stock-reading.ts'
import type { ProposedBook } from './stock-lists/new-books.ts'
import type { Meaning } from './stock-lists/row-lines.ts'
import { rowSaid } from './stock-lists/row-said.ts'
import { editionById, partsOfEdition } from './store/catalogue.ts'
import { deleteMeaning, keepMeaning, rowWaiting } from './store/meanings.ts'
import type { EditionId, WorkId } from './textbook.ts'

/**
 * Decides what a spelling means, once for every school and every later file. A part that the rows count and the edition lacks is described with it.
 * @param meaning without an edition: it is no textbook, or one that is not kept
 * @throws {Refusal} when the actor may not, nothing waits with this spelling, or the edition is one book and the row counts parts
 */
export function decideMeaning(context: Context, key: string, meaning: Meaning): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'decide doubts about textbooks')
    const said = (await rowWaiting(context, key)) ?? notFound('Таких строк больше нет: о них уже решено, или список убран.')
    if (meaning.editionId !== null) await fitParts(context, meaning.editionId, said, meaning.partNumber)
    await keepMeaning(context, key, said, meaning)
    await note(context, { deed: meaning.editionId === null ? 'решено: не учебник' : 'решено, какой это учебник', subject: '/textbooks/doubts', details: { said: said.title, authors: said.authors, publisher: said.publisher, ...meaning } })
  })
}

async function fitParts(context: Context, editionId: EditionId, said: StockRow, decided: number | null): Promise<void> {
  if (!(await editionById(context, editionId))) notFound('Такого издания нет.')
  const numbers = (await partsOfEdition(context, editionId)).map(({ number }) => number)
  const counts = rowSaid(said).parts ?? []
  if (decided !== null && (!numbers.includes(decided) || counts.length > 1)) refuse('У этого издания такой части нет, или в строке посчитано несколько частей.', 'part')
  if (decided !== null) return
  if (numbers.includes(0)) return counts.length > 1 ? refuse('Учебник описан одной книгой, а в строке несколько частей. Опишите издание в частях как новый учебник.') : undefined
  for (const number of counts.filter((number) => !numbers.includes(number))) await addPart(context, editionId, number)
}

/**
 * Describes the textbook that a spelling means.
 * @param of the work of which it is one more edition; null for a new work
 * @throws {Refusal} when the actor may not, nothing waits with this spelling, or something typed is wrong
 */
export function describeMeant(context: Context, key: string, { work, edition, volumes }: ProposedBook, of: WorkId | null = null): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'decide doubts about textbooks')
    const editionId = of === null ? (await describeTextbook(context, work, edition, volumes)).editionId : await addEdition(context, of, edition, volumes)
    await decideMeaning(context, key, { editionId, partNumber: null })
  })
}

/** A decision that turned out wrong goes: rows not yet brought in wait again, those brought in stay until their list is undone. */
export function takeBackMeaning(context: Context, key: string): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'decide doubts about textbooks')
    const said = (await deleteMeaning(context, key)) ?? notFound('Такого решения нет.')
    await note(context, { deed: 'решение об учебнике снято', subject: '/textbooks/doubts', details: { said: said.title, authors: said.authors, publisher: said.publisher } })
  })
}

/**
 * Describes all of `newBooksWaiting` at once: the first filling of a city.
 * @param shown how many the person was shown
 * @returns how many were described
 */
export function describeAllNew(context: Context, shown: number): Promise<number> {
  return atomically(context, async (context) => {
    permit(context, 'decide doubts about textbooks')
    const found = await newBooksWaiting(context)
    if (found.length !== shown) refuse('Пока страница была открыта, строк стало больше или меньше. Посмотрите новые учебники и нажмите ещё раз.')
    const works: WorkId[] = []
    for (const { work, edition, volumes, of } of found) {
      const known = of === null ? null : of > 0 ? of : works[-of - 1]!
      if (known !== null) await addEdition(context, known, edition, volumes)
      works.push(known ?? (await describeTextbook(context, work, edition, volumes)).workId)
    }
    return found.length
  })
}
