import type { Context } from '#platform/context'
import { allFound, foundGroup, hasWords, spelledLike, textFound, textsForSpelling, wordsFirstIn, type FoundGroup, type SearchQuery, type SearchWord } from '#platform/search'
import { fullName, shortName } from '../person.ts'
import type { PersonId } from '../person.ts'
import type { PeopleTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<PeopleTables>()

const ofPerson = ['person.surname', 'person.given_name', 'person.patronymic', 'person.post'] as const
const ofSchool = ['school.name', 'school.full_name', 'school.founder', 'school.address'] as const

/** People by name and post; nobody is found by a telephone or an address of mail. */
export async function peopleFound(context: Context, { words, most }: SearchQuery): Promise<FoundGroup> {
  const rows = await tables(context)
    .selectFrom('person')
    .leftJoin('school', (on) => on.onRef('school.association_id', '=', 'person.association_id').onRef('school.id', '=', 'person.school_id'))
    .select(['person.id', 'surname', 'given_name', 'patronymic', 'post', 'left_on', 'school.name as school', allFound.as('total')])
    .where('person.association_id', '=', context.association)
    .where(hasWords(ofPerson, words))
    .orderBy(wordsFirstIn(['person.surname'], words))
    .orderBy('surname')
    .orderBy('person.id')
    .limit(most)
    .execute()
  return foundGroup('person', rows, (row) => ({
    title: fullName({ surname: row.surname, givenName: row.given_name, patronymic: row.patronymic }),
    text: row.post,
    note: [row.school ?? '', row.left_on === null ? '' : 'вне объединения'].filter(Boolean).join(', '),
    address: `/people/${row.id}`,
  }))
}

/** A word that more people have than this is no name: «библиотекарь», «Анна». */
const mostNamesakes = 60

/** People whom the word names, for rooms that keep things of theirs; nobody when it stands in too many cards to be a name. */
export async function peopleNamed(context: Context, word: SearchWord): Promise<PersonId[]> {
  const rows = await tables(context).selectFrom('person').select('id').where('association_id', '=', context.association).where(hasWords(ofPerson, [word])).limit(mostNamesakes + 1).execute()
  return rows.length > mostNamesakes ? [] : rows.map(({ id }) => id)
}

/** «Орлова А. П.» of each of these people. */
export async function shortNamesOf(context: Context, ids: readonly PersonId[]): Promise<Map<PersonId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tables(context).selectFrom('person').select(['id', 'surname', 'given_name', 'patronymic']).where('association_id', '=', context.association).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, surname, given_name, patronymic }) => [id, shortName({ surname, givenName: given_name, patronymic })]))
}

/** Schools by name, founder and address, and by any other spelling of the name. */
export async function schoolsFound(context: Context, { words, most }: SearchQuery): Promise<FoundGroup> {
  const called = tables(context).selectFrom('school_alias').select('school_id').where('association_id', '=', context.association).where(hasWords(['alias'], words))
  const rows = await tables(context)
    .selectFrom('school')
    .select(['id', 'name', 'full_name', 'address', allFound.as('total')])
    .where('association_id', '=', context.association)
    .where((on) => on.or([hasWords(ofSchool, words), on('id', 'in', called)]))
    .orderBy(wordsFirstIn(['school.name'], words))
    .orderBy('sort_key')
    .orderBy('id')
    .limit(most)
    .execute()
  return foundGroup('school', rows, ({ id, name, full_name, address }) => ({ title: name, text: full_name, note: address, address: `/schools/${id}` }))
}

/** Names of people and schools with a word spelt like this one. */
export async function namesSpelledLike(context: Context, word: string): Promise<string[]> {
  const named = await tables(context).selectFrom('person').select(textFound(ofPerson).as('text')).where('association_id', '=', context.association).where(spelledLike(ofPerson, word)).limit(textsForSpelling).execute()
  const schools = await tables(context).selectFrom('school').select(textFound(ofSchool).as('text')).where('association_id', '=', context.association).where(spelledLike(ofSchool, word)).limit(textsForSpelling).execute()
  return [...named, ...schools].map(({ text }) => text)
}
