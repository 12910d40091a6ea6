import type { Context } from '#platform/context'
import type { Substitution } from '../substitution.ts'
import type { TextbookTables } from '../tables.ts'
import type { Catalogue, Edition, EditionCard, EditionId, Part, PartId, Work, WorkCard, WorkId } from '../textbook.ts'
import { matchKey, publisherKey } from '../identity.ts'

const tables = ({ db }: Context) => db.$extendTables<TextbookTables>()

/** All textbooks that the association has described. */
export async function catalogue(context: Context): Promise<Catalogue> {
  const works = await selectWorks(context).execute()
  const editions = await selectEditions(context).execute()
  const parts = await tables(context).selectFrom('textbook_part').selectAll().where('association_id', '=', context.association).orderBy('edition_id').orderBy('number').execute()
  return { works: works.map(workFrom), editions: editions.map(editionFrom), parts: parts.map(partFrom) }
}

const selectWorks = (context: Context) => tables(context).selectFrom('textbook_work').selectAll().where('association_id', '=', context.association).orderBy('id')
const selectEditions = (context: Context) => tables(context).selectFrom('textbook_edition').selectAll().where('association_id', '=', context.association).orderBy('id')

/** Whether the association has described any. */
export async function textbooksDescribed(context: Context): Promise<boolean> {
  return (await selectWorks(context).limit(1).execute()).length > 0
}

export async function workById(context: Context, id: WorkId): Promise<Work | undefined> {
  const row = await selectWorks(context).where('id', '=', id).executeTakeFirst()
  return row && workFrom(row)
}

export async function editionById(context: Context, id: EditionId): Promise<Edition | undefined> {
  const row = await selectEditions(context).where('id', '=', id).executeTakeFirst()
  return row && editionFrom(row)
}

/** A part with its edition and work. */
export async function bookOfPart(context: Context, id: PartId): Promise<{ part: Part; edition: Edition; work: Work } | undefined> {
  const row = await tables(context).selectFrom('textbook_part').selectAll().where('association_id', '=', context.association).where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const edition = (await editionById(context, row.edition_id))!
  return { part: partFrom(row), edition, work: (await workById(context, edition.workId))! }
}

export async function partsOfEdition(context: Context, editionId: EditionId): Promise<Part[]> {
  const rows = await tables(context)
    .selectFrom('textbook_part')
    .selectAll()
    .where('association_id', '=', context.association)
    .where('edition_id', '=', editionId)
    .orderBy('number')
    .execute()
  return rows.map(partFrom)
}

export async function insertWork(context: Context, card: WorkCard): Promise<WorkId> {
  const { id } = await tables(context).insertInto('textbook_work').values({ association_id: context.association, ...workRow(card) }).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Writes only over the version that was seen; answers whether it did. */
export async function updateWork(context: Context, id: WorkId, card: WorkCard, seen: number): Promise<boolean> {
  const { numUpdatedRows } = await tables(context)
    .updateTable('textbook_work')
    .set({ ...workRow(card), version: seen + 1 })
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

const workRow = (card: WorkCard) => ({
  kind: card.kind,
  subject: card.subject,
  title: card.title,
  authors: card.authors,
  grades: card.grades,
  level: card.level,
  programme: card.programme,
  match_key: matchKey(card),
})

/** @param volumes how many parts it has; 1 is a book in one volume */
export async function insertEdition(context: Context, workId: WorkId, card: EditionCard, volumes: number): Promise<EditionId> {
  const { id } = await tables(context)
    .insertInto('textbook_edition')
    .values({ association_id: context.association, work_id: workId, ...editionRow(card) })
    .returning('id')
    .executeTakeFirstOrThrow()
  const numbers = volumes === 1 ? [0] : Array.from({ length: volumes }, (_, index) => index + 1)
  await tables(context)
    .insertInto('textbook_part')
    .values(numbers.map((number) => ({ association_id: context.association, edition_id: id, number, price: null })))
    .execute()
  return id
}

export async function updateEdition(context: Context, id: EditionId, card: EditionCard, seen: number): Promise<boolean> {
  const { numUpdatedRows } = await tables(context)
    .updateTable('textbook_edition')
    .set({ ...editionRow(card), version: seen + 1 })
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

const editionRow = (card: EditionCard) => ({
  publisher: card.publisher,
  publisher_key: publisherKey(card.publisher),
  edition_number: card.editionNumber,
  revised: card.revised,
  first_year: card.firstYear,
  last_year: card.lastYear,
  isbn: card.isbn,
  medium: card.medium,
})

/** A part that the edition did not have so far. */
export async function insertPart(context: Context, editionId: EditionId, number: number): Promise<PartId> {
  const { id } = await tables(context)
    .insertInto('textbook_part')
    .values({ association_id: context.association, edition_id: editionId, number, price: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function substitutions(context: Context): Promise<Substitution[]> {
  const rows = await tables(context).selectFrom('textbook_substitution').select(['edition_id', 'other_id', 'relation']).where('association_id', '=', context.association).execute()
  return rows.map(({ edition_id, other_id, relation }) => ({ editionId: edition_id, otherId: other_id, relation }))
}

/** What was decided about editions of a work, with who and why. */
export async function decidedOf(context: Context, editionIds: readonly EditionId[]) {
  if (editionIds.length === 0) return []
  const rows = await tables(context)
    .selectFrom('textbook_substitution')
    .selectAll()
    .where('association_id', '=', context.association)
    .where((where) => where.or([where('edition_id', 'in', editionIds), where('other_id', 'in', editionIds)]))
    .execute()
  return rows.map((row) => ({
    editionId: row.edition_id,
    otherId: row.other_id,
    relation: row.relation,
    reason: row.reason,
    decidedBy: row.decided_by_name,
    decidedAt: row.decided_at,
  }))
}

/** Keeps a decision; a later one about the same two editions takes its place. */
export async function keepSubstitution(context: Context, { editionId, otherId, relation }: Substitution, reason: string): Promise<void> {
  const decision = { relation, reason, decided_by_name: context.actor.name, decided_at: context.now }
  await tables(context)
    .insertInto('textbook_substitution')
    .values({ association_id: context.association, edition_id: editionId, other_id: otherId, ...decision })
    .onConflict((conflict) => conflict.columns(['association_id', 'edition_id', 'other_id']).doUpdateSet(decision))
    .execute()
}

type WorkRow = Awaited<ReturnType<ReturnType<typeof selectWorks>['execute']>>[number]
type EditionRow = Awaited<ReturnType<ReturnType<typeof selectEditions>['execute']>>[number]

const workFrom = ({ id, kind, subject, title, authors, grades, level, programme, version }: WorkRow): Work => ({ id, kind, subject, title, authors, grades, level, programme, version })

const editionFrom = (row: EditionRow): Edition => ({
  id: row.id,
  workId: row.work_id,
  publisher: row.publisher,
  editionNumber: row.edition_number,
  revised: row.revised,
  firstYear: row.first_year,
  lastYear: row.last_year,
  isbn: row.isbn,
  medium: row.medium,
  version: row.version,
})

const partFrom = ({ id, edition_id, number, price }: { id: number; edition_id: number; number: number; price: number | null }): Part => ({ id, editionId: edition_id, number, price })
