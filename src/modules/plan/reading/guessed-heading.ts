import type { Grid } from './grid.ts'
import type { ColumnField } from './headings.ts'
import type { Heading } from './table-columns.ts'
import { isTerm } from './term-words.ts'

const names: Partial<Record<ColumnField, string>> = { number: '№', term: 'Срок', topic: 'Мероприятие', responsible: 'Ответственный' }

/** The columns of a table without a heading, guessed by what stands in them; null when it does not look like a plan. */
export function guessedHeading(grid: Grid): Heading | null {
  if (grid.columns < 3 || grid.rows.length < 2) return null
  const texts = Array.from({ length: grid.columns }, (_, column) => grid.rows.map(({ places }) => places[column]?.text ?? '').filter(Boolean))
  const share = (column: readonly string[], test: (text: string) => boolean) => (column.length === 0 ? 0 : column.filter(test).length / column.length)
    const isPerson = (text: string) => /[А-ЯЁ][а-яё]+\s[А-ЯЁ]\.|руководител|библиотекар|методист|секретар/u.test(text) && text.length < 120
  const fields = texts.map((column): ColumnField | null => {
    if (share(column, (text) => /^\d{1,3}[.)]?$/.test(text)) > 0.8) return 'number'
    if (share(column, isTerm) > 0.6) return 'term'
    return share(column, isPerson) > 0.6 ? 'responsible' : null
  })
  if (!fields.includes('term')) return null
  const free = texts.map((column, index) => ({ index, length: fields[index] === null ? column.join('').length : -1 }))
  const longest = free.toSorted((a, b) => b.length - a.length)[0]
  if (longest && longest.length > 0) fields[longest.index] = 'topic'
  return { kind: 'body', rows: 0, first: 0, title: null, columns: fields.map((field, index) => ({ field, heading: (field && names[field]) ?? `графа ${index + 1}` })) }
}
