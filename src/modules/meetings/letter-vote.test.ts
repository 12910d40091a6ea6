import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { pdfOf } from '#documents/pdf'
import { wordOf } from '#documents/word'
import { letters } from '#platform/mail'
import { Conflict } from '#platform/refusal'
import { useDatabase } from '#platform/test-database'
import { changePerson } from '#modules/people'
import { actingAs, card, cityForTests, writtenForTests } from './city-for-tests.ts'
import { letterVotePaper } from './documents/letter-vote-paper.ts'
import { castLetterVote, closeLetterVote, letterVoteById, openLetterVote, protocolsSigned, signMinutes } from './index.ts'
import { countVotes, letterVoteState, type CastVote, type VoteChoice } from './letter-vote.ts'

const house = useDatabase()
const asked = { question: 'О плане', proposal: 'Утвердить план.', planId: null, closesOn: '2026-10-20' } as const
const cast = (...choices: VoteChoice[]): CastVote[] => choices.map((choice, personId) => ({ personId, choice, words: '', at: new Date(0) }))

test('a vote is valid with more than half of the voters, and adopts with more than half of the answers', () => {
  const voters = [0, 1, 2, 3, 4, 5]
  expect(countVotes({ voters, cast: cast('for', 'for', 'for') })).toMatchObject({ quorum: 4, adopted: false })
  expect(countVotes({ voters, cast: cast('for', 'for', 'against', 'abstained') })).toMatchObject({ for: 2, against: 1, abstained: 1, adopted: false })
  expect(countVotes({ voters, cast: cast('for', 'for', 'for', 'abstained') })).toMatchObject({ adopted: true })
})

test('answers are taken to the last day, or until everybody has answered', () => {
  const vote = { closesOn: '2026-10-20', voters: [0, 1], cast: cast('for'), result: null } as const
  expect(['2026-10-20', '2026-10-21'].map((day) => letterVoteState(vote, day as '2026-10-20'))).toEqual(['open', 'over'])
  expect(letterVoteState({ ...vote, cast: cast('for', 'against') }, '2026-10-16')).toBe('over')
})

test('everybody with a vote is asked, and those with an address by letter', async () => {
  const { orlova } = await cityForTests(house.context)
  await changePerson(house.context, orlova, card('Орлова', { email: 'orlova@example.org' }), 1)
  await expect(openLetterVote(actingAs(house.context, orlova, 'librarian'), asked)).rejects.toThrow('Недостаточно прав')
  await expect(openLetterVote(house.context, { ...asked, closesOn: '2026-10-14' })).rejects.toThrow('уже прошёл')
  await expect(openLetterVote(house.context, { ...asked, proposal: '' })).rejects.toThrow('решение')
  const id = await openLetterVote(house.context, { ...asked, question: 'О плане\nи о разном' })
  expect((await letterVoteById(house.context, id))!.voters.length).toBe(3)
  expect((await letters(house.context)).map(({ to, subject, about }) => [to.address, subject, about])).toEqual([['orlova@example.org', 'Заочное голосование: О плане и о разном', `/votes/${id}`]])
  const { rows } = await sql<{ until: Date }>`select useful_until as until from letter`.execute(house.context.db)
  expect(rows).toEqual([{ until: new Date('2026-10-20T19:00:00Z') }])
})

test('one answer a person; a second tab is told what was answered, and a changed mind replaces the answer', async () => {
  const { head, orlova } = await cityForTests(house.context)
  const id = await openLetterVote(house.context, asked)
  const hers = actingAs(house.context, orlova, 'librarian')
  await castLetterVote(hers, id, { choice: 'for', words: '' }, null)
  const secondTab = castLetterVote(hers, id, { choice: 'against', words: '' }, null)
  await expect(secondTab).rejects.toBeInstanceOf(Conflict)
  await secondTab.catch(({ changes }: Conflict) => expect(changes).toEqual([{ field: 'Ваш ответ', theirs: 'за', yours: 'против' }]))
  await castLetterVote(hers, id, { choice: 'against', words: '=1+1 <b>поздно</b>' }, 'for')
  await expect(castLetterVote({ ...actingAs(house.context, head, 'head'), today: '2026-10-21' }, id, { choice: 'for', words: '' }, null)).rejects.toThrow('Срок ответа прошёл')
  await expect(castLetterVote(actingAs(house.context, 999_999, 'librarian'), id, { choice: 'for', words: '' }, null)).rejects.toThrow('нет голоса')
  expect((await letterVoteById(house.context, id))!.cast).toMatchObject([{ personId: orlova, choice: 'against', words: '=1+1 <b>поздно</b>' }])
})

test('the protocol takes its number among those of meetings, says who answered what, and closes the vote', async () => {
  const place = await cityForTests(house.context)
  await writtenForTests(house.context, place)
  await signMinutes(house.context, place.first.id, '7', null)
  const id = await openLetterVote(house.context, asked)
  const voting = [[place.head, 'head'], [place.secretary, 'secretary']] as const
  for (const [person, role] of voting) await castLetterVote(actingAs(house.context, person, role), id, { choice: 'for', words: '' }, null)
  await expect(closeLetterVote(house.context, id, '')).rejects.toThrow('Ответов ждут до 20.10.2026')
  await castLetterVote(actingAs(house.context, place.orlova, 'librarian'), id, { choice: 'against', words: '<b>нет</b>' }, null)
  await expect(closeLetterVote(house.context, id, '7')).rejects.toThrow('уже есть')
  await closeLetterVote(house.context, id, '')
  await expect(closeLetterVote(house.context, id, '')).rejects.toThrow('уже составлен')
  await expect(castLetterVote(actingAs(house.context, place.orlova, 'librarian'), id, { choice: 'for', words: '' }, 'against')).rejects.toThrow('завершено')
  const vote = (await letterVoteById(house.context, id))!
  expect(vote.result).toMatchObject({ number: '8', on: '2026-10-15', count: { voters: 3, for: 2, against: 1, adopted: true }, votes: [{ choice: 'for' }, { choice: 'for' }, { choice: 'against', words: '<b>нет</b>' }] })
  expect((await protocolsSigned(house.context)).map(({ number, title }) => [number, title])).toEqual([['8', 'О плане'], ['7', 'План года']])
  const paper = letterVotePaper(vote, vote.result!)
  expect(JSON.stringify(paper)).toContain('Утвердить план.')
  expect((await wordOf(paper, house.context.now)).length).toBeGreaterThan(1000)
  expect((await pdfOf(paper, house.context.now)).length).toBeGreaterThan(1000)
})

test('one association neither sees nor answers the votes of another', async () => {
  await cityForTests(house.context)
  const id = await openLetterVote(house.context, asked)
  const neighbour = { ...house.context, association: house.context.association + 1_000_000 }
  expect(await letterVoteById(neighbour, id)).toBeUndefined()
  await expect(closeLetterVote(neighbour, id, '')).rejects.toThrow('Такого голосования нет')
})
