import { castLetterVote, closeLetterVote, letterVotes, openLetterVote } from '#modules/meetings'
import { commentOnPlan, commentsOn, planById, settleComment, type CommentCard, type PlanId } from '#modules/plan'
import type { Actors } from './actors.ts'
import type { Chance } from './chance.ts'
import type { SampleCity } from './city.ts'
import type { Happening, MonthDay } from './happening.ts'

/** What is said of the plan before its approval and answered, and a question that is decided in January without a meeting. */
export const councilOf = (plan: PlanId, actors: Actors, { head, secretary, librarians }: SampleCity, chance: Chance): Happening[] => [
  said(plan, actors, [9, 14], librarians[3]!, 'comment', 'Хорошо, что есть наставники. Нельзя ли встречаться с ними и в каникулы?'),
  said(plan, actors, [9, 16], librarians[7]!, 'proposal', 'Предлагаю показать на этом заседании опыт двух школ, а не одной.'),
  answered(plan, actors, [9, 21], head, 0, false, 'В каникулы часть школ закрыта; встречи назначает сам наставник.'),
  answered(plan, actors, [9, 21], head, 1, true, 'Вторую школу назовём в сентябре.'),
  {
    on: [1, 19],
    async live() {
      const context = actors.on([1, 19], head)
      await openLetterVote(context, { question: 'О дне городского конкурса чтецов', proposal: 'Провести городской конкурс чтецов 12 марта в школе № 5.', planId: null, closesOn: actors.day([1, 26]) })
    },
  },
  ...librarians.filter(() => chance.next() < 0.85).map((librarian, at): Happening => {
    const on: MonthDay = [1, 20 + (at % 6)]
    return {
      on,
      async live() {
        const [vote] = await letterVotes(actors.on(on, librarian))
        const choice = at % 9 === 4 ? 'abstained' : at % 11 === 6 ? 'against' : 'for'
        await castLetterVote(actors.on(on, librarian), vote!.id, { choice, words: choice === 'against' ? 'В этот день у нас выездной смотр.' : '' }, null)
      },
    }
  }),
  {
    on: [1, 27],
    async live() {
      const context = actors.on([1, 27], secretary)
      const [vote] = await letterVotes(context)
      await closeLetterVote(context, vote!.id, '')
    },
  },
]

/** Of the plan's first meeting when it proposes, of the whole plan when it only remarks. */
function said(plan: PlanId, actors: Actors, on: MonthDay, who: number, kind: CommentCard['kind'], words: string): Happening {
  return {
    on,
    async live() {
      const context = actors.on(on, who)
      const meeting = (await planById(context, plan))!.items.find((item) => item.kind === 'meeting')
      await commentOnPlan(context, plan, { place: kind === 'proposal' && meeting ? `item:${meeting.id}` : 'plan', kind, words })
    },
  }
}

function answered(plan: PlanId, actors: Actors, on: MonthDay, who: number, which: number, taken: boolean, words: string): Happening {
  return {
    on,
    async live() {
      const context = actors.on(on, who)
      const comment = (await commentsOn(context, plan))[which]
      if (comment) await settleComment(context, plan, comment.id, { taken, words })
    },
  }
}
