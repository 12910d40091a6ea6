import { schoolById, schools } from '#modules/people'
import type { Context } from '#platform/context'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { balancesOf } from '../balance.ts'
import { poolInWords } from '../book-words.ts'
import { bookshelf, cityProvision, schoolProvision } from '../city-provision.ts'
import { partHeld } from '../pools.ts'
import { textbookSettings } from '../store/settings.ts'
import { compareSubjects, subjectName } from '../subjects.ts'
import { gradesInWords } from '../textbook.ts'
import { yearAsked } from './year-asked.ts'

/** Lines of what is short or spare, with the names that a page and a sheet show. */
export async function askedBalances(request: Request, context: Context, which: 'short' | 'spare') {
  const year = yearAsked(request, context)
  const asked = new URL(request.url).searchParams
  const school = asked.has('school') ? ((await schoolById(context, idOf(asked.get('school')!))) ?? notFound('Такой школы нет.')) : null
  const shelf = await bookshelf(context, year.from)
  const settings = await textbookSettings(context)
  const measured = school ? [await schoolProvision(context, shelf, school.id, year.from)] : await cityProvision(context, shelf, year.from)
  const names = new Map((await schools(context)).map(({ id, name }) => [id, name]))
  const book = asked.has('book') ? idOf(asked.get('book')!) : null
  const lacking = asked.get('lacking')
  const lines = measured
    .filter(({ schoolId }) => names.has(schoolId))
    .flatMap((one) => balancesOf(one, shelf.pools, settings).map((line) => ({ ...line, holdings: one.holdings })))
    .filter((line) => (line[which] ?? 0) > 0)
    .filter(({ pool, subject, grades }) => (book === null || (pool !== null && shelf.pools.pools[pool]!.editions.includes(book))) && (lacking === null || (pool === null && `${subject}|${grades[0]}` === lacking)))
    .toSorted((one, other) => compareSubjects(one.subject, other.subject) || one.grades[0]! - other.grades[0]! || other[which]! - one[which]!)
  return {
    year,
    settings,
    school: school && { id: school.id, name: school.name },
    /** Whether anything could be counted: some school has told both its classes and its stock. */
    known: measured.some(({ holdings, classGroups }) => holdings.length > 0 && classGroups.some(({ pupils }) => pupils !== null)),
    /** Of one textbook, or of a subject and grade without any. */
    ofOne: book !== null || lacking !== null,
    rows: lines.map((line, id) => ({
      id,
      schoolId: line.schoolId,
      school: names.get(line.schoolId)!,
      subjectCode: line.subject,
      subject: subjectName(line.subject),
      grade: line.grades[0]!,
      grades: gradesInWords(line.grades),
      edition: line.pool === null ? null : shelf.pools.pools[line.pool]!.editions[0]!,
      part: line.pool === null ? null : partHeld(shelf.pools.pools[line.pool]!, line.holdings),
      book: line.pool === null ? 'учебника в фонде нет' : poolInWords(shelf, line.pool),
      need: line.need,
      sets: line.sets,
      short: line.short,
      spare: line.spare ?? 0,
    })),
  }
}
