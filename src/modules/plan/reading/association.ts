import type { PlanReading } from './plan-reading.ts'
import { folded } from './wording.ts'

const kinds: readonly (readonly [RegExp, string, PlanReading['level']])[] = [
  [/городск(?:ого|ое|ому|ом) методическ(?:ого|ое|ому|ом) объединени[а-я]/i, 'городское методическое объединение', 'ГМО'],
  [/районн(?:ого|ое|ому|ом) методическ(?:ого|ое|ому|ом) объединени[а-я]/i, 'районное методическое объединение', 'РМО'],
  [/(?:муниципальн|межмуниципальн)(?:ого|ое|ому|ом) методическ(?:ого|ое|ому|ом) объединени[а-я]/i, 'муниципальное методическое объединение', 'ММО'],
  [/школьн(?:ого|ое|ому|ом) методическ(?:ого|ое|ому|ом) объединени[а-я]/i, 'школьное методическое объединение', 'ШМО'],
  [/методическ(?:ого|ое|ому|ом) объединени[а-я]/i, 'методическое объединение', null],
]

const whose = /^[\s,]*((?:школьных\s+|педагогов[- –—]*|учителей[- –—]*|заведующих\s+|работников\s+|сотрудников\s+)*(?:библиотекарей|библиотек)(?:\s+(?:образовательных|общеобразовательных)\s+(?:учреждений|организаций))?(?:\s+(?:города|района|г\.)\s+[А-ЯЁ][\p{L}-]+)?)/iu

/** The association named in a title, in the nominative, and the level it stands for. */
export function associationIn(title: string): { name: string | null; level: PlanReading['level'] } {
  const text = title.replace(/\s+/g, ' ')
  for (const [pattern, name, level] of kinds) {
    const found = pattern.exec(text)
    if (!found) continue
    const rest = whose.exec(text.slice(found.index + found[0].length))?.[1]
    return { name: [name, rest?.trim()].filter(Boolean).join(' '), level }
  }
  const short = /(?<![А-ЯЁ])([ГРМШ]МО)(?![А-ЯЁ])(\s+(?:школьных\s+)?(?:педагогов[- –—]*)?библиотекарей(?:\s+(?:города|района)\s+[А-ЯЁ][\p{L}-]+)?)?/u.exec(text)
  return short ? { name: `${short[1]}${short[2] ?? ''}`, level: short[1] as PlanReading['level'] } : { name: null, level: null }
}

/** Whether a paragraph is the title of a plan: «План работы …», «на 2019 – 2020 учебный год», the association's name. */
export function isTitle(text: string): boolean {
  const words = folded(text)
  if (words.length > 250) return false
  return /^(годовой |перспективный |календарный |примерный |проект )*план( |$)|^(на )?20\d\d ?[-/] ?(20)?\d\d ?(учебный|уч)? ?(год|г)?$|^на 20\d\d|(методическ[а-я]+ объединени[а-я]+|^[гршм]мо)( |$).{0,120}$/.test(words) && !/[:;]/.test(text.replace(/\d:\d/g, ''))
}
