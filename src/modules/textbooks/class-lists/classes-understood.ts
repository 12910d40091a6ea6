import { createHash } from 'node:crypto'
import { schoolMeant } from '#modules/people'
import { classGroupName, objectionToClassGroup, type ClassGroup, type ClassGroupCard } from '../class-group.ts'
import { classSaid, letterSaid } from '../class-said.ts'
import { programmes, type ProgrammeCode } from '../programmes.ts'
import { wholeOf } from '../reading/numbers.ts'
import type { ClassLine, ClassListReading, LineCell } from './class-list.ts'
import { programmeSaid } from './programme-said.ts'

/** What was answered: by the key of a line, or by `schoolKey` for a spelling of a school. */
export type ClassAnswers = Readonly<Record<string, string>>

export interface Option {
  readonly value: string
  readonly label: string
}

interface KnownSchool {
  readonly id: number
  readonly name: string
  readonly aliases: readonly string[]
}

/** What the association has, beside which a list is understood. */
export interface Known {
  readonly schools: readonly KnownSchool[]
  /** Class groups of the list's school year, by school. */
  readonly groups: ReadonlyMap<number, readonly ClassGroup[]>
  /** The school of which the person said that the list is; null when the list names them. */
  readonly schoolId: number | null
  /** Whether the person may write the class sizes of a school. */
  readonly mayKeep: (schoolId: number) => boolean
}

/** What becomes of a line: 'left' is left out by an answer, 'empty' has no number and adds nothing. */
export type Fate = 'new' | 'changed' | 'same' | 'left' | 'empty' | 'asked'

/** One class of the list beside what is kept of it. */
export interface ClassEntry {
  readonly key: string
  readonly place: string
  readonly typed: string
  readonly schoolId: number
  readonly school: string
  readonly card: ClassGroupCard
  /** The class group that it is; null for a new one. */
  readonly group: ClassGroup | null
  readonly fate: Fate
  readonly question: string | null
  readonly options: readonly Option[]
  readonly choice: string
  readonly changes: readonly NumberChange[]
}

export interface NumberChange {
  readonly field: 'pupils' | 'forecast'
  readonly before: number | null
  readonly after: number
}

/** A spelling that means no school of the city, or one that is not the school chosen. */
export interface SchoolQuestion {
  readonly key: string
  readonly question: string
  readonly options: readonly Option[]
  readonly choice: string
}

export interface ClassesUnderstood {
  readonly schools: readonly SchoolQuestion[]
  readonly entries: readonly ClassEntry[]
  /** What is not brought in, and why, with its place. */
  readonly problems: readonly string[]
  /** Questions without an answer. */
  readonly open: number
  /** Lines that wait until it is said of which school they are. */
  readonly waiting: number
}

export const schoolKey = (spelling: string): string => `school:${spelling}`
const leave: Option = { value: 'none', label: 'не вносить' }

/** The list beside what is kept. Pure: the same list beside what it has brought in changes nothing. */
export function classesUnderstood({ lines }: ClassListReading, known: Known, answers: ClassAnswers): ClassesUnderstood {
  const schools = new Map<string, { id: number | null; question: SchoolQuestion | null }>()
  const entries: ClassEntry[] = []
  const met = new Map<string, number>()
  const problems: string[] = []
  const foreign = new Map<string, number>()
  let waiting = 0
  for (const line of lines) {
    if (!schools.has(line.school)) schools.set(line.school, schoolOf(line.school, known, answers))
    const { id, question } = schools.get(line.school)!
    if (id === null) {
      if (question?.choice === '') waiting++
      continue
    }
    const school = known.schools.find((school) => school.id === id)!
    if (!known.mayKeep(id)) {
      foreign.set(school.name, (foreign.get(school.name) ?? 0) + 1)
      continue
    }
    const at = (card: ClassGroupCard) => `${id}|${classGroupName(card)}`
    const above = (card: ClassGroupCard) => met.get(at(card))
    const read = entryOf(line, school, known.groups.get(id) ?? [], (card) => entries[above(card) ?? -1], answers)
    if (typeof read === 'string') {
      problems.push(read)
      continue
    }
    const { entry, replaces } = read
    // The line that is taken stands in the place of the one above.
    const said = entry.group ?? entry.card
    if (replaces) entries[above(said)!] = { ...replaces, fate: 'left', changes: [] }
    if (entry.fate !== 'left' && entry.fate !== 'asked' && (replaces || above(said) === undefined)) met.set(at(said), entries.length)
    entries.push(entry)
  }
  for (const [name, count] of foreign) problems.push(`${name}, строк: ${count}. Числа этой школы вносит её библиотекарь или методист.`)
  const questions = [...schools.values()].flatMap(({ question }) => question ?? [])
  return { schools: questions, entries, problems, waiting, open: [...questions, ...entries.filter(({ question }) => question !== null)].filter(({ choice }) => choice === '').length }
}

/** What the page showed, so that nothing is written that nobody saw. */
export const seenOf = (entries: readonly ClassEntry[]): string =>
  createHash('sha256')
    .update(JSON.stringify(entries.map(({ key, fate, card, group, changes }) => [key, fate, card, group?.id ?? null, changes])))
    .digest('hex')

function schoolOf(spelling: string, { schools, schoolId }: Known, answers: ClassAnswers): { id: number | null; question: SchoolQuestion | null } {
  const meant = spelling === '' ? null : schoolMeant(spelling, schools)
  const given = schools.find(({ id }) => id === schoolId)
  if (given && (spelling === '' || meant?.id === given.id)) return { id: given.id, question: null }
  if (meant && !given) return { id: meant.id, question: null }
  const likely = [...(given ? [given] : []), ...(meant ? [meant] : [])]
  const options = [...likely, ...schools.filter((school) => !likely.includes(school))].map(({ id, name }): Option => ({ value: `same:${id}`, label: name }))
  const question = given
    ? `Выбрана ${given.name}, а в таблице названа «${spelling}».`
    : spelling === ''
      ? 'В таблице не сказано, какая это школа.'
      : `«${spelling}» — такой школы в городе нет, или их несколько.`
  const choice = chosen(answers[schoolKey(spelling)], [...options, leave])
  return { id: choice.startsWith('same:') ? Number(choice.slice(5)) : null, question: { key: schoolKey(spelling), question, options: [...options, leave], choice } }
}

/**
 * @param above the line above that says the same class, if there is one
 * @returns the entry and the line that it takes the place of; or why it is not brought in, in words, when no class is named
 */
function entryOf(
  line: ClassLine,
  school: KnownSchool,
  groups: readonly ClassGroup[],
  above: (card: ClassGroupCard) => ClassEntry | undefined,
  answers: ClassAnswers,
): { entry: ClassEntry; replaces: ClassEntry | null } | string {
  const said = classSaid(line.class.text)
  const at = (cell: LineCell) => placeInWords(line, cell.column)
  if (said === null) return line.class.text === '' ? `${at(line.class)}: не сказано, какой это класс (${typedOf(line)}).` : `${at(line.class)}: «${line.class.text}» — не класс. Впишите один класс: «5 А».`
  const letter = letterSaid(line.letter.text) || said.letter
  const asked: string[] = []
  const programmeText = [line.programme.text, said.beside].filter(Boolean).join(' ')
  const programme = programmeSaid(programmeText)
  const answer = answers[line.key]
  const answered = answer?.startsWith('programme:') ? (answer.slice('programme:'.length) as ProgrammeCode) : null
  if (programme === null) asked.push(`${at(line.programme.text === '' ? line.class : line.programme)}: по какой программе учится класс, из слов «${programmeText}» не видно.`)
  const number = (cell: LineCell, field: 'pupils' | 'forecast', what: string): number | null => {
    if (cell.text === '') return null
    const whole = wholeOf(cell.text, what)
    if (!('value' in whole)) {
      asked.push(`${at(cell)}: «${cell.text}». ${whole.text}`)
      return null
    }
    const objection = objectionToClassGroup({ grade: said.grade, letter: '', programme: 'general', pupils: null, forecast: null, [field]: whole.value })
    if (objection) asked.push(`${at(cell)}: ${objection.reason}`)
    return objection ? null : whole.value
  }
  const pupils = number(line.pupils, 'pupils', 'учеников')
  const forecast = number(line.forecast, 'forecast', 'прогноз')
  const badNumber = asked.length > (programme === null ? 1 : 0)
  const card: ClassGroupCard = { grade: said.grade, letter, programme: programme ?? answered ?? 'general', pupils, forecast }
  const objection = objectionToClassGroup({ ...card, pupils: null, forecast: null })
  if (objection) return `${at(line.letter.text === '' ? line.class : line.letter)}: ${objection.reason}`

  const exact = groups.find((group) => classGroupName(group) === classGroupName(card)) ?? null
  const likes = exact ? [] : groups.filter((group) => group.grade === card.grade && group.programme === card.programme && (group.letter === '' || card.letter === ''))
  const like = likes.length === 1 && above(likes[0]!) === undefined ? likes[0]! : null
  if (likes.length === 1 && !like) asked.push(`Класс ${classGroupName(likes[0]!)} уже есть выше, а здесь — ${classGroupName(card)} той же параллели.`)
  if (like) asked.push(`В школе записан класс ${classGroupName(like)}, а в таблице — ${classGroupName(card)}.`)
  const twin = above(card)
  const agrees = twin && (pupils === null || pupils === twin.card.pupils) && (forecast === null || forecast === twin.card.forecast)
  if (twin && !agrees) asked.push(`Класс ${classGroupName(card)} уже есть выше (${twin.place}) с другим числом: ${twin.card.pupils ?? 'нет данных'}, а здесь ${pupils ?? 'нет данных'}.`)

  const options: Option[] =
    asked.length === 0
      ? []
      : programme === null
        ? [...programmes.map(({ code, name }): Option => ({ value: `programme:${code}`, label: name })), leave]
        : [...(like ? [{ value: `same:${like.id}`, label: `это ${classGroupName(like)}` }] : []), { value: 'take', label: like ? `внести ещё один класс ${classGroupName(card)}` : twin && !agrees ? 'взять эту строку' : badNumber ? 'внести без этого числа' : 'внести' }, leave]
  const choice = asked.length === 0 ? 'take' : chosen(answer, options)
  const group = choice.startsWith('same:') ? like : exact
  const changes = (['pupils', 'forecast'] as const).flatMap((field): NumberChange[] => (card[field] === null || card[field] === group?.[field] ? [] : [{ field, before: group?.[field] ?? null, after: card[field] }]))
  const repeats = twin !== undefined && agrees && choice !== 'none'
  const fate: Fate = choice === '' ? 'asked' : choice === 'none' ? 'left' : repeats ? 'same' : group ? (changes.length > 0 ? 'changed' : 'same') : pupils === null && forecast === null ? 'empty' : 'new'
  const entry: ClassEntry = { key: line.key, place: placeInWords(line), typed: typedOf(line), schoolId: school.id, school: school.name, card, group, fate, question: asked.length > 0 ? asked.join(' ') : null, options, choice, changes: fate === 'changed' || fate === 'new' ? changes : [] }
  return { entry, replaces: twin && !agrees && (fate === 'new' || fate === 'changed' || fate === 'same') ? twin : null }
}

const chosen = (answer: string | undefined, options: readonly Option[]): string => (answer !== undefined && options.some(({ value }) => value === answer) ? answer : '')

const placeInWords = ({ sheet, row }: Pick<ClassLine, 'sheet' | 'row'>, column = ''): string => [`лист «${sheet}»`, `строка ${row}`, ...(column === '' ? [] : [`столбец ${column}`])].join(', ')

const typedOf = ({ school, class: name, letter, programme, pupils, forecast }: ClassLine): string =>
  [school, [name.text, letter.text].filter(Boolean).join(' '), programme.text, pupils.text, forecast.text].filter(Boolean).join(', ')
