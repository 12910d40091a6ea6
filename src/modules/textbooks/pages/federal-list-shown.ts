import type { Context } from '#platform/context'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import type { SchoolYear } from '#platform/calendar'
import { entriesAsked, type EntriesAsked } from '../federal-list/entries-asked.ts'
import { gradesInWords, publisherName, type FederalEntry } from '../federal-list/entry.ts'
import { entryAddress, listAddress, orderInWords, type FederalListId } from '../federal-list/federal-list.ts'
import { standing, standingInWords, yearToDecide, type FederalStanding } from '../federal-list/standing.ts'
import { federalEntries } from '../store/federal-entries.ts'
import { federalListById } from '../store/federal-lists.ts'

const onPage = 100
const states = { allowed: 'можно', 'opinion ends': 'заключение кончается', blocked: 'нельзя', unknown: 'срок не понят' } as const satisfies Record<FederalStanding['state'], string>
const stateKinds = Object.keys(states) as FederalStanding['state'][]

/** A version of the list and what of it the address asks for. */
export async function federalListAsked(context: Context, listId: string | undefined, request: Request) {
  const list = (await federalListById(context, idOf(listId))) ?? notFound('Такого перечня нет.')
  const parameters = new URL(request.url).searchParams
  const asked = askedIn(parameters)
  const year = yearIn(parameters, yearToDecide(context.today))
  const entries = await federalEntries(context, list.id)
  return { list, asked, year, entries, found: entriesAsked(entries, asked, year), page: Math.max(1, Math.trunc(Number(parameters.get('page'))) || 1) }
}

/** The school year that the address asks about, within the years that a list can speak of. */
function yearIn(parameters: URLSearchParams, otherwise: SchoolYear): SchoolYear {
  const from = Number(parameters.get('year'))
  return Number.isInteger(from) && Math.abs(from - otherwise.from) <= 10 ? { from, to: from + 1 } : otherwise
}

function askedIn(parameters: URLSearchParams): EntriesAsked {
  const text = (name: string) => parameters.get(name)?.slice(0, 200).trim() || undefined
  const [words, subject, grade, appendix, state] = [text('words'), text('subject'), Number(text('grade')), text('appendix'), text('state')]
  return {
    words,
    subject,
    grade: grade >= 1 && grade <= 12 ? grade : undefined,
    appendix: appendix === '1' ? 1 : appendix === '2' ? 2 : undefined,
    state: stateKinds.find((one) => one === state),
  }
}

/** The page of a version: what is asked, choices with their numbers, and a hundred entries. */
export async function federalListShown(context: Context, listId: string | undefined, request: Request) {
  const { list, asked, year, entries, found, page } = await federalListAsked(context, listId, request)
  const usual = yearToDecide(context.today).from
  const address = (change: EntriesAsked & { page?: number; year?: number }) => addressOf(list.id, { ...asked, ...(year.from === usual ? {} : { year: year.from }), ...change })
  const choice = (title: string, change: EntriesAsked, chosen: boolean) => ({
    title,
    count: entriesAsked(entries, { ...asked, ...change }, year).length,
    to: chosen ? null : address(change),
  })
  const pages = Math.max(1, Math.ceil(found.length / onPage))
  const here = Math.min(page, pages)
  return {
    id: list.id,
    order: orderInWords(list),
    from: list.inForceFrom,
    questions: list.questions,
    year,
    /** Ends where the first year of a school year stands. */
    ofYear: addressOf(list.id, { ...asked, year: '' }),
    asked,
    subjects: [...new Set(entries.map(({ subject }) => subject))].toSorted((a, b) => a.localeCompare(b, 'ru')),
    appendices: [choice('оба', { appendix: undefined }, asked.appendix === undefined), choice('приложение 1', { appendix: 1 }, asked.appendix === 1), choice('приложение 2', { appendix: 2 }, asked.appendix === 2)],
    states: [
      choice('все', { state: undefined }, asked.state === undefined),
      ...stateKinds.map((state) => choice(states[state], { state }, asked.state === state)).filter(({ count, to }) => count > 0 || to === null),
    ],
    total: found.length,
    rows: found.slice((here - 1) * onPage, here * onPage).map((entry) => ({ id: `${entry.appendix} ${entry.code}`, ...lineOf(entry), to: entryAddress(list.id, entry), state: standing(entry, year).state, words: standingInWords(standing(entry, year)) })),
    page: here,
    pages,
    before: here > 1 ? address({ page: here - 1 }) : null,
    after: here < pages ? address({ page: here + 1 }) : null,
    workbook: `${listAddress(list.id)}/list.xlsx${address({}).slice(listAddress(list.id).length)}`,
  }
}

const lineOf = (entry: FederalEntry) => ({ title: entry.title, authors: entry.authors, publisher: publisherName(entry), subject: entry.subject, grades: gradesInWords(entry), appendix: entry.appendix, code: entry.code })

function addressOf(id: FederalListId, asked: object): string {
  const said = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return `${listAddress(id)}${said.length > 0 ? `?${new URLSearchParams(said)}` : ''}`
}
