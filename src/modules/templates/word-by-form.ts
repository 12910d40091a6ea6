import { fillTemplate, type TemplateData } from '#documents/own-template'
import type { Paper } from '#documents/paper'
import { wordOf } from '#documents/word'
import type { Context } from '#platform/context'
import type { FormKind } from './form.ts'
import { bytesOfTemplate, templateInUse } from './template-in-use.ts'

/** What a paper says by the tags of its form. */
export interface FormFilled {
  readonly kind: FormKind
  readonly data: TemplateData
  /** Of which moment's form it is: of its signing, where the paper was signed. */
  readonly moment: Date
}

/** The Word file of a paper: by the association's own template where one is in use, else as the standard paper. */
export async function wordByForm(context: Context, paper: Paper, filled: FormFilled | null): Promise<Uint8Array> {
  const template = filled && (await templateInUse(context, filled.kind, filled.moment))
  return template ? fillTemplate(await bytesOfTemplate(context, template), filled.data) : wordOf(paper, context.now)
}
