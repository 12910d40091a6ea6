import { Card, ChoiceField, dayInWords, EntryForm, Page, Submit } from '#ui'
import { done, may, shown } from '#modules/people'
import type { Context } from '#platform/context'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { fileAddress } from '#platform/stored-files'
import { changeRecord, removeRecord } from '../keep-record.ts'
import { measureOf } from '../measure-of.ts'
import type { OwnRecord } from '../own-record.ts'
import { ownRecordById } from '../store/own-records.ts'
import { choicesOf } from './choices.ts'
import { namesOf } from './names.ts'
import { OwnRecordFields } from './own-record-fields.tsx'
import { ownRecordFrom } from './own-record-form.ts'
import type { Route } from './+types/record'

async function recordOf(context: Context, { measureId, recordId }: Route.LoaderArgs['params']): Promise<OwnRecord> {
  const record = await ownRecordById(context, idOf(recordId))
  return record?.measureId === idOf(measureId) ? record : notFound('Такой записи нет.')
}

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const record = await recordOf(context, args.params)
    const { plan, indicator, measure } = await measureOf(context, record.measureId)
    const names = await namesOf(context)
    return {
      record: { ...record, person: names.person(record.personId), school: names.school(record.schoolId), file: record.fileId !== null && (may(context, 'see proofs') || record.recordedBy === context.actor.personId) ? fileAddress(record.fileId) : null },
      plan: { id: plan.id, year: `${plan.schoolYear.from}/${plan.schoolYear.to}` },
      measure: { id: measure.id, title: measure.title },
      parts: indicator.measures.map(({ id, title }) => [id, title] as const),
      choices: measure.frozenAt === null && may(context, 'record for an indicator') ? await choicesOf(context) : null,
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const { id, measureId, fileId } = await recordOf(context, args.params)
    if (form.text('deed') === 'remove') {
      await removeRecord(context, id)
      return `/indicators/${measureId}#records`
    }
    const card = ownRecordFrom(form, form.whole('measureId', 'Показатель') ?? measureId, fileId)
    await changeRecord(context, id, card, form.version(), await form.file('file'))
    return `/indicators/${card.measureId}#records`
  })

export default function RecordPage({ loaderData: { record, plan, measure, parts, choices }, actionData }: Route.ComponentProps) {
  return (
    <Page
      title={record.title}
      trail={[
        { title: `Показатели ${plan.year}`, to: `/indicators?plan=${plan.id}` },
        { title: measure.title, to: `/indicators/${measure.id}` },
      ]}
    >
      <Card
        lines={[
          ['День', dayInWords(record.day)],
          ['Кто', record.person && <a href={`/people/${record.personId}`}>{record.person}</a>],
          ['Школа', record.school && <a href={`/schools/${record.schoolId}`}>{record.school}</a>],
          ['Часы', record.hours?.toString().replace('.', ',')],
          ['Ссылка', record.link && <a href={record.link}>{record.link}</a>],
          ['Файл', record.file && <a href={record.file}>открыть</a>],
        ]}
      />
      {choices && (
        <>
          <h2>Изменить запись</h2>
          <EntryForm refused={actionData} values={{ ...record, hours: record.hours?.toString().replace('.', ',') }} version={record.version} draft="own-record" files>
            <OwnRecordFields {...choices} hasFile={record.fileId !== null} />
            {parts.length > 1 && <ChoiceField name="measureId" label="К какой части относится" choices={parts} />}
            <div className="actions">
              <Submit>Записать</Submit>
              <Submit name="deed" value="remove" quiet confirm="Удалить эту запись? Число показателя станет меньше.">
                Удалить запись
              </Submit>
            </div>
          </EntryForm>
        </>
      )}
    </Page>
  )
}
