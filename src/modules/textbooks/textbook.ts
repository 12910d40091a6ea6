import { subjectByCode, type SubjectCode } from './subjects.ts'
import type { ProgrammeCode } from './programmes.ts'

/*
 * A textbook on four levels: a work (Моро, Математика, 1 класс), its editions (a publisher's, before and after it was revised), the
 * parts of an edition, and the copies of a part, which movements tell. Editions that may stand for each other make a pool (`pools.ts`).
 */

export type WorkId = number
export type EditionId = number
export type PartId = number

export type WorkKind = 'textbook' | 'aid' | 'workbook'
export const workKinds: readonly WorkKind[] = ['textbook', 'aid', 'workbook']
export const workKindName: Readonly<Record<WorkKind, string>> = { textbook: 'учебник', aid: 'учебное пособие', workbook: 'рабочая тетрадь' }

export type Level = 'basic' | 'advanced'
export const levels: readonly Level[] = ['basic', 'advanced']
export const levelName: Readonly<Record<Level, string>> = { basic: 'базовый уровень', advanced: 'углублённый уровень' }

/** An e-form is a licence: it satisfies the norm, is counted apart, and never goes from school to school. */
export type Medium = 'print' | 'e-form'
export const media: readonly Medium[] = ['print', 'e-form']
export const mediumName: Readonly<Record<Medium, string>> = { print: 'печатное', 'e-form': 'электронная форма' }

export interface WorkCard {
  readonly kind: WorkKind
  readonly subject: SubjectCode
  readonly title: string
  /** «Горецкий В. Г., Кирюшкин В. А.», as it is printed. */
  readonly authors: string
  /** In order, each once: of «7–9» all three. */
  readonly grades: readonly number[]
  readonly level: Level
  readonly programme: ProgrammeCode
}

export interface Work extends WorkCard {
  readonly id: WorkId
  readonly version: number
}

export interface EditionCard {
  readonly publisher: string
  readonly editionNumber: number | null
  /** «Переработанное»: the text differs from what was before. */
  readonly revised: boolean
  /** Years of printing that belong to this edition; null on a side where nothing bounds them. */
  readonly firstYear: number | null
  readonly lastYear: number | null
  readonly isbn: string | null
  readonly medium: Medium
}

export interface Edition extends EditionCard {
  readonly id: EditionId
  readonly workId: WorkId
  readonly version: number
}

/** A volume that is counted by itself; number 0 is a book in one volume. */
export interface Part {
  readonly id: PartId
  readonly editionId: EditionId
  readonly number: number
  /** Kopecks; null when nobody has told it. */
  readonly price: number | null
}

/** All that an association has described, as rules look at it. */
export interface Catalogue {
  readonly works: readonly Work[]
  readonly editions: readonly Edition[]
  readonly parts: readonly Part[]
}

/** Why a work cannot be kept: the field and the words, or null. */
export function objectionToWork(card: WorkCard): { field: string; reason: string } | null {
  if (card.title === '') return { field: 'title', reason: 'Напишите название учебника, как оно стоит на титульном листе.' }
  if (card.title.length > 500) return { field: 'title', reason: 'Название длиннее 500 знаков: оставьте только название учебника.' }
  if (subjectByCode(card.subject) === null) return { field: 'subject', reason: 'Выберите предмет.' }
  if (card.grades.length === 0) return { field: 'grades', reason: 'Отметьте класс, а для учебника на несколько лет — все его классы.' }
  if (card.grades.some((grade) => !Number.isInteger(grade) || grade < 1 || grade > 12)) return { field: 'grades', reason: 'Класс — от 1 до 12.' }
  return null
}

/** Why an edition cannot be kept, or null. */
export function objectionToEdition(card: EditionCard): { field: string; reason: string } | null {
  if (card.publisher === '') return { field: 'publisher', reason: 'Назовите издательство.' }
  if (card.editionNumber !== null && (card.editionNumber < 1 || card.editionNumber > 200)) return { field: 'editionNumber', reason: 'Номер издания — от 1 до 200.' }
  for (const [field, year] of [['firstYear', card.firstYear], ['lastYear', card.lastYear]] as const)
    if (year !== null && (year < 1950 || year > 2100)) return { field, reason: 'Год пишется четырьмя цифрами: 2023.' }
  if (card.firstYear !== null && card.lastYear !== null && card.firstYear > card.lastYear) return { field: 'lastYear', reason: 'Последний год раньше первого.' }
  if (card.isbn !== null && !isIsbn(card.isbn)) return { field: 'isbn', reason: `ISBN «${card.isbn}» неверен: последняя цифра сверяет остальные. Перепишите его с оборота титула.` }
  return null
}

/** ISBN of 13 or 10 digits with its check digit (ГОСТ Р 7.0.53-2007), hyphens and spaces aside. */
export function isIsbn(text: string): boolean {
  const signs = text.replace(/[\s-]/g, '').toUpperCase()
  if (/^\d{13}$/.test(signs)) return [...signs].reduce((sum, digit, index) => sum + Number(digit) * (index % 2 === 0 ? 1 : 3), 0) % 10 === 0
  if (/^\d{9}[\dX]$/.test(signs)) return [...signs].reduce((sum, digit, index) => sum + (digit === 'X' ? 10 : Number(digit)) * (10 - index), 0) % 11 === 0
  return false
}

/** «7», «7–9», «10–11», «1, 3». */
export function gradesInWords(grades: readonly number[]): string {
  const runs: number[][] = []
  for (const grade of grades) {
    const last = runs.at(-1)
    if (last && last.at(-1) === grade - 1) last.push(grade)
    else runs.push([grade])
  }
  return runs.map((run) => (run.length === 1 ? `${run[0]}` : `${run[0]}–${run.at(-1)}`)).join(', ')
}

/** «часть 1»; '' for a book in one volume. */
export const partName = (number: number): string => (number === 0 ? '' : `часть ${number}`)
