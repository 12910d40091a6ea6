import type { Notes } from '../notes.ts'
import type { PlanReading } from '../plan-reading.ts'

const itemFields = ['place', 'topic', 'aim', 'content', 'form', 'output', 'status'] as const

/**
 * Every text of a reading with its JSON Pointer, in the order of the document; what a section or a cell merged over rows says, once.
 * @param options.people with what is said of those responsible
 */
export function textsOf(reading: PlanReading, { sources }: Notes, { people = false } = {}): { readonly at: string; readonly text: string }[] {
  const texts: { at: string; text: string }[] = []
  const add = (at: string, text: string | null) => {
    if (text !== null && text !== '') texts.push({ at, text })
  }
  const isMerged = (list: string, index: number, field: string) => {
    const [source, before] = [sources[`/${list}/${index}/${field}`], sources[`/${list}/${index - 1}/${field}`]]
    return source?.row !== undefined && source.row === before?.row && source.column === before.column && source.block === before.block
  }
  add('/theme', reading.theme)
  add('/aim', reading.aim)
  for (const list of ['problemField', 'tasks', 'priorities', 'expected'] as const) for (const [index, text] of reading[list].entries()) add(`/${list}/${index}`, text)
  for (const [index, row] of reading.indicators.entries())
    for (const field of ['task', 'plannedResult', 'criterion'] as const) if (!isMerged('indicators', index, field)) add(`/indicators/${index}/${field}`, row[field])
  for (const [index, item] of reading.items.entries()) {
    if (item.section !== reading.items[index - 1]?.section) add(`/items/${index}/section`, item.section)
    for (const field of itemFields) if (!isMerged('items', index, field)) add(`/items/${index}/${field}`, item[field])
    if (people && !isMerged('items', index, 'responsible')) for (const [at, { raw }] of item.responsible.entries()) add(`/items/${index}/responsible/${at}`, raw)
  }
  return texts
}
