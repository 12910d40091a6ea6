import type { Context } from '#platform/context'
import type { UploadedFile } from '#platform/form'
import { refuse } from '#platform/refusal'
import { keepFile } from '#platform/stored-files'
import { isProofName, type ParticipationId } from './participation.ts'
import { insertProof } from './store/participations.ts'

/** Keeps papers that prove a participation, within the deed that records or changes it. */
export async function addProofs(context: Context, id: ParticipationId, proofs: readonly UploadedFile[]): Promise<void> {
  for (const proof of proofs) {
    if (!isProofName(proof.name)) refuse('Подойдёт документ PDF или Word либо картинка: PDF, DOCX, DOC, ODT, RTF, JPG, PNG, WEBP.', 'proof')
    await insertProof(context, id, await keepFile(context, proof, { audience: 'private', field: 'proof' }))
  }
}
