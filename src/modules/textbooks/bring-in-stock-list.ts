import { may, permit, personById, schools } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { refuse } from '#platform/refusal'
import { counted } from '#platform/russian'
import { refuseBroughtIn, stockListToSee } from './begin-stock-list.ts'
import { recordStock, type StockChange } from './record-stock.ts'
import { KnownBooks } from './stock-lists/known-books.ts'
import { listUnderstood, seenOf, type UnderstoodList } from './stock-lists/list-understood.ts'
import { catalogue } from './store/catalogue.ts'
import { meanings } from './store/meanings.ts'
import { holdingsBySchool, holdingsOf, lockStock } from './store/stock.ts'
import { rowsOfStockList, settleRows, stampBroughtIn, stockListsLike, type StockListSent } from './store/stock-lists.ts'

/** A list beside the textbooks, decisions and stock of now. */
export async function stockListUnderstood(context: Context, list: StockListSent): Promise<UnderstoodList> {
  const own = context.actor.personId === null ? null : ((await personById(context, context.actor.personId))?.schoolId ?? null)
  const everySchool = may(context, 'keep textbooks of every school')
  const rows = await rowsOfStockList(context, list.id)
  const known = {
    schools: await schools(context),
    schoolId: list.schoolId,
    mayKeep: (id: number) => everySchool || id === own,
    books: new KnownBooks(await catalogue(context)),
    meanings: await meanings(context),
    held: list.schoolId === null ? await holdingsBySchool(context) : new Map([[list.schoolId, await holdingsOf(context, list.schoolId)]]),
  }
  return listUnderstood(rows, { whole: list.whole, doubles: list.questions.filter(({ code }) => code === 'duplicate') }, known, list.answers)
}

/** What a list brought in, over all of its schools. */
export interface StockOutcome extends StockChange {
  readonly schools: number
  /** Rows that came in or were left out, and rows that go on waiting. */
  readonly settled: number
  readonly waiting: number
}

/**
 * Enters what is sure of a list; doubtful rows stay in it and wait for a decision, after which the rest is brought in the same way.
 * @param seen what the person was shown; see `seenOf`
 * @throws {Refusal} when the page showed something else, nothing is ready, or the same list is in already
 */
export function bringInStockList(context: Context, id: number, seen: string): Promise<StockOutcome> {
  return atomically(context, async (context) => {
    permit(context, 'bring in stock lists')
    const list = await stockListToSee(context, id, { hold: true })
    if (list.undone !== null) refuse('Внесение этого списка отменено. Загрузите файл снова.')
    const before = (await stockListsLike(context, list.contentHash)).find((other) => other.id !== id && other.broughtIn !== null)
    if (before) refuseBroughtIn(before)
    const concerned = (await stockListUnderstood(context, list)).schools.map(({ id }) => id)
    for (const school of concerned.toSorted((one, other) => one - other)) await lockStock(context, school)
    const understood = await stockListUnderstood(context, list)
    const settled = understood.schools.flatMap(({ rows }) => rows.filter(({ fate, partIds }) => fate === 'ready' || (fate === 'left' && partIds === null)))
    if (settled.length === 0) refuse(whyNothing(understood))
    if (seenOf(understood) !== seen) refuse('Ответы сохранены, но с тех пор, как страница открыта, что-то изменилось. Посмотрите, что будет внесено, и нажмите ещё раз.')
    const outcome = { opened: 0, corrected: 0, same: 0, gone: 0, schools: 0, settled: settled.length, waiting: understood.schools.reduce((sum, { rows }) => sum + rows.filter(({ fate }) => fate === 'waits').length, 0) }
    for (const school of understood.schools) {
      if (school.lines.length === 0 && !school.whole) continue
      const change = await recordStock(context, school.id, { lines: school.lines, day: context.today, paper: `Список учебников «${list.name}»`, whole: school.whole }, id)
      for (const key of ['opened', 'corrected', 'same', 'gone'] as const) outcome[key] += change[key]
      outcome.schools++
    }
    await settleRows(context, id, settled.map(({ position, lines }) => ({ position, partIds: lines.map(({ partId }) => partId) })))
    await stampBroughtIn(context, id)
    await note(context, { deed: 'список учебников внесён', subject: `/textbooks/lists/${id}`, details: { name: list.name, ...outcome } })
    return outcome
  })
}

function whyNothing({ schools, questions }: UnderstoodList): string {
  const waiting = schools.flatMap(({ rows }) => rows).filter(({ fate }) => fate === 'waits').length
  if (questions.some(({ choice }) => choice === '')) return 'Сначала скажите, какие это школы.'
  if (waiting > 0) return `Вносить пока нечего: ${counted(waiting, 'строка ждёт', 'строки ждут', 'строк ждут')} решения методиста.`
  return 'Вносить нечего: все строки уже внесены или в них нет чисел.'
}
