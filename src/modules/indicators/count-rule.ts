import * as v from 'valibot'
import type { Fact } from '#platform/fact'
import { countableOf } from './countable.ts'

/** What is added up over the records that a rule counts; a share is in per cent of the members or schools of the day. */
export const sums = ['records', 'people', 'schools', 'hours', 'share of people', 'share of schools'] as const
export type CountedSum = (typeof sums)[number]

const condition = v.pipe(
  v.strictObject({
    kind: v.string(),
    marks: v.record(v.string(), v.pipe(v.array(v.string()), v.minLength(1))),
  }),
  v.check(({ kind }) => countableOf(kind) !== undefined, 'Такие записи программа не считает.'),
  v.check(({ kind, marks }) => {
    const known = countableOf(kind)?.marks ?? []
    return Object.entries(marks).every(([name, values]) => values.every((value) => Object.hasOwn(known.find((mark) => mark.name === name)?.values ?? {}, value)))
  }, 'У этих записей нет такого признака.'),
  v.readonly(),
)

const rule = v.pipe(
  v.strictObject({
    counted: v.pipe(v.array(condition), v.minLength(1, 'Выберите, что считать.'), v.maxLength(20, 'Слишком много условий: соедините похожие.'), v.readonly()),
    sum: v.picklist(sums, 'Выберите, что складывать.'),
  }),
  v.readonly(),
)

/** Which records a number counts, within a school year: those of one of the kinds with the marks chosen. A record that fits twice is counted once. */
export type CountRule = v.InferOutput<typeof rule>
export type CountCondition = v.InferOutput<typeof condition>

/** The rule, or the words of what is wrong with it. */
export function checkedRule(value: unknown): CountRule | string {
  const { success, output, issues } = v.safeParse(rule, value)
  return success ? output : issues[0].message
}

/** Whether the rule counts the fact. */
export const counts = ({ counted }: CountRule, fact: Pick<Fact, 'kind' | 'marks'>): boolean =>
  counted.some(({ kind, marks }) => fact.kind === kind && Object.entries(marks).every(([name, values]) => values.includes(fact.marks[name] ?? '')))
