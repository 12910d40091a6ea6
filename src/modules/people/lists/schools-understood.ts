import { isInn, type School, type SchoolCard } from '../school.ts'
import { schoolKey, schoolMeant, schoolNameOf } from '../school-name.ts'
import { emailOf, innOf, lineOf, phoneOf } from './cell-values.ts'
import { chosen, idOfChoice, leaveOut, newOption, sameValue, samePhone, sameWords, type Entry, type FieldChange, type ListAnswers, type Option, type Problem } from './entry.ts'
import type { ListField } from './list-field.ts'
import type { ListCell, ListRow } from './read-list.ts'

export interface SchoolEntry extends Entry {
  /** All spellings of the list. */
  readonly spellings: readonly string[]
  /** What would be kept, whether new or changed. */
  readonly card: SchoolCard
  readonly known: School | null
}

/** The schools of a list, each once whatever the number of its rows and spellings. */
export function schoolsUnderstood(rows: readonly ListRow[], known: readonly School[], answers: ListAnswers): { schools: SchoolEntry[]; ofRow: ReadonlyMap<string, SchoolEntry>; problems: Problem[] } {
  const problems: Problem[] = []
  const gathered: Gathered[] = []
  const spelled = new Map<string, Gathered>()
  const keys = new Map<string, string>()
  for (const row of rows) {
    const one = gather(row, { gathered, spelled }, known, problems)
    if (one) keys.set(row.key, one.key)
  }
  const schools = gathered.map((one) => entryOf(one, known, answers))
  const byKey = new Map(schools.map((entry) => [entry.key, entry]))
  return { schools, ofRow: new Map([...keys].map(([row, key]) => [row, byKey.get(key)!])), problems }
}

interface Gathered {
  readonly key: string
  readonly row: ListRow
  readonly name: string
  /** The known school that its first spelling means. */
  readonly meant: School | null
  readonly aliases: string[]
  readonly said: Partial<Record<SchoolText, string>>
}

type SchoolText = 'fullName' | 'inn' | 'founder' | 'address' | 'phone' | 'email' | 'contact'

const texts: readonly (readonly [SchoolText, ListField])[] = [
  ['fullName', 'schoolFullName'], ['inn', 'inn'], ['founder', 'founder'], ['address', 'address'], ['phone', 'schoolPhone'], ['email', 'schoolEmail'], ['contact', 'contact'],
]

/** «5» in a column of schools is a number. */
const spellingOf = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return /^\d{1,4}$/.test(line) ? `Школа № ${line}` : line
}

/** The school among those gathered that the spelling means. What is known decides first: a vague «школа 5» is not taken for a clear «СОШ № 5» when the city has a gymnasium № 5 too. */
function gatheredMeant(name: string, meant: School | null, gathered: readonly Gathered[]): Gathered | null {
  const key = schoolKey(name)
  const same = gathered.find((one) => schoolKey(one.name) === key || (meant !== null && one.meant?.id === meant.id))
  return same ?? (meant === null ? schoolMeant(name, gathered.filter((one) => one.meant === null)) : null)
}

function gather(row: ListRow, { gathered, spelled }: { gathered: Gathered[]; spelled: Map<string, Gathered> }, known: readonly School[], problems: Problem[]): Gathered | null {
  const named = row.cells.school ?? row.cells.schoolFullName
  if (!named) return null
  const name = spellingOf(named.text)
  if (name.length > 200) {
    problems.push({ at: named.at, words: 'слишком длинное название школы, больше 200 знаков' })
    return null
  }
  const said = spelled.get(name)
  const meant = said ? said.meant : schoolMeant(name, known)
  let one = said ?? gatheredMeant(name, meant, gathered)
  if (!one) gathered.push((one = { key: `school-${row.key}`, row, name, meant, aliases: [], said: {} }))
  spelled.set(name, one)
  for (const spelling of [name, ...(row.cells.aliases?.text.split(/[,;\n]/) ?? [])].map((text) => text.replace(/[«»"]/g, '').trim()))
    if (spelling !== '' && ![one.name, ...one.aliases].some((other) => schoolKey(other) === schoolKey(spelling))) one.aliases.push(spelling)
  for (const [field, column] of texts) {
    const cell = row.cells[column]
    if (!cell) continue
    const value = valueOf(field, cell, problems)
    if (value === null) continue
    if (one.said[field] !== undefined && !sameWords(one.said[field], value)) problems.push({ at: cell.at, words: `у школы «${one.name}» выше в списке другое значение: «${one.said[field]}»` })
    else one.said[field] = value
  }
  return one
}

function valueOf(field: SchoolText, { text, at }: ListCell, problems: Problem[]): string | null {
  if (field === 'inn') {
    if (isInn(innOf(text))) return innOf(text)
    problems.push({ at, words: `ИНН «${text.slice(0, 40)}» неверен: у организации он из 10 цифр, и последняя сверяет остальные` })
    return null
  }
  const read = field === 'email' ? emailOf(text) : field === 'phone' ? phoneOf(text) : lineOf(text)
  if ('value' in read) return read.value
  problems.push({ at, words: read.problem })
  return null
}

function entryOf({ key, row, name, aliases, said }: Gathered, known: readonly School[], answers: ListAnswers): SchoolEntry {
  const sure = known.find(({ inn }) => inn !== null && inn === said.inn) ?? [name, ...aliases].map((spelling) => schoolMeant(spelling, known)).find((school) => school !== null) ?? null
  const likely = sure ? [] : likelySchools(name, known)
  const named = schoolNameOf(name)
  const isPlain = named.kind !== null || named.number !== null
  const question = sure ? null : likely.length > 0 ? `Это ${likely.map(({ name }) => `«${name}»`).join(' или ')}?` : isPlain ? null : `«${name}» — это школа города?`
  const options: Option[] = [
    ...(sure ? [{ value: sameValue(sure.id), label: `это ${sure.name}` }] : likely.map((school) => ({ value: sameValue(school.id), label: `это ${school.name}` }))),
    ...(sure ? [] : [{ ...newOption, label: 'внести новую школу' }]),
    { ...leaveOut, label: 'не вносить' },
    ...(sure ? [] : known.filter((school) => !likely.includes(school)).map((school) => ({ value: sameValue(school.id), label: `это ${school.name}` }))),
  ]
  const choice = chosen(answers[key], options, sure ? sameValue(sure.id) : question ? '' : newOption.value)
  const same = known.find(({ id }) => id === idOfChoice(choice)) ?? null
  // The name of a school is not written over: how the list spells it is remembered, so that the same list is not asked about twice.
  const spellings = [name, ...aliases]
  const unheard = same ? spellings.filter((spelling) => !isHeard(spelling, known)) : []
  const changes = same ? changesOf(same, said, unheard, answers[key]?.take ?? null) : []
  const card = same ? changed(same, changes, unheard) : newCard(name, aliases, said)
  return { key, at: row.at, typed: [name, ...Object.values(said)].join(' · '), title: name, question, options, choice, changes, spellings, card, known: same }
}

/** Schools of the same number or of nearly the same own name. */
function likelySchools(name: string, known: readonly School[]): School[] {
  const said = schoolNameOf(name)
  if (said.number === null) return said.title === '' ? [] : known.filter((school) => schoolNameOf(school.name).title.includes(said.title) || said.title.includes(schoolNameOf(school.name).title || '\u0000'))
  const vague = said.kind === null || said.kind === 'школа'
  return known.filter((school) => schoolNameOf(school.name).number === said.number && (vague || schoolNameOf(school.name).kind === said.kind))
}

/** Whether the spelling leads to a school already. */
const isHeard = (spelling: string, known: readonly School[]): boolean =>
  schoolMeant(spelling, known) !== null || known.some(({ name, aliases }) => [name, ...aliases].some((other) => schoolKey(other) === schoolKey(spelling)))

const labels: Readonly<Record<SchoolText, string>> = { fullName: 'Полное название', inn: 'ИНН', founder: 'Учредитель', address: 'Адрес', phone: 'Телефон', email: 'Почта', contact: 'К кому обращаться' }

function changesOf(school: School, said: Gathered['said'], unheard: readonly string[], take: readonly string[] | null): FieldChange[] {
  const isTaken = (field: string) => take === null || take.includes(field)
  const changes = texts.flatMap(([field]) => {
    const [before, after] = [school[field] ?? '', said[field] ?? '']
    const same = field === 'phone' ? samePhone(before, after) : sameWords(before, after) && before !== ''
    return after === '' || same ? [] : [{ field, label: labels[field], before, after, taken: isTaken(field) }]
  })
  const aliases = unheard.length === 0 ? [] : [{ field: 'aliases', label: 'Другие написания', before: school.aliases.join(', '), after: [...school.aliases, ...unheard].join(', '), taken: isTaken('aliases') }]
  return [...changes, ...aliases]
}

function changed({ id: _id, version: _version, ...card }: School, changes: readonly FieldChange[], unheard: readonly string[]): SchoolCard {
  const taken = new Map(changes.filter(({ taken }) => taken).map(({ field, after }) => [field, after]))
  const plain = Object.fromEntries([...taken].filter(([field]) => field !== 'aliases'))
  return { ...card, ...plain, aliases: taken.has('aliases') ? [...card.aliases, ...unheard] : card.aliases }
}

const newCard = (name: string, aliases: readonly string[], said: Gathered['said']): SchoolCard => ({
  name,
  kind: schoolNameOf(name).kind ?? '',
  number: schoolNameOf(name).number,
  fullName: said.fullName ?? '',
  inn: said.inn ?? null,
  founder: said.founder ?? '',
  address: said.address ?? '',
  latitude: null,
  longitude: null,
  phone: said.phone ?? '',
  email: said.email ?? '',
  contact: said.contact ?? '',
  aliases,
})
