import { EntryForm, LongField, Page, Submit, TextField } from '#ui'
import { done, fullName, people, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { changeAgenda } from '../change-agenda.ts'
import { agendaFrom } from '../forms.ts'
import { unsignedMeeting } from '../meeting-to-change.ts'
import { agendaOf } from '../store/agenda.ts'
import { trailOf } from './trail.ts'
import type { Route } from './+types/agenda'

/** Empty rows offered after those that stand. */
const spareRows = 3

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'plan a meeting')
    const meeting = await unsignedMeeting(context, idOf(args.params.meetingId))
    const names = new Map((await people(context)).map((person) => [person.id, fullName(person)]))
    const agenda = await agendaOf(context, meeting.id)
    return {
      meeting,
      agenda: agenda.map(({ id, question, minutes, speakers }) => ({ id, question, minutes, speakers: speakers.map((speaker) => ('personId' in speaker ? names.get(speaker.personId) : speaker.words)).join('\n') })),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.meetingId)
    await changeAgenda(context, id, await agendaFrom(context, form), form.version())
    return form.text('deed') === 'more' ? `/meetings/${id}/agenda` : `/meetings/${id}`
  })

export default function AgendaPage({ loaderData: { meeting, agenda }, actionData }: Route.ComponentProps) {
  const rows = [...agenda, ...Array.from({ length: spareRows }, () => ({ id: null, question: '', minutes: null, speakers: '' }))]
  const values = Object.fromEntries(
    rows.flatMap(({ id, question, minutes, speakers }, at) => [[`id-${at}`, id], [`order-${at}`, id === null ? '' : at + 1], [`question-${at}`, question], [`speakers-${at}`, speakers], [`minutes-${at}`, minutes]]),
  )
  return (
    <Page title="Повестка" trail={trailOf(meeting)}>
      <p>Докладчиков пишите каждого с новой строки: члена объединения — по фамилии с инициалами или полностью, гостя — любыми словами. Чтобы переставить вопросы, поменяйте их номера; чтобы убрать вопрос, сотрите его.</p>
      <div className="agenda">
      <EntryForm refused={actionData} values={values} version={meeting.version} draft="agenda">
        {rows.map(({ id }, at) => (
          <fieldset key={at}>
            <legend>{id === null ? 'Ещё вопрос' : `Вопрос ${at + 1}`}</legend>
            {id !== null && <input type="hidden" name={`id-${at}`} value={id} />}
            <LongField name={`question-${at}`} label="Вопрос" rows={2} />
            <LongField name={`speakers-${at}`} label="Докладчики" rows={2} />
            <TextField name={`minutes-${at}`} label="Минут" type="number" />
            <TextField name={`order-${at}`} label="Номер" type="number" />
          </fieldset>
        ))}
        <div className="actions">
          <Submit>Записать повестку</Submit>
          <Submit name="deed" value="more" quiet>
            Записать и добавить ещё
          </Submit>
        </div>
      </EntryForm>
      </div>
    </Page>
  )
}
