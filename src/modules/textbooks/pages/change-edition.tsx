import { EntryForm, Page, Submit } from '#ui'
import { done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { workInWords } from '../book-words.ts'
import { changeEdition } from '../describe-textbook.ts'
import { editionFrom } from '../forms.ts'
import { editionById, workById } from '../store/catalogue.ts'
import { EditionFields } from './work-fields.tsx'
import type { Route } from './+types/change-edition'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'describe textbooks')
    const edition = (await editionById(context, idOf(args.params.editionId))) ?? notFound('Такого издания нет.')
    return { edition, book: workInWords((await workById(context, edition.workId))!) }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    await changeEdition(context, idOf(args.params.editionId), editionFrom(form), form.version())
    return `/textbooks/works/${idOf(args.params.workId)}`
  })

export default function ChangeEditionPage({ loaderData: { edition, book }, actionData }: Route.ComponentProps) {
  const { version, id: _, ...values } = edition
  return (
    <Page title="Изменить издание" trail={[{ title: 'Учебники', to: '/textbooks' }, { title: 'Учебники города', to: '/textbooks/works' }, { title: book, to: `/textbooks/works/${edition.workId}` }]}>
      <EntryForm refused={actionData} values={values} version={version}>
        <EditionFields withVolumes={false} />
        <Submit>Записать</Submit>
      </EntryForm>
    </Page>
  )
}
