import type { Block } from '#documents/blocks'
import type { PlanId } from '../plan.ts'
import type { PlanReading, Source } from '../reading/plan-reading.ts'

export type PlanImportId = number

/** Where each value of a reading stands, by its JSON Pointer. */
export type Sources = Readonly<Record<string, Source>>

/** A paper of a plan being brought in: what the document says, what was understood, what people answered. */
export interface PlanImport extends PlanImportSummary {
  readonly blocks: readonly Block[]
  readonly sources: Sources
  /** Which lines each item serves, as somebody chose; null while nobody did. */
  readonly serves: Serves | null
  readonly version: number
}

export interface PlanImportSummary {
  readonly id: PlanImportId
  readonly fileId: number
  readonly fileName: string
  readonly reading: PlanReading
  /** By the index of the question in the reading. */
  readonly answers: Answers
  readonly startedBy: number | null
  readonly startedAt: Date
  /** The plan that it became; null while it is not adopted. */
  readonly adoptedAs: PlanId | null
}

/** 'open' is a question that was answered once and left open again. */
export type AnswerKind = 'open' | 'accepted' | 'changed' | 'as written'

export interface Answer {
  readonly kind: AnswerKind
  /** What the person put there; '' when not changed. */
  readonly value: string
  /** Where the person moved it: a part of the plan or a column; '' when it stays. */
  readonly place: string
}

export interface GivenAnswer extends Answer {
  readonly by: number | null
  readonly at: Date
  readonly version: number
}

export type Answers<One extends Answer = GivenAnswer> = ReadonlyMap<number, One>

/** Keys of the lines that an item serves, by the key of the item; see adoption.ts. */
export type Serves = Readonly<Record<string, readonly string[]>>

/** Whether the question still waits for a person. */
export const isOpen = (answer: Answer | undefined): boolean => answer === undefined || answer.kind === 'open'
