import { EntryForm, Page, Submit } from '#ui'
import { done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { changeWork } from '../describe-textbook.ts'
import { workFrom } from '../forms.ts'
import { workById } from '../store/catalogue.ts'
import { WorkFields } from './work-fields.tsx'
import type { Route } from './+types/change-work'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'describe textbooks')
    return (await workById(context, idOf(args.params.workId))) ?? notFound('Такого учебника нет.')
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.workId)
    await changeWork(context, id, workFrom(form), form.version())
    return `/textbooks/works/${id}`
  })

export default function ChangeWorkPage({ loaderData: { id, version, grades, ...values }, actionData }: Route.ComponentProps) {
  return (
    <Page title="Изменить учебник" trail={[{ title: 'Учебники', to: '/textbooks' }, { title: 'Учебники города', to: '/textbooks/works' }, { title: values.title, to: `/textbooks/works/${id}` }]}>
      <EntryForm refused={actionData} values={values} version={version}>
        <WorkFields chosen={grades} />
        <Submit>Записать</Submit>
      </EntryForm>
    </Page>
  )
}
