import { dataOf, type Tag, type TemplateData } from '#documents/own-template'
import type { Paper } from '#documents/paper'

export const formKinds = ['protocol', 'extract', 'notice', 'note'] as const
export type FormKind = (typeof formKinds)[number]

export const formName: Readonly<Record<FormKind, string>> = {
  protocol: 'Протокол',
  extract: 'Выписка из протокола',
  notice: 'Уведомление о заседании',
  note: 'Аналитическая справка',
}

/** A paper that an association may print in a form of its own; the room that makes the paper declares it. */
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

/** Address of the page of a form. */
export const formAddress = (kind: FormKind): string => `/association/papers/${kind}`
