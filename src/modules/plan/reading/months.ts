import { distance } from './wording.ts'

const stems: readonly (readonly [RegExp, string])[] = [
  [/^январ[ьяе]?$/, 'январь'],
  [/^феврал[ьяе]?$/, 'февраль'],
  [/^март[ае]?$/, 'март'],
  [/^апрел[ьяе]?$/, 'апрель'],
  [/^ма[йяе]$/, 'май'],
  [/^июн[ьяе]?$/, 'июнь'],
  [/^июл[ьяе]?$/, 'июль'],
  [/^август[ае]?$/, 'август'],
  [/^сентябр[ьяе]$/, 'сентябрь'],
  [/^октябр[ьяе]$/, 'октябрь'],
  [/^ноябр[ьяе]$/, 'ноябрь'],
  [/^декабр[ьяе]$/, 'декабрь'],
]

const shortened: Readonly<Record<string, number>> = { янв: 1, фев: 2, февр: 2, мар: 3, апр: 4, авг: 8, сен: 9, сент: 9, окт: 10, нояб: 11, ноя: 11, дек: 12 }

/** 1 to 12 for a month in any case of the noun, or shortened; null for any other word. */
export function monthOf(word: string): number | null {
  const lower = word.toLowerCase().replace(/\.$/, '')
  const index = stems.findIndex(([pattern]) => pattern.test(lower))
  return index >= 0 ? index + 1 : (shortened[lower] ?? null)
}

/** The month that a misspelt word must mean: «сентебрь», «октабря», «феврал». */
export function misspeltMonth(word: string): { month: number; name: string } | null {
  const lower = word.toLowerCase()
  if (lower.length < 5 || monthOf(lower) !== null) return null
  const spellings = stems.flatMap(([, name], index) => {
    const genitive = name.endsWith('т') ? `${name}а` : name.replace(/[ьй]$/, 'я')
    return [name, genitive].map((spelling) => ({ month: index + 1, name: spelling, far: distance(lower, spelling, 2) }))
  })
  const best = spellings.toSorted((a, b) => a.far - b.far)[0]!
  return best.far <= (lower.length > 6 ? 2 : 1) && best.far > 0 && best.name.length >= 5 ? { month: best.month, name: best.name } : null
}
