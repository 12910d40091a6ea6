import type { ColumnType, Generated, Selectable } from 'kysely'
import type { Context } from './context.ts'

/** What a kind of list keeps between requests, as plain data. */
export interface ListShape {
  /** What was read of the file. */
  readonly read: unknown
  /** What was answered about it. */
  readonly answers: object
  /** What came of it. */
  readonly outcome: object
  /** What was said of the list as a whole. */
  readonly about: object
}

/** A list sent or pasted, with what was answered about it. */
export interface KeptList<Shape extends ListShape> {
  readonly id: number
  /** Of the file, which itself is not kept. */
  readonly name: string
  /** Null once the list has been brought in: what was typed is then where it belongs, and no second copy of it stays. */
  readonly read: Shape['read'] | null
  readonly answers: Shape['answers']
  readonly about: Shape['about']
  readonly startedBy: number | null
  readonly startedAt: Date
  readonly outcome: Shape['outcome'] | null
}

type Json<T> = ColumnType<T, string | undefined, string>

type ListTables = {
  list_import: {
    association_id: number
    id: Generated<number>
    kind: string
    name: string
    sheets: Json<unknown>
    answers: Json<object>
    about: Json<object>
    started_by: number | null
    started_at: Date
    brought_in_by: ColumnType<number | null, undefined, number | null>
    brought_in_at: ColumnType<Date | null, undefined, Date>
    outcome: Json<object | null>
    version: Generated<number>
  }
}

const tables = ({ db }: Context) => db.$extendTables<ListTables>()

/**
 * Lists of one kind that people bring in: read once, looked at and answered over days, brought in once.
 * @param kind one word in the database, which no other kind has
 */
export function keptLists<Shape extends ListShape>(kind: string) {
  const from = (row: Selectable<ListTables['list_import']>): KeptList<Shape> => ({
    id: row.id,
    name: row.name,
    read: row.outcome === null ? row.sheets : null,
    answers: row.answers,
    about: row.about,
    startedBy: row.started_by,
    startedAt: row.started_at,
    outcome: row.outcome,
  })
  const one = (context: Context, id: number) => tables(context).updateTable('list_import').where('association_id', '=', context.association).where('kind', '=', kind).where('id', '=', id)
  return {
    /** The newest fifty, the newest first. */
    async all(context: Context): Promise<KeptList<Shape>[]> {
      const rows = await tables(context).selectFrom('list_import').selectAll().where('association_id', '=', context.association).where('kind', '=', kind).orderBy('id', 'desc').limit(50).execute()
      return rows.map(from)
    },

    /** @param hold makes others who answer or bring in wait until the end of the transaction */
    async byId(context: Context, id: number, { hold = false } = {}): Promise<KeptList<Shape> | undefined> {
      const rows = await tables(context)
        .selectFrom('list_import')
        .selectAll()
        .where('association_id', '=', context.association)
        .where('kind', '=', kind)
        .where('id', '=', id)
        .$if(hold, (query) => query.forUpdate())
        .execute()
      return rows[0] && from(rows[0])
    },

    async insert(context: Context, { name, read, about }: { name: string; read: Shape['read']; about: Shape['about'] }): Promise<number> {
      const { id } = await tables(context)
        .insertInto('list_import')
        .values({ association_id: context.association, kind, name, sheets: JSON.stringify(read), about: JSON.stringify(about), started_by: context.actor.personId, started_at: context.now })
        .returning('id')
        .executeTakeFirstOrThrow()
      return id
    },

    async putAnswers(context: Context, id: number, answers: Shape['answers']): Promise<void> {
      await one(context, id)
        .set((row) => ({ answers: JSON.stringify(answers), version: row('version', '+', 1) }))
        .execute()
    },

    async putOutcome(context: Context, id: number, outcome: Shape['outcome']): Promise<void> {
      await one(context, id)
        .set({ sheets: '[]', answers: '{}', outcome: JSON.stringify(outcome), brought_in_at: context.now, brought_in_by: context.actor.personId })
        .execute()
    },

    /** Forgets a list that is not wanted; one that was brought in stays. */
    async forget(context: Context, id: number): Promise<void> {
      await tables(context).deleteFrom('list_import').where('association_id', '=', context.association).where('kind', '=', kind).where('id', '=', id).where('outcome', 'is', null).execute()
    },
  }
}
