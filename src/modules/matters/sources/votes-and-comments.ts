import { letterVotes, letterVoteState } from '#modules/meetings'
import { may } from '#modules/people'
import { commentsOn, planOfYear } from '#modules/plan'
import { schoolYearOf } from '#platform/calendar'
import { counted } from '#platform/russian'
import type { Matter, MatterSource } from '../matter.ts'

/** Votes by letter in which the person has a vote and has not cast it. */
export const votesToCast: MatterSource = async (context) => {
  const { personId } = context.actor
  if (personId === null) return []
  return (await letterVotes(context))
    .filter(({ result, closesOn, voters, cast }) => result === null && closesOn >= context.today && voters.includes(personId) && !cast.some((vote) => vote.personId === personId))
    .map(({ id, question, closesOn }) => ({ text: `Проголосуйте: ${question}`, action: 'Проголосовать', to: `/votes/${id}`, due: closesOn, late: false }))
}

/** Votes by letter that are over, because all have answered or the term has passed, and whose protocol is not made. */
export const votesToClose: MatterSource = async (context) => {
  if (!may(context, 'close a vote by letter')) return []
  return (await letterVotes(context))
    .filter((vote) => letterVoteState(vote, context.today) === 'over')
    .map(({ id, question, closesOn }) => ({ text: `Подведите итоги голосования: ${question}`, action: 'Подвести итоги', to: `/votes/${id}`, due: closesOn, late: closesOn < context.today }))
}

/** What was said of the plans of this year and the next and has not been answered. */
export const commentsToAnswer: MatterSource = async (context) => {
  if (!may(context, 'settle comments on a plan')) return []
  const matters: Matter[] = []
  const { from } = schoolYearOf(context.today)
  for (const year of [from, from + 1]) {
    const plan = await planOfYear(context, year)
    const open = !plan || plan.state === 'closed' ? [] : (await commentsOn(context, plan.id)).filter(({ verdict }) => verdict === null)
    if (open.length > 0) matters.push({ text: `Ответьте на ${counted(open.length, 'замечание', 'замечания', 'замечаний')} к плану ${year}/${year + 1}`, action: 'Ответить', to: `/plans/${plan!.id}/discussion`, due: null, late: false })
  }
  return matters
}
