import type { QuestionStanding } from '../import/standing.ts'
import type { Value } from '../import/understood.ts'

export interface ShownValue extends Value {
  /** By which the document leads to it. */
  readonly id: string
  /** The name of its place in the document. */
  readonly place: string | null
}

interface Asked {
  readonly text: string
  readonly subject: string
  /** About no value. */
  readonly loose: boolean
}

interface Props {
  readonly id: number
  readonly parts: readonly {
    readonly title: string
    readonly values: readonly ShownValue[]
    readonly rows: readonly { readonly pointer: string; readonly title: string; readonly values: readonly ShownValue[] }[]
  }[]
  readonly asked: readonly Asked[]
  readonly questions: readonly QuestionStanding[]
}

/** What was understood, value by value in the order of a plan, each with its place and its questions. */
export function ImportValues({ id, parts, asked, questions }: Props) {
  const question = (index: number) => <QuestionLink key={index} id={id} asked={asked[index]!} standing={questions[index]!} />
  const loose = asked.flatMap(({ loose }, index) => (loose ? [index] : []))
  return (
    <div className="values">
      {loose.length > 0 && (
        <>
          <h3>О документе в целом</h3>
          <ul className="questions">{loose.map((index) => <li key={index}>{question(index)}</li>)}</ul>
        </>
      )}
      {parts.map(({ title, values, rows }) => (
        <div key={title}>
          <h3>{title}</h3>
          {values.length > 0 && <Values values={values} only={title} question={question} />}
          {rows.map((row) => (
            <div key={row.pointer} className="row">
              <h4>{row.title}</h4>
              <Values values={row.values} question={question} />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

function Values({ values, only, question }: { values: readonly ShownValue[]; only?: string; question: (index: number) => React.ReactNode }) {
  return (
    <dl>
      {values.map(({ id, pointer, label, words, was, meaning, place, questions }) => (
        <div key={pointer} id={id}>
          <dt className={label === only ? 'visually-hidden' : undefined}>{label}</dt>
          <dd>
            <span className="lines">{words || <span className="faded">пусто</span>}</span>
            {place && (
              <a className="source" href={`#${place}`} aria-label={`Место в документе: ${only && only !== label ? `${only}, ` : ''}${label}`}>
                в документе
              </a>
            )}
            {meaning && <small className="lines">{meaning}</small>}
            {was !== null && <small className="lines">в документе: «{was}»</small>}
            {questions.map(question)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const stateWord: Readonly<Record<QuestionStanding['state'], string>> = { open: '', answered: ' — отвечен', settled: ' — снят другим ответом' }

function QuestionLink({ id, asked: { text, subject, loose }, standing: { number, state } }: { id: number; asked: Asked; standing: QuestionStanding }) {
  return (
    <a className={state === 'open' ? 'question open' : 'question'} href={`/plans/imports/${id}/questions/${number}`}>
      {`Вопрос ${number}${stateWord[state]}. `}
      {loose && subject !== 'Документ в целом' ? `${subject}. ` : ''}
      {text}
    </a>
  )
}
