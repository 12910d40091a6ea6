import { schoolById } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, differencesIn, notFound, refuse } from '#platform/refusal'
import { permitOwnSchool } from '../own-school.ts'
import { courtCaseById, deleteCourtCase, insertCourtCase, updateCourtCase } from '../store/monitoring.ts'
import { objectionToCourtCase, type CourtCaseCard, type CourtCaseId } from './court-case.ts'

/**
 * Records a claim about missing textbooks for forms 5.1 and 5.2.
 * @throws {Refusal} when the actor may not, or something typed is wrong
 */
export function recordCourtCase(context: Context, schoolId: number, card: CourtCaseCard): Promise<CourtCaseId> {
  return atomically(context, async (context) => {
    const school = (await schoolById(context, schoolId)) ?? notFound('Такой школы нет.')
    await permitOwnSchool(context, 'keep textbooks', school.id)
    check(context, card)
    const id = await insertCourtCase(context, school.id, card)
    await note(context, { deed: 'судебное дело об учебниках записано', subject: addressOf(school.id), details: { school: school.name, ...card } })
    return id
  })
}

/**
 * Changes a case, as when it is decided.
 * @throws {Conflict} when somebody changed it since `seen`
 */
export function changeCourtCase(context: Context, id: CourtCaseId, card: CourtCaseCard, seen: number): Promise<void> {
  return atomically(context, async (context) => {
    const before = (await courtCaseById(context, id)) ?? notFound('Такого дела нет.')
    await permitOwnSchool(context, 'keep textbooks', before.schoolId)
    check(context, card)
    if (before.version !== seen || !(await updateCourtCase(context, id, card, seen))) throw new Conflict(differencesIn(labels, textsOf(before), textsOf(card)))
    await note(context, { deed: 'судебное дело об учебниках изменено', subject: addressOf(before.schoolId), details: { before, after: card } })
  })
}

/** Takes away a case that was written by mistake; what stood there stays in the journal. */
export function removeCourtCase(context: Context, id: CourtCaseId): Promise<void> {
  return atomically(context, async (context) => {
    const before = (await courtCaseById(context, id)) ?? notFound('Такого дела нет.')
    await permitOwnSchool(context, 'keep textbooks', before.schoolId)
    await deleteCourtCase(context, id)
    await note(context, { deed: 'судебное дело об учебниках убрано', subject: addressOf(before.schoolId), details: { before } })
  })
}

function check({ today }: Context, card: CourtCaseCard): void {
  const objection = objectionToCourtCase(card, today)
  if (objection) refuse(objection.reason, objection.field)
}

const addressOf = (schoolId: number): string => `/textbooks/schools/${schoolId}/court-cases`

const labels = { court: 'Суд', claim: 'О чём', openedOn: 'Дело начато', decidedOn: 'День решения', decision: 'Решение' } as const

const textsOf = ({ court, claim, openedOn, decidedOn, decision }: CourtCaseCard) => ({ court, claim, openedOn: openedOn as string, decidedOn: (decidedOn ?? '') as string, decision })
