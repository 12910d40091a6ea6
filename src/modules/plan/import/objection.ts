import type { PlanReading, Question } from '../reading/plan-reading.ts'
import { schoolYearsIn } from '../reading/school-year.ts'
import { readTerm } from '../reading/term.ts'
import type { Answer } from './plan-import.ts'
import { numberAndUnit } from './value-at.ts'
import { isColumnPlace, isLeftoverPlace, wayOf } from './ways.ts'

interface Objection {
  readonly reason: string
  readonly field: 'value' | 'place'
}

const value = (reason: string): Objection => ({ reason, field: 'value' })

/** Why an answer to the question cannot be kept, or null. */
export function objectionToAnswer(question: Question, reading: PlanReading, { kind, value: words, place }: Answer): Objection | null {
  if (kind === 'accepted') return question.suggestion === null ? value('Программа здесь ничего не предлагает: напишите сами или оставьте как в документе.') : null
  if (kind !== 'changed') return null
  const way = wayOf(question, reading)
  const empty = words.trim() === ''
  switch (way.kind) {
    case 'words':
      return empty && question.code !== 'strayText' ? value('Напишите, что должно здесь стоять.') : null
    case 'term':
      return objectionToTerm(words, reading)
    case 'year':
      return schoolYearsIn(words).length === 0 ? value('Напишите учебный год так: 2026/2027.') : null
    case 'unit':
      return empty ? value('Напишите, что считают: участий, консультаций, школ.') : null
    case 'number':
      return numberAndUnit(words).number === null ? value('Начните с числа: «20 участий».') : null
    case 'split':
      return objectionToNumbers(words, way.criteria.length)
    case 'abbreviation':
      return empty ? value('Напишите, как это расшифровывается.') : null
    case 'leftover':
      if (!isLeftoverPlace(place)) return { reason: 'Выберите, куда отнести этот текст.', field: 'place' }
      return empty ? value('Текст пуст. Если он не нужен в плане, нажмите «Не часть плана».') : null
    case 'column':
      return isColumnPlace(place) ? null : { reason: 'Выберите, что записано в этой графе.', field: 'place' }
    case 'notice':
      return value('Здесь нечего исправлять: это нужно знать.')
  }
}

function objectionToTerm(words: string, { schoolYear }: PlanReading): Objection | null {
  if (words.trim() === '') return value('Напишите срок.')
  const { term, doubt } = readTerm(words, schoolYear)
  return term.kind === 'unknown' ? value(`${doubt ?? 'Срок не понятен.'} Пишите так: «октябрь», «15 октября», «октябрь – ноябрь», «в течение года», «ежемесячно».`) : null
}

/** @param words a line a criterion: the number and what it counts */
function objectionToNumbers(words: string, criteria: number): Objection | null {
  const lines = words.split('\n')
  if (lines.length !== criteria || lines.every((line) => line.trim() === '')) return value('Напишите число хотя бы у одного критерия.')
  const wrong = lines.find((line) => line.trim() !== '' && numberAndUnit(line).number === null)
  return wrong === undefined ? null : value(`«${wrong.trim()}»: начните с числа.`)
}
