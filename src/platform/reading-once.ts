import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely'
import type { Database } from './database.ts'

/**
 * A database for preparing one page: a question asked again is answered with what was read before, so that the parts of
 * a page may each ask for what they need. It only reads; a statement that would write is a bug of the page.
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
  readonly #connection: DatabaseConnection

  constructor(db: Database) {
    this.#connection = onceConnection(db)
  }

  async init(): Promise<void> {}
  acquireConnection = async (): Promise<DatabaseConnection> => this.#connection
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
  beginTransaction = async (): Promise<void> => refuseToWrite('a transaction')
  commitTransaction = async (): Promise<void> => refuseToWrite('a transaction')
  rollbackTransaction = async (): Promise<void> => refuseToWrite('a transaction')
}

function onceConnection(db: Database): DatabaseConnection {
  const read = new Map<string, Promise<QueryResult<never>>>()
  return {
    executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      if (!/^\s*(select|with)\b/i.test(query.sql)) refuseToWrite(query.sql)
      const asked = JSON.stringify([query.sql, query.parameters])
      const answer = read.get(asked) ?? db.executeQuery<never>(query)
      read.set(asked, answer)
      return answer
    },
    streamQuery: () => refuseToWrite('a stream'),
  }
}

function refuseToWrite(statement: string): never {
  throw new Error(`expected a page to read only: ${statement.slice(0, 200)}`)
}
