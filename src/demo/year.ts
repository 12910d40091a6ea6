import { members } from '#modules/people'
import type { PlanId } from '#modules/plan'
import type { SchoolYear } from '#platform/calendar'
import type { Context } from '#platform/context'
import { Actors } from './actors.ts'
import { Chance } from './chance.ts'
import type { SampleCity } from './city.ts'
import { councilOf } from './council.ts'
import { liveThrough } from './happening.ts'
import { indicatorsOfYear } from './indicators.ts'
import { meetingsOf } from './meetings.ts'
import { newsOfYear } from './news.ts'
import { pathOf } from './plan-path.ts'
import { reviewsOf } from './reviews.ts'
import { trainingOf } from './training.ts'

/** Lives the school year of the plan up to the end of May by the same deeds as the pages; the same each time for the same plan. */
export async function liveYear(context: Context, city: SampleCity, plan: PlanId, year: SchoolYear): Promise<void> {
  const chance = new Chance(20_260_902)
  const actors = new Actors(context, year, await members(context))
  await liveThrough([
    ...pathOf(plan, actors, city),
    ...(await meetingsOf(context, plan, actors, city, chance)),
    ...trainingOf(actors, city, chance),
    ...newsOfYear(actors, city),
    ...indicatorsOfYear(plan, actors, city, chance),
    ...councilOf(plan, actors, city, chance),
    ...reviewsOf(plan, actors, city, chance),
  ])
}
