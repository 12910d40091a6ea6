/** A process that does one piece of work and ends; see processes.ts. */
import { answerOf } from './processes.ts'

process.once('disconnect', () => process.exit())
process.once('message', async ({ file, input }: { file: string; input: unknown }) => {
  const answer = await answerOf(file, input).catch((error: unknown) => ({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
  // A long answer is on its way for some time: the channel stays until it has gone.
  process.send!(answer, () => process.disconnect())
})
