import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { PersonId } from '#modules/people'
import type { Context } from '#platform/context'
import { allFound, foundGroup, hasWords, names as isForm, spelledLike as like, textFound, textsForSpelling, wordsFirstIn, type FoundGroup, type SearchQuery, type SearchWord } from '#platform/search'
import { eventKindName, eventKinds, eventLevelName, type EventKind } from '../event.ts'
import { resultInWords } from '../participation.ts'
import type { TrainingTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<TrainingTables>()

const ofEvent = ['event.title', 'event.organiser', 'event.place', 'event.description'] as const

/** The kinds of events that a word names: «вебинары», «конкурс». */
const kindsNamed = (word: SearchWord): EventKind[] => eventKinds.filter((kind) => eventKindName[kind].split(/[ -]/).some((name) => isForm(word, name)))

/** Conditions on an event: a word stands in it, or names its kind; words that name no kind are looked for together. */
const eventHas = (on: ExpressionBuilder<TrainingTables, 'event'>, words: readonly SearchWord[]): Expression<SqlBool> => {
  const ofKind = words.filter((word) => kindsNamed(word).length > 0)
  const rest = words.filter((word) => !ofKind.includes(word))
  return on.and([...(rest.length > 0 ? [hasWords(ofEvent, rest)] : []), ...ofKind.map((word) => on.or([on('event.kind', 'in', kindsNamed(word)), hasWords(ofEvent, [word])]))])
}

const dayInFigures = (day: string): string => day.split('-').toReversed().join('.')

export async function eventsFound(context: Context, { words, most }: SearchQuery): Promise<FoundGroup> {
  const rows = await tables(context)
    .selectFrom('event')
    .select(['id', 'kind', 'level', 'title', 'first_day', textFound(['organiser', 'place', 'description']).as('text'), allFound.as('total')])
    .where('association_id', '=', context.association)
    .where((on) => eventHas(on, words))
    .orderBy(wordsFirstIn(['event.title'], words))
    .orderBy('first_day', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return foundGroup('event', rows, ({ id, kind, level, title, first_day, text }) => ({
    title,
    text,
    note: `${eventKindName[kind]}, ${eventLevelName[level]}, ${dayInFigures(first_day)}`,
    address: `/events/${id}`,
  }))
}

interface WhoTakesPart {
  /** For each word, the people who have it in their names. */
  readonly named: readonly (readonly PersonId[])[]
  readonly names: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>
  /** Also those not confirmed yet; else of these only the actor's own. */
  readonly all: boolean
}

/**
 * Participations of which each word stands in the name of the person, in the event or in the result; not those that have
 * the words in the event alone: the event itself is found, and leads to them.
 */
export async function participationsFound(
  context: Context,
  { words, most }: SearchQuery,
  { named, names, all }: WhoTakesPart,
): Promise<FoundGroup> {
  const db = tables(context)
  // Of its own table too, by a subquery: so each way is asked of an index once, not of each participation.
  const worded = (word: SearchWord) => db.selectFrom('participation as own').select('own.id').where('association_id', '=', context.association).where(hasWords(['own.result_words'], [word]))
  const owners = [...new Set(named.flat())]
  const rows = await db
    .selectFrom('participation')
    .innerJoin('event', (on) => on.onRef('event.association_id', '=', 'participation.association_id').onRef('event.id', '=', 'participation.event_id'))
    .select(['participation.id', 'person_id', 'result', 'result_words', 'event.title', 'event.first_day', allFound.as('total')])
    .where('participation.association_id', '=', context.association)
    .where((on) => on.or([...(owners.length > 0 ? [on('person_id', 'in', owners)] : []), ...words.map((word) => on('participation.id', 'in', worded(word)))]))
    .where((on) =>
      on.and(
        words.map((word, at) => {
          const events = db.selectFrom('event').select('id').where('association_id', '=', context.association).where((on) => eventHas(on, [word]))
          const ways = [on('event_id', 'in', events), on('participation.id', 'in', worded(word))]
          return on.or(named[at]!.length > 0 ? [...ways, on('person_id', 'in', named[at]!)] : ways)
        }),
      ),
    )
    .$if(!all, (query) =>
      query.where((on) =>
        on.or([
          on('person_id', '=', context.actor.personId),
          on.exists(
            on
              .selectFrom('participation_verdict as verdict')
              .select('verdict.version')
              .whereRef('verdict.association_id', '=', 'participation.association_id')
              .whereRef('verdict.participation_id', '=', 'participation.id')
              .whereRef('verdict.version', '=', 'participation.version')
              .where('outcome', '=', 'confirmed'),
          ),
        ]),
      ),
    )
    .orderBy('first_day', 'desc')
    .orderBy('participation.id', 'desc')
    .limit(most)
    .execute()
  const nameOf = await names([...new Set(rows.map(({ person_id }) => person_id))])
  return foundGroup('participation', rows, ({ id, person_id, result, result_words, title, first_day }) => ({
    title: [nameOf.get(person_id), title].filter(Boolean).join(' — '),
    text: '',
    note: `${resultInWords({ result, resultWords: result_words })}, ${dayInFigures(first_day)}`,
    address: `/participations/${id}`,
  }))
}

/** Titles of events with a word spelt like this one. Within `readyToSearch`. */
export async function spelledLike(context: Context, word: string): Promise<string[]> {
  const rows = await tables(context).selectFrom('event').select('title').where('association_id', '=', context.association).where(like(['title'], word)).limit(textsForSpelling).execute()
  return rows.map(({ title }) => title)
}
