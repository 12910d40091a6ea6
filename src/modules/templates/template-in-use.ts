import type { Context } from '#platform/context'
import { storedFile } from '#platform/stored-files'
import type { FormKind } from './form.ts'
import { choicesOf, templatesOf } from './store.ts'
import { choiceAt, type Template } from './template.ts'

/** The template by which a paper is printed at a moment; null for the standard form. */
export async function templateInUse(context: Context, kind: FormKind, moment: Date = context.now): Promise<Template | null> {
  const choice = choiceAt(await choicesOf(context, kind), moment)
  return choice?.templateId == null ? null : ((await templatesOf(context, kind)).find(({ id }) => id === choice.templateId) ?? null)
}

/** Says that the Word file of a paper is in an own form and PDF is not; '' while the paper is in the standard form. */
export async function formInWords(context: Context, kind: FormKind, moment: Date = context.now): Promise<string> {
  const template = await templateInUse(context, kind, moment)
  return template === null ? '' : 'Word печатается по своему шаблону объединения, PDF — в стандартном виде.'
}

/** @throws {Error} when the file is recorded and its content is gone */
export async function bytesOfTemplate(context: Context, { fileId }: Template): Promise<Uint8Array> {
  const bytes = await context.files.bytes((await storedFile(context, fileId))!.sha256)
  if (bytes === null) throw new Error(`the content of stored file ${fileId} is gone`)
  return bytes
}

/** «бланк.docx», «стандартный» */
export const nameOfTemplate = async (context: Context, template: Template | null): Promise<string> => (template === null ? 'стандартный' : (await storedFile(context, template.fileId))!.name)
