import { createHash } from 'node:crypto'
import { lawfulText } from '#documents/characters'
import { may, permit, schoolById, schools, schoolMeant, sentSheets } from '#modules/people'
import { doneApart } from '#platform/apart'
import { atomically, type Context } from '#platform/context'
import type { UploadedFile } from '#platform/form'
import { note } from '#platform/journal'
import { notFound, Refusal, refuse } from '#platform/refusal'
import { dateShort, listOf } from '#platform/russian'
import { permitOwnSchool } from './own-school.ts'
import type * as readFile from './reading/read-file.ts'
import { readStock } from './reading/read-stock.ts'
import type { StockReading } from './reading/stock-reading.ts'
import type { StockAnswers } from './stock-lists/list-understood.ts'
import { rowKey } from './stock-lists/row-said.ts'
import { deleteStockList, insertStockList, putStockAnswers, stockListById, stockListsLike, type StockListSent } from './store/stock-lists.ts'

/** The largest file taken, in bytes. */
const largestFile = 20 * 1024 * 1024
/** Rows of a list: a large city, a textbook of a school a row. */
const mostRows = 60_000

export interface AboutStockList {
  /** Null when the rows name their schools. */
  readonly schoolId: number | null
  /** Whether it is all that its schools have, so that what it does not name is not there. */
  readonly whole: boolean
}

/**
 * Keeps a list of textbooks, read row by row, to be looked at; no stock changes yet. A list of the same content that was begun and not
 * brought in is that list.
 * @param source a file of Excel, OpenDocument or .csv, or cells pasted as text
 * @returns the number of the list
 * @throws {Refusal} when the actor may not, it cannot be read, holds no textbooks, is of another city, or was brought in before
 */
export async function beginStockList(context: Context, source: UploadedFile | string, about: AboutStockList): Promise<number> {
  permit(context, 'bring in stock lists')
  if (about.schoolId !== null) {
    if (!(await schoolById(context, about.schoolId))) notFound('Такой школы нет.')
    await permitOwnSchool(context, 'bring in stock lists', about.schoolId)
  }
  const field = typeof source === 'string' ? 'list' : 'file'
  const { sheets, rows, questions } = lawful(await readSource(context, source, field))
  if (rows.length === 0) refuse(questions[0] ? `Ни одной строки об учебниках не прочитано. Лист «${questions[0].sheet}», строка ${questions[0].row}: ${questions[0].text}` : 'Под названиями столбцов нет ни одной строки.', field)
  if (rows.length > mostRows) refuse(`В списке больше ${mostRows} строк. Разделите его на части.`, field)
  await refuseOtherCity(context, rows.map(({ school }) => school), about, field)
  const contentHash = createHash('sha256').update(JSON.stringify([about, rows])).digest('hex')
  return atomically(context, async (context) => {
    const before = (await stockListsLike(context, contentHash)).at(0)
    if (before && before.broughtIn === null && mayKeepStockList(context, before)) return before.id
    if (before?.broughtIn) refuseBroughtIn(before)
    const name = typeof source === 'string' ? 'Вставленный список' : source.name
    const id = await insertStockList(context, { ...about, name, contentHash, sheets, questions }, rows.map((said) => ({ key: rowKey(said), said })))
    await note(context, { deed: 'список учебников прочитан', subject: `/textbooks/lists/${id}`, details: { name, rows: rows.length, questions: questions.length } })
    return id
  })
}

async function readSource(context: Context, source: UploadedFile | string, field: string): Promise<StockReading> {
  if (typeof source === 'string') {
    const grids = await sentSheets(context, source)
    const reading = readStock(grids.map((grid) => ({ ...grid, hidden: false, merged: [], hiddenRows: [], hiddenColumns: [] })))
    if (reading.sheets.length === 0) refuse('Не нашлось строки с названиями столбцов. Скопируйте из Excel строки вместе с ней: автор, название, класс, количество.', field)
    return reading
  }
  if (source.bytes.length > largestFile) refuse('Файл больше 20 МБ. Оставьте в нём только таблицы учебников.', field)
  return doneApart<typeof readFile>(context, 'modules/textbooks/reading/read-file.ts', { bytes: source.bytes }).catch((error: unknown) => {
    throw error instanceof Refusal ? new Refusal(error.message, field) : error
  })
}

/** Without characters that a database refuses to keep. */
const lawful = (reading: StockReading): StockReading => JSON.parse(JSON.stringify(reading, (_, value: unknown) => (typeof value === 'string' ? lawfulText(value) : value))) as StockReading

async function refuseOtherCity(context: Context, spellings: readonly (string | null)[], { schoolId }: AboutStockList, field: string): Promise<void> {
  const named = [...new Set(spellings.filter((spelling) => spelling !== null))]
  if (schoolId !== null || named.length === 0 || spellings.includes(null)) return
  const known = await schools(context)
  if (named.some((spelling) => schoolMeant(spelling, known) !== null)) return
  const some = listOf(named.slice(0, 3).map((spelling) => `«${spelling}»`))
  refuse(`Ни одной из школ файла в объединении нет: ${some}${named.length > 3 ? ` и ещё ${named.length - 3}` : ''}. Похоже, это файл другого города. Если школа ваша, выберите её в поле «Школа» или внесите в список школ.`, field)
}

/** @throws {Refusal} that this list is in the records */
export function refuseBroughtIn({ name, broughtIn }: StockListSent): never {
  refuse(`Этот же список уже внесён ${dateShort(broughtIn!.at.toISOString().slice(0, 10) as never)} («${name}», ${broughtIn!.by}): повторно он ничего не меняет. Чтобы внести его снова, сначала отмените прежнее внесение.`)
}

/**
 * A list that the actor may see: their own, or any for those who keep the textbooks of every school.
 * @param hold makes others who answer or bring in wait until the end of the transaction
 */
export async function stockListToSee(context: Context, id: number, { hold = false } = {}): Promise<StockListSent> {
  permit(context, 'bring in stock lists')
  const list = await stockListById(context, id, { hold })
  return list && mayKeepStockList(context, list) ? list : notFound('Такого списка нет.')
}

export const mayKeepStockList = (context: Context, { startedBy }: Pick<StockListSent, 'startedBy'>): boolean =>
  may(context, 'keep textbooks of every school') || (startedBy !== null && startedBy === context.actor.personId)

/** Keeps answers about a list; what was said before of other rows stays. */
export function answerStockList(context: Context, id: number, answers: StockAnswers): Promise<void> {
  return atomically(context, async (context) => {
    const list = await stockListToSee(context, id, { hold: true })
    if (list.undone !== null) refuse('Внесение этого списка отменено.')
    await putStockAnswers(context, id, { ...list.answers, ...answers })
  })
}

/** Forgets a list that was read and is not wanted. */
export function forgetStockList(context: Context, id: number): Promise<void> {
  return atomically(context, async (context) => {
    const list = await stockListToSee(context, id, { hold: true })
    if (list.broughtIn !== null) refuse('Этот список уже внесён: его можно только отменить.')
    await deleteStockList(context, id)
    await note(context, { deed: 'список учебников убран', subject: '/textbooks/lists', details: { name: list.name } })
  })
}
