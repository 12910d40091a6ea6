import type { CalendarDate } from '#platform/calendar'
import { namesMeant } from '../name-meant.ts'
import { fullName, shortName, yearsInProfession, type FullName, type Person } from '../person.ts'
import { saidOf, type PersonSaid } from './person-said.ts'
import { chosen, idOfChoice, leaveOut, newOption, rowOfChoice, rowValue, sameValue, samePhone, sameWords, type Entry, type FieldChange, type ListAnswers, type Option, type Problem } from './entry.ts'
import type { SchoolEntry } from './schools-understood.ts'
import type { ListRow } from './read-list.ts'

export interface PersonEntry extends Entry {
  /** The row as a person's card; the school by its entry. */
  readonly said: PersonSaid
  readonly school: SchoolEntry | null
  readonly known: Person | null
  /** The entry of an earlier row that this row was said to repeat. */
  readonly repeats: string | null
}

/** With what the rows are compared. */
export interface KnownPeople {
  readonly people: readonly Person[]
  /** Schools of the list by the keys of rows that name them. */
  readonly schoolOfRow: ReadonlyMap<string, SchoolEntry>
  readonly today: CalendarDate
}

/** The people of a list: whom each row means, what would change, and what has to be asked. */
export function peopleUnderstood(rows: readonly ListRow[], known: KnownPeople, answers: ListAnswers): { people: PersonEntry[]; problems: Problem[] } {
  const problems: Problem[] = []
  const found: PersonEntry[] = []
  const addresses = new Map(known.people.flatMap(({ id, email }) => (email === null ? [] : [[email.toLowerCase(), String(id)] as const])))
  for (const row of rows) {
    const said = saidOf(row, known.today, problems)
    if (said === null) continue
    const entry = entryOf(row, said, found, known, answers)
    found.push(withOwnAddress(entry, row, addresses, problems))
  }
  return { people: found, problems }
}

/** An address of mail is one person's: a second one does not get it. */
function withOwnAddress(entry: PersonEntry, row: ListRow, addresses: Map<string, string>, problems: Problem[]): PersonEntry {
  const { email } = entry.said
  if (email === '') return entry
  const owner = addresses.get(email)
  const own = entry.known ? String(entry.known.id) : (entry.repeats ?? entry.key)
  if (owner === undefined && entry.choice !== 'none') addresses.set(email, own)
  if (owner === undefined || owner === own || entry.choice === 'none' || entry.choice === '') return entry
  const at = row.cells.email?.at ?? row.cells.contacts?.at ?? row.at
  problems.push({ at, words: `адрес ${email} уже у другого человека` })
  return { ...entry, said: { ...entry.said, email: '' }, changes: entry.changes.filter(({ field }) => field !== 'email') }
}

function entryOf(row: ListRow, said: PersonSaid, earlier: readonly PersonEntry[], known: KnownPeople, answers: ListAnswers): PersonEntry {
  const school = known.schoolOfRow.get(row.key) ?? null
  const match = matchOf(said, school, earlier, known)
  const options: Option[] = [...match.options, { ...newOption, label: match.options.length === 0 ? 'внести' : 'внести как нового' }, leaveOut]
  const choice = chosen(answers[row.key], options, match.proposed)
  const person = known.people.find(({ id }) => id === idOfChoice(choice)) ?? null
  return {
    key: row.key,
    at: row.at,
    typed: [...new Set(Object.values(row.cells).map(({ text }) => text.replace(/\s+/g, ' ').slice(0, 80)))].join(' · '),
    title: fullName(said),
    question: match.question,
    options,
    choice,
    changes: person ? changesOf(person, said, school, known.today, answers[row.key]?.take ?? null) : [],
    said,
    school,
    known: person,
    repeats: rowOfChoice(choice),
  }
}

interface Match {
  readonly options: readonly Option[]
  readonly proposed: string
  readonly question: string | null
}

/**
 * Whom the row means. Sure are the full name of one person alone whose school is not contradicted, the very words under which one is kept, initials with the same school, or the
 * same address of mail with a like name; whatever else resembles somebody is asked.
 */
function matchOf(said: PersonSaid, school: SchoolEntry | null, earlier: readonly PersonEntry[], { people }: KnownPeople): Match {
  const text = said.written
  const whole = people.filter((person) => fullName(person) === text)
  const { exact: meant, near, told } = namesMeant(text, people)
  const exact = whole.length > 0 ? whole : meant
  const byMail = said.email === '' ? undefined : people.find(({ email }) => email?.toLowerCase() === said.email)
  const contradicts = (person: Person) => school !== null && person.schoolId !== null && school.known?.id !== person.schoolId
  const agrees = (person: Person) => school !== null && school.known !== null && person.schoolId === school.known.id
  const candidates = [...exact.filter(agrees), ...exact.filter((person) => !agrees(person)), ...near]
  const ofPeople = candidates.map((person) => ({ value: sameValue(person.id), label: `это ${nameWithSchool(person)}` }))
  const there = exact.filter(agrees)
  const sure =
    byMail && candidates.includes(byMail) ? byMail
    : there.length === 1 && told !== 'surname' ? there[0]!
    : whole.length === 1 && !contradicts(whole[0]!) ? whole[0]!
    : exact.length === 1 && told === 'full' && !contradicts(exact[0]!) && (exact[0]!.givenName.length > 1 || agrees(exact[0]!)) ? exact[0]!
    : null
  const rows = rowsLike(said, school, earlier)
  const ofRows = rows.like.map((entry) => ({ value: rowValue(entry.key), label: `тот же, что в строке ${entry.at.row}: ${entry.title}` }))
  const options = [...ofPeople, ...ofRows]
  if (sure && sure.leftOn !== null) return { options: ofPeople, proposed: '', question: `${nameWithSchool(sure, true)} сейчас не в объединении. Снова принять?` }
  if (sure) return { options: ofPeople, proposed: sameValue(sure.id), question: null }
  if (rows.same && candidates.length === 0) return { options: ofRows, proposed: rowValue(rows.same.key), question: null }
  if (options.length === 0) return { options, proposed: newOption.value, question: null }
  return { options, proposed: '', question: ofPeople.length > 0 ? `Это ${candidates.slice(0, 3).map((person) => nameWithSchool(person, true)).join(' или ')}?` : `Не тот же ли это человек, что в строке ${rows.like[0]!.at.row}: ${rows.like[0]!.title}?` }
}

/** «Орлова М. С. из „МАОУ СОШ № 5“» */
const nameWithSchool = (person: Person, short = false): string => {
  const name = (short && person.givenName !== '' ? shortName(person) : fullName(person)) + (person.leftOn !== null && !short ? ' (не в объединении)' : '')
  return person.school === '' ? name : short ? `${name} из «${person.school}»` : `${name}, ${person.school}`
}

/** Earlier rows of new people that may speak of the same person; `same` when there is no doubt. */
function rowsLike(said: PersonSaid, school: SchoolEntry | null, earlier: readonly PersonEntry[]): { like: PersonEntry[]; same: PersonEntry | null } {
  const fresh = earlier.filter(({ choice, known }) => choice === newOption.value && known === null)
  const names = fresh.map((entry) => ({ entry, surname: entry.said.surname, givenName: entry.said.givenName, patronymic: entry.said.patronymic }))
  const { exact, near } = namesMeant(said.written, names)
  const same = exact.find(({ entry }) => sameWords(entry.title, fullName(said)) && (entry.school === school || entry.school === null || school === null))?.entry ?? null
  const slips = near.filter(({ entry }) => (entry.school === school || school === null) && isLikeName(said, entry.said))
  return { like: [...exact, ...slips].map(({ entry }) => entry), same }
}

/** Two people of one surname are no doubt by themselves: their given names must begin alike. */
const isLikeName = (a: FullName, b: FullName): boolean => a.givenName === '' || b.givenName === '' || a.givenName[0] === b.givenName[0] || sameWords(`${a.surname} ${a.givenName}`, `${b.givenName} ${b.surname}`)

function changesOf(person: Person, said: PersonSaid, school: SchoolEntry | null, today: CalendarDate, take: readonly string[] | null): FieldChange[] {
  const changes: FieldChange[] = []
  const add = (field: string, label: string, before: string, after: string, usually = true) => changes.push({ field, label, before, after, taken: take === null ? usually : take.includes(field) })
  for (const [field, label] of [['surname', 'Фамилия'], ['givenName', 'Имя'], ['patronymic', 'Отчество']] as const) {
    const [before, after] = [person[field], said[field]]
    if (said.written === fullName(person) || after === '' || sameWords(before, after) || (before !== '' && after.length === 1)) continue
    add(field, label, before, after, before.length <= 1 && field !== 'surname')
  }
  if (said.post !== '' && !sameWords(person.post, said.post)) add('post', 'Должность', person.post, said.post)
  if (school && school.choice !== 'none' && school.choice !== '' && (school.known === null || school.known.id !== person.schoolId)) add('school', 'Школа', person.school, school.known?.name ?? school.title)
  if (said.category !== null && !sameWords(person.category, said.category)) add('category', 'Категория', person.category, said.category)
  if (said.since !== null && said.since !== person.inProfessionSince && !(said.years !== null && yearsInProfession(person, today) === said.years)) add('inProfessionSince', 'В профессии с', person.inProfessionSince ?? '', said.since)
  if (said.phone !== '' && !samePhone(person.phone, said.phone)) add('phone', 'Телефон', person.phone, said.phone)
  if (said.email !== '' && said.email !== person.email?.toLowerCase()) add('email', 'Почта', person.email ?? '', said.email)
  if (person.leftOn !== null) add('leftOn', 'Снова в объединении', '', 'да')
  return changes
}
