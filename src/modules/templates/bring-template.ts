import { permit } from '#modules/people'
import { checkTemplate } from '#documents/own-template'
import { atomically, type Context } from '#platform/context'
import type { UploadedFile } from '#platform/form'
import { note } from '#platform/journal'
import { Refusal, refuse } from '#platform/refusal'
import { keepFile } from '#platform/stored-files'
import { formAddress, formName } from './form.ts'
import type { PaperForm } from './paper-form.ts'
import { insertChoice, insertTemplate, lockForm } from './store.ts'
import type { TemplateId } from './template.ts'

/**
 * Keeps a template that a person made, and puts it in use when it has no mistakes. With mistakes it is kept all the same, so that
 * nothing is lost, and what is in use stays.
 * @throws {Refusal} when the actor may not, or the file is no Word document that can be a template
 */
export function bringTemplate(context: Context, form: PaperForm, { name, bytes }: UploadedFile): Promise<{ readonly id: TemplateId; readonly inUse: boolean }> {
  return atomically(context, async (context) => {
    permit(context, 'keep paper templates')
    const { mistakes } = checked(form, bytes)
    await lockForm(context, form.kind)
    const fileId = await keepFile(context, { name: `${name.replace(/\.(?:docx|dotx)$/i, '')}.docx`, bytes }, { field: 'file' })
    const id = await insertTemplate(context, form.kind, fileId)
    const inUse = mistakes.length === 0
    if (inUse) await insertChoice(context, form.kind, id)
    await note(context, { deed: inUse ? 'свой шаблон введён' : 'загружен шаблон с ошибками', subject: formAddress(form.kind), details: { paper: formName[form.kind], file: name, ...(inUse ? {} : { mistakes: mistakes.length }) } })
    return { id, inUse }
  })
}

function checked({ tags, sample }: PaperForm, bytes: Uint8Array) {
  try {
    return checkTemplate(bytes, tags, sample)
  } catch (error) {
    if (error instanceof Refusal) refuse(error.message, 'file')
    throw error
  }
}
