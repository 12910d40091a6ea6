import { done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { addMaterial, removeMaterial } from '../add-material.ts'
import { attachmentFrom } from '../forms.ts'
import { knownMeeting } from '../meeting-to-change.ts'
import { materialsOf } from '../store/attachments.ts'
import { Attachments } from './attachments.tsx'
import { trailOf } from './trail.ts'
import type { Route } from './+types/materials'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'plan a meeting')
    const meeting = await knownMeeting(context, idOf(args.params.meetingId))
    return { meeting, list: await materialsOf(context, meeting.id) }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.meetingId)
    const removed = form.whole('remove', 'Материал')
    if (removed !== null) await removeMaterial(context, removed)
    else await addMaterial(context, id, await attachmentFrom(form))
    return `/meetings/${id}/materials`
  })

export default function MaterialsPage({ loaderData: { meeting, list }, actionData }: Route.ComponentProps) {
  return (
    <Attachments
      title="Материалы заседания"
      hint="Здесь лежат презентации, доклады и ссылки к вопросам повестки."
      trail={trailOf(meeting)}
      list={list}
      refused={actionData}
      button="Приложить материал"
      mayRemove={meeting.signed === null}
    />
  )
}
