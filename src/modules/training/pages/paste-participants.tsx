import { data } from 'react-router'
import { ChoiceField, EntryForm, LongField, Page, Submit, TickField } from '#ui'
import { done, may, people, permit, schools, shown, told } from '#modules/people'
import type { Context } from '#platform/context'
import { formOf, idOf, type Form } from '#platform/form'
import { notFound, refuse } from '#platform/refusal'
import type { TrainingEvent } from '../event.ts'
import { listLines, longestList } from '../list-lines.ts'
import { objectionToTakingPart, participationRoleName, participationRoles, resultName, results } from '../participation.ts'
import { pastedList, type PastedLine } from '../pasted-list.ts'
import { recordMany } from '../record-participation.ts'
import { eventById } from '../store/events.ts'
import { participations } from '../store/participations.ts'
import { choicesFrom, recordsFrom, ReviewedList } from './reviewed-list.tsx'
import type { Route } from './+types/paste-participants'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'record participation of others')
    const event = await eventOf(context, args.params.eventId)
    const objection = objectionToTakingPart(event, context.today)
    if (objection) refuse(objection)
    return {
      event: { id: event.id, title: event.title, kind: event.kind },
      people: (await people(context)).filter(({ leftOn }) => leftOn === null || leftOn > event.firstDay).map(({ id, surname, givenName, patronymic, school }) => ({ id, name: [[surname, givenName, patronymic].filter(Boolean).join(' '), school].filter(Boolean).join(', ') })),
      mayConfirm: may(context, 'confirm participation'),
    }
  })

const eventOf = async (context: Context, id: string | undefined): Promise<TrainingEvent> => (await eventById(context, idOf(id))) ?? notFound('Такого события нет.')

/** Records a list that needs no more answers; else shows it with its people and questions. */
export async function action(args: Route.ActionArgs) {
  const again = () => ({ ...args, request: args.request.clone() as Request })
  const recording = formOf(await args.request.clone().formData()).text('deed') === 'record'
  const recorded = recording ? await done(again(), (context, form) => record(context, args.params.eventId, form)) : undefined
  if (recorded instanceof Response) return recorded
  const read = await told(again(), (context, form) => review(context, args.params.eventId, form))
  if (!('answer' in read)) return data({ review: null, refused: read.data.refused }, { status: read.init?.status ?? 422 })
  return data({ review: read.answer, refused: recorded?.data }, { status: recorded?.init?.status ?? 200 })
}

async function record(context: Context, eventId: string | undefined, form: Form): Promise<string> {
  const { lines } = await review(context, eventId, form)
  const { recorded, already } = await recordMany(context, idOf(eventId), recordsFrom(form, lines), { confirm: form.ticked('confirm') })
  return `/events/${idOf(eventId)}?recorded=${recorded}&already=${already}#participants`
}

/** The list as it is read, and what the person has answered so far. */
async function review(context: Context, eventId: string | undefined, form: Form): Promise<{ lines: PastedLine[]; chosen: Record<string, string> }> {
  permit(context, 'record participation of others')
  const event = await eventOf(context, eventId)
  const read = listLines(form.text('list'), event.kind)
  if (read.length === 0) refuse('Вставьте список: по человеку в строке.', 'list')
  if (read.length > longestList) refuse(`В списке ${read.length} человек, а за один раз записывают до ${longestList}. Вставьте его по частям.`, 'list')
  const known = { event, people: await people(context), schools: await schools(context), recorded: await participations(context, { eventId: event.id }) }
  const lines = pastedList(read, known, { role: form.oneOf('role', participationRoles, 'Роль'), result: form.oneOf('result', results.filter((result) => result !== 'other'), 'Результат') })
  return { lines, chosen: choicesFrom(form) }
}

export default function PasteParticipantsPage({ loaderData: { event, people, mayConfirm }, actionData }: Route.ComponentProps) {
  const review = actionData?.review
  return (
    <Page title="Участники списком" trail={[{ title: 'События', to: '/events' }, { title: event.title, to: `/events/${event.id}` }]}>
      {review ? (
        <ReviewedList {...review} people={people} refused={actionData.refused} mayConfirm={mayConfirm} />
      ) : (
        <EntryForm refused={actionData?.refused} values={{ role: event.kind === 'contest' ? 'contestant' : 'listener', result: 'participation' }} draft="list">
          <LongField
            name="list"
            label="Список"
            rows={12}
            required
            hint="По человеку в строке: «Иванова А. П., школа 5». Или столбцы из Excel: фамилия имя отчество, школа, роль, результат. Перед записью вы увидите, кто найден."
          />
          <div className="pair">
            <ChoiceField name="role" label="Роль" hint="Если в строке не сказана" choices={participationRoles.map((role) => [role, participationRoleName[role]] as const)} />
            <ChoiceField name="result" label="Результат" hint="Если в строке не сказан" choices={results.filter((result) => result !== 'other').map((result) => [result, resultName[result]] as const)} />
          </div>
          {mayConfirm && <TickField name="confirm" label="Сразу подтвердить" />}
          <Submit name="deed" value="read">
            Найти людей
          </Submit>
        </EntryForm>
      )}
    </Page>
  )
}
