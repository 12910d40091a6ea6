import { Card, ChoiceField, EntryForm, Page, Submit, TextField } from '#ui'
import { reminderDays, setReminder } from '#modules/meetings'
import { timeZones } from '../association.ts'
import { associationFrom } from '../forms.ts'
import { keepFirstSteps } from '../first-steps.ts'
import { changeAssociation } from '../found-association.ts'
import { may } from '../permissions.ts'
import { associationOf } from '../store/associations.ts'
import { areFirstStepsAway } from '../store/first-steps.ts'
import { done, shown } from '../visit.ts'
import type { Route } from './+types/association'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => ({
    association: await associationOf(context),
    mayChange: may(context, 'change the association'),
    stepsAway: await areFirstStepsAway(context),
    days: await reminderDays(context),
    mayRemind: may(context, 'plan a meeting'),
    mayKeepTemplates: may(context, 'keep paper templates'),
  }))

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const deed = form.text('deed')
    if (deed === 'put first steps away' || deed === 'take first steps back') {
      await keepFirstSteps(context, { away: deed === 'put first steps away' })
      return '/'
    }
    if (deed === 'reminder') await setReminder(context, form.whole('days', 'За сколько дней') ?? 0)
    else await changeAssociation(context, associationFrom(form))
    return '/association'
  })

export default function AssociationPage({ loaderData: { association, mayChange, stepsAway, days, mayRemind, mayKeepTemplates }, actionData }: Route.ComponentProps) {
  const reminding = actionData?.typed['deed'] === 'reminder'
  const { id: _, ...values } = association
  return (
    <Page title="Объединение" actions={<><a href="/calendar/address">Календарь в телефоне и почте</a>{mayKeepTemplates && <a href="/association/papers">Шаблоны бумаг</a>}</>}>
      {mayChange ? (
        <EntryForm refused={reminding ? undefined : actionData} values={values} draft="association">
          <AssociationFields />
          <Submit>Записать</Submit>
        </EntryForm>
      ) : (
        <Card
          lines={[
            ['Название', association.name],
            ['Коротко', association.shortName],
            ['Город', association.city],
            ['Часовой пояс', timeZones.find(({ id }) => id === association.timeZone)?.name],
            ['ШРБ', association.beginnersSchoolName],
          ]}
        />
      )}
      {mayRemind && (
        <>
          <h2>Напоминание о заседаниях</h2>
          <EntryForm refused={reminding ? actionData : undefined} values={{ days }}>
            <TextField name="days" label="За сколько дней напоминать тем, кто не ответил" hint="Письмом, утром. 0 — не напоминать" type="number" />
            <Submit name="deed" value="reminder" quiet>
              Записать
            </Submit>
          </EntryForm>
        </>
      )}
      {mayChange && stepsAway && (
        <EntryForm>
          <Submit name="deed" value="take first steps back" quiet>
            Вернуть список «С чего начать»
          </Submit>
        </EntryForm>
      )}
    </Page>
  )
}

/** The fields of the association's card, also at its founding. */
export function AssociationFields() {
  return (
    <>
      <TextField name="name" label="Название объединения" hint="Полностью, как на бумагах" required />
      <TextField name="shortName" label="Короткое название" hint="Например: ГМО школьных библиотекарей" />
      <div className="pair">
        <TextField name="city" label="Город" required />
        <ChoiceField name="timeZone" label="Часовой пояс" choices={timeZones.map(({ id, name }) => [id, name] as const)} />
      </div>
      <TextField name="beginnersSchoolName" label="Как у вас расшифровывается ШРБ" hint="Школа начинающих библиотекарей. Пусто, если её нет" />
    </>
  )
}
