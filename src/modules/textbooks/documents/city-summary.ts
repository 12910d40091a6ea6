import { associationOf, people, schools as allSchools, signatureName } from '#modules/people'
import { calendarDate, type CalendarDate, type SchoolYear } from '#platform/calendar'
import type { Context } from '#platform/context'
import { balancesOf, type BalanceLine } from '../balance.ts'
import { poolInWords } from '../book-words.ts'
import { bookshelf, cityProvision, type Bookshelf } from '../city-provision.ts'
import { isSilent, untold } from '../monitoring/told-data.ts'
import { textbookSettings } from '../store/settings.ts'
import { toldData } from '../store/told-data.ts'
import { fullSets, provisionTable, type FullSets, type ProvisionTable } from '../summary.ts'
import { subjectName } from '../subjects.ts'
import { tallyOfAll, type Tally } from '../tally.ts'
import { gradesInWords } from '../textbook.ts'

/** A textbook that schools lack or have to spare. */
export interface SummedBook {
  readonly book: string
  readonly subject: string
  readonly grades: string
  readonly copies: number
  readonly schools: number
}

/** What the note and the slides of the September meeting are told from. */
export interface CitySummary {
  readonly year: SchoolYear
  readonly association: string
  readonly shortName: string
  readonly city: string
  readonly today: CalendarDate
  /** Who signs: the head of the association; '' when there is none. */
  readonly head: string
  readonly table: ProvisionTable
  readonly sets: FullSets
  readonly schools: readonly { readonly name: string; readonly tally: Tally }[]
  readonly silent: readonly { readonly name: string; readonly lacks: readonly string[] }[]
  readonly short: readonly SummedBook[]
  readonly shortCopies: number
  readonly spare: readonly SummedBook[]
  readonly spareCopies: number
  /** The year before as it was on 1 October; null where schools had told nothing. */
  readonly before: { readonly year: SchoolYear; readonly whole: Tally; readonly sets: FullSets } | null
}

/** Gathers the summary of a school year, counted anew. */
export async function citySummary(context: Context, year: SchoolYear): Promise<CitySummary> {
  const shelf = await bookshelf(context, year.from)
  const settings = await textbookSettings(context)
  const names = new Map((await allSchools(context)).map(({ id, name }) => [id, name]))
  const measured = (await cityProvision(context, shelf, year.from)).filter(({ schoolId }) => names.has(schoolId))
  const lines = measured.flatMap((school) => balancesOf(school, shelf.pools, settings))
  const association = await associationOf(context)
  const head = (await people(context)).find(({ roles, leftOn }) => roles.includes('head') && leftOn === null)
  return {
    year,
    association: association.name,
    shortName: association.shortName || association.name,
    city: association.city,
    today: context.today,
    head: head ? signatureName(head) : '',
    table: provisionTable(measured),
    sets: fullSets(measured),
    schools: measured.map((school) => ({ name: names.get(school.schoolId)!, tally: tallyOfAll(school.cells) })).toSorted((one, other) => one.name.localeCompare(other.name, 'ru', { numeric: true })),
    silent: (await toldData(context, year.from)).filter(isSilent).map((one) => ({ name: one.name, lacks: untold(one) })),
    short: summed(shelf, lines, 'short'),
    shortCopies: lines.reduce((sum, { short }) => sum + short, 0),
    spare: summed(shelf, lines, 'spare'),
    spareCopies: lines.reduce((sum, { spare }) => sum + (spare ?? 0), 0),
    before: await yearBefore(context, { from: year.from - 1, to: year.from }),
  }
}

async function yearBefore(context: Context, year: SchoolYear): Promise<CitySummary['before']> {
  const measured = await cityProvision(context, await bookshelf(context, year.from), year.from, calendarDate(year.from, 10, 1))
  const { whole } = provisionTable(measured)
  return whole.users === 0 ? null : { year, whole, sets: fullSets(measured) }
}

/** Ten textbooks of which schools lack, or can spare, most. */
function summed(shelf: Bookshelf, lines: readonly BalanceLine[], which: 'short' | 'spare'): SummedBook[] {
  const asked = lines.filter((line) => (line[which] ?? 0) > 0)
  return [...Map.groupBy(asked, ({ pool, subject, grades }) => pool ?? `${subject}|${grades.join()}`).values()]
    .map((own) => ({
      book: own[0]!.pool === null ? 'учебника в фонде нет' : poolInWords(shelf, own[0]!.pool),
      subject: subjectName(own[0]!.subject),
      grades: gradesInWords(own[0]!.grades),
      copies: own.reduce((sum, line) => sum + line[which]!, 0),
      schools: own.length,
    }))
    .toSorted((one, other) => other.copies - one.copies || one.book.localeCompare(other.book, 'ru'))
    .slice(0, 10)
}
