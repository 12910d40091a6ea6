import { permit } from '#modules/people'
import { planById, type PlanId } from '#modules/plan'
import { atomically, type Context } from '#platform/context'
import type { UploadedFile } from '#platform/form'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import { keepFile, storedFiles } from '#platform/stored-files'
import { endingsOf, paperAddress, paperName, type PaperKind, type PaperVersionId } from './paper-version.ts'
import { insertVersion, lockPapers, putInForce, versionsOf } from './store/papers.ts'

/**
 * Takes back a paper that a person edited: it is added to the versions and comes into force.
 * @param basedOn the version that was edited, which tells the figures in it
 * @throws {Refusal} when the actor may not, the file is of another kind, or nothing in it was changed
 */
export function uploadPaper(context: Context, planId: PlanId, kind: PaperKind, file: UploadedFile, basedOn: PaperVersionId): Promise<PaperVersionId> {
  return atomically(context, async (context) => {
    permit(context, 'make a report')
    if (!(await planById(context, planId))) notFound('Такого плана нет.')
    await lockPapers(context, planId)
    const versions = await versionsOf(context, planId, kind)
    const base = versions.find(({ id }) => id === basedOn) ?? refuse('Выберите версию, которую вы исправляли.', 'basedOn')
    const ending = /\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? ''
    if (!endingsOf(kind).includes(ending)) refuse(`Это не ${kind === 'slides' ? 'слайды' : 'документ Word'}: «${file.name}». Подойдут файлы ${endingsOf(kind).map((one) => `.${one}`).join(', ')}.`, 'file')
    const fileId = await keepFile(context, file, { field: 'file' })
    await refuseSame(context, fileId, versions.flatMap((version) => [version.fileId, version.pdfId ?? []].flat()))
    const id = await insertVersion(context, planId, { kind, origin: 'uploaded', fileId, pdfId: null, figures: base.figures, basedOn: base.id })
    await putInForce(context, planId, kind, id)
    await note(context, { deed: 'исправленный документ загружен', subject: paperAddress(planId, kind), details: { paper: paperName[kind], version: id, basedOn } })
    return id
  })
}

/** A file given back unchanged is a mistake: the person meant another. */
async function refuseSame(context: Context, fileId: number, others: readonly number[]): Promise<void> {
  const files = await storedFiles(context, [fileId, ...others])
  const given = files.find(({ id }) => id === fileId)!
  const same = files.find(({ id, sha256 }) => id !== fileId && sha256 === given.sha256)
  if (same) refuse(`В файле ничего не изменено: такой уже есть, «${same.name}». Выберите исправленный.`, 'file')
}
