import { permit } from '#modules/people'
import { doneApart } from '#platform/apart'
import type { SchoolYear } from '#platform/calendar'
import { atomically, type Context } from '#platform/context'
import type { UploadedFile } from '#platform/form'
import { note } from '#platform/journal'
import { Refusal } from '#platform/refusal'
import { keepFile, mediaTypeOf } from '#platform/stored-files'
import { answered } from './import/answered.ts'
import type { PlanImportId, PlanImportSummary } from './import/plan-import.ts'
import type * as readPaper from './import/read-paper.ts'
import { importsOfContent, insertImport } from './store/imports.ts'

export interface BegunImport {
  readonly id: PlanImportId
  /** Somebody had begun with the very same file before; nothing new was begun. */
  readonly before: boolean
}

/**
 * Reads the paper of a plan and keeps it with what was understood, for people to answer the questions. Nothing of the plan exists yet.
 * @param options.schoolYear when the person knows it; null lets the document tell
 * @param options.again begin anew even if somebody began with the same file
 * @throws {Refusal} when the actor may not, or the file cannot be read as a plan (field 'file')
 */
export async function importPlan(context: Context, file: UploadedFile, { schoolYear = null, again = false }: { schoolYear?: SchoolYear | null; again?: boolean } = {}): Promise<BegunImport> {
  permit(context, 'import a plan')
  const begun = again ? undefined : (await importsOfFile(context, file)).find((one) => schoolYear === null || answered(one.reading, one.answers).reading.schoolYear?.from === schoolYear.from)
  if (begun) return { id: begun.id, before: true }
  const paper = await doneApart<typeof readPaper>(context, 'modules/plan/import/read-paper.ts', { bytes: file.bytes, schoolYear }).catch(besideFile)
  const name = mediaTypeOf(file.name) === null ? `${file.name}.${paper.format}` : file.name
  return atomically(context, async (context) => {
    const fileId = await keepFile(context, { name, bytes: file.bytes }, { field: 'file' })
    const id = await insertImport(context, fileId, paper)
    await note(context, { deed: 'план прочитан из файла', subject: `/plans/imports/${id}`, details: { file: name, questions: paper.reading.questions.length } })
    return { id, before: false }
  })
}

async function importsOfFile(context: Context, { bytes }: UploadedFile): Promise<PlanImportSummary[]> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return importsOfContent(context, Buffer.from(digest).toString('hex'))
}

function besideFile(error: unknown): never {
  throw error instanceof Refusal ? new Refusal(error.message, error.field ?? 'file') : error
}
