import { EntryForm, Page, Submit } from '#ui'
import { done, permit, shown } from '#modules/people'
import { describeTextbook } from '../describe-textbook.ts'
import { editionFrom, workFrom } from '../forms.ts'
import { EditionFields, WorkFields } from './work-fields.tsx'
import type { Route } from './+types/new-work'

export const loader = (args: Route.LoaderArgs) => shown(args, async (context) => permit(context, 'describe textbooks'))

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => `/textbooks/works/${(await describeTextbook(context, workFrom(form), editionFrom(form), form.whole('volumes', 'Частей') ?? 1)).workId}`)

export default function NewWorkPage({ actionData }: Route.ComponentProps) {
  return (
    <Page title="Описать учебник" trail={[{ title: 'Учебники', to: '/textbooks' }, { title: 'Учебники города', to: '/textbooks/works' }]}>
      <EntryForm refused={actionData} draft="textbook">
        <WorkFields />
        <h2>Издание</h2>
        <EditionFields withVolumes />
        <Submit>Записать учебник</Submit>
      </EntryForm>
    </Page>
  )
}
