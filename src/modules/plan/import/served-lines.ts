import type { ItemCard, LineKind } from '../plan.ts'
import { folded } from '../reading/wording.ts'

/** A task or problem that an item seems to serve, and the words by which it seems so. */
export interface ServedLine {
  /** Index of the line. */
  readonly line: number
  readonly words: readonly string[]
}

type Worded = Pick<ItemCard, 'topic' | 'aim' | 'content' | 'form' | 'output'>

/**
 * Which tasks and problems an item seems to serve: those that share with it words rare among the lines. Words are akin by their
 * common beginning, which joins «внедрить» with «внедрению» and «учебники» with «учебной»; a stemmer keeps those apart.
 * A proposal for a person, never a fact.
 * @returns for each item, its lines, the likeliest first
 */
export function servedLines(items: readonly Worded[], lines: readonly { readonly kind: LineKind; readonly text: string }[]): ServedLine[][] {
  const served = lines.flatMap(({ kind, text }, line) => (kind === 'task' || kind === 'problem' ? [{ line, words: wordsOf(text) }] : [])).slice(0, mostLines)
  const index = new Map<string, { word: string; line: number }[]>()
  for (const { line, words } of served) for (const word of words) index.set(word.slice(0, shortest), [...(index.get(word.slice(0, shortest)) ?? []), { word, line }])
  const linesWith = (word: string): number[] => [...new Set((index.get(word.slice(0, shortest)) ?? []).flatMap((other) => (isAkin(word, other.word) ? [other.line] : [])))]

  return items.map((item) => {
    const heading = new Set(wordsOf(`${item.topic} ${item.aim}`))
    const found = new Map<number, { score: number; words: string[] }>()
    for (const word of wordsOf([item.topic, item.aim, item.content, item.output].join(' '))) {
      const sharing = linesWith(word)
      for (const line of sharing) {
        const { score, words } = found.get(line) ?? { score: 0, words: [] }
        if (!words.some((other) => isAkin(word, other))) found.set(line, { score: score + 1 / sharing.length, words: [...words, word] })
      }
    }
    return [...found]
      .filter(([, { score, words }]) => score >= enough && (words.length > 1 || (heading.has(words[0]!) && isTelling(words[0]!))))
      .toSorted(([, a], [, b]) => b.score - a.score)
      .map(([line, { words }]) => ({ line, words }))
  })
}

/** Letters that words akin begin with, at least. */
const shortest = 4
const mostLines = 60
const mostWords = 150
/** One word that no other line has, or two that two lines have. */
const enough = 1

/** Words that every plan of librarians is full of, by their beginnings. */
const common =
  /^(школ|библиотек|библиоте[чк]|работ|деятельност|город|учрежден|образова|систем|повыш|совершенств|развит|услови|учебный|учебного|учебном|год|план|созда|обеспеч|проведен|провести|мероприят|методическ|объедин|организац|организов|современн|задач|тем[аыу]|обсужд|рассмотр|утвержд|подвед|итог|отчет|вопрос|поддерж|профессиональн|качеств|качествен|новы[йхе]|который|которая|также|через|друг|помощ|знани|уровен|участи|участник|средств|направлен|процесс|основ|форм|актуальн|содейств|материал)/

/** Words worth comparing: abbreviations in capitals, the rest in small letters. */
function wordsOf(text: string): string[] {
  const abbreviations = (text.match(/(?<!\p{L})[А-ЯЁ]{3,6}(?!\p{L})/gu) ?? []).filter((word) => !/^[ГРШМ]?МО$/.test(word))
  const words = folded(text).match(/\p{L}{4,}/gu) ?? []
  return [...new Set([...abbreviations, ...words.filter((word) => !common.test(word) && !abbreviations.some((one) => folded(one) === word))])].slice(0, mostWords)
}

/** One word of the heading is enough when it is long or an abbreviation. */
const isTelling = (word: string): boolean => word.length >= 8 || word === word.toUpperCase()

function isAkin(a: string, b: string): boolean {
  if (a === b) return true
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  return same >= shortest && Math.max(a.length, b.length) - same <= same
}
