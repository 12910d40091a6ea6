import { ChoiceField, EntryForm, LongField, Submit, TextField } from '#ui'
import type { RefusedForm } from '#platform/form'
import { schoolYearName, type SchoolYear } from '#platform/calendar'
import type { Answer } from '../import/plan-import.ts'
import { columnPlaces, leftoverPlaces, type Way } from '../import/ways.ts'
import { numberAndUnit } from '../import/value-at.ts'
import type { Question } from '../reading/plan-reading.ts'

interface Props {
  readonly question: Question
  readonly way: Way
  /** What stands there now. */
  readonly words: string | null
  readonly answer: Pick<Answer, 'kind' | 'value' | 'place'> | undefined
  readonly version: number
  /** About which years are offered. */
  readonly year: SchoolYear
  readonly refused: RefusedForm | undefined
}

/** The person's own answer: fields of the kind that the question asks for, filled with what is known. */
export function AnswerFields({ question, way, words, answer, version, year, refused }: Props) {
  const given = answer?.kind === 'changed' ? answer : undefined
  const values: Record<string, string> = { value: given?.value ?? prefilled(question, way, words), place: given?.place ?? '' }
  const lines = given?.value.split('\n') ?? []
  if (way.kind === 'split')
    for (const at of way.criteria.keys()) {
      const { number, unit } = numberAndUnit(lines[at] ?? '')
      values[`number-${at}`] = number === null ? '' : String(number).replace('.', ',')
      values[`unit-${at}`] = unit
    }
  return (
    <EntryForm values={values} version={version} refused={refused} draft="answer">
      <Fields question={question} way={way} year={year} />
      <Submit name="deed" value="change" quiet={question.suggestion !== null}>
        {way.kind === 'leftover' ? 'Отнести' : way.kind === 'unit' || way.kind === 'abbreviation' || way.kind === 'split' || way.kind === 'year' ? 'Записать' : 'Исправить'}
      </Submit>
    </EntryForm>
  )
}

function prefilled({ found, suggestion }: Question, way: Way, words: string | null): string {
  if (way.kind === 'words') return way.found
  if (way.kind === 'term' || way.kind === 'number') return words ?? found
  if (way.kind === 'leftover') return found
  return way.kind === 'year' ? (suggestion ?? '') : ''
}

function Fields({ question, way, year }: Pick<Props, 'question' | 'way' | 'year'>) {
  switch (way.kind) {
    case 'words':
      return way.found.length > 60 || way.found.includes('\n') ? <LongField name="value" label="Как должно быть" rows={4} /> : <TextField name="value" label={`Вместо «${way.found}» написать`} />
    case 'term':
      return <TextField name="value" label="Срок" hint="Например: октябрь, 15 октября, октябрь – ноябрь, в течение года, ежемесячно" />
    case 'number':
      return <TextField name="value" label="Число и единица" hint="Например: 20 участий" />
    case 'unit':
      return <TextField name="value" label={`${question.found} — чего?`} hint="Например: участий, консультаций, выходов, школ, человек" />
    case 'year':
      return <ChoiceField name="value" label="Учебный год плана" choices={yearsAround(year, question.suggestion)} empty="выберите" />
    case 'abbreviation':
      return <TextField name="value" label={`Как расшифровывается ${question.found}`} />
    case 'split':
      return (
        <>
          <p>Если у каждого критерия своё число, запишите их: например, 12 консультаций и 4 выхода.</p>
          {way.criteria.map((criterion, at) => (
            <fieldset key={at}>
              <legend>{criterion}</legend>
              <div className="pair">
                <TextField name={`number-${at}`} label="Число" />
                <TextField name={`unit-${at}`} label="Чего" />
              </div>
            </fieldset>
          ))}
        </>
      )
    case 'leftover':
      return (
        <>
          <ChoiceField name="place" label="Куда отнести" choices={Object.entries(leftoverPlaces)} empty="выберите" />
          <LongField name="value" label="Текст" hint="В списках плана каждая строка станет отдельным пунктом" rows={4} />
        </>
      )
    case 'column':
      return <ChoiceField name="place" label={`Что записано в графе «${way.heading}»`} choices={Object.entries(columnPlaces)} empty="выберите" />
    case 'notice':
      return null
  }
}

function yearsAround({ from }: SchoolYear, suggestion: string | null): [string, string][] {
  const names = [from + 1, from, from - 1, from - 2, from - 3].map((first) => schoolYearName({ from: first, to: first + 1 }))
  return [...new Set([...(suggestion === null ? [] : [suggestion]), ...names])].map((name) => [name, name])
}
