import type { Context } from '#platform/context'
import type { Database } from '#platform/database'
import type { Association, AssociationCard } from '../association.ts'
import type { PeopleTables } from '../tables.ts'

const tables = (db: Database) => db.$extendTables<PeopleTables>()

export async function associationOf(context: Pick<Context, 'db' | 'association'>): Promise<Association> {
  return associationFrom(
    await tables(context.db).selectFrom('association').selectAll().where('association_id', '=', context.association).executeTakeFirstOrThrow(),
  )
}

export async function associations(db: Database): Promise<Association[]> {
  const rows = await tables(db).selectFrom('association').selectAll().orderBy('association_id').execute()
  return rows.map(associationFrom)
}

export async function insertAssociation(db: Database, card: AssociationCard): Promise<number> {
  const { association_id } = await tables(db)
    .insertInto('association')
    .values(rowOf(card))
    .returning('association_id')
    .executeTakeFirstOrThrow()
  return association_id
}

export async function updateAssociation(context: Context, card: AssociationCard): Promise<void> {
  await tables(context.db).updateTable('association').set(rowOf(card)).where('association_id', '=', context.association).execute()
}

const rowOf = (card: AssociationCard) => ({
  name: card.name,
  short_name: card.shortName,
  city: card.city,
  time_zone: card.timeZone,
  beginners_school_name: card.beginnersSchoolName,
})

const associationFrom = (row: ReturnType<typeof rowOf> & { association_id: number }): Association => ({
  id: row.association_id,
  name: row.name,
  shortName: row.short_name,
  city: row.city,
  timeZone: row.time_zone,
  beginnersSchoolName: row.beginners_school_name,
})

/** Whether any association exists yet. */
export const isFounded = async (db: Database): Promise<boolean> => (await associations(db)).length > 0
