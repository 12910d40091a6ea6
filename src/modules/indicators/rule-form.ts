import type { CountCondition, CountRule } from './count-rule.ts'
import { countableOf } from './countable.ts'

/** What stands in the fields of the form that chooses a rule; a tick that is not set is not there. */
export type RuleFields = Readonly<Record<string, string | undefined>>

/** The form shows at most so many conditions. */
const mostConditions = 20

export const kindField = (at: number): string => `kind-${at}`
/** A box of its own for every value, so that what was ticked is kept when the form is refused. */
export const markField = (at: number, mark: string, value: string): string => `mark-${at}-${mark}-${value}`

/** The conditions that the fields say, without the one that is to be left out and with the kind that is to be added. */
export function conditionsIn(fields: RuleFields): CountCondition[] {
  const stated = [...Array(mostConditions).keys()]
    .filter((at) => String(at) !== fields['without'])
    .flatMap((at) => {
      const countable = countableOf(fields[kindField(at)] ?? '')
      if (!countable) return []
      const marks = countable.marks.map(({ name, values }) => [name, Object.keys(values).filter((value) => fields[markField(at, name, value)] !== undefined)] as const)
      return [{ kind: countable.kind, marks: Object.fromEntries(marks.filter(([, values]) => values.length > 0)) }]
    })
  const added = countableOf(fields['add'] ?? '')
  return added ? [...stated, { kind: added.kind, marks: {} }] : stated
}

/** The fields that say this rule. */
export const fieldsOf = ({ counted, sum }: CountRule): RuleFields => ({
  sum,
  ...Object.fromEntries(
    counted.flatMap(({ kind, marks }, at) => [
      [kindField(at), kind],
      ...Object.entries(marks).flatMap(([name, values]) => values.map((value) => [markField(at, name, value), '1'])),
    ]),
  ),
})
