import { gradesInTitle } from '../reading/grades.ts'
import type { Column } from './columns.ts'
import type { Appendix, FederalEntry } from './entry.ts'
import { gradesSaid } from './grades.ts'
import type { Standing } from './heading.ts'
import { titleSaid } from './title-said.ts'
import { termSaid } from './until.ts'

/** Raises a question. @param column null when it is about the row as a whole @param found the cell, when not said otherwise */
export type Ask = (column: Column | null, text: string, found?: string) => void

interface Place {
  readonly appendix: Appendix
  readonly above: Standing
  /** The entry of the row before. */
  readonly before: FederalEntry | null
  /** From 1. */
  readonly row: number
}

/** One row of the list as an entry. */
export function readEntry(cell: (column: Column) => string, place: Place, ask: Ask): FederalEntry {
  const { above } = place
  const title = cell('title')
  const asAbove = (column: Column, value = ''): string => {
    if (!/^["»”]$/.test(cell(column))) return shortName(cell(column))
    ask(column, value === '' ? 'Вместо значения стоит кавычка, а строкой выше пусто. Записано без значения.' : 'Вместо значения стоит кавычка. Взято то же, что строкой выше.')
    return value
  }
  const code = codeSaid(cell('code'), place, ask)
  if (!/№/.test(cell('order')) && !/^["»”]$/.test(cell('order'))) ask('order', cell('order') === '' ? 'Не указан приказ, которым учебник включён в перечень.' : 'У приказа, которым учебник включён в перечень, нет знака «№».')
  return {
    appendix: place.appendix,
    code,
    title,
    authors: cell('authors'),
    publishers: cell('publisher').split(/\s*;\s*/).filter(Boolean),
    aids: cell('aids'),
    ...gradesOf(cell('grade'), title, above, ask),
    ...titleSaid(title),
    subject: above.subject || above.area,
    area: above.area,
    stage: above.stage,
    programme: above.programme,
    compulsory: code.startsWith('1.'),
    standard: asAbove('standard', place.before?.standard),
    includedBy: asAbove('order', place.before?.includedBy),
    holder: asAbove('holder', place.before?.holder),
    ...termOf(cell('until'), ask),
  }
}

/** «Приказ … № 286 … (далее – Приказ № 286)» is known by its short name. */
const shortName = (text: string): string =>
  text
    .split(/;\s*(?=приказ)/i)
    .map((order) => /\(далее\s*[-–—]\s*([^)]+)\)\s*$/iu.exec(order)?.[1] ?? order)
    .join('; ')
    .replace(/\s+/g, ' ')
    .trim()

function codeSaid(text: string, { above, row }: Place, ask: Ask): string {
  const plain = text.replace(/^[\\\s]+|[\s.]+$/g, '')
  if (/^\d+(\.\d+)+$/.test(plain)) return plain
  if (plain === '') {
    ask('code', 'У учебника нет кода. Он записан под номером своей строки.')
    return `без кода, строка ${row}`
  }
  const mended = plain.replace(/,/g, '.').replace(/\s+/g, '').split('.')
  if (!mended.every((level) => /^\d*$/.test(level))) {
    ask('code', `Код записан не по форме «1.1.1.1.1.1.1». Он оставлен как есть.`)
    return plain
  }
  const code = withoutGap(mended, above.code.split('.').filter(Boolean)).join('.')
  ask('code', `В коде лишний или пропущенный знак. Прочитано: ${code}.`)
  return code
}

/** An empty level is one point too many when the rest then continues the heading, else the level that the heading has there. */
function withoutGap(levels: readonly string[], heading: readonly string[]): string[] {
  const closed = levels.filter((level) => level !== '')
  if (heading.every((level, at) => closed[at] === level)) return closed
  const filled = levels.map((level, at) => level || (heading[at] ?? ''))
  return heading.length > 0 && heading.every((level, at) => filled[at] === level) ? filled : closed
}

function gradesOf(text: string, title: string, above: Standing, ask: Ask): Pick<FederalEntry, 'grades' | 'extraYear'> {
  const said = gradesSaid(text)
  if (said) return said
  // Colleges have no grades, and the list names none for them.
  if (text === '' && (/профессионального/.test(above.programme) || /проф(?:\.|ессиональн)/i.test(title))) return { grades: [], extraYear: false }
  const grades = gradesInTitle(title)
  const [fault, made] = [text === '' ? 'Класс не указан.' : 'Класс не понят.', grades.length > 0 ? `Взят из названия: ${grades.join(', ')}.` : 'Учебник записан без класса.']
  ask('grade', `${fault} ${made}`)
  return { grades, extraYear: false }
}

function termOf(text: string, ask: Ask): Pick<FederalEntry, 'term' | 'until'> {
  const { term, until, doubtful } = termSaid(text)
  if (term === 'unknown') ask('until', text === '' ? 'Срок не указан. Проверьте по приказу: без срока программа не скажет, можно ли пользоваться учебником.' : 'Срок не понят. Исправьте его в файле по приказу и прочитайте файл снова.')
  else if (doubtful) ask('until', `В сроке описка. Прочитано: ${until!.split('-').toReversed().join('.')}.`)
  return { term, until }
}
