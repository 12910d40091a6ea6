import { permit, shown } from '#modules/people'
import { checkTemplate, fillTemplate } from '#documents/own-template'
import { wordOf } from '#documents/word'
import { download } from '#platform/download'
import { idOf } from '#platform/form'
import { notFound, refuse } from '#platform/refusal'
import { formName } from '../form.ts'
import { templatesOf } from '../store.ts'
import { bytesOfTemplate, templateInUse } from '../template-in-use.ts'
import { formAsked } from './all-forms.ts'
import type { Route } from './+types/paper-file'

/** «blank.docx»: the standard paper with tags, to be changed in Word; «sample.docx»: a paper of invented people by the template in use, or by the one named: «?template=3». */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'keep paper templates')
    const { kind, blank, sample, tags } = await formAsked(args.params.kind)
    const standard = await wordOf(blank, context.now)
    if (args.params.file === 'blank.docx') return download(`Заготовка. ${formName[kind]}.docx`, standard)
    if (args.params.file !== 'sample.docx') notFound('Такого файла нет.')
    const asked = new URL(args.request.url).searchParams.get('template')
    const template = asked === null ? await templateInUse(context, kind) : ((await templatesOf(context, kind)).find(({ id }) => id === idOf(asked)) ?? notFound('Такого шаблона нет.'))
    const bytes = template ? await bytesOfTemplate(context, template) : standard
    if (asked !== null && checkTemplate(bytes, tags, sample).mistakes.length > 0) refuse('В этом шаблоне есть ошибки: образца по нему нет.')
    return download(`Образец. ${formName[kind]}.docx`, fillTemplate(bytes, sample))
  })
