import type { Person, PersonId } from '#modules/people'

export type AgendaItemId = number

/** Who speaks: a person of the association, or anybody else in words. */
export type Speaker = { readonly personId: PersonId } | { readonly words: string }

/** A question of the agenda as it is typed. */
export interface AgendaDraft {
  /** Of a question that stands already; null for a new one. */
  readonly id: AgendaItemId | null
  readonly question: string
  readonly speakers: readonly Speaker[]
  /** Time given, in minutes. */
  readonly minutes: number | null
}

export interface AgendaItem extends AgendaDraft {
  readonly id: AgendaItemId
}

/**
 * Questions proposed from a plan's words, a line each, without the numbers that the plan gave them. A speaker is proposed only where a
 * line names a member by surname and initials; nobody is guessed.
 */
export function proposedAgenda(content: string, topic: string, members: readonly Person[]): AgendaDraft[] {
  const lines = content.split('\n').map((line) => line.replace(/^\s*(?:\d{1,2}[.)]|[-–—•*])\s*/, '').trim()).filter(Boolean)
  return (lines.length > 0 ? lines : [topic]).filter(Boolean).map((line) => ({
    id: null,
    question: line,
    speakers: members.filter((person) => names(line, person)).map(({ id }) => ({ personId: id })),
    minutes: minutesIn(line),
  }))
}

const minutesIn = (line: string): number | null => {
  const found = Number(/(?<!\d)(\d{1,3})\s*мин/.exec(line)?.[1])
  return found >= 1 && found <= 600 ? found : null
}

/** Whether the text holds «Иванова А. П.» or «А.П. Иванова» of this person. */
function names(text: string, { surname, givenName, patronymic }: Person): boolean {
  if (!surname || !givenName || !patronymic) return false
  const [family, first, middle] = [surname, givenName[0]!, patronymic[0]!].map((part) => part.replace(/[^\p{L}\d]/gu, '\\$&'))
  const initials = `${first}\\.\\s*${middle}\\.`
  return new RegExp(`(?<!${letter})(?:${family}\\s*${initials}|${initials}\\s*${family}(?!${letter}))`).test(text)
}

/** Not as a part of a longer word: «Лесная А. П.» is not in «Залесная А. П.». */
const letter = '[A-Za-zА-Яа-яЁё-]'

/** Why the agenda cannot be kept: the field and the words, or null. Fields are those of the form: `question-0`, `minutes-0`. */
export function objectionToAgenda(items: readonly AgendaDraft[]): { field: string; reason: string } | null {
  for (const [at, { question, minutes, speakers }] of items.entries()) {
    if (question === '') return { field: `question-${at}`, reason: 'Напишите вопрос.' }
    if (minutes !== null && (minutes < 1 || minutes > 600)) return { field: `minutes-${at}`, reason: 'На вопрос отводится от 1 до 600 минут.' }
    const people = speakers.flatMap((speaker) => ('personId' in speaker ? [speaker.personId] : []))
    if (new Set(people).size < people.length) return { field: `speakers-${at}`, reason: 'Докладчик назван дважды.' }
  }
  return null
}
