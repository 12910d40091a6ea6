import type { Paper } from '#documents/paper'
import { planOfYear, planPaper } from '#modules/plan'
import { schoolYearName } from '#platform/calendar'
import type { Context } from '#platform/context'
import { refuse } from '#platform/refusal'
import { typographic } from '#platform/russian'
import { reasonsOf } from '../store/years.ts'

/**
 * The plan of a school year in the form of a plan, with the list of reasons behind it as an appendix.
 * @param from the year in which it begins
 * @throws {Refusal} when it is not drafted yet
 */
export async function nextPlanPaper(context: Context, from: number): Promise<Paper> {
  const plan = (await planOfYear(context, from)) ?? refuse(`Плана на ${schoolYearName({ from, to: from + 1 })} учебный год ещё нет. Сначала составьте его из предложений.`)
  const reasons = await reasonsOf(context, plan.id)
  const { title, sections } = planPaper(plan)
  if (reasons.length === 0) return { title, sections }
  return {
    title,
    sections: [
      ...sections,
      {
        blocks: [
          { type: 'paragraph', align: 'right', text: 'Приложение' },
          { type: 'heading', level: 0, text: 'Почему это стоит в плане' },
          {
            type: 'table',
            widths: [9, 9],
            header: [['Что предложено', 'Почему']],
            rows: reasons.map(({ words, reason }) => [typographic(words), typographic(reason)]),
          },
        ],
      },
    ],
  }
}
