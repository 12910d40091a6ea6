import { Card, Drawing, EntryForm, Page, Submit, Table } from '#ui'
import { chartSvg } from '#documents/chart'
import { done, may, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { counted, dateShort, monthName } from '#platform/russian'
import { trendChart, wayThrough } from '../documents/trend-chart.ts'
import { addRecord } from '../keep-record.ts'
import { measureOf } from '../measure-of.ts'
import { amountInWords, forecastInWords, shareInWords, targetInWords, uncountedInWords, valueInWords } from '../measure-words.ts'
import { choicesOf } from './choices.ts'
import { titleOf } from './indicator-row.ts'
import { namesOf } from './names.ts'
import { OwnRecordFields } from './own-record-fields.tsx'
import { ownRecordFrom } from './own-record-form.ts'
import { listed, Records } from './records.tsx'
import { State } from './state.tsx'
import type { Route } from './+types/measure'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const { plan, indicator, measure } = await measureOf(context, idOf(args.params.measureId))
    const { id, title, rule, ruleWords, value, state, records, frozenAt } = measure
    const live = frozenAt === null
    const takesOwn = rule?.counted.some(({ kind }) => kind === 'own record') ?? false
    return {
      id,
      title,
      ruleWords,
      state,
      value: valueInWords(measure),
      share: shareInWords(measure),
      target: targetInWords(measure),
      planTarget: indicator.measures.length === 1 && indicator.target !== measure.target ? targetInWords({ ...indicator, rule }) || 'не назван' : '',
      forecast: forecastInWords(measure, plan.schoolYear, context.today),
      frozen: frozenAt && dateShort(frozenAt),
      plan: { id: plan.id, year: `${plan.schoolYear.from}/${plan.schoolYear.to}` },
      row: { id: indicator.id, title: titleOf(indicator), parts: indicator.measures.length },
      chart: value === null ? null : chartSvg(trendChart(measure, plan.schoolYear)),
      months: wayThrough(measure, plan.schoolYear).map(({ month, value, even }) => ({ id: month, month: monthName(month), value: value === null ? '' : amountInWords(value, rule), even: even === null ? '' : amountInWords(even, rule) })),
      records: listed(context, records, await namesOf(context)),
      uncounted: uncountedInWords(measure),
      mayChoose: live && may(context, 'choose a count rule'),
      takesOwn,
      choices: live && takesOwn && may(context, 'record for an indicator') ? await choicesOf(context) : null,
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.measureId)
    await addRecord(context, ownRecordFrom(form, id), await form.file('file'))
    return `/indicators/${id}#records`
  })

export default function MeasurePage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, ruleWords, state, value, share, target, planTarget, forecast, frozen, plan, row, chart, months, records, uncounted, mayChoose, takesOwn, choices } = loaderData
  return (
    <Page
      title={title}
      trail={[{ title: `Показатели ${plan.year}`, to: `/indicators?plan=${plan.id}` }]}
      actions={
        <>
          {mayChoose && (
            <a className={ruleWords ? 'button quiet' : 'button'} href={`/indicators/${id}/rule`}>
              {ruleWords ? 'Изменить правило' : 'Выбрать правило'}
            </a>
          )}
          {mayChoose && (
            <a className="button quiet" href={`/indicators/rows/${row.id}`}>
              {row.parts > 1 ? 'Соединить части' : 'Считать раздельно'}
            </a>
          )}
          {records.length > 0 && (
            <a className="button quiet" href={`/indicators/${id}/records.xlsx`}>
              Скачать в Excel
            </a>
          )}
          <button type="button" className="quiet" data-print hidden>
            Печать
          </button>
        </>
      }
    >
      {frozen && <p className="notice">Закрыто {frozen}: число и записи за ним такие, какими были в этот день.</p>}
      <Card
        lines={[
          [frozen ? 'Итог' : 'Сейчас', <><span className="figure">{value}</span>{share && ` — ${share}`}</>],
          ['Цель', planTarget ? `${target || 'нет'} (в плане: ${planTarget})` : target],
          ['Состояние', state && <State state={state} />],
          ['К 31 мая', forecast],
          ['Правило', ruleWords],
          ['Строка плана', row.title !== title && row.title],
        ]}
      />
      {chart && (
        <section aria-labelledby="trend">
          <h2 id="trend">Как идёт год</h2>
          <div className="drawn">
            <Drawing svg={chart} label="График: набрано с 1 сентября" />
            <Table
              caption="К концу месяца"
              narrow
              rows={months}
              columns={[
                { title: 'Месяц', cell: ({ month }) => month },
                { title: 'Набрано', number: true, cell: ({ value }) => value },
                ...(target ? [{ title: 'Ровный ход', number: true, cell: ({ even }: { even: string }) => even }] : []),
              ]}
            />
          </div>
        </section>
      )}
      <section aria-labelledby="records">
        <h2 id="records">Записи за этим числом</h2>
        {records.length > 0 ? (
          <Records caption={`Учтено: ${counted(records.length, 'запись', 'записи', 'записей')}`} records={records} />
        ) : (
          <p>{ruleWords === null ? 'Появятся, когда будет выбрано правило.' : value === 'нет данных' ? 'Таких записей в этом учебном году пока никто не ведёт, поэтому это не ноль, а «нет данных».' : 'Ни одна запись под правило не подходит.'}</p>
        )}
        {uncounted && <p className="faded">{uncounted}</p>}
      </section>
      {choices && (
        <section aria-labelledby="add">
          <h2 id="add">Внести запись</h2>
          <EntryForm refused={actionData} draft="own-record" files>
            <OwnRecordFields {...choices} />
            <Submit>Внести запись</Submit>
          </EntryForm>
        </section>
      )}
      {mayChoose && ruleWords && !takesOwn && <p className="faded">Чтобы вносить записи вручную, добавьте их в правило.</p>}
    </Page>
  )
}
