import type { CalendarDate } from '#platform/calendar'

/** 1: the textbooks of the list; 2: those taken out of it, which may still be used to a limit. */
export type Appendix = 1 | 2

/** 'both' where the title says «базовый и углубленный уровни». */
export type Level = 'basic' | 'advanced' | 'both'

/** Of general education; of an adapted programme by the years of school it speaks of. */
export type Stage = 'primary' | 'basic' | 'secondary'

/** A line of the federal list of textbooks. Of one version of the list, appendix and code name one entry; a code alone names none. */
export interface FederalEntry {
  readonly appendix: Appendix
  /** Levels parted by points, without one at the end: '1.1.1.1.1.1.2'. */
  readonly code: string
  /** As printed, with what it says of class, edition and parts. */
  readonly title: string
  readonly authors: string
  readonly publishers: readonly string[]
  /** Study aids made together with it, as printed; '' when there are none. */
  readonly aids: string
  /** 1 to 12, every one covered, ascending; [] where none is said. */
  readonly grades: readonly number[]
  /** Is for the additional first grade too, or for it alone. */
  readonly extraYear: boolean
  readonly edition: number | null
  /** A revised edition: another book in class than the one before. */
  readonly revised: boolean
  /** Volumes of one set, 1 for most. */
  readonly parts: number
  readonly level: Level | null
  /** In which it is written, where that is said: 'татарский'. */
  readonly language: string | null
  /** Under its present name: 'Труд (технология)'. */
  readonly subject: string
  readonly area: string
  readonly stage: Stage | null
  /** Of whom the programme is, when not of all: 'для слепых обучающихся'. */
  readonly programme: string
  /** Of the compulsory part of the programme; else of the part that schools form. */
  readonly compulsory: boolean
  /** The standard that it meets. */
  readonly standard: string
  /** The order that put it into the list. */
  readonly includedBy: string
  readonly holder: string
  /** 'unknown' when the cell could not be read. */
  readonly term: 'until' | 'unlimited' | 'unknown'
  /** Appendix 1: the last day of the expert opinion. Appendix 2: the last day of use. Null without a term. */
  readonly until: CalendarDate | null
}

/** What a person must look at in the file. */
export interface FederalQuestion {
  readonly sheet: string
  /** From 1, as the spreadsheet counts. */
  readonly row: number
  /** Letter of the column; null when it is about the row. */
  readonly column: string | null
  /** In Russian: what is doubtful and what was made of it. */
  readonly text: string
  /** As it stands in the file. */
  readonly found: string
}

export interface FederalReading {
  /** In the order of the file. */
  readonly entries: readonly FederalEntry[]
  readonly questions: readonly FederalQuestion[]
}

export const appendixName: Readonly<Record<Appendix, string>> = { 1: 'Приложение 1', 2: 'Приложение 2' }

export const levelName: Readonly<Record<Level, string>> = { basic: 'базовый', advanced: 'углублённый', both: 'базовый и углублённый' }

export const stageName: Readonly<Record<Stage, string>> = { primary: 'начальное общее образование', basic: 'основное общее образование', secondary: 'среднее общее образование' }

/** «7–9», «1 доп., 1», «1, 3»; '' when no grade is said. */
export function gradesInWords({ grades, extraYear }: Pick<FederalEntry, 'grades' | 'extraYear'>): string {
  const runs: number[][] = []
  for (const grade of grades) {
    const last = runs.at(-1)
    if (last && last.at(-1) === grade - 1) last.push(grade)
    else runs.push([grade])
  }
  return [...(extraYear ? ['1 доп.'] : []), ...runs.map((run) => (run.length === 1 ? `${run[0]}` : `${run[0]}–${run.at(-1)}`))].join(', ')
}

/** As people call a publisher: «Акционерное общество «Издательство «Росток»» is «Росток»; of imprints printed together the last publishes now. */
export function publisherName({ publishers }: Pick<FederalEntry, 'publishers'>): string {
  const last = publishers.at(-1) ?? ''
  const quoted = [...last.matchAll(/[«"„]([^«»"„“”]+)/g)].map(([, words]) => nameIn(words!)).filter(Boolean)
  return quoted.at(-1) ?? nameIn(last.replace(/»/g, ''))
}

const nameIn = (words: string): string => words.replace(/^\s*издательск?\S*(?:\s+центр)?(?=\s|$)/i, '').trim()
