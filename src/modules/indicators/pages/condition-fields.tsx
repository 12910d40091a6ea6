import { TickField } from '#ui'
import type { CountCondition } from '../count-rule.ts'
import { countableOf, type ChosenMarks, type CountableMark } from '../countable.ts'
import { kindField, markField } from '../rule-form.ts'

/** Marks that are asked for most stand first. */
const mostAsked = 3

/** What of one kind of records is counted: a box for every mark that can be asked for. */
export function ConditionFields({ at, condition: { kind, marks }, single }: { at: number; condition: CountCondition; single: boolean }) {
  const countable = countableOf(kind)
  if (!countable) return null
  const rarer = countable.marks.slice(mostAsked)
  return (
    <fieldset className="condition">
      <legend>{countable.title}</legend>
      <input type="hidden" name={kindField(at)} value={kind} />
      {countable.marks.length > 0 && <p className="hint">Где ничего не отмечено, подойдёт любое.</p>}
      <Marks at={at} chosen={marks} marks={countable.marks.slice(0, mostAsked)} />
      {rarer.length > 0 && (
        <details open={rarer.some(({ name }) => marks[name] !== undefined)}>
          <summary>{`Ещё: ${rarer.map(({ title }) => title.toLowerCase()).join(', ')}`}</summary>
          <Marks at={at} chosen={marks} marks={rarer} />
        </details>
      )}
      {!single && (
        <button type="submit" formMethod="get" name="without" value={at} className="quiet" aria-label={`Не считать это: ${countable.title}`}>
          Не считать это
        </button>
      )}
    </fieldset>
  )
}

const Marks = ({ at, marks, chosen }: { at: number; marks: readonly CountableMark[]; chosen: ChosenMarks }) => (
  <div className="ticks">
    {marks.map(({ name, title, values }) => (
      <fieldset key={name}>
        <legend>{title}</legend>
        {Object.entries(values).map(([value, words]) => (
          <TickField key={value} name={markField(at, name, value)} label={words} ticked={chosen[name]?.includes(value) ?? false} />
        ))}
      </fieldset>
    ))}
  </div>
)
