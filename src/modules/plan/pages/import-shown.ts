import { permit } from '#modules/people'
import { schoolYearName } from '#platform/calendar'
import type { Context } from '#platform/context'
import { notFound } from '#platform/refusal'
import { answered, type AnsweredReading } from '../import/answered.ts'
import { isOpen, type PlanImport, type PlanImportId } from '../import/plan-import.ts'
import type { Standing } from '../import/standing.ts'
import { planImportById } from '../store/imports.ts'
import { plans } from '../store/plans.ts'

/** The import that a page is about, as the answers leave it. @throws {Refusal} when the actor may not or it is not there */
export async function importShown(context: Context, id: PlanImportId): Promise<{ paper: PlanImport; result: AnsweredReading; standing: Standing }> {
  permit(context, 'import a plan')
  const paper = (await planImportById(context, id)) ?? notFound('Такого разбора плана нет.')
  const result = answered(paper.reading, paper.answers)
  const { schoolYear } = result.reading
  const other = schoolYear && paper.adoptedAs === null ? (await plans(context)).find((plan) => plan.schoolYear.from === schoolYear.from) : undefined
  const questions = paper.reading.questions.map((_, index) => ({ number: index + 1, state: !isOpen(paper.answers.get(index)) ? 'answered' : result.settled.has(index) ? 'settled' : 'open' }) as const)
  return {
    paper,
    result,
    standing: {
      id,
      fileName: paper.fileName,
      adoptedAs: paper.adoptedAs,
      taken: other && schoolYear ? { id: other.id, year: schoolYearName(schoolYear) } : null,
      questions,
      open: questions.filter(({ state }) => state === 'open').length,
    },
  }
}
