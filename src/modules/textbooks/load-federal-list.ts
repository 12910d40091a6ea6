import { createHash } from 'node:crypto'
import { permit } from '#modules/people'
import { doneApart } from '#platform/apart'
import { atomically, type Context } from '#platform/context'
import type { UploadedFile } from '#platform/form'
import { note } from '#platform/journal'
import { notFound, Refusal, refuse } from '#platform/refusal'
import type { FederalReading } from './federal-list/entry.ts'
import { listAddress, orderInWords, orderSaid, type FederalListId, type OrderOfList } from './federal-list/federal-list.ts'
import type * as readListFile from './federal-list/read-list-file.ts'
import { deleteFederalListReading, federalListReadingById, insertFederalListReading } from './store/federal-list-readings.ts'
import { federalListOf, insertFederalList, lockFederalLists } from './store/federal-lists.ts'

/** The largest file taken, in bytes: ten times what the list takes. */
const largestFile = 15 * 1024 * 1024

/**
 * Reads a file of the federal list and keeps what was understood for a person to look at; nothing is loaded yet.
 * @returns the number of the reading
 * @throws {Refusal} when the actor may not, the order is not named, or the file holds no list (field 'file')
 */
export async function readFederalListFile(context: Context, file: UploadedFile, order: OrderOfList): Promise<number> {
  permit(context, 'load a federal list')
  const said = orderSaid(order)
  if (file.bytes.length > largestFile) refuse('Файл больше 15 МБ. Оставьте в нём только таблицы приложений.', 'file')
  const reading = await doneApart<typeof readListFile>(context, 'modules/textbooks/federal-list/read-list-file.ts', { bytes: file.bytes }).catch((error: unknown) => {
    throw error instanceof Refusal ? new Refusal(error.message, 'file') : error
  })
  return atomically(context, async (context) => {
    const id = await insertFederalListReading(context, file.name, said, reading)
    await note(context, { deed: 'федеральный перечень прочитан', subject: '/textbooks/federal', details: { file: file.name, order: orderInWords(said) } })
    return id
  })
}

/**
 * Loads a list that was read: from now on it is a version of the federal list, and never changes.
 * @returns the version; the one loaded before when its order and content are the same, which changes nothing
 * @throws {Refusal} when the actor may not, or there is no such reading
 */
export function loadFederalList(context: Context, readingId: number): Promise<{ readonly id: FederalListId; readonly before: boolean }> {
  return atomically(context, async (context) => {
    permit(context, 'load a federal list')
    const found = (await federalListReadingById(context, readingId, { hold: true })) ?? notFound('Такого прочитанного файла нет: его уже загрузили или убрали.')
    await lockFederalLists(context)
    const hash = contentHash(found, found.reading)
    await deleteFederalListReading(context, readingId)
    const same = await federalListOf(context, hash)
    if (same) return { id: same.id, before: true }
    const id = await insertFederalList(context, found, found.reading, hash)
    await note(context, { deed: 'федеральный перечень загружен', subject: listAddress(id), details: { order: orderInWords(found), entries: found.reading.entries.length, questions: found.reading.questions.length } })
    return { id, before: false }
  })
}

/** Puts a file away that was read and is not wanted. */
export function forgetFederalListReading(context: Context, readingId: number): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'load a federal list')
    const found = (await federalListReadingById(context, readingId, { hold: true })) ?? notFound('Такого прочитанного файла нет: его уже загрузили или убрали.')
    await deleteFederalListReading(context, readingId)
    await note(context, { deed: 'прочитанный федеральный перечень убран', subject: '/textbooks/federal', details: { file: found.fileName, order: orderInWords(found) } })
  })
}

/** Tells versions apart, whatever file they came in: by the order and by every entry, in any order of fields. */
function contentHash({ orderNumber, orderDate, inForceFrom, name }: OrderOfList, { entries }: FederalReading): string {
  const lines = entries.map((entry) => Object.entries(entry).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return createHash('sha256').update(JSON.stringify([orderNumber, orderDate, inForceFrom, name, lines])).digest('hex')
}
