import { misspeltMonth, monthOf } from './months.ts'
import { folded, tidy, withoutMarker } from './wording.ts'

const other = /^(20\d\d|г|гг|год[а-я]*|уч|учебн[а-я]*|в|и|на|с|по|весь|всего|течени[еи]|период|начало|конец|середина|ежемесячно|ежеквартально|еженедельно|постоянно|[ivx]{1,3}|[1-4]|перв[а-я]+|втор[а-я]+|треть[а-я]+|четверт[а-я]+|полугоди[еяй]|квартал|триместр|недел[яи]|каникулы|осенние|зимние|весенние|летние|[-/])$/

/**
 * The term when a heading or a section row is nothing but a term: «Сентябрь», «Октябрь – ноябрь 2026 г.»,
 * «В течение года:», «I четверть»; null for any other text.
 */
export function headingTerm(text: string): string | null {
  const line = tidy(text).replace(/[\s:.]+$/u, (end) => (/\p{L}{2,}\.$/u.test(text.trim()) ? '' : end.trim() === '.' ? '.' : ''))
  if (line.length > 50) return null
  const { marker, rest } = withoutMarker(line)
  const term = marker !== null && /^[\dIVX]+[.)]$/.test(marker) && !/^(четверт|полугоди|квартал|недел)/i.test(rest) ? rest : line
  const words = folded(term).replace(/([-/])/g, ' $1 ').split(/\s+/).filter(Boolean)
  if (words.length === 0 || words.length > 7) return null
  const isMonth = (word: string) => monthOf(word) !== null || (word.length > 5 && misspeltMonth(word) !== null)
  const named = words.some((word) => isMonth(word) || /^(год[а-я]*|ежемесячно|ежеквартально|еженедельно|постоянно|четверт[ьи]|полугоди[ея]|квартал|триместр|каникулы)$/.test(word))
  if (!named || /^(20\d\d|учебн)/.test(words[0]!) || words[0] === 'на') return null
  return words.every((word) => isMonth(word) || other.test(word)) ? term : null
}
