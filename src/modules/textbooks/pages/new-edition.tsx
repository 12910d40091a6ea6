import { EntryForm, Page, Submit } from '#ui'
import { done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { workInWords } from '../book-words.ts'
import { addEdition } from '../describe-textbook.ts'
import { editionFrom } from '../forms.ts'
import { workById } from '../store/catalogue.ts'
import { EditionFields } from './work-fields.tsx'
import type { Route } from './+types/new-edition'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'describe textbooks')
    const work = (await workById(context, idOf(args.params.workId))) ?? notFound('Такого учебника нет.')
    return { id: work.id, book: workInWords(work) }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.workId)
    await addEdition(context, id, editionFrom(form), form.whole('volumes', 'Частей') ?? 1)
    return `/textbooks/works/${id}`
  })

export default function NewEditionPage({ loaderData: { id, book }, actionData }: Route.ComponentProps) {
  return (
    <Page title="Ещё одно издание" trail={[{ title: 'Учебники', to: '/textbooks' }, { title: 'Учебники города', to: '/textbooks/works' }, { title: book, to: `/textbooks/works/${id}` }]}>
      <EntryForm refused={actionData}>
        <EditionFields withVolumes />
        <Submit>Записать издание</Submit>
      </EntryForm>
    </Page>
  )
}
