import { fullName, shortName, type Person, type PersonId } from '#modules/people'

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
    ...spokenBy(line, members),
    minutes: minutesIn(line),
  }))
}

const minutesIn = (line: string): number | null => {
  const found = Number(/(?<!\d)(\d{1,3})\s*мин/.exec(line)?.[1])
  return found >= 1 && found <= 600 ? found : null
}

/** Who is named in a line, and the line without the one name and the minutes that stand at its end. */
function spokenBy(line: string, members: readonly Person[]): Pick<AgendaDraft, 'question' | 'speakers'> {
  const named = members.filter((person) => nameOf(person)?.test(line))
  const bare = line.replace(/[\s(,—–-]*\d{1,3}\s*мин[а-я]*\.?\)?\s*$/, '')
  const end = named.length === 1 ? new RegExp(`[\\s(,.—–-]*(?:${nameOf(named[0]!)!.source})[\\s).]*$`) : null
  return { question: (end && bare.replace(end, '')) || bare || line, speakers: named.map(({ id }) => ({ personId: id })) }
}

/** «Иванова А. П.» or «А.П. Иванова» of this person; null for a name without initials. */
function nameOf({ surname, givenName, patronymic }: Person): RegExp | null {
  if (!surname || !givenName || !patronymic) return null
  const [family, first, middle] = [surname, givenName[0]!, patronymic[0]!].map((part) => part.replace(/[^\p{L}\d]/gu, '\\$&'))
  const initials = `${first}\\.\\s*${middle}\\.`
  return new RegExp(`(?<!${letter})(?:${family}\\s*${initials}|${initials}\\s*${family}(?!${letter}))`)
}

/** Not as a part of a longer word: «Лесная А. П.» is not in «Залесная А. П.». */
const letter = '[A-Za-zА-Яа-яЁё-]'

/** Questions in the order in which they stand, those with a place of their own, counted from 1, taking it. */
export function arranged<T>(rows: readonly { readonly item: T; readonly place: number | null }[]): T[] {
  const list = rows.filter(({ place }) => place === null).map(({ item }) => item)
  for (const { item, place } of rows.filter(({ place }) => place !== null).toSorted((one, other) => one.place! - other.place!)) list.splice(Math.max(0, place! - 1), 0, item)
  return list
}

/** The one person whom a typed line names, by full name or surname and initials; null for a guest; 'several' when more than one answers to it. */
export function personNamed(line: string, people: readonly Person[]): Person | 'several' | null {
  const key = folded(line)
  const found = people.filter((person) => [fullName(person), shortName(person)].some((name) => folded(name) === key))
  return found.length > 1 ? 'several' : (found[0] ?? null)
}

const folded = (text: string): string => text.toLowerCase().replaceAll('ё', 'е').replace(/[\s\u00A0]/g, '')

/** Why the agenda cannot be kept, in words; null when it can. */
export function objectionToAgenda(items: readonly AgendaDraft[]): string | null {
  for (const [at, { question, minutes, speakers }] of items.entries()) {
    if (question === '') return `У вопроса ${at + 1} есть докладчик, а самого вопроса нет. Напишите его.`
    if (minutes !== null && (minutes < 1 || minutes > 600)) return `«${question}»: на вопрос отводится от 1 до 600 минут.`
    const people = speakers.flatMap((speaker) => ('personId' in speaker ? [speaker.personId] : []))
    if (new Set(people).size < people.length) return `«${question}»: докладчик назван дважды.`
  }
  return null
}
