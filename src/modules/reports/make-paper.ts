import { permit } from '#modules/people'
import type { PlanId } from '#modules/plan'
import { schoolYearName } from '#platform/calendar'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { keepFile } from '#platform/stored-files'
import { paperBytes } from './paper-bytes.ts'
import { figuresMade, paperAddress, paperName, takesForce, type PaperKind, type PaperVersionId } from './paper-version.ts'
import { insertVersion, lockPapers, putInForce, versionInForce } from './store/papers.ts'
import { tellYear } from './told-year.ts'

/**
 * Makes a paper of a year from its records and adds it to the versions kept. It comes into force by itself, unless a version that a
 * person edited is in force: that one stays until a person chooses.
 * @throws {Refusal} when the actor may not, there is no such plan, or the next plan is asked for before it is drafted
 */
export async function makePaper(context: Context, planId: PlanId, kind: PaperKind): Promise<PaperVersionId> {
  permit(context, 'make a report')
  const told = await tellYear(context, planId)
  const { editable, pdf } = await paperBytes(context, told, kind)
  return atomically(context, async (context) => {
    await lockPapers(context, planId)
    const name = `${paperName[kind]} ${schoolYearName(told.year.plan.schoolYear).replace('/', '-')}`
    const fileId = await keepFile(context, { name: `${name}.${kind === 'slides' ? 'pptx' : 'docx'}`, bytes: editable })
    const pdfId = pdf && (await keepFile(context, { name: `${name}.pdf`, bytes: pdf }))
    const id = await insertVersion(context, planId, { kind, origin: 'made', fileId, pdfId, figures: figuresMade(told.numbers), basedOn: null })
    if (takesForce('made', await versionInForce(context, planId, kind))) await putInForce(context, planId, kind, id)
    await note(context, { deed: 'документ составлен', subject: paperAddress(planId, kind), details: { paper: paperName[kind], version: id } })
    return id
  })
}
