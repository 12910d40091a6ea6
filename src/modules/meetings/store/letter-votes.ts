import type { PersonId } from '#modules/people'
import type { SchoolYear } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { CastVote, LetterVote, LetterVoteId, LetterVoteResult } from '../letter-vote.ts'
import type { MeetingsTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<MeetingsTables>()

/** Votes by letter, the newest first. */
export const letterVotes = (context: Context): Promise<LetterVote[]> => selected(context, null)

export const letterVoteById = async (context: Context, id: LetterVoteId): Promise<LetterVote | undefined> => (await selected(context, id))[0]

/** The vote, held until the transaction ends, so that no answer comes beside its protocol. */
export async function heldLetterVote(context: Context, id: LetterVoteId): Promise<LetterVote | undefined> {
  await tables(context).selectFrom('letter_vote').select('id').where('association_id', '=', context.association).where('id', '=', id).forUpdate().execute()
  return letterVoteById(context, id)
}

async function selected(context: Context, id: LetterVoteId | null): Promise<LetterVote[]> {
  const db = tables(context)
  const rows = await db
    .selectFrom('letter_vote as vote')
    .leftJoin('letter_vote_result as result', (join) => join.onRef('result.association_id', '=', 'vote.association_id').onRef('result.vote_id', '=', 'vote.id'))
    .selectAll('vote')
    .select('result.result')
    .where('vote.association_id', '=', context.association)
    .$if(id !== null, (query) => query.where('vote.id', '=', id!))
    .orderBy('vote.id', 'desc')
    .execute()
  if (rows.length === 0) return []
  const cast = await db
    .selectFrom('letter_vote_cast')
    .selectAll()
    .where('association_id', '=', context.association)
    .where('vote_id', 'in', rows.map(({ id }) => id))
    .orderBy('at')
    .orderBy('person_id')
    .execute()
  const castIn = Map.groupBy(cast, ({ vote_id }) => vote_id)
  return rows.map(({ id, question, proposal, plan_id, opened_on, closes_on, opened_by_name, voters, result }) => ({
    id,
    question,
    proposal,
    planId: plan_id,
    openedOn: opened_on,
    closesOn: closes_on,
    openedByName: opened_by_name,
    voters,
    cast: (castIn.get(id) ?? []).map(({ person_id, choice, words, at }) => ({ personId: person_id, choice, words, at })),
    result,
  }))
}

export async function insertLetterVote(context: Context, { question, proposal, planId, closesOn, voters }: Pick<LetterVote, 'question' | 'proposal' | 'planId' | 'closesOn' | 'voters'>): Promise<LetterVoteId> {
  const { id } = await tables(context)
    .insertInto('letter_vote')
    .values({
      association_id: context.association,
      question,
      proposal,
      plan_id: planId,
      opened_on: context.today,
      closes_on: closesOn,
      opened_by: context.actor.personId,
      opened_by_name: context.actor.name,
      voters: JSON.stringify(voters),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A later answer of the same person takes the place of the earlier. */
export async function putCast(context: Context, vote: LetterVoteId, personId: PersonId, { choice, words }: Pick<CastVote, 'choice' | 'words'>): Promise<void> {
  await tables(context)
    .insertInto('letter_vote_cast')
    .values({ association_id: context.association, vote_id: vote, person_id: personId, choice, words, at: context.now })
    .onConflict((conflict) => conflict.columns(['association_id', 'vote_id', 'person_id']).doUpdateSet({ choice, words, at: context.now }))
    .execute()
}

export async function insertLetterVoteResult(context: Context, vote: LetterVoteId, year: SchoolYear, result: LetterVoteResult): Promise<void> {
  const { actor } = context
  await tables(context)
    .insertInto('letter_vote_result')
    .values({ association_id: context.association, vote_id: vote, year_from: year.from, number: result.number, result: JSON.stringify(result), closed_on: result.on, closed_by: actor.personId, closed_by_name: actor.name, at: context.now })
    .execute()
}
