import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { AnswerApart, Apart, WorkApart } from './apart.ts'
import { Refusal } from './refusal.ts'

const src = new URL('../', import.meta.url)

/**
 * A process for each piece of work apart, which may read this program and nothing else, write nothing, and knows no setting of the server.
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
    async answer(file, input) {
      await turn()
      try {
        return await inProcess(file, input, milliseconds, megabytes)
      } finally {
        next()
      }
    },
  }
}

function inProcess(file: string, input: unknown, milliseconds: number, megabytes: number): Promise<AnswerApart> {
  const root = fileURLToPath(new URL('../', src))
  const worker = fork(fileURLToPath(new URL('./apart-process.ts', import.meta.url)), {
    execArgv: [`--max-old-space-size=${megabytes}`, '--permission', `--allow-fs-read=${root}*`],
    env: { SystemRoot: process.env['SystemRoot'] },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return new Promise<AnswerApart>((done, failed) => {
    const late = setTimeout(() => done(refusal('Файл разбирается слишком долго. Уберите из него лишнее или разделите на части.')), milliseconds)
    worker.once('message', (answer: AnswerApart | { readonly failed: string }) => ('failed' in answer ? failed(new Error(answer.failed)) : done(answer)))
    worker.once('error', failed)
    worker.once('exit', (code, signal) => {
      clearTimeout(late)
      // The engine aborts when its memory ends (134 where there are no signals); a system short of memory kills.
      if (signal !== null || code === 134) done(refusal('Файл слишком велик, чтобы его разобрать. Уберите из него лишнее или разделите на части.'))
      else failed(new Error(`the work of ${file} ended with ${code} and without an answer`))
    })
    worker.send({ file: new URL(file, src).href, input })
  }).finally(() => worker.kill('SIGKILL'))
}

const refusal = (reason: string): AnswerApart => ({ refused: { reason, field: null } })

/** The twin for tests and for programs that serve nobody else meanwhile: the same work here. */
export const here = (): Apart => ({ answer: async (file, input) => answerOf(new URL(file, src).href, input) })

/** Does the work of a file in this process. @param file its address */
export async function answerOf(file: string, input: unknown): Promise<AnswerApart> {
  try {
    const { run } = (await import(/* @vite-ignore */ file)) as WorkApart
    return { result: await run(input as never) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: { reason: error.message, field: error.field } }
    throw error
  }
}
