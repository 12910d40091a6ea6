import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { notFound, Refusal, refuse } from '#platform/refusal'
import { counted } from '#platform/russian'
import { addPerson, changePerson } from './change-person.ts'
import { addSchool, changeSchool } from './change-school.ts'
import { seenOf, type Entry, type FieldChange } from './lists/entry.ts'
import { placeInWords } from './lists/grid.ts'
import type { ListOutcome } from './lists/list-outcome.ts'
import type { PersonEntry } from './lists/people-understood.ts'
import { readList } from './lists/read-list.ts'
import type { SchoolEntry } from './lists/schools-understood.ts'
import { understood, type Understood } from './lists/understood.ts'
import { permit } from './permissions.ts'
import type { Person, PersonCard, PersonId } from './person.ts'
import type { SchoolId } from './school.ts'
import { listImportById, putListOutcome, type ListImport, type ListImportId } from './store/list-imports.ts'
import { people, personById } from './store/people.ts'
import { schools } from './store/schools.ts'

/** The list beside what the association has now. */
export async function listUnderstood(context: Context, list: Pick<ListImport, 'sheets' | 'answers'>): Promise<Understood> {
  return understood(readList(list.sheets), { schools: await schools(context), people: await people(context), today: context.today }, list.answers)
}

/**
 * Enters the schools and people of a list as it was answered: all of it or, when anything is refused, nothing.
 * @param seen for each entry by its key, the changes that the person was shown; see `seenOf`
 * @throws {Refusal} when a question is open, a change was not shown, or a rule of schools and people is broken, with the place in the list
 */
export function bringInList(context: Context, id: ListImportId, seen: ReadonlyMap<string, string>): Promise<ListOutcome> {
  return atomically(context, async (context) => {
    permit(context, 'bring in lists')
    const list = (await listImportById(context, id, { hold: true })) ?? notFound('Такого списка нет.')
    if (list.outcome !== null) refuse('Этот список уже внесён.')
    const { schools, people, open } = await listUnderstood(context, list)
    if (open > 0) refuse(`Сначала ответьте на ${counted(open, 'вопрос', 'вопроса', 'вопросов')}.`)
    const unseen = [...schools, ...people].filter(({ key, changes }) => changes.length > 0 && seen.get(key) !== seenOf(changes))
    if (unseen.length > 0) refuse('Ответы сохранены. Посмотрите, что в записанном изменится, и нажмите «Внести» ещё раз.')
    const outcome = await written(context, schools, people)
    await putListOutcome(context, id, outcome)
    await note(context, { deed: 'список внесён', subject: `/people/lists/${id}`, details: outcome })
    return outcome
  })
}

async function written(context: Context, schools: readonly SchoolEntry[], people: readonly PersonEntry[]): Promise<ListOutcome> {
  const outcome = { newSchools: 0, changedSchools: 0, newPeople: [] as PersonId[], changedPeople: 0 }
  const schoolIds = new Map<string, SchoolId>()
  for (const entry of schools)
    await atItsPlace(entry, async () => {
      if (entry.known) schoolIds.set(entry.key, entry.known.id)
      if (entry.known && takes(entry)) {
        await changeSchool(context, entry.known.id, entry.card, entry.known.version)
        outcome.changedSchools++
      }
      if (entry.choice !== 'new') return
      schoolIds.set(entry.key, await addSchool(context, entry.card))
      outcome.newSchools++
    })
  const personIds = new Map<string, PersonId>()
  for (const entry of people)
    await atItsPlace(entry, async () => {
      const schoolId = entry.school ? (schoolIds.get(entry.school.key) ?? null) : null
      const earlier = entry.known?.id ?? (entry.repeats === null ? undefined : personIds.get(entry.repeats))
      if (entry.choice === 'new') {
        const person = await addPerson(context, newCard(entry, schoolId))
        personIds.set(entry.key, person)
        outcome.newPeople.push(person)
      } else if (earlier !== undefined) {
        personIds.set(entry.key, earlier)
        if (await changed(context, earlier, entry, schoolId)) outcome.changedPeople++
      }
    })
  return outcome
}

const takes = ({ changes }: Entry): boolean => changes.some(({ taken }) => taken)

/** A row that repeats an earlier one adds to it what that one did not say. */
async function changed(context: Context, id: PersonId, entry: PersonEntry, schoolId: SchoolId | null): Promise<boolean> {
  const before = (await personById(context, id)) ?? notFound('Такого человека нет.')
  const card = entry.known ? changedCard(before, entry.changes, schoolId) : filledCard(before, newCard(entry, schoolId))
  if (Object.entries(card).every(([field, value]) => before[field as keyof PersonCard] === value)) return false
  await changePerson(context, id, card, before.version)
  return entry.known !== null
}

function changedCard(before: Person, changes: readonly FieldChange[], schoolId: SchoolId | null): PersonCard {
  const taken = changes.filter(({ taken }) => taken)
  const fields = Object.fromEntries(taken.filter(({ field }) => field !== 'school' && field !== 'leftOn').map(({ field, after }) => [field, after]))
  return { ...cardOf(before), ...fields, ...(taken.some(({ field }) => field === 'school') ? { schoolId } : {}), ...(taken.some(({ field }) => field === 'leftOn') ? { leftOn: null } : {}) }
}

const filledCard = (before: Person, said: PersonCard): PersonCard =>
  Object.fromEntries(Object.entries(cardOf(before)).map(([field, value]) => [field, value === '' || value === null ? said[field as keyof PersonCard] : value])) as unknown as PersonCard

const cardOf = ({ surname, givenName, patronymic, post, schoolId, category, inProfessionSince, email, phone, leftOn }: Person): PersonCard => ({
  surname, givenName, patronymic, post, schoolId, category, inProfessionSince, email, phone, leftOn,
})

const newCard = ({ said }: PersonEntry, schoolId: SchoolId | null): PersonCard => ({
  surname: said.surname,
  givenName: said.givenName,
  patronymic: said.patronymic,
  post: said.post,
  schoolId,
  category: said.category ?? '',
  inProfessionSince: said.since,
  email: said.email || null,
  phone: said.phone,
  leftOn: null,
})

/** A rule that one entry breaks is told with where it stands in the list. */
async function atItsPlace({ at, title }: Entry, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(`${placeInWords(at)} (${title}): ${error.message} Ничего не внесено.`) : error
  }
}
