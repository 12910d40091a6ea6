/** A process that does one piece of work and ends; see apart.ts. */
import { Refusal } from './refusal.ts'
import type { AnswerApart, WorkApart } from './apart.ts'

process.once('disconnect', () => process.exit())
process.once('message', async ({ file, input }: { file: string; input: never }) => {
  process.send!(await answerTo(file, input))
  process.disconnect()
})

async function answerTo(file: string, input: never): Promise<AnswerApart> {
  try {
    const { run } = (await import(file)) as WorkApart
    return { result: await run(input) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: { reason: error.message, field: error.field } }
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
