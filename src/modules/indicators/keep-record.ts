import { permit, personById, schoolById } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import type { UploadedFile } from '#platform/form'
import { note } from '#platform/journal'
import { Conflict, notFound, refuse } from '#platform/refusal'
import { keepFile, storedFile } from '#platform/stored-files'
import { liveMeasure, type LiveRow } from './live-row.ts'
import { objectionToOwnRecord, type OwnRecord, type OwnRecordCard, type OwnRecordId } from './own-record.ts'
import { deleteOwnRecord, insertOwnRecord, ownRecordById, updateOwnRecord } from './store/own-records.ts'

/**
 * Keeps a record for a measure of something that no other room keeps.
 * @param file that proves it, to be kept for those who may see proofs
 * @throws {Refusal} when the actor may not, the card is wrong, or the year is closed
 */
export function addRecord(context: Context, card: OwnRecordCard, file: UploadedFile | null = null): Promise<OwnRecordId> {
  return atomically(context, async (context) => {
    permit(context, 'record for an indicator')
    await check(context, card, await liveMeasure(context, card.measureId))
    const id = await insertOwnRecord(context, await withProof(context, card, file))
    await note(context, { deed: 'запись внесена к показателю', subject: `/indicators/${card.measureId}`, details: { record: id, title: card.title, day: card.day } })
    return id
  })
}

/**
 * Replaces a record; it may pass to another measure of the same row.
 * @param seen version of the record that the person was looking at
 * @param file to stand in place of the one that the record has
 * @throws {Conflict} when somebody changed it since
 * @throws {Refusal} when the actor may not, the card is wrong, or the year is closed
 */
export function changeRecord(context: Context, id: OwnRecordId, card: OwnRecordCard, seen: number, file: UploadedFile | null = null): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'record for an indicator')
    const { before, live } = await keptRecord(context, id)
    if (before.version !== seen) throw new Conflict(differences(before, card))
    if (!live.measures.some((measure) => measure.id === card.measureId)) refuse('Перенести запись можно только в другую часть той же строки плана.', 'measureId')
    await check(context, card, live)
    if (!(await updateOwnRecord(context, id, await withProof(context, card, file), seen))) throw new Conflict(differences(before, card))
    await note(context, { deed: 'запись показателя изменена', subject: `/indicators/${card.measureId}`, details: { record: id, before, after: card } })
  })
}

/**
 * Takes a record away; the journal keeps what it said.
 * @throws {Refusal} when the actor may not or the year is closed
 */
export function removeRecord(context: Context, id: OwnRecordId): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'record for an indicator')
    const { before } = await keptRecord(context, id)
    await deleteOwnRecord(context, id)
    await note(context, { deed: 'запись показателя удалена', subject: `/indicators/${before.measureId}`, details: { record: id, before } })
  })
}

async function keptRecord(context: Context, id: OwnRecordId): Promise<{ before: OwnRecord; live: LiveRow }> {
  const { measureId } = (await ownRecordById(context, id)) ?? notFound('Такой записи нет.')
  const live = await liveMeasure(context, measureId)
  return { live, before: (await ownRecordById(context, id)) ?? notFound('Такой записи нет.') }
}

async function check(context: Context, card: OwnRecordCard, { plan }: LiveRow): Promise<void> {
  const objection = objectionToOwnRecord(card, plan.schoolYear, context.today)
  if (objection) refuse(objection.reason, objection.field)
  if (card.personId !== null && !(await personById(context, card.personId))) refuse('Такого человека нет.', 'personId')
  if (card.schoolId !== null && !(await schoolById(context, card.schoolId))) refuse('Такой школы нет.', 'schoolId')
  if (card.fileId !== null && !(await storedFile(context, card.fileId))) refuse('Такого файла нет.', 'file')
}

const withProof = async (context: Context, card: OwnRecordCard, file: UploadedFile | null): Promise<OwnRecordCard> =>
  file === null ? card : { ...card, fileId: await keepFile(context, file, { audience: 'private', field: 'file' }) }

const labels = { day: 'День', title: 'Что сделано', personId: 'Кто', schoolId: 'Школа', hours: 'Часы', link: 'Ссылка', fileId: 'Файл', measureId: 'Показатель' } as const

const differences = (theirs: OwnRecordCard, yours: OwnRecordCard) =>
  (Object.keys(labels) as (keyof typeof labels)[])
    .filter((key) => theirs[key] !== yours[key])
    .map((key) => ({ field: labels[key], theirs: String(theirs[key] ?? ''), yours: String(yours[key] ?? '') }))
