import type { Notes } from '../notes.ts'
import type { PlanReading } from '../plan-reading.ts'
import { folded } from '../wording.ts'

const problemWords = /^(низк|недостаточн|слаб|отсутстви|нехватк|дефицит|неумени|незнани|неготовност|нежелани|затруднени|трудност|проблем|малая|плох)/

/** What the table of indicators leaves unclear. */
export function doubtIndicators(reading: PlanReading, notes: Notes): void {
  for (const [index, { task, plannedResult, criterion, target, unit }] of reading.indicators.entries()) {
    const at = `/indicators/${index}`
    if (task !== null && problemWords.test(folded(task)))
      notes.ask('problemInsteadOfTask', `${at}/task`, 'В графе «Задача» записана проблема. Какая задача из неё следует?', task)
    if (plannedResult !== null && (problemWords.test(folded(plannedResult)) || (task !== null && repeats(task, plannedResult))))
      notes.ask('resultRepeatsProblem', `${at}/plannedResult`, 'Планируемый результат повторяет задачу или проблему. Что должно получиться?', plannedResult)
    if (target !== null && unit === null) notes.ask('missingUnit', `${at}/target`, `${target} — чего? Единица не названа.`, String(target))
    const criteria = criterion === null ? [] : criterion.split('\n').filter((line) => line.trim() !== '')
    if (target !== null && criteria.length > 1)
      notes.ask('severalCriteriaOneNumber', `${at}/criterion`, `Критериев ${criteria.length}, а число одно: ${target}. Считать их вместе или у каждого своё?`, criterion!)
  }
}

/** The second says nothing that the first does not: nearly all its longer words stand there, in any form. */
function repeats(task: string, result: string): boolean {
  const stems = (text: string) => folded(text).split(' ').filter((word) => word.length > 3).map((word) => word.slice(0, Math.max(4, word.length - 3)))
  const known = new Set(stems(task))
  const said = stems(result)
  if (said.length < 2) return false
  return said.filter((stem) => known.has(stem)).length / said.length >= 0.85 && folded(task).startsWith(folded(result).slice(0, 8))
}
