import { may, permit, schoolById, sentSheets } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import type { UploadedFile } from '#platform/form'
import { note } from '#platform/journal'
import { notFound, Refusal, refuse } from '#platform/refusal'
import type { ClassAnswers } from './class-lists/classes-understood.ts'
import { readClassList } from './class-lists/read-class-list.ts'
import { permitOwnSchool } from './own-school.ts'
import { classLists, type ClassList } from './store/class-lists.ts'

/** Rows of a list: those of a large city, a class a row. */
const mostRows = 6000

/**
 * Keeps a list of class sizes, read into cells, to be looked at and answered. Nothing of it is entered yet, and of the file only the
 * columns of schools, classes and numbers are kept.
 * @param source a file of Excel, OpenDocument or .csv, or cells pasted as text
 * @param about the school year, and the school when the list is of one
 * @throws {Refusal} when the actor may not, it cannot be read, holds no classes, or holds names (field 'file' or 'list')
 */
export async function beginClassList(context: Context, source: UploadedFile | string, about: ClassList['about']): Promise<number> {
  permit(context, 'keep class sizes')
  if (about.schoolId !== null) {
    if (!(await schoolById(context, about.schoolId))) notFound('Такой школы нет.')
    await permitOwnSchool(context, 'keep class sizes', about.schoolId)
  }
  const field = typeof source === 'string' ? 'list' : 'file'
  const read = await besideField(field, async () => readClassList(await sentSheets(context, source, mostRows)))
  if (read.columns.length === 0) refuse('Не нашлось строки заголовков. Над списком нужна строка с названиями столбцов: «Класс», «Учеников», а для нескольких школ ещё «Школа».', field)
  if (read.lines.length === 0) refuse('Под заголовками нет ни одной строки.', field)
  if (read.lines.length > mostRows) refuse(`В списке больше ${mostRows} классов. Разделите его на части.`, field)
  return atomically(context, async (context) => {
    const name = typeof source === 'string' ? 'Вставленный список' : source.name
    const id = await classLists.insert(context, { name, read, about })
    await note(context, { deed: 'список классов прочитан', subject: '/textbooks/classes/import', details: { name, classes: read.lines.length } })
    return id
  })
}

/**
 * A list that the actor may see: their own, or any for those who keep the textbooks of every school.
 * @param hold makes others who answer or bring in wait until the end of the transaction
 */
export async function classListToSee(context: Context, id: number, { hold = false } = {}): Promise<ClassList> {
  permit(context, 'keep class sizes')
  const list = await classLists.byId(context, id, { hold })
  return list && mayKeepList(context, list) ? list : notFound('Такого списка нет.')
}

export const mayKeepList = (context: Context, { startedBy }: Pick<ClassList, 'startedBy'>): boolean =>
  may(context, 'keep textbooks of every school') || (startedBy !== null && startedBy === context.actor.personId)

/** Keeps answers about a list; what was said before of other lines stays. */
export function answerClassList(context: Context, id: number, answers: ClassAnswers): Promise<void> {
  return atomically(context, async (context) => {
    const list = await classListToSee(context, id, { hold: true })
    if (list.outcome !== null) refuse('Этот список уже внесён.')
    await classLists.putAnswers(context, id, { ...list.answers, ...answers })
  })
}

/** Forgets a list that was read and is not wanted. */
export function forgetClassList(context: Context, id: number): Promise<void> {
  return atomically(context, async (context) => {
    const list = await classListToSee(context, id, { hold: true })
    if (list.outcome !== null) refuse('Этот список уже внесён.')
    await classLists.forget(context, id)
    await note(context, { deed: 'список классов убран', subject: '/textbooks/classes/import', details: { name: list.name } })
  })
}

async function besideField<T>(field: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof Refusal && error.field === null ? new Refusal(error.message, field) : error
  }
}
