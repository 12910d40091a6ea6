import { associationOf, schools as allSchools, type SchoolId } from '#modules/people'
import type { Period, SchoolYear } from '#platform/calendar'
import type { Context } from '#platform/context'
import { bookshelf, cityData, measure } from '../city-provision.ts'
import { curriculumOf } from '../demand.ts'
import { classesNextYear, groupsNextYear, hasTold } from '../forecast.ts'
import { booksOf } from '../programmes.ts'
import { courtCases, receivedCopies, stateTextbooks, statedReasons, writeOffsIn } from '../store/monitoring.ts'
import { textbookSettings } from '../store/settings.ts'
import { subjectsTaught } from '../store/teaching.ts'
import type { Catalogue } from '../textbook.ts'
import { decidedInThreeYears, heardOn, type CourtCase } from './court-case.ts'
import { compulsoryRows, expiringRows, keyOf, stateRows, withReasons, type MonitoredShelf, type NeedRow, type ReasonedRow } from './need-rows.ts'
import { writtenOffCopies, writtenOffPeriod, type WriteOffRecord } from './written-off.ts'

/** All that the forms say of one school. */
export interface MonitoredSchool {
  readonly school: { readonly id: SchoolId; readonly name: string; readonly inn: string | null }
  /** Class groups, and those of them whose size is not known. */
  readonly classes: number
  readonly unknown: number
  readonly stocked: boolean
  readonly expiring: readonly NeedRow[]
  readonly listed: readonly NeedRow[]
  readonly planned: readonly NeedRow[]
  readonly compulsory: readonly ReasonedRow[]
  readonly writeOffs: readonly WriteOffRecord[]
  readonly heard: readonly CourtCase[]
  readonly decided: readonly CourtCase[]
}

/** What the forms of a year are made from, for a city or for one school. */
export interface Monitoring {
  readonly year: SchoolYear
  /** Who reports: the association. */
  readonly body: string
  readonly city: string
  readonly catalogue: Catalogue
  /** Whether a federal list is chosen: without one no limit of use is known. */
  readonly limitsKnown: boolean
  readonly writeOffPeriod: Period
  /** Pupils of grade 9 who are taken to go on to grade 10, per cent. */
  readonly grade10Share: number
  /** Whether the forms are of one school. */
  readonly ofOne: boolean
  readonly schools: readonly MonitoredSchool[]
}

/**
 * Counts the forms anew from the records; schools that have told nothing are among them.
 * @param schoolId null: of the whole city
 */
export async function monitoringOf(context: Context, year: SchoolYear, schoolId: SchoolId | null = null): Promise<Monitoring> {
  const [shelfNow, shelfNext] = [await bookshelf(context, year.from), await bookshelf(context, year.to)]
  const settings = await textbookSettings(context)
  const state = await stateTextbooks(context)
  const { catalogue } = shelfNow
  const shelf: MonitoredShelf = { catalogue, pools: shelfNow.pools, poolsNext: shelfNext.pools, curriculum: curriculumOf(await subjectsTaught(context)), state }
  const parts = new Map(catalogue.parts.map((part) => [part.id, part]))
  const worksOf = worksBySubject(catalogue)
  const period = writtenOffPeriod(year, context.today)
  const writeOffs = Map.groupBy(await writeOffsIn(context, period, schoolId), (one) => one.schoolId)
  const stateEditions = new Set(catalogue.editions.filter(({ workId }) => state.has(workId)).map(({ id }) => id))
  const received = await receivedCopies(context, catalogue.parts.filter(({ editionId }) => stateEditions.has(editionId)).map(({ id }) => id), schoolId)
  const stated = new Map((await statedReasons(context, year.from, schoolId)).map((one) => [`${one.schoolId}|${keyOf(one.books, one.subject)}|${one.grade}`, one]))
  const cases = Map.groupBy(await courtCases(context, schoolId), (one) => one.schoolId)
  const [told, next] = [new Map((await cityData(context, year.from)).map((data) => [data.schoolId, data])), new Map((await cityData(context, year.to)).map((data) => [data.schoolId, data]))]
  const association = await associationOf(context)
  return {
    year,
    body: association.name,
    city: association.city,
    catalogue,
    limitsKnown: shelfNow.listed !== null,
    writeOffPeriod: period,
    grade10Share: settings.grade10Share,
    ofOne: schoolId !== null,
    schools: (await allSchools(context))
      .filter(({ id }) => schoolId === null || id === schoolId)
      .map(({ id, name, inn }): MonitoredSchool => {
        const data = told.get(id) ?? { schoolId: id, classGroups: [], apart: [], assignments: [], holdings: [] }
        const later = next.get(id)
        const classGroups = classesNextYear(data.classGroups, later?.classGroups ?? [], { admissions: 100, grade10Share: settings.grade10Share, migration: 0 })
        const recorded = later !== undefined && hasTold(later.classGroups)
        const future = { schoolId: id, classGroups, apart: recorded ? later.apart : groupsNextYear(classGroups, data.apart), assignments: later?.assignments ?? [], holdings: data.holdings }
        const school = { now: measure(shelf.pools, shelf.curriculum, data), next: measure(shelf.poolsNext, shelf.curriculum, future), holdings: data.holdings, received: received.get(id) ?? new Map<number, number>() }
        const gone = writeOffs.get(id) ?? []
        const expiring = expiringRows(shelf, school)
        const statedOf = ({ books, subject, grades }: NeedRow) => stated.get(`${id}|${keyOf(books, subject)}|${grades[0]}`) ?? null
        const goneOf = ({ books, subject, grades }: NeedRow) => writtenOffCopies(gone, parts, worksOf(keyOf(books, subject), grades))
        const endsFor = ({ books, subject, grades }: NeedRow) => expiring.some((row) => row.books === books && row.subject === subject && row.grades.some((grade) => grades.includes(grade)))
        return {
          school: { id, name, inn },
          classes: data.classGroups.length,
          unknown: data.classGroups.filter(({ pupils }) => pupils === null).length,
          stocked: data.holdings.length > 0,
          expiring,
          listed: stateRows(shelf, school, 'listed'),
          planned: stateRows(shelf, school, 'planned'),
          compulsory: withReasons(compulsoryRows(shelf, school), statedOf, goneOf, endsFor),
          writeOffs: gone,
          heard: heardOn(cases.get(id) ?? [], period.to),
          decided: decidedInThreeYears(cases.get(id) ?? [], period.to),
        }
      }),
  }
}

/** Whether an edition is of a subject and of one of these grades. */
function worksBySubject({ works, editions }: Catalogue): (key: string, grades: readonly number[]) => (edition: number) => boolean {
  const workOf = new Map(works.map((work) => [work.id, work]))
  const ofEdition = new Map(editions.map(({ id, workId }) => [id, workOf.get(workId)!]))
  return (key, grades) => (edition) => {
    const work = ofEdition.get(edition)!
    return keyOf(booksOf(work.programme), work.subject) === key && work.grades.some((grade) => grades.includes(grade))
  }
}
