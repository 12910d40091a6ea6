import type { RawField } from './items.ts'
import type { Fields } from './listed-line.ts'
import type { PlanItem, Source } from './plan-reading.ts'

/** Where an item stands: the section above it, and the term when the section is one. */
export interface Under {
  readonly section: string | null
  readonly term: string | null
}

/** An item as it is gathered line by line. */
export interface OpenItem extends Under {
  readonly kind: PlanItem['kind']
  readonly fields: Fields
  readonly extra: Record<string, string>
  readonly places: Partial<Record<RawField | 'row', Source>>
  /** The field that a line without a label goes on with; null right after the head of a meeting. */
  field: RawField | null
}

/** Fields that a list does not go on with: the numbered lines below «Форма: семинар» are the agenda. */
const ofOneLine: ReadonlySet<RawField> = new Set(['term', 'place', 'topic', 'form'])

/** The field of a line without a label; `listed` when it has a number or a bullet. */
export function fieldAfter({ field, fields }: OpenItem, listed: boolean): RawField {
  if (field !== null && !ofOneLine.has(field)) return field
  if (listed) return 'content'
  return field === 'place' || field === 'form' ? field : fields.topic === undefined ? 'topic' : 'content'
}
