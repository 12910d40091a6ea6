import type { Notes } from '../notes.ts'
import type { PlanReading } from '../plan-reading.ts'
import { folded } from '../wording.ts'

/** Words that begin the name of a problem. */
const problem =
  /^(низк|недостат|слаб(?!ови|осл)|отсутстви|нехватк|дефицит|неумени|незнани|неготовност|нежелани|затруднени|трудност|проблем|мал(?:ая|ое|ый|о)(?![а-я])|плох|устарев|устаревш|нет(?![а-я])|мало(?![а-я])|не (?:хватает|все|во всех|созда|налажен|разработан|умеют|владеют|знают|готовы)|разрозненн|формальн(?:ое|ый) |несоответстви|неэффективн|снижение (?:интереса|уровня|посещаемости|качества|читательской|числа читател|мотивации|активности)|падение|утрата|потеря|пассивност)/
/** A problem said in a sentence. */
const said = / (?:недостаточно|не хватает|отсутству[а-я]+|не владе[а-я]+|не умеют|не готовы|не соответству[а-я]+|устарел[а-я]*)(?: |$)/

/** What the table of indicators leaves unclear. */
export function doubtIndicators(reading: PlanReading, notes: Notes): void {
  for (const [index, { task, plannedResult, criterion, target }] of reading.indicators.entries()) {
    const at = `/indicators/${index}`
    const before = reading.indicators[index - 1]
    // a cell merged over rows is asked about once
    if (task !== null && isProblem(task) && before?.task !== task)
      notes.ask('problemInsteadOfTask', `${at}/task`, 'В графе «Задача» записана проблема. Какая задача из неё следует?', task)
    if (plannedResult !== null && before?.plannedResult !== plannedResult && (isProblem(plannedResult) || (task !== null && repeats(task, plannedResult))))
      notes.ask('resultRepeatsProblem', `${at}/plannedResult`, 'Планируемый результат повторяет задачу или проблему. Что должно получиться?', plannedResult)
    const criteria = criteriaIn(criterion)
    const shared = sharedTarget(reading, notes, index)
    if (target !== null && (criteria.length > 1 || shared.length > 1))
      notes.ask('severalCriteriaOneNumber', `${at}/criterion`, `Критериев ${Math.max(criteria.length, shared.length)}, а число одно: ${target}. Считать их вместе или у каждого своё?`, shared.length > 1 ? shared.join('\n') : criterion!)
  }
}

function isProblem(text: string): boolean {
  const words = folded(text)
  return problem.test(words) || said.test(` ${words}`)
}

/** The criteria in a cell: paragraphs, points of a list, or sentences. */
const criteriaIn = (criterion: string | null): string[] =>
  criterion?.split(/\n|;\s+|(?<=\p{Ll}{3,}[.])\s+(?=\p{Lu})/u).filter((part) => /\p{L}{3}/u.test(part)) ?? []

/** The criteria of the rows over which the cell of a number is merged; empty but for the first of them. */
function sharedTarget({ indicators }: PlanReading, { sources }: Notes, index: number): string[] {
  const cell = (at: number) => JSON.stringify(sources[`/indicators/${at}/target`] ?? at)
  if (index > 0 && cell(index) === cell(index - 1)) return []
  const rows = indicators.slice(index)
  const end = rows.findIndex((_, at) => cell(index + at) !== cell(index))
  return [...new Set(rows.slice(0, end < 0 ? rows.length : end).flatMap(({ criterion }) => criterion ?? []))]
}

/** The second says nothing that the first does not: nearly all its longer words stand there, in any form. */
function repeats(task: string, result: string): boolean {
  const stems = (text: string) => folded(text).split(' ').filter((word) => word.length > 3).map((word) => word.slice(0, Math.max(4, word.length - 3)))
  const known = new Set(stems(task))
  const said = stems(result)
  if (said.length < 2) return false
  return said.filter((stem) => known.has(stem)).length / said.length >= 0.85 && folded(task).startsWith(folded(result).slice(0, 8))
}
