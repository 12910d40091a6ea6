import { associationOf, members, people, permit, signatureName, shortName } from '#modules/people'
import { planById, type PlanId } from '#modules/plan'
import { letterPage, letterText, type LetterBlock } from '#documents/letter'
import { daysLater, schoolYearOf, type CalendarDate } from '#platform/calendar'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { enqueueLetters, siteMark } from '#platform/mail'
import { Conflict, notFound, refuse } from '#platform/refusal'
import { dateInWords, dateShort } from '#platform/russian'
import { momentIn } from '#platform/time-zone'
import { votes } from './attendance.ts'
import { isReachable } from './invitation.ts'
import { countVotes, letterVoteState, objectionToCast, voteChoiceName, type LetterVote, type LetterVoteId, type VoteChoice } from './letter-vote.ts'
import { nextNumber } from './protocol.ts'
import { heldLetterVote, insertLetterVote, insertLetterVoteResult, putCast } from './store/letter-votes.ts'
import { signedNumbers, takeTurnForNumber } from './store/minutes.ts'

/** What is typed to open a vote. */
export interface LetterVoteCard {
  readonly question: string
  readonly proposal: string
  readonly planId: PlanId | null
  readonly closesOn: CalendarDate
}

/**
 * Opens a vote by letter; everybody who has a vote today is asked, by letter where there is an address.
 * @throws {Refusal} when something is not said, the term is past or too far, or nobody has a vote
 */
export function openLetterVote(context: Context, card: LetterVoteCard): Promise<LetterVoteId> {
  return atomically(context, async (context) => {
    permit(context, 'open a vote by letter')
    if (card.question === '') refuse('Напишите вопрос.', 'question')
    if (card.proposal === '') refuse('Напишите решение, за которое голосуют.', 'proposal')
    if (card.closesOn < context.today) refuse(`День ${dateShort(card.closesOn)} уже прошёл.`, 'closesOn')
    if (schoolYearOf(card.closesOn).from > schoolYearOf(context.today).from + 1) refuse('Срок слишком далёкий. Проверьте год.', 'closesOn')
    if (card.planId !== null && !(await planById(context, card.planId))) notFound('Такого плана нет.')
    const voting = (await members(context)).filter(votes)
    if (voting.length === 0) refuse('Голосовать некому: в объединении нет людей с правом голоса.')
    const id = await insertLetterVote(context, { ...card, voters: voting.map(({ id }) => id) })
    const blocks: readonly LetterBlock[] = [
      { type: 'paragraph', text: `Прошу ответить до ${dateInWords(card.closesOn)} включительно: за, против или воздержались.` },
      { type: 'facts', lines: [['Вопрос', card.question], ['Проект решения', card.proposal]] },
      { type: 'buttons', buttons: [{ title: 'Проголосовать', to: `${siteMark}/votes/${id}` }] },
    ]
    const usefulUntil = momentIn((await associationOf(context)).timeZone, daysLater(card.closesOn, 1), '00:00')
    const subject = `Заочное голосование: ${card.question.replace(/\n/g, ' ').slice(0, 150)}`
    await enqueueLetters(
      context,
      voting.filter(isReachable).map((person) => ({ to: { name: shortName(person), address: person.email }, subject, text: letterText(blocks), html: letterPage(subject, blocks), about: `/votes/${id}`, usefulUntil })),
    )
    await note(context, { deed: 'заочное голосование открыто', subject: `/votes/${id}`, details: card })
    return id
  })
}

/**
 * Answers a vote; until its end an answer may be changed.
 * @param seen the answer that the person saw as given; null for none
 * @throws {Refusal} when the person has no vote or the term has passed
 * @throws {Conflict} when another answer has been given since the page was opened
 */
export function castLetterVote(context: Context, id: LetterVoteId, { choice, words }: { readonly choice: VoteChoice; readonly words: string }, seen: VoteChoice | null): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'vote by letter')
    const vote = (await heldLetterVote(context, id)) ?? notFound('Такого голосования нет.')
    const { personId } = context.actor
    const objection = objectionToCast(vote, personId, context.today)
    if (objection || personId === null) refuse(objection ?? 'Голосует человек, а не программа.')
    const given = vote.cast.find((cast) => cast.personId === personId)
    if ((given?.choice ?? null) !== seen) throw new Conflict([{ field: 'Ваш ответ', theirs: given ? voteChoiceName[given.choice] : 'нет', yours: voteChoiceName[choice] }])
    await putCast(context, id, personId, { choice, words })
    await note(context, { deed: 'голос подан', subject: `/votes/${id}`, details: { choice } })
  })
}

/**
 * Ends a vote and makes its protocol; an answer comes no more.
 * @param number of the protocol; '' takes the one that comes next in the school year
 * @throws {Refusal} while answers are still awaited, or when the number is taken
 */
export function closeLetterVote(context: Context, id: LetterVoteId, number: string): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'close a vote by letter')
    const vote = (await heldLetterVote(context, id)) ?? notFound('Такого голосования нет.')
    const state = letterVoteState(vote, context.today)
    if (state === 'closed') refuse(`Протокол № ${vote.result!.number} уже составлен.`)
    if (state === 'open') refuse(`Ответов ждут до ${dateShort(vote.closesOn)}. Раньше голосование завершают, когда ответили все.`)
    const year = schoolYearOf(context.today)
    await takeTurnForNumber(context)
    const taken = await signedNumbers(context, year)
    const given = number || nextNumber(taken, 0)
    if (given.length > 20) refuse('Номер протокола — не длиннее 20 знаков.', 'number')
    if (taken.includes(given)) refuse(`Протокол № ${given} в этом учебном году уже есть.`, 'number')
    await insertLetterVoteResult(context, id, year, await resultOf(context, vote, given))
    await note(context, { deed: 'заочное голосование завершено', subject: `/votes/${id}`, details: { number: given } })
  })
}

async function resultOf(context: Context, vote: LetterVote, number: string) {
  const { name: association, city } = await associationOf(context)
  const everybody = await people(context)
  const known = new Map(everybody.map((person) => [person.id, person]))
  const signing = (role: 'head' | 'secretary') => everybody.find(({ roles, leftOn }) => roles.includes(role) && leftOn === null)
  const [head, secretary] = [signing('head'), signing('secretary')]
  return {
    number,
    on: context.today,
    count: countVotes(vote),
    votes: vote.cast
      .map(({ personId, choice, words }) => ({ person: known.get(personId)!, choice, words }))
      .toSorted((one, other) => one.person.surname.localeCompare(other.person.surname, 'ru'))
      .map(({ person, choice, words }) => ({ name: shortName(person), post: [person.post, person.school].filter(Boolean).join(', '), choice, words })),
    association,
    city,
    head: head ? signatureName(head) : '',
    secretary: secretary ? signatureName(secretary) : '',
  }
}
