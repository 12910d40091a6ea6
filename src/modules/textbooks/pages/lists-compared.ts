import { schools } from '#modules/people'
import type { Context } from '#platform/context'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { numberInFigures } from '#platform/russian'
import { changeInWords } from '../federal-list/change-in-words.ts'
import { changeName, changesBetween, type ChangeKind, type ListChange } from '../federal-list/changes.ts'
import { gradesInWords } from '../federal-list/entry.ts'
import { entryAddress, orderInWords, type FederalList } from '../federal-list/federal-list.ts'
import { federalEntries } from '../store/federal-entries.ts'
import { federalLists } from '../store/federal-lists.ts'
import { stockTouched, type TouchedStock } from '../stock-touched.ts'

const kinds = Object.keys(changeName) as ChangeKind[]

/** The two versions that an address asks to compare, the earlier first, and what differs; the last two when it asks for none. */
export async function listsCompared(context: Context, request: Request) {
  const lists = await federalLists(context)
  const parameters = new URL(request.url).searchParams
  const named = (name: string, otherwise: FederalList | undefined) => (parameters.get(name) ? (lists.find(({ id }) => id === idOf(parameters.get(name)!)) ?? notFound('Такого перечня нет.')) : otherwise)
  const after = named('to', lists[0])
  const before = named('from', lists.find(({ id }) => id !== after?.id))
  if (!before || !after) return { lists, compared: null }
  const earlier = await federalEntries(context, before.id)
  const changes = changesBetween(earlier, await federalEntries(context, after.id))
  const touched = await stockTouched(context, earlier)
  const names = new Map((await schools(context)).map(({ id, name }) => [id, name]))
  const kind = kinds.find((one) => one === parameters.get('kind')) ?? kinds.find((one) => changes.some((change) => change.kind === one)) ?? 'excluded'
  return { lists, compared: { before, after, kind, changes: changes.map((change) => ({ ...lineOf(change, before, after), ...heldOf(touched(change.touches), names) })).toSorted(bySubject) } }
}

function lineOf(change: ListChange, before: FederalList, after: FederalList) {
  const entry = change.now ?? change.touches[0]!
  const home = change.now ? after : before
  return { id: `${home.id} ${entry.appendix} ${entry.code}`, kind: change.kind, title: entry.title, to: entryAddress(home.id, entry), authors: entry.authors, subject: entry.subject, grades: gradesInWords(entry), words: changeInWords(change) }
}

/** Which schools have it, those with most first, and where to look. */
function heldOf({ works, schools }: TouchedStock, names: ReadonlyMap<number, string>) {
  return {
    work: works[0] ?? null,
    schools: schools.length,
    copies: schools.reduce((sum, { copies }) => sum + copies, 0),
    where: schools.toSorted((one, other) => other.copies - one.copies).map(({ schoolId, copies }) => `${names.get(schoolId) ?? ''} — ${numberInFigures(copies)}`),
  }
}

type Line = ReturnType<typeof lineOf>

const bySubject = (a: Line, b: Line): number => a.subject.localeCompare(b.subject, 'ru') || Number.parseInt(a.grades) - Number.parseInt(b.grades) || a.title.localeCompare(b.title, 'ru')

/** What the page shows of it: the changes of one kind, with the number of each. */
export async function comparisonShown(context: Context, request: Request) {
  const { lists, compared } = await listsCompared(context, request)
  const choices = lists.map((list) => [list.id, orderInWords(list)] as const)
  if (!compared) return { choices, compared: null }
  const { before, after, kind, changes } = compared
  const address = (one: ChangeKind) => `/textbooks/federal/compare?from=${before.id}&to=${after.id}&kind=${one}`
  return {
    choices,
    compared: {
      from: before.id,
      to: after.id,
      kind,
      total: changes.length,
      kinds: kinds.map((one) => ({ title: changeName[one].toLowerCase(), count: changes.filter((change) => change.kind === one).length, to: one === kind ? null : address(one) })).filter(({ count, to }) => count > 0 || to === null),
      lines: changes.filter((change) => change.kind === kind),
    },
  }
}
