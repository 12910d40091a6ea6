import { may, permit, personById, type Deed } from '#modules/people'
import type { Context } from '#platform/context'
import { NotPermitted } from '#platform/refusal'

/** Whether the actor may do `deed` for this school: those who lead for every school, a librarian for their own. */
export async function mayForSchool(context: Context, deed: Deed, schoolId: number): Promise<boolean> {
  if (!may(context, deed)) return false
  if (may(context, 'keep textbooks of every school')) return true
  const { personId } = context.actor
  return personId !== null && (await personById(context, personId))?.schoolId === schoolId
}

/** @throws {NotPermitted} when the actor may not do `deed` for this school */
export async function permitOwnSchool(context: Context, deed: Deed, schoolId: number): Promise<void> {
  permit(context, deed)
  if (!(await mayForSchool(context, deed, schoolId))) throw new NotPermitted('Учебники другой школы ведёт её библиотекарь или методист.')
}
