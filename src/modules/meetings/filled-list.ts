import { namesMeant, schoolMeant, type Person, type PersonId, type School } from '#modules/people'
import type { Attendance, Presence } from './attendance.ts'

/** A line of an attendance list that was filled by hand and typed in. */
export interface FilledLine {
  /** Where it stands: «строка 7». */
  readonly place: string
  readonly name: string
  readonly school: string
  /** What stands in the column of marks: «+», «дист», «н». */
  readonly mark: string
}

/** Rows of a sheet as text; see `sentSheets`. */
export interface FilledSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** What a mark says; null says nothing, 'unclear' is not understood. */
export type Mark = Presence | 'absent' | 'unclear' | null

const marks: readonly (readonly [Exclude<Mark, 'unclear' | null>, RegExp])[] = [
  ['online', /^(дист|онлайн|он-лайн|on-?line|удален|zoom|зум|вкс)/],
  ['absent', /^(н|нет|не ?был[аи]?|н\/я|неявка|отс.*|-+|–|—|0|б\/?л|больничн.*|отпуск.*|болеет|болен|больна)$/],
  ['in-person', /^(\++|да|есть|был[аи]?|v|✓|✔|☑|1|лично|очно|присутств.*|п|пр|здесь|явка)$/],
]

/** What stands in the column of marks, whatever its case: «+», «да», «был», «дист», «онлайн», «н». */
export function markOf(text: string): Mark {
  const said = text.trim().toLowerCase().replace(/ё/g, 'е').replace(/[.!]+$/, '')
  if (said === '') return null
  return marks.find(([, pattern]) => pattern.test(said))?.[0] ?? 'unclear'
}

const headings = {
  name: /^(фио|ф\.? ?и\.? ?о\.?|фамилия.*|участник.*|кто|библиотекарь|член.*)$/i,
  mark: /^(участие|отметка.*|присутстви.*|явка|был[а-я()]*|присутствовал.*|\+)$/i,
  school: /^(школа|оо|организация|место работы|учреждение|образовательная организация)$/i,
}

/** Lines of the lists found in the sheets: below a heading with names and marks, else two columns of which the first is names. */
export function filledLines(sheets: readonly FilledSheet[]): FilledLine[] {
  return sheets.flatMap(({ name: sheet, rows }) => {
    const at = rows.findIndex((row) => columnOf(row, headings.name) >= 0 && columnOf(row, headings.mark) >= 0)
    const columns = at < 0 ? { name: 0, mark: 1, school: -1 } : { name: columnOf(rows[at]!, headings.name), mark: columnOf(rows[at]!, headings.mark), school: columnOf(rows[at]!, headings.school) }
    // «Фамилия», «Имя», «Отчество» in columns of their own.
    const parts = at < 0 ? [] : [rows[at]!.findIndex((text) => /^имя$/i.test(text.trim())), rows[at]!.findIndex((text) => /^отчество$/i.test(text.trim()))].filter((column) => column >= 0)
    const cell = (row: readonly string[], column: number) => (row[column] ?? '').replace(/\s+/g, ' ').trim()
    return rows.slice(at + 1).flatMap((row, below) => {
      const name = [columns.name, ...parts].map((column) => cell(row, column)).filter(Boolean).join(' ')
      const place = `${sheets.length > 1 ? `лист «${sheet}», ` : ''}строка ${at + below + 2}`
      return /\p{L}{2}/u.test(name) ? [{ place, name, school: cell(row, columns.school), mark: cell(row, columns.mark) }] : []
    })
  })
}

const columnOf = (row: readonly string[], heading: RegExp): number => row.findIndex((text) => heading.test(text.replace(/\s+/g, ' ').trim()))

/** A line that a person has to decide about. */
export interface FilledDoubt extends FilledLine {
  /** Number of the line from 0. */
  readonly at: number
  readonly why: 'nobody' | 'several' | 'mark' | 'twice'
  /** Whom it may mean, the likeliest first. */
  readonly candidates: readonly PersonId[]
  readonly presence: Presence | 'absent' | null
}

export interface FilledList {
  /** What is clear: 'absent' for whoever the list says was not there; whoever it says nothing of is left out. */
  readonly clear: ReadonlyMap<PersonId, Presence | 'absent'>
  readonly doubts: readonly FilledDoubt[]
}

/** Whom each line means and how; lines without a mark say nothing. */
export function filledList(lines: readonly FilledLine[], people: readonly Person[], schools: readonly School[]): FilledList {
  const clear = new Map<PersonId, Presence | 'absent'>()
  const doubts: FilledDoubt[] = []
  lines.forEach((line, at) => {
    const mark = markOf(line.mark)
    if (mark === null) return
    const { exact, near } = namesMeant(line.name, people)
    const school = line.school === '' ? undefined : schoolMeant(line.school, schools)
    const there = school && exact.length > 1 ? exact.filter(({ schoolId }) => schoolId === school.id) : exact
    const meant = there.length === 0 ? exact : there
    const presence = mark === 'unclear' ? null : mark
    const doubt = (why: FilledDoubt['why']) => void doubts.push({ ...line, at, why, candidates: [...meant, ...near].map(({ id }) => id), presence })
    if (meant.length !== 1) return mark === 'absent' ? undefined : doubt(meant.length === 0 ? 'nobody' : 'several')
    const [{ id }] = meant as [Person]
    if (mark === 'unclear') return doubt('mark')
    const before = clear.get(id)
    if (before !== undefined && before !== mark) return doubt('twice')
    clear.set(id, mark)
  })
  return { clear, doubts }
}

/** Marks that stand already, with what the list says in their place. */
export function mergedMarks(present: readonly Attendance[], { clear }: Pick<FilledList, 'clear'>): Map<PersonId, Presence> {
  const marked = new Map(present.map(({ personId, presence }) => [personId, presence]))
  for (const [personId, mark] of clear) {
    if (mark === 'absent') marked.delete(personId)
    else marked.set(personId, mark)
  }
  return marked
}
