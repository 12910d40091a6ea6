import { openMeetings } from '#modules/meetings'
import { adoptPlan, answerQuestion, importPlan, planImportById, type Answer, type PlanId, type Question } from '#modules/plan'
import type { SchoolYear } from '#platform/calendar'
import { atomically, type Context } from '#platform/context'
import type { UploadedFile } from '#platform/form'

/** Brings the plan in as a person would: reads the paper, answers the questions, adopts it and opens the cards of its meetings. */
export async function adoptPaper(context: Context, file: UploadedFile, year: SchoolYear): Promise<PlanId> {
  const { id } = await importPlan(context, file, { schoolYear: year })
  const { reading } = (await planImportById(context, id))!
  for (const [index, question] of reading.questions.entries()) await answerQuestion(context, id, index, answerTo(question))
  return atomically(context, async (context) => {
    const plan = await adoptPlan(context, id)
    await openMeetings(context, plan)
    return plan
  })
}

/** What the head of the sample association answers on her own plan: by the kind of the question and the words in question. */
const known: readonly (readonly [code: Question['code'], found: string, value: string])[] = [
  ['cutOff', 'Посещение занятий ШРБ для', 'Посещение занятий ШРБ начинающими библиотекарями'],
  ['missingUnit', '40', 'участий'],
  ['missingUnit', '5', 'занятий'],
  ['missingUnit', '12', 'обращений'],
  ['resultRepeatsProblem', 'Недостаточный опыт начинающих библиотекарей', 'Начинающие библиотекари ведут фонд и каталог самостоятельно'],
  ['problemInsteadOfTask', 'Недостаточный опыт начинающих библиотекарей', 'Поддержка начинающих библиотекарей'],
  ['problemInsteadOfTask', 'Невысокая активность библиотекарей города', 'Повышение активности библиотекарей города'],
]

/** On any other plan what the program suggests is accepted, and the rest stays as the paper has it. */
function answerTo({ code, found, suggestion }: Question): Answer {
  const value = known.find((one) => one[0] === code && one[1] === found)?.[2]
  if (value !== undefined) return { kind: 'changed', value, place: '' }
  return { kind: suggestion === null ? 'as written' : 'accepted', value: '', place: '' }
}
