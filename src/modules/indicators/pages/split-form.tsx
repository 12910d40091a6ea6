import { ChoiceField, EntryForm, Submit, TextField } from '#ui'
import type { Form, RefusedForm } from '#platform/form'
import type { CountRule } from '../count-rule.ts'
import type { MeasureCard } from '../indicator.ts'
import { allReadings, type ProposedRule } from '../proposed-rules.ts'
import { ruleInWords } from '../rule-in-words.ts'

/** Lines of the form beyond the means that the criterion names. */
const spare = 1
const fewest = 3
const most = 12

const linesFor = (means: readonly ProposedRule[]) => [...Array(Math.min(most, Math.max(fewest, means.length + spare))).keys()]

/** All rules that the words of the means suggest, each once. */
const readingsOf = (means: readonly ProposedRule[]): CountRule[] => [...new Map(means.flatMap(({ rule }) => allReadings(rule)).map((rule) => [ruleInWords(rule), rule])).values()]

/** The parts that a form says; lines without a title are left out. */
export function partsFrom(form: Form, means: readonly ProposedRule[]): MeasureCard[] {
  const readings = readingsOf(means)
  return [...Array(most).keys()].flatMap((at) => {
    const title = form.text(`title-${at}`)
    return title === '' ? [] : [{ title, target: form.decimal(`target-${at}`, `Цель части ${at + 1}`), unit: form.text(`unit-${at}`), rule: readings[form.whole(`rule-${at}`, 'Правило') ?? -1] ?? null }]
  })
}

/** Asks for a title, a target and a rule of every part; what the criterion names stands there already. */
export function SplitForm({ means, unit, refused }: { means: readonly ProposedRule[]; unit: string; refused: RefusedForm | undefined }) {
  const rules = readingsOf(means).map((rule, at) => [at, ruleInWords(rule)] as const)
  const values = Object.fromEntries(linesFor(means).flatMap((at) => [[`title-${at}`, means[at]?.words], [`unit-${at}`, means[at] && unit], [`rule-${at}`, means[at] && rules.find(([, words]) => words === ruleInWords(means[at]!.rule))?.[0]]]))
  return (
    <EntryForm refused={refused} values={values}>
      {linesFor(means).map((at) => (
        <fieldset key={at}>
          <legend>{`Часть ${at + 1}`}</legend>
          <TextField name={`title-${at}`} label="Что считается" {...(at >= 2 ? { hint: 'Оставьте пустым, если части нет' } : {})} />
          <div className="pair">
            <TextField name={`target-${at}`} label="Цель к концу года" />
            <TextField name={`unit-${at}`} label="Единица" />
          </div>
          <ChoiceField name={`rule-${at}`} label="Правило" choices={rules} empty="выбрать потом" />
        </fieldset>
      ))}
      <Submit name="deed" value="split">
        Считать раздельно
      </Submit>
    </EntryForm>
  )
}
