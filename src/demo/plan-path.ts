import { takeStep, type PlanId } from '#modules/plan'
import type { Actors } from './actors.ts'
import type { SampleCity } from './city.ts'
import type { Happening } from './happening.ts'

/** The plan is discussed at the first meeting, agreed with the methodist and approved by the education department. */
export const pathOf = (plan: PlanId, actors: Actors, { head, methodist, officer }: SampleCity): Happening[] => [
  step(plan, actors, [9, 23], head, { state: 'discussed', protocolNumber: '1', words: '' }),
  step(plan, actors, [9, 24], methodist, { state: 'agreed', protocolNumber: '', words: '' }),
  step(plan, actors, [9, 25], officer, { state: 'approved', protocolNumber: '214', words: 'приказ управления образования' }),
]

function step(plan: PlanId, actors: Actors, on: Happening['on'], who: number, card: { state: 'discussed' | 'agreed' | 'approved'; protocolNumber: string; words: string }): Happening {
  return {
    on,
    live() {
      const context = actors.on(on, who)
      return takeStep(context, plan, { ...card, on: context.today })
    },
  }
}
