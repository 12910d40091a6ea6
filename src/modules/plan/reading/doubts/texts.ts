import type { PlanReading } from '../plan-reading.ts'

/** Every text of a reading with its JSON Pointer, in the order of the document. */
export function textsOf(reading: PlanReading): { readonly at: string; readonly text: string }[] {
  const texts: { at: string; text: string }[] = []
  const add = (at: string, text: string | null) => {
    if (text !== null && text !== '') texts.push({ at, text })
  }
  add('/theme', reading.theme)
  add('/aim', reading.aim)
  for (const list of ['problemField', 'tasks', 'priorities', 'expected'] as const) for (const [index, text] of reading[list].entries()) add(`/${list}/${index}`, text)
  for (const [index, row] of reading.indicators.entries())
    for (const field of ['task', 'plannedResult', 'criterion'] as const) add(`/indicators/${index}/${field}`, row[field])
  for (const [index, item] of reading.items.entries())
    for (const field of ['section', 'place', 'topic', 'aim', 'content', 'form', 'output', 'status'] as const) add(`/items/${index}/${field}`, item[field])
  return texts
}
