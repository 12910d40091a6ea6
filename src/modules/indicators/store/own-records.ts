import type { Context } from '#platform/context'
import type { MeasureId } from '../indicator.ts'
import type { OwnRecord, OwnRecordCard, OwnRecordId } from '../own-record.ts'
import type { IndicatorsTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<IndicatorsTables>()

const selectRecords = (context: Context) => tables(context).selectFrom('indicator_record').selectAll().where('association_id', '=', context.association).orderBy('day').orderBy('id')

type RecordRow = Awaited<ReturnType<ReturnType<typeof selectRecords>['execute']>>[number]

const recordFrom = ({ id, measure_id, day, title, person_id, school_id, hours, file_id, link, recorded_by, version }: RecordRow): OwnRecord => ({
  id,
  measureId: measure_id,
  day,
  title,
  personId: person_id,
  schoolId: school_id,
  hours: hours === null ? null : Number(hours),
  fileId: file_id,
  link,
  recordedBy: recorded_by,
  version,
})

/** Records kept by hand for these measures, by day. */
export async function ownRecordsOf(context: Context, measures: readonly MeasureId[]): Promise<OwnRecord[]> {
  return measures.length === 0 ? [] : (await selectRecords(context).where('measure_id', 'in', measures).execute()).map(recordFrom)
}

export async function ownRecordById(context: Context, id: OwnRecordId): Promise<OwnRecord | undefined> {
  const row = await selectRecords(context).where('id', '=', id).executeTakeFirst()
  return row && recordFrom(row)
}

export async function insertOwnRecord(context: Context, card: OwnRecordCard): Promise<OwnRecordId> {
  const { id } = await tables(context)
    .insertInto('indicator_record')
    .values({ association_id: context.association, ...valuesOf(card), recorded_by: context.actor.personId, recorded_at: context.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Writes only over the version that was seen; answers whether it did. */
export async function updateOwnRecord(context: Context, id: OwnRecordId, card: OwnRecordCard, seen: number): Promise<boolean> {
  const { numUpdatedRows } = await tables(context)
    .updateTable('indicator_record')
    .set({ ...valuesOf(card), version: seen + 1 })
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

export async function deleteOwnRecord(context: Context, id: OwnRecordId): Promise<void> {
  await tables(context).deleteFrom('indicator_record').where('association_id', '=', context.association).where('id', '=', id).execute()
}

/** Gives the records of some measures to another one. */
export async function moveOwnRecords(context: Context, from: readonly MeasureId[], to: MeasureId): Promise<void> {
  if (from.length > 0) await tables(context).updateTable('indicator_record').set({ measure_id: to }).where('association_id', '=', context.association).where('measure_id', 'in', from).execute()
}

const valuesOf = ({ measureId, day, title, personId, schoolId, hours, fileId, link }: OwnRecordCard) => ({
  measure_id: measureId,
  day,
  title,
  person_id: personId,
  school_id: schoolId,
  hours,
  file_id: fileId,
  link,
})
