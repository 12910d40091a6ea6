import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { PGlite, PGliteQueryResults, PGliteTransaction } from 'kysely'
import { lockFolder } from './directory-lock.ts'
import { fsyncFolder, fsyncPath } from './durable-filesystem.ts'
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

/** Where a database lives. */
export interface Place {
  /** null: in memory */
  readonly folder: string | null
  /** Whether a commit is answered only when it is on disk. */
  readonly durable: boolean
  /** What `dump` gave, to begin from; null: what lies in the folder, or an empty database. */
  readonly dump: Uint8Array | null
}

/**
 * V8 of Node 24 may end the whole process when it takes back machine code of WebAssembly that faster code has replaced
 * («Check failed: jit_page_->allocations_.erase(addr) == 1»). We let it keep that code: PostgreSQL has some megabytes of it.
 */
setFlagsFromString('--no-wasm-code-gc')

/**
 * For a program that ends soon: V8 is not to make PostgreSQL's code faster while it runs. A copy of a year is so put back
 * with a third less work; only from some 150 000 rows on would the faster code have paid. Asked before a database is opened.
 */
export const endsSoon = (): void => setFlagsFromString('--liftoff-only')

/** PostgreSQL itself: compiled once, while the thread starts; a second database of this process finds fast code. */
let program: Promise<WebAssembly.Module> | undefined
const compiled = (): Promise<WebAssembly.Module> =>
  (program ??= readFile(join(dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite')), 'pglite.wasm')).then((bytes) => WebAssembly.compile(bytes)))

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

  private constructor(place: Place, unlock: () => Promise<void> = async () => {}) {
    this.#unlock = unlock
    this.#worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), { workerData: place, execArgv: [] })
    this.#worker.unref()
    compiled().then(
      (program) => this.#worker.postMessage(program),
      (error: Error) => this.#fail(error),
    )
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
   * Opens the database in `folder`; the first time it is a copy of the blank one.
   * @param blank gives the folder of a blank database
   * @throws {Refusal} when another process has it open, or another version of PostgreSQL wrote it, or it is not whole
   */
  static async open(folder: string, blank: () => Promise<string>): Promise<EmbeddedDatabase> {
    const unlock = await lockFolder(folder)
    const files = join(folder, 'pg')
    try {
      const objection = objectionToFiles(files)
      if (objection) refuse(objection)
      if (!existsSync(files)) copyDurably(await blank(), files)
      return await started(new EmbeddedDatabase({ folder: files, durable: true, dump: null }, unlock))
    } catch (error) {
      await unlock()
      throw error
    }
  }

  /** An empty database in memory. */
  static inMemory(): Promise<EmbeddedDatabase> {
    return started(new EmbeddedDatabase({ folder: null, durable: false, dump: null }))
  }

  /** A copy of a blank database that is quick rather than durable and is gone when closed. */
  static async temporary(blank: string): Promise<EmbeddedDatabase> {
    const folder = mkdtempSync(join(tmpdir(), 'bibliokrug-database-'))
    cpSync(blank, folder, { recursive: true })
    const leave = async () => rmSync(folder, { recursive: true, force: true })
    return started(new EmbeddedDatabase({ folder, durable: false, dump: null }, leave))
  }

  /** Lays what `dump` gave out as files in a new folder, from which a database can be opened. */
  static async layOut(dump: Uint8Array, folder: string): Promise<void> {
    await (await started(new EmbeddedDatabase({ folder, durable: false, dump }))).close()
    fsyncFolder(folder)
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

  /** The whole database as bytes. */
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

async function started(database: EmbeddedDatabase): Promise<EmbeddedDatabase> {
  await database.waitReady
  return database
}

/** The copy is made beside its place and moved there once it is whole and on disk: there is never a half of it. */
function copyDurably(from: string, to: string): void {
  const aside = `${to}.new`
  rmSync(aside, { recursive: true, force: true })
  cpSync(from, aside, { recursive: true })
  fsyncFolder(aside)
  renameSync(aside, to)
  fsyncPath(dirname(to))
}

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
