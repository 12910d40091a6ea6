import { keptLists, type KeptList } from '#platform/kept-lists'
import type { Context } from '#platform/context'
import type { ListAnswers } from '../lists/entry.ts'
import type { Grid } from '../lists/grid.ts'
import type { ListOutcome } from '../lists/list-outcome.ts'

export type ListImportId = number

interface PeopleList {
  readonly read: readonly Grid[]
  readonly answers: ListAnswers
  readonly outcome: ListOutcome
  readonly about: Record<string, never>
}

const lists = keptLists<PeopleList>('people')

/** A list of schools and people, with what was answered about it. */
export interface ListImport extends Omit<KeptList<PeopleList>, 'read' | 'about'> {
  /** Empty once the list has been brought in: it holds people's contacts. */
  readonly sheets: readonly Grid[]
}

const listFrom = ({ read, about: _about, ...list }: KeptList<PeopleList>): ListImport => ({ ...list, sheets: read ?? [] })

/** Lists of the association, the newest first. */
export const listImports = async (context: Context): Promise<ListImport[]> => (await lists.all(context)).map(listFrom)

/** @param hold makes others who answer or bring in wait until the end of the transaction */
export async function listImportById(context: Context, id: ListImportId, { hold = false } = {}): Promise<ListImport | undefined> {
  const list = await lists.byId(context, id, { hold })
  return list && listFrom(list)
}

export const insertListImport = (context: Context, name: string, sheets: readonly Grid[]): Promise<ListImportId> => lists.insert(context, { name, read: sheets, about: {} })
export const putListAnswers = lists.putAnswers
export const putListOutcome = lists.putOutcome
/** Forgets a list that is not wanted. */
export const deleteListImport = lists.forget
