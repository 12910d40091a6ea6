import type { StoredFileId } from '#platform/stored-files'
import type { FormKind } from './form.ts'

export type TemplateId = number

/** A template that a person brought, with mistakes or without. Templates are only ever added. */
export interface Template {
  readonly id: TemplateId
  readonly kind: FormKind
  readonly fileId: StoredFileId
  readonly broughtBy: number | null
  readonly broughtAt: Date
}

export type ChoiceId = number

/** From when on a paper is printed by which template. Choices are only ever added; the last one holds. */
export interface Choice {
  readonly id: ChoiceId
  readonly kind: FormKind
  /** Null for the standard form. */
  readonly templateId: TemplateId | null
  readonly chosenBy: number | null
  readonly chosenAt: Date
}

/** The choice that held at a moment; undefined when nothing had been chosen, which is the standard form. @param choices of one kind, the newest first */
export const choiceAt = (choices: readonly Choice[], moment: Date): Choice | undefined => choices.find(({ chosenAt }) => chosenAt <= moment)
