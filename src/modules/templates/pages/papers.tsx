import { Page, Table } from '#ui'
import { permit, shown } from '#modules/people'
import { formAddress, formKinds, formName } from '../form.ts'
import { choicesOf } from '../store.ts'
import { nameOfTemplate, templateInUse } from '../template-in-use.ts'
import { doneWords } from './done-words.ts'
import type { Route } from './+types/papers'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'keep paper templates')
    const done = await doneWords(context)
    const papers = []
    for (const kind of formKinds) {
      const [choice] = await choicesOf(context, kind)
      const template = await templateInUse(context, kind)
      papers.push({ id: kind, template: template && (await nameOfTemplate(context, template)), since: choice ? done(choice.chosenBy, choice.chosenAt) : '' })
    }
    return { papers }
  })

export default function PapersPage({ loaderData: { papers } }: Route.ComponentProps) {
  return (
    <Page title="Шаблоны бумаг" trail={[{ title: 'Объединение', to: '/association' }]}>
      <p>Бумаги печатаются в стандартном виде. Если у объединения свой бланк, скачайте заготовку, поменяйте в Word логотип, шапку и шрифты и загрузите её обратно.</p>
      <Table
        caption="По какому шаблону печатаются бумаги"
        rows={papers}
        columns={[
          { title: 'Бумага', cell: ({ id }) => <a href={formAddress(id)}>{formName[id]}</a> },
          { title: 'Шаблон', cell: ({ template }) => (template === null ? 'стандартный' : <>свой: {template}</>) },
          { title: 'Введён', cell: ({ since }) => since },
          { title: 'Образец', pressed: true, cell: ({ id }) => <a href={`${formAddress(id)}/sample.docx`} aria-label={`Скачать образец: ${formName[id]}`}>Скачать образец</a> },
        ]}
      />
    </Page>
  )
}
