import { addEdition, bookshelf, chooseTextbooks, confirmData, decideSubstitution, describeTextbook, markStateTextbook, partsOfEdition, recordClassSizes, recordInventory, recordStock, schoolProvision, writeOff, type EditionId, type StockLine } from '#modules/textbooks'
import { members, shortName, type PersonId, type SchoolId } from '#modules/people'
import type { SchoolYear } from '#platform/calendar'
import type { Context } from '#platform/context'
import { Actors } from './actors.ts'
import { Chance } from './chance.ts'
import type { SampleCity } from './city.ts'
import { sampleBooks, twoLines, type SampleBook } from './sample-books.ts'
import { sendStockList } from './stock-lists.ts'

interface DescribedBook extends SampleBook {
  readonly editions: readonly { readonly id: EditionId; readonly parts: readonly number[]; readonly from: number; readonly to: number }[]
}

/** What the schools of the sample city have of textbooks, and their classes, in the autumn of the year; by the same deeds as the pages. */
export async function stockSchools(context: Context, city: SampleCity, year: SchoolYear): Promise<{ books: number; copies: number }> {
  const actors = new Actors(context, year, await members(context))
  const chance = new Chance(20_260_903)
  const methodist = actors.on([9, 2], city.methodist)
  const books: DescribedBook[] = []
  for (const book of sampleBooks()) books.push(await described(methodist, book))
  for (const { editions } of books.filter(({ old }) => old)) {
    const relation = chance.one(['whole-class', 'whole-class', 'mixed', 'no'] as const)
    const why = { 'whole-class': 'Порядок тем разный: класс учится по одному изданию.', mixed: 'Отличаются рисунки, задания те же.', no: 'Переработано под новый стандарт.' }[relation]
    // Of every fifth pair nothing is decided yet.
    if (chance.whole(1, 5) > 1) await decideSubstitution(methodist, editions[0]!.id, editions[1]!.id, relation, why)
  }
  let copies = 0
  for (const [at, school] of city.schools.entries()) copies += await stocked(actors, city, { at, school }, books, year, chance)
  return { books: books.length, copies }
}

/** In May schools write off what was worn out; every third has lost some. */
export async function writeOffWorn(context: Context, city: SampleCity, year: SchoolYear): Promise<void> {
  const actors = new Actors(context, year, await members(context))
  const shelf = await bookshelf(context, year.from)
  for (const [at, school] of city.schools.entries()) {
    const librarian = actors.on([5, 20], city.librarians.find((id) => actors.person(id).schoolId === school) ?? city.methodist)
    const { holdings } = await schoolProvision(context, shelf, school, year.from)
    for (const { partId, worn } of holdings.filter(({ worn }) => worn > 0).slice(0, 8))
      await writeOff(librarian, { schoolId: school, partId, copies: worn, day: actors.day([5, 20]), paper: `Акт о списании № ${1 + (at % 7)}`, reason: at % 3 === 0 ? 'lost' : 'worn' })
  }
}

async function described(context: Context, book: SampleBook): Promise<DescribedBook> {
  const edition = { publisher: book.publisher, editionNumber: null, revised: false, firstYear: null, lastYear: null, isbn: null, medium: 'print' } as const
  const { workId, editionId } = await describeTextbook(
    context,
    { kind: 'textbook', subject: book.subject, title: book.title, authors: book.authors, grades: book.grades, level: 'basic', programme: 'general' },
    book.old ? { ...edition, editionNumber: 1, lastYear: 2022 } : edition,
    book.volumes,
  )
  // Of history and social science the upper grades learn by unified state textbooks.
  if (book.subject.startsWith('history') && book.grades[0]! >= 10) await markStateTextbook(context, workId, 'listed', null)
  if (book.subject === 'social-science' && book.grades[0]! >= 9) await markStateTextbook(context, workId, 'planned', null)
  const ids = book.old ? [editionId, await addEdition(context, workId, { ...edition, editionNumber: 2, revised: true, firstYear: 2023 }, book.volumes)] : [editionId]
  const editions = []
  for (const [index, id] of ids.entries()) editions.push({ id, parts: (await partsOfEdition(context, id)).map((part) => part.id), from: book.old && index === 1 ? 2023 : 2018, to: book.old && index === 0 ? 2022 : 2025 })
  return { ...book, editions }
}

/** Schools that send their stock as a table of their own. */
const listed: ReadonlySet<number> = new Set([2, 6, 13])

/** Classes and stock of one school. @returns copies on its shelves */
async function stocked(actors: Actors, city: SampleCity, { at, school }: { at: number; school: SchoolId }, books: readonly DescribedBook[], year: SchoolYear, chance: Chance): Promise<number> {
  // The librarian of the school, or the methodist where it has none.
  const librarian = city.librarians.find((id) => actors.person(id).schoolId === school) ?? city.methodist
  const context = actors.on([9, 4 + (at % 12)], librarian)
  const size = 1 + (at % 4 === 0 ? 2 : at % 3 === 0 ? 0 : 1)
  const line = chance.whole(0, 1)
  const pupilsOf = new Map<number, number>()
  // Two schools have told nothing of their classes, and here and there a class is missing.
  const silent = at === 11 || at === 19
  const groups = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].flatMap((grade) =>
    Array.from({ length: grade > 9 ? Math.max(1, size - 1) : size }, (_, index) => {
      const pupils = chance.whole(1, 60) === 1 ? null : chance.whole(17, 30)
      pupilsOf.set(grade, (pupilsOf.get(grade) ?? 0) + (pupils ?? 25))
      return { id: null, seen: 0, place: '', grade, letter: size === 1 ? '' : 'АБВГ'[index]!, programme: 'general' as const, pupils, forecast: null }
    }),
  )
  if (!silent) await recordClassSizes(context, { schoolId: school, schoolYear: year.from, groups })
  // One school has not sent its stock.
  if (at === 15) return 0
  const own = books.filter((book) => book.line === (twoLines.has(book.subject) ? line : 0) || chance.whole(1, 12) === 1)
  const lines = own.flatMap((book) => linesOf(book, book.grades.reduce((sum, grade) => sum + (pupilsOf.get(grade) ?? 0), 0), chance))
  if (listed.has(at)) await sendStockList(context, school, lines, at)
  else await recordStock(context, school, { lines, day: context.today, paper: 'Список фонда учебников школы', whole: false })
  if (!silent && size > 1 && own.some(({ subject, line }) => subject === 'maths' && line === 1)) await chooseSecondLine(context, school, own, year)
  // By the end of September most schools say that what they wrote is right.
  if (!silent && at % 4 !== 1 && groups.every(({ pupils }) => pupils !== null)) await confirmData(actors.on([9, 20], librarian), school, year.from)
  if (at === 4 || at === 8) await inventoryOf(actors.on([10, 20], librarian), actors, librarian, school, lines, chance)
  return lines.reduce((sum, { copies }) => sum + copies, 0)
}

/** A commission counts a part of the shelves and misses a few copies. */
async function inventoryOf(context: Context, actors: Actors, librarian: PersonId, school: SchoolId, lines: readonly StockLine[], chance: Chance): Promise<void> {
  const counted = lines.slice(0, 40).filter(({ copies }) => copies > 0).map(({ partId, copies }) => ({ partId, copies: chance.whole(1, 8) === 1 ? copies - chance.whole(1, 2) : copies }))
  await recordInventory(context, school, { day: context.today, number: '1', commission: `${shortName(actors.person(librarian))}, педагог-библиотекарь; учителя начальных классов`, counted: counted.map(({ partId, copies }) => ({ partId, copies: Math.max(0, copies) })) })
}

function linesOf({ editions, line, volumes }: DescribedBook, pupils: number, chance: Chance): StockLine[] {
  const share = line === 1 && chance.whole(1, 3) > 1 ? chance.whole(40, 100) : chance.whole(1, 7) === 1 ? chance.whole(55, 90) : chance.whole(96, 122)
  const whole = Math.round((pupils * share) / 100)
  const newer = editions.length === 1 ? whole : Math.round((whole * chance.whole(45, 80)) / 100)
  return editions.flatMap(({ parts, from, to }, index) => {
    const copies = editions.length === 1 || index === 1 ? newer : whole - newer
    const [printedYear, price] = [chance.whole(from, to), chance.whole(1, 5) === 1 ? null : chance.whole(420, 980) * 100]
    return parts.map((partId): StockLine => {
      const own = Math.max(0, volumes > 1 && chance.whole(1, 6) === 1 ? copies - chance.whole(1, 6) : copies)
      return { partId, copies: own, worn: chance.whole(1, 9) === 1 ? Math.min(own, chance.whole(1, 8)) : 0, printedYear, price }
    })
  })
}

/** The last class of a grade is taught by the other line of mathematics where the school has it. */
async function chooseSecondLine(context: Context, school: SchoolId, own: readonly DescribedBook[], year: SchoolYear): Promise<void> {
  const choices = own
    .filter(({ subject, line, grades }) => subject === 'maths' && line === 1 && grades.length === 1)
    .map(({ grades, editions }) => ({ grade: grades[0]!, letter: 'Б', programme: 'general' as const, subject: 'maths', level: 'basic' as const, editionId: editions[0]!.id }))
  await chooseTextbooks(context, school, year.from, choices)
}
