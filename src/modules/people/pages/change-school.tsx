import { EntryForm, Page, Submit } from '#ui'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { changeSchool } from '../change-school.ts'
import { schoolFrom } from '../forms.ts'
import { permit } from '../permissions.ts'
import { schoolById } from '../store/schools.ts'
import { done, shown } from '../visit.ts'
import { SchoolFields } from './school-fields.tsx'
import type { Route } from './+types/change-school'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'change schools')
    return (await schoolById(context, idOf(args.params.schoolId))) ?? notFound('Такой школы нет.')
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.schoolId)
    await changeSchool(context, id, schoolFrom(form), form.version())
    return `/schools/${id}`
  })

export default function ChangeSchoolPage({ loaderData: school, actionData }: Route.ComponentProps) {
  const { aliases, latitude, longitude, ...values } = school
  const comma = (degrees: number | null) => degrees?.toString().replace('.', ',')
  return (
    <Page title={`Карточка: ${school.name}`} trail={[{ title: 'Школы', to: '/schools' }, { title: school.name, to: `/schools/${school.id}` }]}>
      <EntryForm
        refused={actionData}
        values={{ ...values, aliases: aliases.join('\n'), latitude: comma(latitude), longitude: comma(longitude) }}
        version={school.version}
        draft="school"
      >
        <SchoolFields />
        <Submit>Записать</Submit>
      </EntryForm>
    </Page>
  )
}
