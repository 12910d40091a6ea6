import type { Bookshelf } from './city-provision.ts'
import { programmeName } from './programmes.ts'
import { compareSubjects, subjectName } from './subjects.ts'
import { gradesInWords, levelName, mediumName, partName, workKindName, type Catalogue, type Edition, type Part, type Work } from './textbook.ts'

/** «Берёзкина Н. А. Математика, 5 класс» */
export const workInWords = ({ authors, title }: Pick<Work, 'authors' | 'title'>): string => [authors.replace(/[.,;\s]+$/, ''), title].filter(Boolean).join('. ').replace(/\.{2,}/g, '.')

/** «5 класс, углублённый уровень»: what the title leaves unsaid. */
export const workMarks = ({ grades, level, programme, kind, subject }: Work): string =>
  [
    subjectName(subject),
    `${gradesInWords(grades)} класс`,
    ...(level === 'advanced' ? [levelName.advanced] : []),
    ...(programme === 'general' ? [] : [programmeName(programme)]),
    ...(kind === 'textbook' ? [] : [workKindName[kind]]),
  ].join(', ')

/** «Азимут, 14-е изд., перераб., 2023–2025» */
export const editionInWords = ({ publisher, editionNumber, revised, firstYear, lastYear, medium }: Edition): string =>
  [
    publisher,
    ...(editionNumber === null ? [] : [`${editionNumber}-е изд.`]),
    ...(revised ? ['перераб.'] : []),
    ...(firstYear === null && lastYear === null ? [] : [firstYear === lastYear ? `${firstYear}` : firstYear === null ? `по ${lastYear}` : lastYear === null ? `с ${firstYear}` : `${firstYear}–${lastYear}`]),
    ...(medium === 'print' ? [] : [mediumName[medium]]),
  ].join(', ')

/** A part with all that names it. */
export interface NamedPart {
  readonly part: Part
  readonly edition: Edition
  readonly work: Work
}

export function namedParts({ works, editions, parts }: Catalogue): Map<number, NamedPart> {
  const [workOf, editionOf] = [new Map(works.map((work) => [work.id, work])), new Map(editions.map((edition) => [edition.id, edition]))]
  return new Map(
    parts.map((part) => {
      const edition = editionOf.get(part.editionId)!
      return [part.id, { part, edition, work: workOf.get(edition.workId)! }]
    }),
  )
}

/** The order of a shelf: subject, grade, title, edition, part. */
export const compareOnShelf = (one: NamedPart, other: NamedPart): number =>
  compareSubjects(one.work.subject, other.work.subject) ||
  one.work.grades[0]! - other.work.grades[0]! ||
  one.work.title.localeCompare(other.work.title, 'ru') ||
  one.edition.id - other.edition.id ||
  one.part.number - other.part.number

/** «Берёзкина Н. А. Математика, часть 1» */
export const partInWords = ({ part, work }: NamedPart): string => [workInWords(work), partName(part.number)].filter(Boolean).join(', ')

/** By which textbook a pool is known: its work, with its editions where there are several. */
export function poolInWords({ catalogue: { works, editions }, pools }: Bookshelf, number: number): string {
  const pool = pools.pools[number]!
  const publishers = [...new Set(pool.editions.map((id) => editions.find((edition) => edition.id === id)!.publisher))]
  return `${workInWords(works.find(({ id }) => id === pool.work)!)} (${publishers.join('; ')})`
}
