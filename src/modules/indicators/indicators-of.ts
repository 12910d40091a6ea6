import { members, schools } from '#modules/people'
import { planById, type PlanId } from '#modules/plan'
import { schoolYearPeriod, type CalendarDate, type SchoolYear } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { Fact } from '#platform/fact'
import { notFound } from '#platform/refusal'
import type { CountRule } from './count-rule.ts'
import type { Indicator, KeptMeasure, Measure, MeasureId } from './indicator.ts'
import { factOf } from './own-record.ts'
import { ruleInWords } from './rule-in-words.ts'
import { factsOf } from './sources.ts'
import { frozenOn, frozenValues } from './store/frozen.ts'
import { measuresOf } from './store/measures.ts'
import { ownRecordsOf } from './store/own-records.ts'
import { forecastOf, stateOf, trendOf } from './trend.ts'
import { valueOf, type Base, type Value } from './value.ts'

/**
 * The rows of a plan's indicators in the plan's order, each with what it amounts to on the context's day, or amounted to when the
 * year was closed. A plan of a past year is counted as of its last day.
 * @throws {NotFound} when there is no such plan
 */
export async function indicatorsOf(context: Context, planId: PlanId): Promise<Indicator[]> {
  const plan = (await planById(context, planId)) ?? notFound('Такого плана нет.')
  const kept = await measuresOf(context, plan.indicators.map(({ id }) => id))
  const frozenAt = await frozenOn(context, planId)
  const values = frozenAt === null ? await liveValues(context, plan.schoolYear, kept) : await frozenValues(context, kept.map(({ id }) => id))
  const day = frozenAt ?? context.today
  const measures = Map.groupBy(kept.map((measure) => measured(measure, values.get(measure.id) ?? nothing, plan.schoolYear, day, frozenAt)), ({ planIndicatorId }) => planIndicatorId)
  return plan.indicators.map((row) => ({ ...row, measures: measures.get(row.id) ?? [] }))
}

const nothing: Value = { value: null, records: [], uncounted: 0, denominator: null }

/** What the measures with a rule amount to today, the facts of the year being asked for once. */
export async function liveValues(context: Context, year: SchoolYear, measures: readonly KeptMeasure[]): Promise<Map<MeasureId, Value>> {
  const ruled = measures.flatMap(({ id, rule }) => (rule ? [{ id, rule }] : []))
  if (ruled.length === 0) return new Map()
  const counting = await countingOf(context, year)
  const own = Map.groupBy(await ownRecordsOf(context, ruled.map(({ id }) => id)), ({ measureId }) => measureId)
  return new Map(ruled.map(({ id, rule }) => [id, counting(rule, (own.get(id) ?? []).map(factOf))]))
}

/** Counts any rule over the facts of a year, which are asked for once. */
async function countingOf(context: Context, year: SchoolYear): Promise<(rule: CountRule, own: readonly Fact[]) => Value> {
  const { from, to } = schoolYearPeriod(year)
  const last: CalendarDate = context.today < to ? context.today : to
  const facts = last < from ? [] : (await factsOf(context, { from, to: last })).filter(({ day }) => day >= from && day <= last)
  const base: Base = {
    people: new Set((await members({ ...context, today: last })).map(({ id }) => id)),
    schools: new Set((await schools(context)).map(({ id }) => id)),
  }
  return (rule, own) => valueOf(rule, [...facts, ...own.filter(({ day }) => day <= last)], base)
}

/** Tells what a rule would amount to today, before anybody has chosen it. @param measure whose records kept by hand would count; null for one yet to be */
export async function trialOf(context: Context, year: SchoolYear, measure: MeasureId | null): Promise<(rule: CountRule) => Value> {
  const own = measure === null ? [] : (await ownRecordsOf(context, [measure])).map(factOf)
  const counting = await countingOf(context, year)
  return (rule) => counting(rule, own)
}

function measured(measure: KeptMeasure, { records, uncounted, ...counted }: Value, year: SchoolYear, day: CalendarDate, frozenAt: CalendarDate | null): Measure {
  const { rule, target } = measure
  const { value } = counted
  const forecast = rule && frozenAt === null ? forecastOf(value, rule.sum, year, day) : null
  return {
    ...measure,
    ruleWords: rule && ruleInWords(rule),
    value,
    denominator: counted.denominator,
    records,
    uncounted,
    trend: trendOf(rule?.sum ?? 'records', { ...counted, records }, year, day),
    forecast,
    state: stateOf({ value, target, forecast }, year, frozenAt === null ? day : null),
    frozenAt,
  }
}
