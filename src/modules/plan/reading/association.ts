import type { PlanReading } from './plan-reading.ts'

type Level = PlanReading['level']

const levels: readonly (readonly [RegExp, Level])[] = [
  [/^городск/, 'ГМО'],
  [/^районн/, 'РМО'],
  [/^(меж)?муниципальн/, 'ММО'],
  [/^школьн/, 'ШМО'],
]

/** What follows the association's name in a title. */
const rest = String.raw`((?:(?!\s*(?:на\s+(?:период|20\d\d)|за\s+20\d\d|20\d\d|план(?:а|у)?(?!\p{L})|[.;:(]\s|[.;:(]$|на\s+\d|учебн)).)*)`
const spelledOut = new RegExp(String.raw`((?:(?<!\p{L})[\p{L}-]+(?:ого|его|ое|ее|ому|ом)\s+){0,3})(объединени|сообществ|ассоциаци)(?:[еяюи]|ем|а|о|у|ий)?(?!\p{L})${rest}`, 'iu')
const shortened = new RegExp(String.raw`(?<!\p{L})([ГРМШОУ]?МО)(?!\p{L})${rest}`, 'u')
const nominative: Readonly<Record<string, string>> = { объединени: 'объединение', сообществ: 'сообщество', ассоциаци: 'ассоциация' }

/** The association named in a title, in the nominative, and the level it stands for. */
export function associationIn(title: string): { name: string | null; level: Level } {
  const text = title.replace(/\s+/g, ' ')
  const found = spelledOut.exec(text)
  if (found) {
    const adjectives = found[1]!.toLowerCase().split(' ').filter(Boolean)
    const kind = nominative[found[2]!.toLowerCase()]!
    const level = adjectives.map((word) => levels.find(([pattern]) => pattern.test(word))?.[1] ?? null).find((one) => one !== null) ?? null
    return { name: [...adjectives.map((word) => word.replace(/(о|е)(?:го|му|м)$/, '$1е').replace(/ое$|ее$/, (end) => end)), kind, ownersOf(found[3]!)].filter(Boolean).join(' '), level }
  }
  const short = shortened.exec(text)
  if (!short) return { name: null, level: null }
  const level = (['ГМО', 'РМО', 'ММО', 'ШМО'] as const).find((one) => one === short[1]) ?? null
  return { name: [short[1], ownersOf(short[2]!)].filter(Boolean).join(' '), level }
}

/** «ШКОЛЬНЫХ БИБЛИОТЕКАРЕЙ ГОРОДА ЗАРЕЧЕНСКА» is written in small letters, names and abbreviations apart. */
function ownersOf(text: string): string {
  const owners = text.replace(/^[\s,–—-]+|[\s,–—-]+$/g, '')
  if (owners !== owners.toUpperCase()) return owners
  return owners.replace(/\p{L}+/gu, (word, at: number) => {
    const named = /(?:ГОРОДА|РАЙОНА|Г\.|СЕЛА|ПОС[ЁЕ]ЛКА)\s*$/u.test(owners.slice(0, at))
    return named ? word[0]! + word.slice(1).toLowerCase() : word.length <= 4 && !/^(И|В|НА|ПО|ДЛЯ)$/.test(word) ? word : word.toLowerCase()
  })
}
