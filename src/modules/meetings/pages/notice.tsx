import { EntryForm, Page, PaperView, Submit, TextField } from '#ui'
import { done, may, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { recordNotice } from '../record-notice.ts'
import { knownMeeting } from '../meeting-to-change.ts'
import { meetingPaper } from '../papers.ts'
import { trailOf } from './trail.ts'
import type { Route } from './+types/notice'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const meeting = await knownMeeting(context, idOf(args.params.meetingId))
    const { paper } = await meetingPaper(context, meeting, 'notice', { itemId: null, decisionId: null })
    return { meeting, blocks: paper.sections.flatMap(({ blocks }) => blocks), mayRecord: may(context, 'plan a meeting') && (meeting.state === 'appointed' || meeting.state === 'notified') }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.meetingId)
    await recordNotice(context, id, form.text('how'))
    return `/meetings/${id}`
  })

export default function NoticePage({ loaderData: { meeting, blocks, mayRecord }, actionData }: Route.ComponentProps) {
  return (
    <Page
      title="Уведомление"
      trail={trailOf(meeting)}
      actions={
        <>
          <a className="button" href={`/meetings/${meeting.id}/papers/notice.docx`}>
            Скачать Word
          </a>
          <a className="button quiet" href={`/meetings/${meeting.id}/papers/notice.pdf`}>
            Скачать PDF
          </a>
        </>
      }
    >
      <PaperView blocks={blocks} label="Текст уведомления" />
      {mayRecord && (
        <section aria-labelledby="sent">
          <h2 id="sent">Когда уведомление разослано</h2>
          <EntryForm refused={actionData}>
            <TextField name="how" label="Как разослано" hint="По почте школ, в чате объединения" />
            <Submit>Отметить, что разослано</Submit>
          </EntryForm>
        </section>
      )}
    </Page>
  )
}
