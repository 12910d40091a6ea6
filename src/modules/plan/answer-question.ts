import { nameBeginnersSchool, permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, notFound, refuse } from '#platform/refusal'
import { objectionToAnswer } from './import/objection.ts'
import type { Answer, GivenAnswer, PlanImport, PlanImportId } from './import/plan-import.ts'
import { isBeginnersSchool } from './import/ways.ts'
import { holdImport, planImportById, putAnswer } from './store/imports.ts'

/**
 * Answers a question about the paper of a plan, or answers it anew; 'open' leaves it open again. What a school for beginners is
 * called becomes known to the whole association.
 * @param question its index in the reading
 * @param seen version of the answer that the person was looking at, 0 for none; not asked when absent
 * @throws {Refusal} when the actor may not, the plan is adopted already, or the answer makes no sense (fields 'value', 'place')
 * @throws {Conflict} when somebody answered since
 */
export function answerQuestion(context: Context, id: PlanImportId, question: number, answer: Answer, seen?: number): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'import a plan')
    await holdImport(context, id)
    const { reading, answers } = await openImport(context, id)
    const asked = reading.questions[question] ?? notFound('Такого вопроса нет.')
    const before = answers.get(question)
    if (seen !== undefined && seen !== (before?.version ?? 0)) throw new Conflict([{ field: 'Ответ', theirs: inWords(before), yours: inWords(answer) }])
    const objection = objectionToAnswer(asked, reading, answer)
    if (objection) refuse(objection.reason, objection.field)
    await putAnswer(context, id, question, answer)
    if (answer.kind === 'changed' && isBeginnersSchool(asked)) await nameBeginnersSchool(context, answer.value)
    await note(context, { deed: 'ответ на вопрос к плану', subject: `/plans/imports/${id}`, details: { question: asked.text, answer: inWords(answer) } })
  })
}

/** The import while answers still change the plan to be. @throws {Refusal} when it is adopted, {NotFound} when it is not there */
export async function openImport(context: Context, id: PlanImportId): Promise<PlanImport> {
  const found = (await planImportById(context, id)) ?? notFound('Такого разбора плана нет.')
  if (found.adoptedAs !== null) refuse('План из этого документа уже создан: правьте его на странице плана.')
  return found
}

const words = { open: 'открыт', accepted: 'предложение принято', changed: 'исправлено', 'as written': 'оставлено как в документе' } as const

const inWords = (answer: Answer | GivenAnswer | undefined): string => [answer ? words[answer.kind] : words.open, answer?.value].filter(Boolean).join(': ')
