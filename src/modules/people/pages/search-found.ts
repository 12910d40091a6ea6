import { find as findInMeetings, spelledLike as inMeetings } from '#modules/meetings'
import { find as findInNews, spelledLike as inNews } from '#modules/news'
import { find as findInPlans, spelledLike as inPlans } from '#modules/plan'
import { find as findInTraining, spelledLike as inTraining } from '#modules/training'
import { atomically, type Context } from '#platform/context'
import { closeness, marked, passage, type Piece } from '#platform/found-words'
import { readyToSearch, searchQuery, type Found, type FoundGroup, type SearchQuery } from '#platform/search'
import { inLatin, inOtherLayout, wordsAsked, wordsIn } from '#platform/search-words'
import { slipsBetween, wordMeant } from '#platform/spelling'
import { find as findPeople, spelledLike as inPeople } from '../find.ts'

const finders = [findPeople, findInPlans, findInMeetings, findInTraining, findInNews]
const speller = [inPeople, inPlans, inMeetings, inTraining, inNews]

/** Kinds of things, in the order in which equals are shown. */
export const kindName: Readonly<Record<string, string>> = {
  person: 'Люди',
  school: 'Школы',
  meeting: 'Заседания',
  decision: 'Решения',
  'plan item': 'Дела плана',
  event: 'События',
  news: 'Новости',
  plan: 'Планы',
  question: 'Вопросы повесток',
  minutes: 'Протоколы',
  'plan line': 'Задачи и проблемы планов',
  indicator: 'Показатели',
  file: 'Файлы и материалы',
  participation: 'Участия',
}

export interface ShownThing {
  readonly title: readonly Piece[]
  readonly passage: readonly Piece[]
  readonly note: string
  readonly address: string
}

export interface ShownGroup {
  readonly kind: string
  readonly title: string
  readonly total: number
  readonly things: readonly ShownThing[]
}

export interface SearchShown {
  /** What was looked for in the end; null when nothing can be looked for by what was typed. */
  readonly words: string | null
  /** Why other words were looked for than those typed. */
  readonly because: 'layout' | 'spelling' | null
  readonly groups: readonly ShownGroup[]
}

/**
 * Looks through all rooms for what was typed; when nothing has it, for the same keys in the other layout, then for
 * words spelt nearly so.
 * @param kind only things of this kind, and more of them
 */
export function foundBy(context: Context, typed: string, kind: string | null): Promise<SearchShown> {
  return atomically(context, async (context) => {
    await readyToSearch(context)
    return found(context, typed, kind)
  })
}

async function found(context: Context, typed: string, kind: string | null): Promise<SearchShown> {
  const tries: { words: string[]; because: SearchShown['because'] }[] = [{ words: wordsAsked(typed), because: null }]
  const swapped = inOtherLayout(typed)
  if (swapped !== null) tries.push({ words: wordsAsked(swapped), because: 'layout' })
  let words: string | null = null
  for (const { words: asked, because } of tries) {
    const query = await searchQuery(context, asked, kind === null ? mostOfKind : mostAlone)
    if (!query) continue
    words ??= asked.join(' ')
    const groups = await lookedThrough(context, query, kind)
    if (groups.length > 0) return { words: asked.join(' '), because, groups }
  }
  for (const { words: asked, because } of tries.toReversed()) {
    const mended = await respelled(context, asked)
    const query = mended && (await searchQuery(context, mended, kind === null ? mostOfKind : mostAlone))
    const groups = query ? await lookedThrough(context, query, kind) : []
    if (groups.length > 0) return { words: mended!.join(' '), because: because ?? 'spelling', groups }
  }
  const meant = inLatin(typed)
  const query = meant === null ? null : await searchQuery(context, wordsAsked(meant), mostOfKind)
  const groups = query ? await lookedThrough(context, query, kind) : []
  return groups.length > 0 ? { words: wordsAsked(meant!).join(' '), because: 'layout', groups } : { words, because: null, groups: [] }
}

/** How many of a kind are weighed against each other to show the best, and how many are shown. */
const mostOfKind = 40
const shownOfKind = 5
/** How many are shown of one kind alone. */
const mostAlone = 100

async function lookedThrough(context: Context, query: SearchQuery, kind: string | null): Promise<ShownGroup[]> {
  const groups: FoundGroup[] = []
  for (const find of finders) groups.push(...(await find(context, query)))
  return united(groups)
    .filter((group) => group.things.length > 0 && (kind === null || group.kind === kind))
    .map(({ kind: own, total, things }) => ({ kind: own, total, things: bestFirst(things, query) }))
    .toSorted((one, other) => (other.things[0]?.closeness ?? 0) - (one.things[0]?.closeness ?? 0) || orderOf(one.kind) - orderOf(other.kind))
    .map(({ kind: own, total, things }) => ({ kind: own, title: kindName[own] ?? own, total, things: things.slice(0, kind === null ? shownOfKind : mostAlone).map((thing) => shownOf(thing, query)) }))
}

/** Things of one kind from several rooms as one group, each address once. */
function united(groups: readonly FoundGroup[]): FoundGroup[] {
  return [...Map.groupBy(groups, ({ kind }) => kind)].map(([kind, same]) => {
    const things = same.flatMap(({ things }) => things)
    const once = [...new Map(things.map((thing) => [`${thing.address} ${kind === 'file' ? '' : thing.title}`, thing])).values()]
    return { kind, things: once, total: same.reduce((sum, { total }) => sum + total, 0) - (things.length - once.length) }
  })
}

const bestFirst = (things: readonly Found[], { words }: SearchQuery) =>
  things.map((thing) => ({ ...thing, closeness: closeness(thing, words) })).toSorted((one, other) => other.closeness - one.closeness)

const orderOf = (kind: string): number => Object.keys(kindName).indexOf(kind)

const shownOf = ({ title, text, note, address }: Found, { words }: SearchQuery): ShownThing => {
  const short = passage(title, words, 300)
  const pieces = marked(passage(text, words), words)
  return { title: marked(short, words), passage: pieces.some(({ found }) => found) ? pieces : [], note, address }
}

/** The words with each that is spelt nearly so in place of one that is met nowhere; null when all stay. */
async function respelled(context: Context, words: readonly string[]): Promise<string[] | null> {
  const mended: string[] = []
  for (const word of words) mended.push((/^\p{L}{4,}$/u.test(word) ? await meantBy(context, word) : null) ?? word)
  return mended.some((word, at) => word !== words[at]) ? mended : null
}

/** Rooms are asked one after another until one has a word a single slip away: nearer there is none. */
async function meantBy(context: Context, word: string): Promise<string | null> {
  const texts: string[] = []
  for (const like of speller) {
    const more = await like(context, word)
    texts.push(...more)
    const meant = wordMeant(word, more.flatMap(wordsIn))
    if (meant !== null && slipsBetween(word, meant, 1) <= 1) return wordMeant(word, texts.flatMap(wordsIn))
  }
  return wordMeant(word, texts.flatMap(wordsIn))
}
