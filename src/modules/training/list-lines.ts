import type { EventKind } from './event.ts'
import { isSchool, namesIn, partsOf } from './line-parts.ts'
import type { ParticipationRole, Result } from './participation.ts'
import { resultMeant, roleMeant } from './said-in-words.ts'

/** One person of a pasted list, as the list says. '' and null stand for what it does not say. */
export interface ListLine {
  /** Number within the list, from 1; a line with several names gives several. */
  readonly at: number
  /** The line as it was pasted. */
  readonly raw: string
  readonly name: string
  readonly school: string
  readonly role: ParticipationRole | null
  readonly result: { readonly result: Result; readonly resultWords: string } | null
}

/** The longest list taken at once, in entries. */
export const longestList = 300

/**
 * Reads a pasted list: names one a line, several names with commas, or columns of Excel and Word, with a heading or without.
 * Every line that holds a letter gives at least one entry, but for headings.
 */
export function listLines(text: string, kind: EventKind): ListLine[] {
  const rows = rowsOf(text)
  const heading = headingOf(rows[0]?.cells ?? [])
  const entries = rows.slice(heading ? 1 : 0).flatMap(({ raw, cells }) => {
    const read = heading && heading.length > 1 ? byHeading(cells, heading, kind) : cells.length > 1 ? byContent(cells, kind, 'row') : byContent(partsOf(cells[0]!, kind), kind, 'line')
    return read.map((entry) => ({ raw, ...entry }))
  })
  return entries.map((entry, at) => ({ at: at + 1, ...entry }))
}

type Entry = Pick<ListLine, 'name' | 'school' | 'role' | 'result'>

/** Rows that hold a letter; a cell that Excel quoted because of its line breaks stays one cell. */
function rowsOf(text: string): { raw: string; cells: string[] }[] {
  const lines = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(quotedCell, (_, before: string, cell: string) => before + cell.replace(/""/g, '"').replace(/\s*\n\s*/g, ' '))
  return lines
    .split('\n')
    .map((line) => line.slice(0, longestLine).split('\t').map((cell) => cell.trim()))
    .map((cells) => ({ raw: cells.filter(Boolean).join(' | '), cells: cells.filter(Boolean).length > 1 ? cells : [cells.join('')] }))
    .filter(({ raw }) => /\p{L}/u.test(raw) && !/^(список|участники|присутствовали)[\p{L}\s]*:?$/iu.test(raw))
}

/** Of a line without an end, a book pasted by mistake, the beginning is enough to ask about. */
const longestLine = 5_000

const quotedCell = /(^|\t|\n)"((?:[^"\t]|"")*\n(?:[^"\t]|"")*)"(?=\t|\n|$)/g

type Column = 'name' | 'school' | 'role' | 'result' | 'other'

const columnNames: readonly (readonly [RegExp, Column])[] = [
  [/^(ф\.? ?и\.? ?о\.?.*|фамили.*|имя.*|отчество.*|участник[аи]?|педагог|библиотекарь)$/, 'name'],
  [/^(школа|оу|оо|учреждение|организация|образовательн.*|место работы.*|наименование (оу|оо|учреждения|организации).*)$/, 'school'],
  [/^(роль|статус|форма участия|вид участия)$/, 'role'],
  [/^(результат.*|итог.*|место|награда|документ)$/, 'result'],
  [/^(№|n|no|№ ?п\/?п\.?|n ?п\/?п\.?|п\/п|номер|должность|дата|часы|телефон|почта|e-?mail|подпись|город|район|примечани.*)$/, 'other'],
]

const columnOf = (cell: string): Column | undefined => columnNames.find(([pattern]) => pattern.test(cell.toLowerCase().replace(/\s+/g, ' ').replace(/:$/, '')))?.[1]

/** The columns that a heading names, or null when the row is not a heading. */
function headingOf(cells: readonly string[]): Column[] | null {
  const columns = cells.map(columnOf)
  const named = columns.filter(Boolean).length
  return columns.includes('name') && (cells.length === 1 || named >= 2) && named >= cells.filter(Boolean).length / 2 ? columns.map((column) => column ?? 'other') : null
}

function byHeading(cells: readonly string[], heading: readonly Column[], kind: EventKind): Entry[] {
  const under = (column: Column) => cells.filter((cell, at) => heading[at] === column && cell !== '').join(' ')
  const role = roleMeant(under('role'), kind)
  const result = resultMeant(under('result')) ?? (role ? null : resultMeant(under('role')))
  const names = namesIn(under('name')) ?? [under('name')]
  return names.map((name) => ({ name: withoutNumber(name), school: under('school'), role, result }))
}

/**
 * Cells or parts of a line without a heading. A school, a role and a result are known by their words; posts, numbers and labels say
 * nothing. Of the rest the first are the name, up to three words, then comes the school, then the result. A second whole name begins
 * a second person; the school that stands before the first name is that of all of them.
 * @param of a 'row' has one role and one result for all its people, in a 'line' they belong to the name before them
 */
function byContent(parts: readonly string[], kind: EventKind, of: 'row' | 'line'): Entry[] {
  const entries: Entry[] = []
  let entry: Entry = { name: '', school: '', role: null, result: null }
  let school = ''
  for (const part of parts) {
    if (!/\p{L}/u.test(part) && !isSchool(part)) continue
    const role = entry.role === null ? roleMeant(part, kind) : null
    const result = entry.result === null ? resultMeant(part) : null
    const known = result !== null && result.result !== 'other'
    const names = role || known || isSchool(part) || isPost(part) ? null : namesIn(part)
    if (role) entry = { ...entry, role }
    else if (columnOf(part) || (isPost(part) && entry.name !== '')) continue
    else if (known && !isSchool(part)) entry = { ...entry, result }
    else if (isSchool(part) && entry.school === '') {
      entry = { ...entry, school: part }
      if (entry.name === '') school = part
    } else if (names && (entry.name === '' || namesIn(entry.name))) {
      for (const name of names) {
        if (entry.name !== '') entries.push(entry)
        entry = entry.name === '' ? { ...entry, name } : { name, school, role: null, result: null }
      }
    } else if (entry.school === '' && !entry.role && !entry.result && wordsIn(entry.name) < 3) entry = { ...entry, name: [entry.name, withoutNumber(part)].filter(Boolean).join(' ') }
    else if (entry.school === '') entry = { ...entry, school: part }
    else if (entry.result === null) entry = { ...entry, result }
  }
  entries.push(entry)
  return of === 'line' ? entries : entries.map(({ name }) => ({ ...entries.at(-1)!, name, school: entry.school || school || entries[0]!.school }))
}

const wordsIn = (name: string): number => name.split(/[\s.]+/).filter(Boolean).length

const isPost = (text: string): boolean => /^(педагог|учител|библиотекар|зав|методист|заместител|директор|специалист)[\p{L}.\- ]*$/iu.test(text)

const withoutNumber = (text: string): string => text.replace(/^[\s\d.)№•*–—-]+(?=\p{L})/u, '').trim()
