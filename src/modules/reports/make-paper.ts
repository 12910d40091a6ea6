import { permit } from '#modules/people'
import type { PlanId } from '#modules/plan'
import { schoolYearName } from '#platform/calendar'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { keepFile } from '#platform/stored-files'
import { allFigures } from './figures/figure.ts'
import { yearFigures } from './figures/year-figures.ts'
import { gatherYear } from './gather.ts'
import { paperBytes } from './paper-bytes.ts'
import { figuresMade, paperAddress, paperName, takesForce, type PaperKind, type PaperVersionId } from './paper-version.ts'
import { insertVersion, lockPapers, putInForce, versionInForce } from './store/papers.ts'

/**
 * Makes a paper of a year from its records and adds it to the versions kept. It comes into force by itself, unless a version that a
 * person edited is in force: that one stays until a person chooses.
 * @throws {Refusal} when the actor may not, there is no such plan, or the next plan is asked for before it is drafted
 */
export async function makePaper(context: Context, planId: PlanId, kind: PaperKind): Promise<PaperVersionId> {
  permit(context, 'make a report')
  const year = await gatherYear(context, planId)
  const { word, pdf } = await paperBytes(context, year, kind)
  return atomically(context, async (context) => {
    await lockPapers(context, planId)
    const name = `${paperName[kind]} ${schoolYearName(year.plan.schoolYear).replace('/', '-')}`
    const fileId = await keepFile(context, { name: `${name}.${kind === 'slides' ? 'pptx' : 'docx'}`, bytes: word })
    const pdfId = pdf && (await keepFile(context, { name: `${name}.pdf`, bytes: pdf }))
    const id = await insertVersion(context, planId, { kind, origin: 'made', fileId, pdfId, figures: figuresMade(allFigures(yearFigures(year))), basedOn: null })
    if (takesForce('made', await versionInForce(context, planId, kind))) await putInForce(context, planId, kind, id)
    await note(context, { deed: 'документ составлен', subject: paperAddress(planId, kind), details: { paper: paperName[kind], version: id } })
    return id
  })
}
