import { permit } from '#modules/people'
import type { PlanId } from '#modules/plan'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, notFound } from '#platform/refusal'
import { paperAddress, paperName, versionName, type PaperKind, type PaperVersionId } from './paper-version.ts'
import { lockPapers, putInForce, versionInForce, versionsOf } from './store/papers.ts'

/**
 * Says which version of a paper is in force.
 * @param seen the version that was in force when the person chose
 * @throws {Conflict} when somebody chose another meanwhile
 */
export function choosePaper(context: Context, planId: PlanId, kind: PaperKind, id: PaperVersionId, seen: PaperVersionId): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'make a report')
    await lockPapers(context, planId)
    const versions = await versionsOf(context, planId, kind)
    if (!versions.some((version) => version.id === id)) notFound('Такой версии нет.')
    const inForce = await versionInForce(context, planId, kind)
    if (inForce?.id === id) return
    if (inForce && inForce.id !== seen) throw new Conflict([{ field: 'Действует', theirs: versionName(versions, inForce.id), yours: versionName(versions, id) }])
    await putInForce(context, planId, kind, id)
    await note(context, { deed: 'выбрана действующая версия', subject: paperAddress(planId, kind), details: { paper: paperName[kind], version: id, before: inForce?.id ?? null } })
  })
}
