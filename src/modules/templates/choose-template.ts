import { permit } from '#modules/people'
import { checkTemplate } from '#documents/own-template'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, notFound, refuse } from '#platform/refusal'
import { formAddress, formName } from './form.ts'
import type { PaperForm } from './paper-form.ts'
import { choicesOf, insertChoice, lockForm, templatesOf } from './store.ts'
import { bytesOfTemplate, nameOfTemplate } from './template-in-use.ts'
import type { ChoiceId, TemplateId } from './template.ts'

/**
 * Says by which template a paper is printed from now on.
 * @param id of one brought earlier; null for the standard form
 * @param seen the last choice that the person saw; 0 when there was none
 * @throws {Refusal} when the actor may not, there is no such template or it has mistakes
 * @throws {Conflict} when somebody chose meanwhile
 */
export function chooseTemplate(context: Context, form: PaperForm, id: TemplateId | null, seen: ChoiceId): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'keep paper templates')
    await lockForm(context, form.kind)
    const templates = await templatesOf(context, form.kind)
    const template = id === null ? null : (templates.find((one) => one.id === id) ?? notFound('Такого шаблона нет.'))
    const last = (await choicesOf(context, form.kind))[0]
    const before = templates.find((one) => one.id === last?.templateId) ?? null
    if (template?.id === before?.id) return
    const after = await nameOfTemplate(context, template)
    if ((last?.id ?? 0) !== seen) throw new Conflict([{ field: 'Действует', theirs: await nameOfTemplate(context, before), yours: after }])
    if (template && checkTemplate(await bytesOfTemplate(context, template), form.tags, form.sample).mistakes.length > 0) refuse('В этом шаблоне есть ошибки: исправьте их в Word и загрузите его снова.')
    await insertChoice(context, form.kind, id)
    await note(context, { deed: template ? 'выбран прежний шаблон' : 'возвращён стандартный шаблон', subject: formAddress(form.kind), details: { paper: formName[form.kind], before: await nameOfTemplate(context, before), after } })
  })
}
