import type { Context } from '#platform/context'
import type { PeopleTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<PeopleTables>()

export async function areFirstStepsAway(context: Context): Promise<boolean> {
  return (await tables(context).selectFrom('first_steps_put_away').select('at').where('association_id', '=', context.association).executeTakeFirst()) !== undefined
}

export async function putFirstStepsAway(context: Context): Promise<void> {
  await tables(context)
    .insertInto('first_steps_put_away')
    .values({ association_id: context.association, person_id: context.actor.personId, at: context.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function takeFirstStepsBack(context: Context): Promise<void> {
  await tables(context).deleteFrom('first_steps_put_away').where('association_id', '=', context.association).execute()
}
