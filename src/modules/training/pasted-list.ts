import { namesMeant, schoolMeant, type Person, type PersonId, type School } from '#modules/people'
import type { TrainingEvent } from './event.ts'
import type { ListLine } from './list-lines.ts'
import type { Participation, ParticipationRole, Result } from './participation.ts'

/** A person of a pasted list and whom the association knows by that. */
export interface PastedLine extends Omit<ListLine, 'role' | 'result'> {
  /** As the line says, else as was said for the whole list. */
  readonly role: ParticipationRole
  readonly result: Result
  readonly resultWords: string
  /** Whom the line names without doubt, or null. */
  readonly personId: PersonId | null
  /** Whom it may mean, the likeliest first; with a sure person that one. */
  readonly candidates: readonly PersonId[]
  /** Why it is asked, or what becomes of it, in Russian; '' when there is nothing to say. */
  readonly note: string
}

/** What the list is compared with. */
export interface Known {
  readonly event: Pick<TrainingEvent, 'kind' | 'firstDay'>
  readonly people: readonly Person[]
  readonly schools: readonly School[]
  /** Participations at the event so far. */
  readonly recorded: readonly Pick<Participation, 'personId' | 'role'>[]
}

/**
 * Finds the people of a pasted list. A line is sure when the name is one person's alone and the school that it
 * states, if any, is that person's; a surname alone is sure only with its school. All else is asked.
 * @param otherwise role and result of the lines that state none
 */
export function pastedList(lines: readonly ListLine[], known: Known, otherwise: { readonly role: ParticipationRole; readonly result: Result }): PastedLine[] {
  const there = known.people.filter(({ leftOn }) => leftOn === null || leftOn > known.event.firstDay)
  const seen = new Map<string, number>()
  return lines.map((line) => {
    const found = personOf(line, there, known.schools)
    const role = line.role ?? otherwise.role
    const key = `${found.personId} ${role}`
    const earlier = found.personId === null ? undefined : seen.get(key)
    seen.set(key, earlier ?? line.at)
    const already = known.recorded.some((one) => one.personId === found.personId && one.role === role)
    return {
      ...line,
      ...found,
      role,
      result: line.result?.result ?? otherwise.result,
      resultWords: line.result?.resultWords ?? '',
      note: already ? 'Это участие уже записано: второй раз не запишется.' : earlier ? `Повторяет строку ${earlier}: второй раз не запишется.` : found.note,
    }
  })
}

type Found = Pick<PastedLine, 'personId' | 'candidates' | 'note'>

function personOf({ name, school: said }: ListLine, people: readonly Person[], schools: readonly School[]): Found {
  const { exact, near, told } = namesMeant(name, people)
  const school = said === '' ? null : schoolMeant(said, schools)
  const atSchool = (person: Person) => school !== null && person.schoolId === school.id
  const ask = (note: string): Found => ({ personId: null, candidates: likeliestFirst([...exact, ...near], atSchool), note })
  if (name === '') return ask('Имени в строке не видно.')
  if (exact.length === 0) return ask(near.length === 0 ? 'Такого человека в объединении нет.' : 'Такого имени нет, есть похожие.')

  const fitting = school === null ? exact : exact.filter(atSchool)
  const [only] = fitting
  if (fitting.length === 0) return ask(exact.length === 1 ? `В списке — ${school?.name}, а у человека записана ${exact[0]!.school || 'другая работа'}.` : 'Людей с таким именем несколько, и никто не из этой школы.')
  if (fitting.length > 1) return ask('Людей с таким именем несколько.')
  if (told === 'surname' && school === null) return ask('В списке только фамилия.')
  if (said !== '' && school === null && told !== 'full') return ask(`Школа «${said}» не узнана.`)
  return { personId: only!.id, candidates: [only!.id], note: said !== '' && school === null ? `Школа «${said}» не узнана; человек найден по имени.` : '' }
}

const likeliestFirst = (people: readonly Person[], likely: (person: Person) => boolean): PersonId[] =>
  [...people.filter(likely), ...people.filter((person) => !likely(person))].map(({ id }) => id)
