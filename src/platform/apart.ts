import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Refusal } from './refusal.ts'

/**
 * Long work on what strangers send, done apart from the server: a huge or hostile file takes nobody else's time and memory.
 * Made by natively run code; the built site is only handed it. See docs/decisions/0005.
 */
export interface Apart {
  /**
   * Does the `run` of a file of ours.
   * @param file under src/: 'modules/plan/import/read-paper.ts'
   * @param input copied there, as the result is copied back: plain data
   * @throws {Refusal} what `run` refuses, and when it takes too long or too much memory
   */
  run<Work extends WorkApart>(file: string, input: Parameters<Work['run']>[0]): Promise<Awaited<ReturnType<Work['run']>>>
}

/** What a file that is run apart exports. */
export interface WorkApart {
  readonly run: (input: never) => unknown
}

export type AnswerApart = { readonly result: unknown } | { readonly refused: { readonly reason: string; readonly field: string | null } } | { readonly failed: string }

const src = new URL('../', import.meta.url)

/**
 * A process for each piece of work, which may read this program and nothing else, write nothing, and knows no setting of the server.
 * @param limits how many work at once, what one may take; the others wait their turn
 */
export function inProcesses({ atOnce = 2, milliseconds = 20_000, megabytes = 512 } = {}): Apart {
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
        return (await inProcess(file, input, milliseconds, megabytes)) as never
      } finally {
        next()
      }
    },
  }
}

function inProcess(file: string, input: unknown, milliseconds: number, megabytes: number): Promise<unknown> {
  const root = fileURLToPath(new URL('../', src))
  const worker = fork(fileURLToPath(new URL('./apart-process.ts', import.meta.url)), {
    execArgv: [`--max-old-space-size=${megabytes}`, '--permission', `--allow-fs-read=${root}*`],
    env: { SystemRoot: process.env['SystemRoot'] },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return new Promise<unknown>((done, failed) => {
    const late = setTimeout(() => failed(new Refusal('Файл разбирается слишком долго. Уберите из него лишнее или разделите на части.')), milliseconds)
    worker.once('message', (answer: AnswerApart) => {
      if ('result' in answer) done(answer.result)
      else failed('refused' in answer ? new Refusal(answer.refused.reason, answer.refused.field) : new Error(answer.failed))
    })
    worker.once('error', failed)
    worker.once('exit', (code, signal) => {
      clearTimeout(late)
      // The engine gives up by a signal when its memory ends; so does a system that is short of it.
      failed(signal === null && code === 0 ? new Error(`the work of ${file} ended without an answer`) : new Refusal('Файл слишком велик, чтобы его разобрать. Уберите из него лишнее или разделите на части.'))
    })
    worker.send({ file: new URL(file, src).href, input })
  }).finally(() => worker.kill('SIGKILL'))
}

/** The twin for tests and for programs that serve nobody else meanwhile: the same work here. */
export const here = (): Apart => ({
  async run(file, input) {
    const { run } = (await import(/* @vite-ignore */ new URL(file, src).href)) as WorkApart
    return (await run(input as never)) as never
  },
})
