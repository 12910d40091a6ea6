/** A thread that does one piece of work and ends; see threads.ts. */
import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from './refusal.ts'
import type { ThreadAnswer, ThreadWork } from './threads.ts'

const { file, input } = workerData as { file: string; input: never }
const answer = (said: ThreadAnswer) => parentPort!.postMessage(said)

try {
  const { run } = (await import(file)) as ThreadWork
  answer({ result: await run(input) })
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  answer({ refused: { reason: error.message, field: error.field } })
}
