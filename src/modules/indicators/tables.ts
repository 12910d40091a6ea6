import type { ColumnType, Generated } from 'kysely'
import type { CalendarDate } from '#platform/calendar'
import type { Fact } from '#platform/fact'
import type { CountRule } from './count-rule.ts'

/** A numeric comes back as text. */
type Numeric = ColumnType<string | null, number | null, number | null>

export type IndicatorsTables = {
  indicator_measure: {
    association_id: number
    id: Generated<number>
    plan_indicator_id: number
    position: number
    title: string
    target: Numeric
    unit: string
    rule: ColumnType<CountRule | null, string | null, string | null>
    version: Generated<number>
  }
  indicator_record: {
    association_id: number
    id: Generated<number>
    measure_id: number
    day: CalendarDate
    title: string
    person_id: number | null
    school_id: number | null
    hours: Numeric
    file_id: number | null
    link: string
    recorded_by: number | null
    recorded_at: Date
    version: Generated<number>
  }
  indicator_freezing: { association_id: number; plan_id: number; frozen_on: CalendarDate; frozen_by: number | null; at: Date }
  indicator_frozen: { association_id: number; measure_id: number; value: Numeric; denominator: number | null; uncounted: number }
  indicator_frozen_record: {
    association_id: number
    measure_id: number
    position: number
    kind: string
    day: CalendarDate
    person_id: number | null
    school_id: number | null
    title: string
    address: string
    proof: string | null
    marks: ColumnType<Fact['marks'], string, string>
  }
}
