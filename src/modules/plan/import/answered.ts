import type { PlanItem, PlanReading, Question } from '../reading/plan-reading.ts'
import { isOpen, type Answer, type Answers } from './plan-import.ts'
import { itemWords, numberAndUnit, putItemWords, putWords, wordsAt } from './value-at.ts'
import { isBeginnersSchool, isColumnPlace, isLeftoverPlace, suggested, wayOf, type ColumnPlace, type LeftoverPlace } from './ways.ts'
import { explained, holds, replaced } from './words.ts'

/** A reading as people's answers leave it. What nobody answered stands in the words of the document. */
export interface AnsweredReading {
  readonly reading: PlanReading
  /** For each indicator, the row of the reading that it came from: an answer may part one row into several. */
  readonly indicatorRows: readonly number[]
  /** What came from words without a place: which question, and which of its lines, by the pointer to the value. */
  readonly moved: ReadonlyMap<string, { readonly question: number; readonly line: number }>
  /** Open questions that other answers have settled. */
  readonly settled: ReadonlySet<number>
}

/** One answer that has something to change. */
interface Change {
  readonly question: Question
  readonly index: number
  readonly answer: Answer
}

export function answered(original: PlanReading, answers: Answers<Answer>): AnsweredReading {
  const reading = structuredClone(original)
  const changes = original.questions.flatMap((question, index) => {
    const answer = answers.get(index)
    return answer && (answer.kind === 'accepted' || answer.kind === 'changed') ? [{ question, index, answer }] : []
  })
  const of = (...kinds: ReturnType<typeof wayOf>['kind'][]) => changes.filter(({ question }) => kinds.includes(wayOf(question, original).kind))
  const moved: Map<string, { question: number; line: number }> = new Map()
  for (const change of of('year')) putWords(reading, '/schoolYear', newWords(change))
  for (const change of of('term')) putTerm(reading, original, change)
  for (const change of of('words', 'abbreviation').toSorted(longerFirst)) changeWords(reading, original, change)
  for (const { question, answer } of of('unit')) putWords(reading, question.about.replace(/target$/, 'unit'), answer.value)
  for (const change of of('number')) putWords(reading, change.question.about, newWords(change))
  for (const { question, answer } of of('column')) if (isColumnPlace(answer.place)) moveColumn(reading, wayOf(question, original), answer.place)
  for (const { index, answer } of of('leftover')) if (isLeftoverPlace(answer.place)) moveLeftover(reading, answer.place, answer.value, (at, line) => moved.set(at, { question: index, line }))
  const settled = settledIn(reading, original, answers, new Set(of('split').map(({ question }) => question.about.replace(/criterion$/, ''))))
  const indicatorRows = splitIndicators(reading, of('split'))
  return { reading, indicatorRows, moved, settled }
}

const newWords = ({ question, answer }: Change): string => (answer.kind === 'accepted' ? (question.suggestion ?? '') : answer.value)

/** A whole line is put before a word within it, so that both answers hold. */
const longerFirst = (a: Change, b: Change): number => b.question.found.length - a.question.found.length

function putTerm(reading: PlanReading, original: PlanReading, { question, answer }: Change): void {
  const instead = suggested(question, original)
  const words = wordsAt(reading, question.about) ?? ''
  putWords(reading, question.about, answer.kind === 'changed' || !instead ? answer.value : replaced(words, instead.found, instead.by))
}

function changeWords(reading: PlanReading, original: PlanReading, { question, answer }: Change): void {
  const words = wordsAt(reading, question.about) ?? ''
  const way = wayOf(question, original)
  if (way.kind === 'abbreviation') {
    if (!isBeginnersSchool(question)) putWords(reading, question.about, explained(words, question.found, answer.value))
    return
  }
  const accepted = answer.kind === 'accepted' ? suggested(question, original) : null
  const found = accepted?.found ?? (way.kind === 'words' ? way.found : question.found)
  if (holds(words, found)) putWords(reading, question.about, replaced(words, found, accepted?.by ?? answer.value))
}

function moveColumn(reading: PlanReading, way: ReturnType<typeof wayOf>, place: ColumnPlace): void {
  if (way.kind !== 'column') return
  for (const item of reading.items) {
    const text = item.extra[way.heading]
    if (text === undefined) continue
    const { [way.heading]: _, ...rest } = item.extra
    item.extra = rest
    putItemWords(item, place, [itemWords(item, place), text].filter(Boolean).join('\n'), reading.schoolYear)
  }
}

function moveLeftover(reading: PlanReading, place: LeftoverPlace, text: string, note: (pointer: string, line: number) => void): void {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean)
  if (place === 'theme' || place === 'aim') {
    reading[place] = [reading[place], ...lines].filter(Boolean).join('\n')
    note(`/${place}`, 0)
  } else if (place === 'meeting' || place === 'activity') {
    const [topic = '', ...content] = lines
    note(`/items/${reading.items.length}`, 0)
    reading.items.push({ ...emptyItem, kind: place, topic, content: content.join('\n') || null, responsible: [], extra: {} })
  } else
    for (const [line, words] of lines.entries()) {
      note(`/${place}/${reading[place].length}`, line)
      reading[place].push(words)
    }
}

const emptyItem: Omit<PlanItem, 'kind' | 'responsible' | 'extra'> = { number: null, section: null, term: null, place: null, topic: null, aim: null, content: null, form: null, output: null, status: null }

/** An open question is settled when the words that it asks about no longer stand there, or its number has got a unit. */
function settledIn(reading: PlanReading, original: PlanReading, answers: Answers<Answer>, split: ReadonlySet<string>): ReadonlySet<number> {
  const isSettled = (question: Question): boolean => {
    const way = wayOf(question, original)
    if (way.kind === 'unit') return split.has(question.about.replace(/target$/, '')) || wordsAt(reading, question.about.replace(/target$/, 'unit')) !== null
    if (way.kind !== 'words' && way.kind !== 'abbreviation') return false
    return !holds(wordsAt(reading, question.about) ?? '', way.kind === 'words' ? way.found : question.found)
  }
  return new Set(original.questions.flatMap((question, index) => (isOpen(answers.get(index)) && isSettled(question) ? [index] : [])))
}

/** Parts the rows whose criteria got numbers of their own. @returns for each row now, the row that it came from */
function splitIndicators(reading: PlanReading, changes: readonly Change[]): number[] {
  const origins: number[] = []
  reading.indicators = reading.indicators.flatMap((row, index) => {
    const change = changes.find(({ question }) => question.about === `/indicators/${index}/criterion`)
    const criteria = (row.criterion ?? '').split('\n').filter((line) => line.trim() !== '')
    const targets = change?.answer.value.split('\n') ?? []
    const rows = targets.length < 2 ? [row] : criteria.map((criterion, at) => ({ ...row, criterion, ...targetOf(targets[at] ?? '') }))
    origins.push(...rows.map(() => index))
    return rows
  })
  return origins
}

function targetOf(words: string): { target: number | null; unit: string | null } {
  const { number, unit } = numberAndUnit(words)
  return { target: number, unit: unit || null }
}
