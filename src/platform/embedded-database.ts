import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PGlite, PGliteQueryResults, PGliteTransaction } from 'kysely'
import { lockFolder } from './directory-lock.ts'
import { refuse } from './refusal.ts'

export interface Question {
  readonly id: number
  readonly ask:
    | { readonly what: 'query'; readonly sql: string; readonly parameters: readonly unknown[] }
    | { readonly what: 'fsyncs' | 'dump' | 'close' }
}

export interface Answer {
  readonly id: number
  readonly result?: unknown
  readonly error?: { readonly message: string; readonly [detail: string]: string | undefined }
}

/** The PostgreSQL that our embedded database speaks; its files are not those of another. */
const postgresVersion = '18'

/**
 * An embedded PostgreSQL: in a thread of its own, with a real fsync, open in one process only.
 * It has one connection: whoever asks outside a running transaction waits until that has ended.
 */
export class EmbeddedDatabase implements PGlite {
  ready = false
  closed = false
  readonly waitReady: Promise<void>
  readonly #worker: Worker
  readonly #unlock: () => Promise<void>
  readonly #waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: unknown) => void }>()
  #asked = 0
  /** Why there will be no more answers. */
  #failure: Error | null = null
  #last: Promise<unknown> = Promise.resolve()

  private constructor(folder: string | null, dump: Uint8Array | null, unlock: () => Promise<void>) {
    this.#unlock = unlock
    this.#worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), { workerData: { folder, dump }, execArgv: [] })
    this.#worker.unref()
    this.waitReady = new Promise<void>((resolve, reject) => {
      this.#waiting.set(0, {
        resolve: () => {
          this.ready = true
          resolve()
        },
        reject,
      })
    })
    this.#worker.on('message', (answer: Answer) => this.#hear(answer))
    this.#worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))))
    this.#worker.on('exit', () => this.#fail(new Error('База данных закрыта.')))
  }

  /**
   * Opens the database in `folder`, or creates it there.
   * @throws {Refusal} when another process has it open, or another version of PostgreSQL wrote it, or it is not whole
   */
  static async open(folder: string): Promise<EmbeddedDatabase> {
    const unlock = await lockFolder(folder)
    const files = join(folder, 'pg')
    try {
      const objection = objectionToFiles(files)
      if (objection) refuse(objection)
      const database = new EmbeddedDatabase(files, null, unlock)
      await database.waitReady
      return database
    } catch (error) {
      await unlock()
      throw error
    }
  }

  /** A database that lives in memory. @param dump what `dump` gave, to begin from */
  static async inMemory(dump: Uint8Array | null = null): Promise<EmbeddedDatabase> {
    const database = new EmbeddedDatabase(null, dump, async () => {})
    await database.waitReady
    return database
  }

  query<T>(sql: string, parameters: readonly unknown[] = []): Promise<PGliteQueryResults<T>> {
    return this.#alone(() => this.#query<T>(sql, parameters))
  }

  transaction<T>(work: (transaction: PGliteTransaction) => Promise<T>): Promise<T> {
    return this.#alone(async () => {
      const query = <R>(sql: string, parameters: readonly unknown[] = []) => this.#query<R>(sql, parameters)
      await query('begin')
      try {
        const result = await work({ query, rollback: async () => void (await query('rollback')) })
        const { command } = await query('commit')
        if (command === 'ROLLBACK') throw Object.assign(new Error('the transaction was spoilt by a failed statement'), { code: '25P02' })
        return result
      } catch (error) {
        if (!this.#failure) await query('rollback')
        throw error
      }
    })
  }

  /** How many times data was put on disk since the start. */
  async fsyncs(): Promise<number> {
    return Number(await this.#ask({ what: 'fsyncs' }))
  }

  /** The whole database as bytes for `inMemory`. */
  async dump(): Promise<Uint8Array> {
    return (await this.#alone(() => this.#ask({ what: 'dump' }))) as Uint8Array
  }

  async close(): Promise<void> {
    if (this.closed) return
    this.closed = true
    try {
      if (!this.#failure) await this.#alone(() => this.#ask({ what: 'close' }))
    } finally {
      await this.#worker.terminate()
      await this.#unlock()
    }
  }

  #query<T>(sql: string, parameters: readonly unknown[]): Promise<QueryResults<T>> {
    return this.#ask({ what: 'query', sql, parameters }) as Promise<QueryResults<T>>
  }

  /** Runs `work` after all that was asked before has ended. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work, work)
    this.#last = result.catch(() => {})
    return result
  }

  #ask(ask: Question['ask']): Promise<unknown> {
    if (this.#failure) return Promise.reject(passedOn(this.#failure))
    const id = ++this.#asked
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker.ref()
      this.#worker.postMessage({ id, ask } satisfies Question)
    })
  }

  #hear({ id, result, error }: Answer): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (this.#waiting.size === 0) this.#worker.unref()
    if (error) waiting?.reject(Object.assign(new Error(error.message), error))
    else waiting?.resolve(result)
  }

  #fail(error: Error): void {
    this.#failure ??= error
    for (const { reject } of this.#waiting.values()) reject(passedOn(this.#failure))
    this.#waiting.clear()
  }
}

/** Each who asks gets an error of their own: its stack is written to on the way up. */
const passedOn = (failure: Error) => new Error(failure.message, { cause: failure })

type QueryResults<T> = PGliteQueryResults<T> & { readonly command?: string }

/** Why the files in a folder may not be opened, in Russian; null when they may, or when there are none yet. */
function objectionToFiles(files: string): string | null {
  const version = join(files, 'PG_VERSION')
  if (!existsSync(version))
    return existsSync(files) && readdirSync(files).length > 0
      ? `В папке ${files} лежит неполная база данных: нет файла PG_VERSION. Восстановите папку из копии или переименуйте её, и программа создаст новую базу.`
      : null
  const written = readFileSync(version, 'utf8').trim()
  return written === postgresVersion
    ? null
    : `База в папке ${files} записана PostgreSQL ${written}, а эта программа читает ${postgresVersion}. ` +
        'Откройте её прежней версией программы, сохраните копию и восстановите здесь.'
}
