import { dataOf, type Tag, type TemplateData } from '#documents/own-template'
import type { Paper } from '#documents/paper'
import type { FormKind } from './form.ts'

/** What a paper in an own form may say; the room that makes the paper declares it. */
export interface PaperForm {
  readonly kind: FormKind
  /** What a template may ask. */
  readonly tags: readonly Tag<never>[]
  /** The standard paper with tags where the data stands: what a person changes in Word. */
  readonly blank: Paper
  /** Values of all tags, of invented people. */
  readonly sample: TemplateData
}

export const paperForm = <Of>(kind: FormKind, { tags, blank, sample }: { tags: readonly Tag<Of>[]; blank: Paper; sample: Of }): PaperForm => ({ kind, tags: tags as readonly Tag<never>[], blank, sample: dataOf(tags, sample) })
