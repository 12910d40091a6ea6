import type { Context } from '#platform/context'
import { allFound, besides, foundGroup, hasWords, spelledLike as like, textFound, textsForSpelling, wordsFirstIn, type FoundGroup, type SearchQuery } from '#platform/search'
import { itemTitle, lineKindName } from '../plan.ts'
import type { PlanTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<PlanTables>()

const ofPlan = ['plan.theme', 'plan.aim'] as const
const ofIndicator = ['plan_indicator.task', 'plan_indicator.planned_result', 'plan_indicator.criterion'] as const
const ofItem = ['topic', 'content', 'aim', 'form', 'output', 'place', 'section'] as const

const yearOf = (from: number): string => `план на ${from}/${from + 1}`

/** Plans by theme and aim. */
export async function plansFound(context: Context, { words, most }: SearchQuery): Promise<FoundGroup> {
  const rows = await tables(context)
    .selectFrom('plan')
    .select(['id', 'year_from', 'theme', 'aim', allFound.as('total')])
    .where('association_id', '=', context.association)
    .where(hasWords(ofPlan, besides(words, 'план')))
    .orderBy('year_from', 'desc')
    .limit(most)
    .execute()
  return foundGroup('plan', rows, ({ id, year_from, theme, aim }) => ({ title: `План на ${year_from}/${year_from + 1} учебный год`, text: [theme, aim].join('\n'), note: '', address: `/plans/${id}` }))
}

/** Tasks, problems and other lines of the front part, of all years. */
export async function linesFound(context: Context, { words, most }: SearchQuery): Promise<FoundGroup> {
  const rows = await tables(context)
    .selectFrom('plan_line')
    .innerJoin('plan', (on) => on.onRef('plan.association_id', '=', 'plan_line.association_id').onRef('plan.id', '=', 'plan_line.plan_id'))
    .select(['plan_id', 'kind', 'text', 'year_from', allFound.as('total')])
    .where('plan_line.association_id', '=', context.association)
    .where(hasWords(['plan_line.text'], words))
    .orderBy('year_from', 'desc')
    .orderBy('plan_line.id')
    .limit(most)
    .execute()
  return foundGroup('plan line', rows, ({ plan_id, kind, text, year_from }) => ({ title: text, text: '', note: `${lineKindName[kind]}, ${yearOf(year_from)}`, address: `/plans/${plan_id}` }))
}

/** Rows of «Показатели результативности», of all years. */
export async function indicatorsFound(context: Context, { words, most }: SearchQuery): Promise<FoundGroup> {
  const rows = await tables(context)
    .selectFrom('plan_indicator')
    .innerJoin('plan', (on) => on.onRef('plan.association_id', '=', 'plan_indicator.association_id').onRef('plan.id', '=', 'plan_indicator.plan_id'))
    .select(['plan_indicator.id', 'task', 'planned_result', 'criterion', 'year_from', allFound.as('total')])
    .where('plan_indicator.association_id', '=', context.association)
    .where(hasWords(ofIndicator, words))
    .orderBy('year_from', 'desc')
    .orderBy('plan_indicator.id')
    .limit(most)
    .execute()
  return foundGroup('indicator', rows, (row) => ({
    title: row.criterion || row.planned_result || row.task,
    text: [row.task, row.planned_result].join('\n'),
    note: yearOf(row.year_from),
    address: `/indicators/rows/${row.id}`,
  }))
}

/** Meetings as the plan has them and other planned work, of all years. */
export async function itemsFound(context: Context, { words, most }: SearchQuery): Promise<FoundGroup> {
  const rows = await tables(context)
    .selectFrom('plan_item')
    .innerJoin('plan', (on) => on.onRef('plan.association_id', '=', 'plan_item.association_id').onRef('plan.id', '=', 'plan_item.plan_id'))
    .select(['plan_item.id', 'plan_id', 'kind', 'number', 'topic', 'content', 'year_from', textFound(ofItem.filter((column) => column !== 'topic').map((column) => `plan_item.${column}`)).as('text'), allFound.as('total')])
    .where('plan_item.association_id', '=', context.association)
    .where(hasWords(ofItem.map((column) => `plan_item.${column}`), words))
    .orderBy(wordsFirstIn(['plan_item.topic'], words))
    .orderBy('year_from', 'desc')
    .orderBy('plan_item.id')
    .limit(most)
    .execute()
  return foundGroup('plan item', rows, (row) => ({ title: itemTitle(row), text: row.text, note: yearOf(row.year_from), address: `/plans/${row.plan_id}/items/${row.id}` }))
}

/** Lines and topics of plans with a word spelt like this one. Within `readyToSearch`. */
export async function spelledLike(context: Context, word: string): Promise<string[]> {
  const lines = await tables(context).selectFrom('plan_line').select('text').where('association_id', '=', context.association).where(like(['text'], word)).limit(textsForSpelling).execute()
  const topics = await tables(context).selectFrom('plan_item').select('topic as text').where('association_id', '=', context.association).where(like(['topic'], word)).limit(textsForSpelling).execute()
  return [...lines, ...topics].map(({ text }) => text)
}
