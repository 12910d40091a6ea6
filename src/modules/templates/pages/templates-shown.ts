import { checkTemplate, type TemplateCheck } from '#documents/own-template'
import type { Context } from '#platform/context'
import { fileAddress } from '#platform/stored-files'
import type { PaperForm } from '../paper-form.ts'
import { choicesOf, templatesOf } from '../store.ts'
import { bytesOfTemplate, nameOfTemplate } from '../template-in-use.ts'
import type { Template } from '../template.ts'
import { doneWords } from './done-words.ts'

export interface TemplateShown {
  readonly id: number
  readonly name: string
  readonly file: string
  /** Who brought it and when. */
  readonly brought: string
  /** Whether it was ever in use; one that was not has mistakes. */
  readonly sound: boolean
}

/** What the page of a paper tells: what is in use, what was brought, and what is to be mended in the last file. */
export async function templatesShown(context: Context, form: PaperForm) {
  const [templates, choices, done] = [await templatesOf(context, form.kind), await choicesOf(context, form.kind), await doneWords(context)]
  const [last] = choices
  const used = new Set(choices.map(({ templateId }) => templateId))
  const shown: TemplateShown[] = []
  for (const template of templates) shown.push({ id: template.id, name: await nameOfTemplate(context, template), file: fileAddress(template.fileId), brought: done(template.broughtBy, template.broughtAt), sound: used.has(template.id) })
  const check = async (template: Template | undefined): Promise<TemplateCheck | null> => (template ? checkTemplate(await bytesOfTemplate(context, template), form.tags, form.sample) : null)
  const [newest] = templates
  return {
    /** 0 while nothing was chosen. */
    seen: last?.id ?? 0,
    since: last ? done(last.chosenBy, last.chosenAt) : '',
    templates: shown,
    inUse: shown.find(({ id }) => id === last?.templateId) ?? null,
    warnings: (await check(templates.find(({ id }) => id === last?.templateId)))?.warnings ?? [],
    /** The last file brought, while it cannot be used. */
    toMend: newest && !used.has(newest.id) ? { ...shown[0]!, mistakes: (await check(newest))?.mistakes ?? [] } : null,
  }
}
