import { Card, EntryForm, Page, Submit, Table, TextField } from '#ui'
import { done, may, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { refuse } from '#platform/refusal'
import { addMeasure } from '../choose-rule.ts'
import type { CountRule } from '../count-rule.ts'
import type { Indicator, MeasureCard } from '../indicator.ts'
import { trialOf } from '../indicators-of.ts'
import { indicatorOf } from '../measure-of.ts'
import { targetInWords, valueInWords } from '../measure-words.ts'
import { allReadings, proposedRules, unitedRule } from '../proposed-rules.ts'
import { ruleInWords } from '../rule-in-words.ts'
import { joinMeasures, splitIndicator } from '../split-indicator.ts'
import { stopCounting } from '../stop-counting.ts'
import { frozenOn } from '../store/frozen.ts'
import { titleOf } from './indicator-row.ts'
import { partsFrom, SplitForm } from './split-form.tsx'
import type { Route } from './+types/row'

/** The means that the criterion names; without a criterion, those that stand for it. */
const meansOf = (row: Indicator) => proposedRules(row.criterion || row.plannedResult)

/** The ways to count the whole row by one number that its words suggest, the likeliest first. */
const readingsOf = (row: Indicator): CountRule[] => {
  const means = meansOf(row)
  return means.length === 0 ? [] : allReadings(unitedRule(means.map(({ rule }) => rule)))
}

/** The whole row counted by one number, as the plan words it. */
const together = (row: Indicator, rule: MeasureCard['rule']): MeasureCard => ({ title: titleOf(row), target: row.target, unit: row.unit, rule })

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const { plan, indicator } = await indicatorOf(context, idOf(args.params.rowId))
    const mayChoose = may(context, 'choose a count rule') && (await frozenOn(context, plan.id)) === null
    const trial = mayChoose && indicator.measures.length === 0 ? await trialOf(context, plan.schoolYear, null) : null
    return {
      plan: { id: plan.id, year: `${plan.schoolYear.from}/${plan.schoolYear.to}` },
      row: { ...indicator, title: titleOf(indicator), target: targetInWords({ ...indicator, rule: null }) },
      means: meansOf(indicator),
      mayChoose,
      readings: trial ? readingsOf(indicator).map((rule) => ({ words: ruleInWords(rule), value: valueInWords({ rule, value: trial(rule).value }) })) : [],
      parts: indicator.measures.map((measure) => ({ id: measure.id, title: measure.title, value: valueInWords(measure), target: targetInWords(measure) })),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.rowId)
    const { plan, indicator } = await indicatorOf(context, id)
    switch (form.oneOf('deed', ['together', 'own', 'split', 'join', 'add', 'stop'], 'Действие')) {
      case 'together':
        return `/indicators/${await addMeasure(context, id, together(indicator, readingsOf(indicator)[form.whole('reading', 'Правило') ?? -1] ?? refuse('Выберите, как считать.', 'reading')))}`
      case 'own':
        return `/indicators/${await addMeasure(context, id, together(indicator, null))}/rule`
      case 'split':
        await splitIndicator(context, id, partsFrom(form, meansOf(indicator)))
        return `/indicators?plan=${plan.id}`
      case 'join': {
        const rules = indicator.measures.flatMap(({ rule }) => rule ?? [])
        return `/indicators/${await joinMeasures(context, id, together(indicator, rules.length > 0 ? unitedRule(rules) : null))}`
      }
      case 'stop':
        await stopCounting(context, id)
        return `/indicators/rows/${id}`
      case 'add':
        if (indicator.measures.length < 2) refuse('Сначала разделите строку.')
        return `/indicators/${await addMeasure(context, id, { title: form.required('title', 'Что считается'), target: form.decimal('target', 'Цель'), unit: form.text('unit'), rule: null })}/rule`
    }
  })

export default function RowPage({ loaderData: { plan, row, means, mayChoose, readings, parts }, actionData }: Route.ComponentProps) {
  return (
    <Page title={parts.length === 0 && mayChoose ? `Как считать: ${row.title}` : row.title} trail={[{ title: `Показатели ${plan.year}`, to: `/indicators?plan=${plan.id}` }]}>
      <Card
        lines={[
          ['Задача', row.task && <span className="lines">{row.task}</span>],
          ['Планируемый результат', row.plannedResult && <span className="lines">{row.plannedResult}</span>],
          ['Критерий', row.criterion && <span className="lines">{row.criterion}</span>],
          ['Показатель в плане', row.target],
        ]}
      />
      {parts.length > 0 && <Parts parts={parts} />}
      {!mayChoose ? (
        parts.length === 0 && <p>Правило подсчёта этой строки не выбрано. Его выбирает руководитель объединения или методист.</p>
      ) : parts.length > 1 ? (
        <JoinOrAdd refused={actionData} unit={row.unit} />
      ) : (
        <>
          {parts.length === 0 && (
            <section aria-labelledby="together">
              <h2 id="together">Считать одним числом</h2>
              <EntryForm refused={/^(?:together|own)$/.test(actionData?.typed['deed'] ?? '') ? actionData : undefined}>
                {readings.length > 0 && (
                  <fieldset>
                    <legend>По словам критерия программа предлагает</legend>
                    {readings.map(({ words, value }, at) => (
                      <label key={words}>
                        <input type="radio" name="reading" value={at} defaultChecked={String(at) === (actionData?.typed['reading'] ?? '0')} />
                        {words}. Сейчас вышло бы: <b>{value}</b>
                      </label>
                    ))}
                  </fieldset>
                )}
                <div className="actions">
                  {readings.length > 0 && (
                    <Submit name="deed" value="together">
                      Считать так
                    </Submit>
                  )}
                  <Submit name="deed" value="own" quiet>
                    Составить правило самому
                  </Submit>
                </div>
              </EntryForm>
            </section>
          )}
          <details open={parts.length > 0 || actionData?.typed['deed'] === 'split'}>
            <summary>
              <h2>Считать раздельно</h2>
            </summary>
            <p>Если строка называет несколько дел, у каждого может быть своё число и своя цель{row.target && `; в плане на все одно число — ${row.target}`}.</p>
            <SplitForm means={means} unit={row.unit} refused={actionData?.typed['deed'] === 'split' ? actionData : undefined} />
          </details>
        </>
      )}
      {mayChoose && parts.length > 0 && (
        <EntryForm refused={actionData?.typed['deed'] === 'stop' ? actionData : undefined}>
          <div className="actions">
            <Submit name="deed" value="stop" quiet confirm="Убрать правила этой строки?">
              Не считать эту строку
            </Submit>
          </div>
        </EntryForm>
      )}
    </Page>
  )
}

const Parts = ({ parts }: { parts: readonly { id: number; title: string; value: string; target: string }[] }) => (
  <Table
    caption={parts.length > 1 ? 'Строка считается раздельно' : 'Строка считается одним числом'}
    rows={parts}
    columns={[
      { title: 'Показатель', cell: ({ id, title }) => <a href={`/indicators/${id}`}>{title}</a> },
      { title: 'Цель', number: true, cell: ({ target }) => target },
      { title: 'Сейчас', number: true, cell: ({ id, value }) => <a href={`/indicators/${id}#records`}>{value}</a> },
    ]}
  />
)

function JoinOrAdd({ refused, unit }: { refused: Route.ComponentProps['actionData']; unit: string }) {
  const of = (deed: string) => (refused?.typed['deed'] === deed ? refused : undefined)
  return (
    <>
      <section aria-labelledby="join">
        <h2 id="join">Считать одним числом</h2>
        <EntryForm refused={of('join')}>
          <p>Правила частей соединятся в одно, цель станет такой, как в плане, а записи, внесённые вручную, перейдут к общему числу.</p>
          <Submit name="deed" value="join" quiet confirm="Соединить части? Их собственные цели пропадут.">
            Соединить части
          </Submit>
        </EntryForm>
      </section>
      <section aria-labelledby="more">
        <h2 id="more">Добавить часть</h2>
        <EntryForm refused={of('add')} values={{ unit }}>
          <TextField name="title" label="Что считается" required />
          <div className="pair">
            <TextField name="target" label="Цель к концу года" />
            <TextField name="unit" label="Единица" />
          </div>
          <Submit name="deed" value="add">
            Добавить часть
          </Submit>
        </EntryForm>
      </section>
    </>
  )
}
