import type { PlanId } from '#modules/plan'
import type { StoredFileId } from '#platform/stored-files'
import type { Figure } from './figures/figure.ts'

export const paperKinds = ['note', 'report', 'slides', 'next plan'] as const
export type PaperKind = (typeof paperKinds)[number]

export const paperName: Readonly<Record<PaperKind, string>> = {
  note: 'Аналитическая справка',
  report: 'Отчёт о выполнении плана',
  slides: 'Слайды',
  'next plan': 'План следующего года с обоснованием',
}

export type PaperVersionId = number

/** Made by the program from the records, or edited by a person and given back. */
export type Origin = 'made' | 'uploaded'

/** The figures of a paper on the day it was made: of an uploaded one, those of the version that was edited. */
export type FiguresMade = Readonly<Record<string, { readonly name: string; readonly value: number | null; readonly unit: string }>>

/** A paper as it once was. Versions are only ever added. */
export interface PaperVersion {
  readonly id: PaperVersionId
  readonly kind: PaperKind
  readonly origin: Origin
  readonly fileId: StoredFileId
  /** The same paper as PDF; null for slides and for what was uploaded. */
  readonly pdfId: StoredFileId | null
  readonly figures: FiguresMade
  /** The version that was edited to make this one. */
  readonly basedOn: PaperVersionId | null
  readonly madeBy: number | null
  readonly madeAt: Date
}

/**
 * Whether a new version takes the place of the one in force by itself. What a person has edited gives way to another
 * edited version, never to a made one: that is for a person to choose.
 */
export const takesForce = (origin: Origin, inForce: Pick<PaperVersion, 'origin'> | undefined): boolean => inForce === undefined || inForce.origin === 'made' || origin === 'uploaded'

export const figuresMade = (figures: readonly Figure[]): FiguresMade => Object.fromEntries(figures.map(({ key, name, value, unit }) => [key, { name, value, unit }]))

/** A figure that is no longer what it was when a paper was made; null where it was not told or had no value. */
export interface ChangedFigure {
  readonly key: string
  readonly name: string
  readonly unit: string
  readonly was: number | null
  readonly is: number | null
}

/** What changed since, in the order in which the figures stand now; those no longer told come last. */
export function changedFigures(was: FiguresMade, is: FiguresMade): ChangedFigure[] {
  const keys = new Set([...Object.keys(is), ...Object.keys(was)])
  return [...keys].flatMap((key) => {
    const [before, now] = [was[key], is[key]]
    const { name, unit } = (now ?? before)!
    return (before?.value ?? null) === (now?.value ?? null) ? [] : [{ key, name, unit, was: before?.value ?? null, is: now?.value ?? null }]
  })
}

/** «версия 3»: versions of a kind are counted from the oldest. @param versions of one kind, the newest first */
export const versionName = (versions: readonly Pick<PaperVersion, 'id'>[], id: PaperVersionId): string => `версия ${versions.length - versions.findIndex((version) => version.id === id)}`

/** Address of the page of a kind of paper. */
export const paperAddress = (planId: PlanId, kind: PaperKind): string => `/year-end/papers/${kind.replace(' ', '-')}?plan=${planId}`

/** Endings of names of files that a kind of paper may come back in. */
export const endingsOf = (kind: PaperKind): readonly string[] => (kind === 'slides' ? ['pptx', 'odp', 'ppt', 'pdf'] : ['docx', 'odt', 'doc', 'rtf', 'pdf'])
