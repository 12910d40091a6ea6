import { Worker } from 'node:worker_threads'
import { Refusal } from './refusal.ts'

/**
 * Long work on what strangers send, done beside the server's own thread: a huge or hostile file takes nobody else's
 * time and memory. Made by natively run code; the built site is only handed it.
 */
export interface Threads {
  /**
   * Does the `run` of a file of ours in a thread of its own.
   * @param file under src/: 'modules/plan/read-paper.ts'
   * @param input and the result are copied between threads, so they are plain data
   * @throws {Refusal} what `run` refuses, and when it takes too long or too much memory
   */
  run<Work extends ThreadWork>(file: string, input: Parameters<Work['run']>[0]): Promise<Awaited<ReturnType<Work['run']>>>
}

/** What a file done in a thread exports. */
export interface ThreadWork {
  readonly run: (input: never) => unknown
}

export type ThreadAnswer = { readonly result: unknown } | { readonly refused: { readonly reason: string; readonly field: string | null } }

const src = new URL('../', import.meta.url)

/**
 * Threads of this machine.
 * @param limits how many work at once, what one may take; the others wait their turn
 */
export function workerThreads({ atOnce = 2, milliseconds = 20_000, megabytes = 512 } = {}): Threads {
  let working = 0
  const waiting: (() => void)[] = []
  const turn = async () => {
    if (working >= atOnce) await new Promise<void>((go) => waiting.push(go))
    else working++
  }
  const next = () => {
    const go = waiting.shift()
    if (go) go()
    else working--
  }
  return {
    async run(file, input) {
      await turn()
      try {
        return (await inThread(file, input, milliseconds, megabytes)) as never
      } finally {
        next()
      }
    },
  }
}

function inThread(file: string, input: unknown, milliseconds: number, megabytes: number): Promise<unknown> {
  const worker = new Worker(new URL('./thread-worker.ts', import.meta.url), {
    workerData: { file: new URL(file, src).href, input },
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    execArgv: [],
  })
  return new Promise<unknown>((done, failed) => {
    const late = setTimeout(() => failed(new Refusal('Файл разбирается слишком долго. Уберите из него лишнее или разделите на части.')), milliseconds)
    worker.once('message', (answer: ThreadAnswer) => ('result' in answer ? done(answer.result) : failed(new Refusal(answer.refused.reason, answer.refused.field))))
    worker.once('error', (error) => failed('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refusal('Файл слишком велик, чтобы его разобрать. Уберите из него лишнее или разделите на части.') : error))
    worker.once('exit', (code) => {
      clearTimeout(late)
      failed(new Error(`the thread of ${file} ended with ${code}`))
    })
  }).finally(() => worker.terminate())
}

/** The twin for tests and for programs that serve nobody else meanwhile: the same work in this thread. */
export const sameThread = (): Threads => ({
  async run(file, input) {
    const { run } = (await import(/* @vite-ignore */ new URL(file, src).href)) as ThreadWork
    return (await run(input as never)) as never
  },
})
