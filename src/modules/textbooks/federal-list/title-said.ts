import type { Level } from './entry.ts'

export interface TitleSaid {
  readonly edition: number | null
  readonly revised: boolean
  readonly parts: number
  readonly level: Level | null
  readonly language: string | null
}

/** What a title tells besides the name of the book. */
const patterns = {
  edition: /\b(\d{1,2})(?:-?\s?(?:ое|е|оe|e))?(?:\s+издани[ея]|(?=,?\s+переработанн))/iu,
  revised: /переработанн(?:ое|ый)(?:\s+и\s+дополненное)?/iu,
  parts: /(?:в\s+)?(\d|двух|тр[её]х|четыр[её]х)(?:-х|-ух)?\s+част(?:ях|и)/iu,
  /** Tatar and Bashkir titles say it in their own words. */
  partsElsewhere: /(\d|ике|өч)\s+(?:кисәктә|киҫәктә)/iu,
  level: /(базовый\s+и\s+углубл[её]нный\s+уровни|базовый\s+уровень|углубл[её]нн(?:ый|ое)\s+(?:уровень|обучение|изучение))/iu,
  language: /язык\s+издания\s*:\s*([^;()]+(?:\([^)]*\))?)/iu,
} as const

/** What a title of the list tells of edition, volumes, level and language. */
export function titleSaid(title: string): TitleSaid {
  const number = patterns.edition.exec(title)?.[1]
  const parts = (patterns.parts.exec(title) ?? patterns.partsElsewhere.exec(title))?.[1]?.toLowerCase()
  const level = patterns.level.exec(title)?.[1]?.toLowerCase()
  return {
    edition: number === undefined ? null : Number(number),
    revised: patterns.revised.test(title),
    parts: parts === undefined ? 1 : (partsInWords[parts] ?? Math.max(1, Number(parts))),
    level: level === undefined ? null : /^базовый\s+и/.test(level) ? 'both' : level.startsWith('базовый') ? 'basic' : 'advanced',
    language: patterns.language.exec(title)?.[1]?.trim().toLowerCase() || null,
  }
}

const partsInWords: Readonly<Record<string, number>> = { двух: 2, трех: 3, трёх: 3, четырех: 4, четырёх: 4, ике: 2, өч: 3 }

/** The name of the book without edition, volumes, level, language, class and the word «учебник». */
export function nameOfBook(title: string): string {
  const bare = Object.values(patterns).reduce((text, pattern) => text.replace(pattern, ' '), title)
  return bare
    .replace(/\d{1,2}(?:\s*[-–—]\s*\d{1,2})?(?:-?(?:й|е|ый|ые))?\s+класс[а-я]*/giu, ' ')
    .replace(/(?:учебник|учебное пособие)(?=[\s:;,.)]|$)/giu, ' ')
    .replace(/(?:для\s+)?общеобразоват\S*\s+(?:организаций|учреждений|школ)/giu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
