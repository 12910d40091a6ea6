import { markDone, planById, takeStep, type PlanId } from '#modules/plan'
import type { Actors } from './actors.ts'
import type { SampleCity } from './city.ts'
import type { Happening, MonthDay } from './happening.ts'

/** The plan is discussed at the first meeting, agreed with the methodist and approved by the education department; its works are marked as they are done. */
export const pathOf = (plan: PlanId, actors: Actors, { head, methodist, officer }: SampleCity): Happening[] => [
  step(plan, actors, [9, 23], head, { state: 'discussed', protocolNumber: '1', words: '' }),
  step(plan, actors, [9, 24], methodist, { state: 'agreed', protocolNumber: '', words: '' }),
  step(plan, actors, [9, 25], officer, { state: 'approved', protocolNumber: 'приказ № 214', words: '' }),
  mark(plan, actors, [4, 27], head, 0, 'Пять занятий, все начинающие сдали зачёт.'),
  mark(plan, actors, [5, 22], head, 4, 'Сверка проведена осенью и весной.'),
]

/** Marks one of the plan's works between meetings done. @param which in the order of the plan */
function mark(plan: PlanId, actors: Actors, on: MonthDay, who: number, which: number, words: string): Happening {
  return {
    on,
    async live() {
      const context = actors.on(on, who)
      const work = (await planById(context, plan))!.items.filter(({ kind }) => kind === 'activity')[which]
      if (work) await markDone(context, plan, work.id, { on: context.today, words, file: null })
    },
  }
}

function step(plan: PlanId, actors: Actors, on: Happening['on'], who: number, card: { state: 'discussed' | 'agreed' | 'approved'; protocolNumber: string; words: string }): Happening {
  return {
    on,
    live() {
      const context = actors.on(on, who)
      return takeStep(context, plan, { ...card, on: context.today })
    },
  }
}
