import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql, type CompiledQuery, type ControlledTransaction, type DatabaseConnection, type Driver, type QueryResult } from 'kysely'
import type { Database } from './database.ts'

/**
 * A database for preparing one page: a question asked again is answered with what was read before, so that the parts of
 * a page may each ask for what they need. It only reads, in its transactions too; a statement that would write is a bug of
 * the page.
 */
export const readingOnce = (db: Database): Database =>
  new Kysely<{}>({
    dialect: {
      createDriver: () => new OnceDriver(db),
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (db) => new PostgresIntrospector(db),
    },
  })

class OnceDriver implements Driver {
  readonly #db: Database
  readonly #read = new Map<string, Promise<QueryResult<never>>>()

  constructor(db: Database) {
    this.#db = db
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<OnceConnection> {
    return new OnceConnection(this.#db, this.#read)
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
  beginTransaction = (connection: OnceConnection): Promise<void> => connection.begin()
  commitTransaction = (connection: OnceConnection): Promise<void> => connection.end()
  rollbackTransaction = (connection: OnceConnection): Promise<void> => connection.end()
}

class OnceConnection implements DatabaseConnection {
  readonly #db: Database
  readonly #read: Map<string, Promise<QueryResult<never>>>
  #transaction: ControlledTransaction<{}> | null = null

  constructor(db: Database, read: Map<string, Promise<QueryResult<never>>>) {
    this.#db = db
    this.#read = read
  }

  async begin(): Promise<void> {
    this.#transaction = await this.#db.startTransaction().execute()
    await sql`set transaction read only`.execute(this.#transaction)
  }

  async end(): Promise<void> {
    await this.#transaction?.rollback().execute()
    this.#transaction = null
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#transaction) return this.#transaction.executeQuery<R>(query as CompiledQuery<R>)
    if (!/^\s*(select|with)\b/i.test(query.sql)) refuseToWrite(query.sql)
    const asked = JSON.stringify([query.sql, query.parameters])
    const answer = this.#read.get(asked) ?? this.#db.executeQuery<never>(query as CompiledQuery<never>)
    this.#read.set(asked, answer)
    return answer
  }

  streamQuery = (): never => refuseToWrite('a stream')
}

function refuseToWrite(statement: string): never {
  throw new Error(`expected a page to read only: ${statement.slice(0, 200)}`)
}
