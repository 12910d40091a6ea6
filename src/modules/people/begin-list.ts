import { atomically, type Context } from '#platform/context'
import type { UploadedFile } from '#platform/form'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import type { ListAnswers } from './lists/entry.ts'
import type { Grid } from './lists/grid.ts'
import { readList } from './lists/read-list.ts'
import { sentSheets } from './lists/sent-sheets.ts'
import { permit } from './permissions.ts'
import { deleteListImport, insertListImport, listImportById, putListAnswers, type ListImportId } from './store/list-imports.ts'

/**
 * Keeps a list of schools or people, read into cells, for people to look at and answer. Nothing of it is entered yet.
 * @param source a file of Excel, OpenDocument or .csv, or cells pasted as text
 * @throws {Refusal} when the actor may not, it cannot be read, or no heading is found in it (field 'file' or 'list')
 */
export async function beginList(context: Context, source: UploadedFile | string): Promise<ListImportId> {
  permit(context, 'bring in lists')
  const field = typeof source === 'string' ? 'list' : 'file'
  const sheets = await sentSheets(context, source)
  objectTo(sheets, field)
  return atomically(context, async (context) => {
    const name = typeof source === 'string' ? 'Вставленный список' : source.name
    const id = await insertListImport(context, name, sheets)
    await note(context, { deed: 'список прочитан', subject: `/people/lists/${id}`, details: { name } })
    return id
  })
}

/** The longest list that is pasted, in rows. */
const longestPaste = 1500

function objectTo(sheets: readonly Grid[], field: string): void {
  if (sheets.some(({ rows }) => rows.length > longestPaste)) refuse(`В списке больше ${longestPaste} строк. Вставьте его по частям.`, field)
  const { tables } = readList(sheets)
  if (tables.length === 0) refuse('Не нашлось строки заголовков. Над списком нужна строка с названиями столбцов: «ФИО», «Школа», «Должность», «Телефон», «Почта».', field)
  const named = tables.some(({ columns }) => columns.some(({ field }) => field === 'name' || field === 'surname' || field === 'school' || field === 'schoolFullName'))
  if (!named) refuse('В списке нет ни столбца с именами людей («ФИО»), ни столбца со школами («Школа»).', field)
  if (tables.every(({ rows }) => rows.length === 0)) refuse('Под заголовками нет ни одной строки.', field)
}

/**
 * Keeps answers about a list, to be gone on with later.
 * @param answers what was said now; what was said before of other entries stays
 * @throws {Refusal} when the actor may not, or the list has been brought in
 */
export function answerList(context: Context, id: ListImportId, answers: ListAnswers): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'bring in lists')
    const list = (await listImportById(context, id, { hold: true })) ?? notFound('Такого списка нет.')
    if (list.outcome !== null) refuse('Этот список уже внесён.')
    await putListAnswers(context, id, { ...list.answers, ...answers })
  })
}

/** Forgets a list that was read and is not wanted; one that was brought in stays in the record. */
export function forgetList(context: Context, id: ListImportId): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'bring in lists')
    const list = (await listImportById(context, id, { hold: true })) ?? notFound('Такого списка нет.')
    if (list.outcome !== null) refuse('Этот список уже внесён.')
    await deleteListImport(context, id)
    await note(context, { deed: 'список убран', subject: '/people/lists', details: { name: list.name } })
  })
}
