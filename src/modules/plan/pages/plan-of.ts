import type { Crumb } from '#ui'
import type { Context } from '#platform/context'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import type { Plan } from '../plan.ts'
import { planById } from '../store/plans.ts'

/** The plan of an address. @throws {NotFound} when there is none */
export const planOf = async (context: Context, params: { readonly planId: string }): Promise<Plan> =>
  (await planById(context, idOf(params.planId))) ?? notFound('Такого плана нет.')

/** The way to the pages within a plan. */
export const trailOf = ({ id, schoolYear }: Pick<Plan, 'id' | 'schoolYear'>): Crumb[] => [
  { title: 'Планы', to: '/plans' },
  { title: `План на ${schoolYear.from}/${schoolYear.to}`, to: `/plans/${id}` },
]
