import { EntryForm, Page, Submit } from '#ui'
import { addSchool } from '../change-school.ts'
import { schoolFrom } from '../forms.ts'
import { permit } from '../permissions.ts'
import { done, shown } from '../visit.ts'
import { SchoolFields } from './school-fields.tsx'
import type { Route } from './+types/new-school'

export const loader = (args: Route.LoaderArgs) => shown(args, async (context) => permit(context, 'change schools'))

export const action = (args: Route.ActionArgs) => done(args, async (context, form) => `/schools/${await addSchool(context, schoolFrom(form))}`)

export default function NewSchoolPage({ actionData }: Route.ComponentProps) {
  return (
    <Page title="Новая школа" trail={[{ title: 'Школы', to: '/schools' }]}>
      <EntryForm refused={actionData} draft="school">
        <SchoolFields />
        <Submit>Внести</Submit>
      </EntryForm>
    </Page>
  )
}
