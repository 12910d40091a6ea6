import type { PlanReading } from './plan-reading.ts'

type Level = PlanReading['level']

const levels: readonly (readonly [RegExp, Level])[] = [
  [/^городск/, 'ГМО'],
  [/^районн/, 'РМО'],
  [/^(меж)?муниципальн/, 'ММО'],
  [/^школьн/, 'ШМО'],
]

/** What follows the association's name in a title. */
const rest = String.raw`((?:(?!\s*(?:на\s+(?:период|20\d\d)|за\s+20\d\d|20\d\d|план(?:а|у)?(?!\p{L})|(?<!(?<!\p{L})(?:г|с|п|пос|д|ст|им|р|обл))\.\s|[;:(]\s|[.;:(]$|на\s+\d|учебн)).)*)`
const spelledOut = new RegExp(String.raw`((?:(?<!\p{L})[\p{L}-]+(?:ого|его|ое|ее|ому|ом)\s+){0,3})((?:объединени|сообществ|ассоциаци)(?:[еяюи]|ем|а|о|у|ий)?)(?!\p{L})${rest}`, 'iu')
const shortened = new RegExp(String.raw`((?:(?<!\p{L})[\p{L}-]+(?:ого|его|ое|ее)\s+){0,2})(?<!\p{L})([ГРМШОУ]?МО)(?!\p{L})${rest}`, 'giu')
/** «объединение (ГМО) школьных библиотекарей» */
const inBrackets = /(?<=(?:объединени|сообществ|ассоциаци)\p{L}*)\s*\(([^()]{2,40})\)/giu
const nominatives = ['объединение', 'сообщество', 'ассоциация']

export interface Named {
  /** In the nominative, as a sentence would begin it in small letters; null when the title names none. */
  readonly name: string | null
  readonly level: Level
  /** The words of the title that the name and the level stand for. */
  readonly phrase: string
}

/** The association named in a title, and the level it stands for. */
export function associationIn(title: string): Named {
  const text = title.replace(/\s+/g, ' ').replace(inBrackets, '')
  const brackets = [...title.matchAll(inBrackets)].map(([, inside]) => inside).join(' ')
  const found = spelledOut.exec(text)
  if (found) {
    const [, before = '', noun = '', owners = ''] = found
    const adjectives = adjectivesOf(before)
    const kind = nominatives.find((word) => word.startsWith(noun.toLowerCase().slice(0, 6)))!
    return { name: [...adjectives, kind, ownersOf(owners)].filter(Boolean).join(' '), level: levelOf(adjectives), phrase: `${before} ${noun} ${brackets}` }
  }
  const [, before = '', short, owners = ''] = [...text.matchAll(shortened)].find(([, , abbreviation]) => abbreviation === abbreviation!.toUpperCase()) ?? []
  if (short === undefined) return { name: null, level: null, phrase: '' }
  const adjectives = adjectivesOf(before)
  return {
    name: [...adjectives, short, ownersOf(owners)].filter(Boolean).join(' '),
    level: (['ГМО', 'РМО', 'ММО', 'ШМО'] as const).find((one) => one === short) ?? levelOf(adjectives),
    phrase: `${before} ${short}`,
  }
}

/** «городского методического» in the nominative: «городское», «методическое». */
const adjectivesOf = (text: string): string[] => text.toLowerCase().split(' ').filter(Boolean).map((word) => word.replace(/(о|е)(?:го|му|м)$/, '$1е'))

const levelOf = (adjectives: readonly string[]): Level => adjectives.flatMap((word) => levels.find(([pattern]) => pattern.test(word))?.[1] ?? [])[0] ?? null

/** «ШКОЛЬНЫХ БИБЛИОТЕКАРЕЙ ГОРОДА ЗАРЕЧЕНСКА» is written in small letters, names and abbreviations apart. */
function ownersOf(text: string): string {
  const owners = text.replace(/^[\s,–—-]+|[\s,–—-]+$/g, '')
  if (owners !== owners.toUpperCase()) return owners
  return owners.replace(/\p{L}+/gu, (word, at: number) => {
    const named = /(?:ГОРОДА|РАЙОНА|Г\.|СЕЛА|ПОС[ЁЕ]ЛКА)\s*$/u.test(owners.slice(0, at))
    return named ? word[0]! + word.slice(1).toLowerCase() : word.length <= 4 && !/^(И|В|НА|ПО|ДЛЯ)$/.test(word) ? word : word.toLowerCase()
  })
}
