import { associationOf, schools } from '#modules/people'
import { schoolYearName, type SchoolYear } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { Sheet } from '#documents/excel'
import { balancesOf } from '../balance.ts'
import { poolInWords } from '../book-words.ts'
import { bookshelf, cityProvision } from '../city-provision.ts'
import { textbookSettings } from '../store/settings.ts'
import { fullSets, provisionTable } from '../summary.ts'
import { compareSubjects, subjectName } from '../subjects.ts'
import { tallyOfAll } from '../tally.ts'
import { gradesInWords } from '../textbook.ts'
import { balanceSheet } from './balance-sheet.ts'
import { provisionSheets } from './provision-sheets.ts'

/** The workbook of a city's provision: subjects by grades, schools, what is short and what is spare. */
export async function provisionOfCity(context: Context, year: SchoolYear): Promise<Sheet[]> {
  const shelf = await bookshelf(context, year.from)
  const [measured, settings] = [await cityProvision(context, shelf, year.from), await textbookSettings(context)]
  const names = new Map((await schools(context)).map(({ id, name }) => [id, name]))
  const title = `${(await associationOf(context)).name}. Обеспеченность учебниками, ${schoolYearName(year)} учебный год`
  const named = measured.filter(({ schoolId }) => names.has(schoolId)).map((school) => ({ school, balances: balancesOf(school, shelf.pools, settings) }))
  const lines = named
    .flatMap(({ balances }) => balances)
    .toSorted((one, other) => compareSubjects(one.subject, other.subject) || one.grades[0]! - other.grades[0]! || one.schoolId - other.schoolId)
    .map(({ schoolId, pool, subject, grades, spare, ...numbers }) => ({
      ...numbers,
      spare: spare ?? 0,
      school: names.get(schoolId)!,
      subject: subjectName(subject),
      grades: gradesInWords(grades),
      book: pool === null ? 'учебника в фонде нет' : poolInWords(shelf, pool),
    }))
  return [
    ...provisionSheets(
      provisionTable(measured),
      named.map(({ school, balances }) => ({
        name: names.get(school.schoolId)!,
        tally: tallyOfAll(school.cells),
        sets: fullSets([school]),
        known: school.holdings.length > 0 && school.classGroups.some(({ pupils }) => pupils !== null),
        short: balances.reduce((sum, { short }) => sum + short, 0),
        spare: balances.reduce((sum, { spare }) => sum + (spare ?? 0), 0),
      })),
      title,
    ),
    balanceSheet('Не хватает', lines.filter(({ short }) => short > 0), `${title}: чего не хватает`),
    balanceSheet('Лишнее', lines.filter(({ spare }) => spare > 0), `${title}: что лишнее`),
  ]
}
