import { ChoiceField, EntryForm, Page, Submit, TextField } from '#ui'
import { done, permit, shown } from '#modules/people'
import type { Context } from '#platform/context'
import { formOf, idOf, type Form } from '#platform/form'
import { counted } from '#platform/russian'
import { refuse } from '#platform/refusal'
import { chooseRule } from '../choose-rule.ts'
import { checkedRule, sums, type CountRule } from '../count-rule.ts'
import { countables } from '../countable.ts'
import { trialOf } from '../indicators-of.ts'
import { refuseWhenClosed } from '../live-row.ts'
import { measureOf } from '../measure-of.ts'
import { shareInWords, uncountedInWords, valueInWords } from '../measure-words.ts'
import { conditionsIn, fieldsOf, type RuleFields } from '../rule-form.ts'
import { ruleInWords, sumTitle } from '../rule-in-words.ts'
import { ConditionFields } from './condition-fields.tsx'
import { namesOf } from './names.ts'
import { listed, Records } from './records.tsx'
import type { Route } from './+types/rule'

/** How many of the records a rule would count are shown before it is chosen. */
const mostShown = 50

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'choose a count rule')
    const { plan, measure } = await measureOf(context, idOf(args.params.measureId))
    await refuseWhenClosed(context, plan.id)
    const asked = new URL(args.request.url).searchParams
    const fields: RuleFields = asked.has('sum') ? fieldsIn(formOf(formDataOf(asked))) : measure.rule ? fieldsOf(measure.rule) : {}
    const { title, target, unit } = measure
    return {
      measure: { id: measure.id, title, version: Number(fields['version'] ?? measure.version) },
      plan: { id: plan.id, year: `${plan.schoolYear.from}/${plan.schoolYear.to}` },
      values: { title, target: target?.toString().replace('.', ','), unit, sum: 'records', ...fields, add: '' },
      fields,
      preview: await previewOf(context, measure.id, plan, ruleIn(fields)),
    }
  })

async function previewOf(context: Context, measureId: number, plan: { readonly schoolYear: { from: number; to: number } }, rule: CountRule | string) {
  if (typeof rule === 'string') return null
  const { records, ...value } = (await trialOf(context, plan.schoolYear, measureId))(rule)
  return { words: ruleInWords(rule), value: valueInWords({ rule, ...value }), share: shareInWords({ rule, ...value }), all: records.length, uncounted: uncountedInWords({ rule, ...value }), records: listed(context, records.slice(0, mostShown), await namesOf(context)) }
}

const formDataOf = (search: URLSearchParams): FormData => {
  const data = new FormData()
  for (const [name, value] of search) data.append(name, value)
  return data
}

const fieldsIn = (form: Form): RuleFields => Object.fromEntries(form.names().map((name) => [name, form.text(name)]))

const ruleIn = (fields: RuleFields): CountRule | string => checkedRule({ counted: conditionsIn(fields), sum: fields['sum'] ?? 'records' })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.measureId)
    const rule = ruleIn(fieldsIn(form))
    if (typeof rule === 'string') refuse(rule, 'add')
    await chooseRule(context, id, { title: form.required('title', 'Что считается'), target: form.decimal('target', 'Цель'), unit: form.text('unit'), rule }, form.version())
    return `/indicators/${id}`
  })

export default function RulePage({ loaderData: { measure, plan, values, fields, preview }, actionData }: Route.ComponentProps) {
  const conditions = conditionsIn(actionData?.typed ?? fields)
  return (
    <Page
      title="Правило подсчёта"
      trail={[
        { title: `Показатели ${plan.year}`, to: `/indicators?plan=${plan.id}` },
        { title: measure.title, to: `/indicators/${measure.id}` },
      ]}
    >
      <EntryForm refused={actionData} values={values} version={measure.version}>
        <TextField name="title" label="Что считается" required />
        <div className="pair">
          <TextField name="target" label="Цель к концу года" hint="Число; пусто, если его нет" />
          <TextField name="unit" label="Единица" hint="участий, человек, школ" />
        </div>
        <h2>Какие записи считать</h2>
        {conditions.map((condition, at) => (
          <ConditionFields key={at} at={at} condition={condition} single={conditions.length === 1} />
        ))}
        <ChoiceField
          name="add"
          label={conditions.length === 0 ? 'Записи' : 'Считать вместе с ними ещё'}
          choices={countables.map(({ kind, title }) => [kind, title] as const)}
          empty={conditions.length === 0 ? 'выберите' : 'больше ничего'}
          hint="После «Показать, что получится» здесь появятся их признаки: вид, уровень, роль"
        />
        <ChoiceField name="sum" label="Что складывать" choices={sums.map((sum) => [sum, sumTitle[sum]] as const)} />
        <div className="actions">
          <Submit>Записать правило</Submit>
          <button type="submit" formMethod="get" className="quiet">
            Показать, что получится
          </button>
        </div>
      </EntryForm>
      {preview && (
        <section aria-labelledby="preview">
          <h2 id="preview">Что получается сейчас</h2>
          <p>
            <span className="figure">{preview.value}</span>
            {preview.share && ` — ${preview.share}`}
          </p>
          <p>Правило: {preview.words}.</p>
          {preview.all > 0 && <Records caption={preview.all > mostShown ? `Первые ${mostShown} из ${counted(preview.all, 'записи', 'записей', 'записей')}` : counted(preview.all, 'запись', 'записи', 'записей')} records={preview.records} />}
          {preview.uncounted && <p className="faded">{preview.uncounted}</p>}
        </section>
      )}
    </Page>
  )
}
