import { Card, EntryForm, FileField, Page, Submit, Table } from '#ui'
import { done, permit, shown } from '#modules/people'
import { tagLines } from '#documents/own-template'
import { idOf } from '#platform/form'
import { refuse } from '#platform/refusal'
import { bringTemplate } from '../bring-template.ts'
import { chooseTemplate } from '../choose-template.ts'
import { formAddress, formName } from '../form.ts'
import { formAsked } from './all-forms.ts'
import { TagTable } from './tag-table.tsx'
import { templatesShown } from './templates-shown.ts'
import { ToMend } from './to-mend.tsx'
import type { Route } from './+types/paper'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'keep paper templates')
    const form = await formAsked(args.params.kind)
    return { kind: form.kind, ...(await templatesShown(context, form)), tags: tagLines(form.tags, form.sample) }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, sent) => {
    const form = await formAsked(args.params.kind)
    const address = formAddress(form.kind)
    if (sent.text('deed') === 'bring') {
      const { inUse } = await bringTemplate(context, form, (await sent.file('file')) ?? refuse('Выберите файл шаблона.', 'file'))
      return inUse ? address : `${address}?saved=with-mistakes#mend`
    }
    await chooseTemplate(context, form, sent.text('choose') ? idOf(sent.text('choose')) : null, idOf(sent.text('seen')))
    return address
  })

export default function PaperTemplatePage({ loaderData: { kind, seen, since, templates, inUse, warnings, toMend, tags }, actionData }: Route.ComponentProps) {
  const bringing = actionData?.typed['deed'] === 'bring'
  const address = formAddress(kind)
  return (
    <Page
      title={`Шаблон: ${formName[kind].toLowerCase()}`}
      trail={[{ title: 'Объединение', to: '/association' }, { title: 'Шаблоны бумаг', to: '/association/papers' }]}
      actions={
        <>
          <a className="button" href={`${address}/blank.docx`}>
            Скачать заготовку
          </a>
          <a className="button quiet" href={`${address}/sample.docx`}>
            Скачать образец
          </a>
        </>
      }
    >
      <Card lines={[['Действует', inUse ? <>свой шаблон, <a href={inUse.file}>{inUse.name}</a></> : 'стандартный шаблон'], ['Введён', since]]} />
      {warnings.length > 0 && (
        <div className="notice">
          <p>Проверьте, так ли задумано:</p>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </div>
      )}
      <p>{wherePrinted[kind]} PDF всегда печатается в стандартном виде.</p>
      {toMend && <ToMend template={toMend} inUse={inUse ? `по шаблону «${inUse.name}»` : 'в стандартном виде'} />}
      <section aria-labelledby="bring-title">
        <h2 id="bring-title">Загрузить свой шаблон</h2>
        <p>Заготовка — это сама бумага, в которой вместо значений стоят поля. Оформите её в Word как вам нужно и загрузите: программа проверит поля и назовёт все ошибки сразу. Шаблон с ошибками не вводится, прежний остаётся.</p>
        <EntryForm refused={bringing ? actionData : undefined} files>
          <FileField name="file" label="Файл шаблона" hint="Документ Word (.docx) до 5 МБ" accept=".docx,.dotx" required />
          <Submit name="deed" value="bring">
            Проверить и ввести
          </Submit>
        </EntryForm>
      </section>
      {templates.length > 0 && (
        <section aria-labelledby="history-title">
          <h2 id="history-title">История</h2>
          <EntryForm refused={bringing ? undefined : actionData}>
            <input type="hidden" name="seen" value={seen} />
            <Table
              caption="Загруженные шаблоны, новые сверху"
              rows={templates}
              columns={[
                { title: 'Файл', cell: ({ name, file, id }) => <><a href={file}>{name}</a>{id === inUse?.id && ' — действует'}</> },
                { title: 'Загружен', cell: ({ brought }) => brought },
                { title: 'Образец', cell: ({ sound, id, name }) => (sound ? <a href={`${address}/sample.docx?template=${id}`} aria-label={`Скачать образец по шаблону ${name}, № ${id}`}>Скачать образец</a> : 'есть ошибки') },
                {
                  title: 'Ввести',
                  cell: ({ sound, id, name }) =>
                    sound && id !== inUse?.id && (
                      <button type="submit" name="choose" value={id} className="quiet" aria-label={`Ввести снова: ${name}, № ${id}`}>
                        Ввести снова
                      </button>
                    ),
                },
              ]}
            />
            {inUse && (
              <Submit name="deed" value="standard" quiet>
                Вернуть стандартный
              </Submit>
            )}
          </EntryForm>
        </section>
      )}
      <TagTable tags={tags} />
    </Page>
  )
}

/** Where the paper is downloaded, and what of it a template does not change. */
const wherePrinted = {
  protocol: 'По шаблону печатается протокол в Word на странице заседания. Подписанный протокол печатается по тому шаблону, который действовал в час подписи.',
  extract: 'По шаблону печатается выписка в Word на странице протокола.',
  notice: 'По шаблону печатается уведомление в Word на странице заседания. Письма приглашённым идут своим чередом.',
  note: 'По шаблону составляется справка в Word на странице «Итоги года»; составленные раньше версии не меняются. Диаграммы есть только в стандартном шаблоне и в PDF, таблицы есть и в своём.',
} as const
