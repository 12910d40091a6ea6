import { refuse } from './refusal.ts'

/**
 * Long work on what strangers send, done apart from the server: a huge or hostile file takes nobody else's time and memory.
 * Made by natively run code (processes.ts); the built site is only handed it, so that what crosses is plain data.
 */
export interface Apart {
  /**
   * Does the `run` of a file of ours.
   * @param file under src/: 'modules/plan/import/read-paper.ts'
   */
  answer(file: string, input: unknown): Promise<AnswerApart>
}

/** What a file that is run apart exports. */
export interface WorkApart {
  readonly run: (input: never) => unknown
}

export type AnswerApart = { readonly result: unknown } | { readonly refused: { readonly reason: string; readonly field: string | null } }

/**
 * Does the `run` of a file of ours apart from the server.
 * @param file under src/: 'modules/plan/import/read-paper.ts'
 * @param input copied there, as the result is copied back
 * @throws {Refusal} what `run` refuses, and when it takes too long or too much memory
 */
export async function doneApart<Work extends WorkApart>({ apart }: { readonly apart: Apart }, file: string, input: Parameters<Work['run']>[0]): Promise<Awaited<ReturnType<Work['run']>>> {
  const answer = await apart.answer(file, input)
  if ('refused' in answer) refuse(answer.refused.reason, answer.refused.field)
  return answer.result as never
}
