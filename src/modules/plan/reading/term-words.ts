import { tokensOf, type Token } from './term-tokens.ts'
import { withoutMarker } from './wording.ts'

/** Words that name a time by themselves. */
const naming = /^(?:ежемесячно|ежеквартально|еженедельно|ежегодно|ежедневно|постоянно|систематически|регулярно|четверт[ьи]|полугоди[еяй]|квартал[а-я]*|триместр[а-я]*|каникул[а-я]*|теч|течени[еи]|весь|месяца?|недел[яюи]|лето|осень|зима|весна)$/

/** Words that stand in a term beside others. */
const beside =
  /^(?:г|гг|год[а-я]*|уч|учебн[а-я]*|в|во|на|с|со|до|к|ко|не|от|за|всего|период|позднее|позже|после|начиная|начал[оае]|конец|конц[еау]|середин[аеы]|числа|раза?|кажд[а-я]+|декад[аыеу]|половин[аеы]|i{1,3}|iv|vi{0,3}|перв[а-я]+|втор[а-я]+|треть[а-я]*|четверт[а-я]+|последн[а-я]+|осенни[а-я]+|зимни[а-я]+|весенни[а-я]+|летни[а-я]+|понедельник[а-я]*|вторник[а-я]*|сред[ауы]|четверг[а-я]*|пятниц[ауы]|суббот[ауы]|полугоди[а-я]+|неделя|е|я|й|го|ая|ое)$/

const reference = /^(?:согласно|по\s+(?:отдельному\s+)?(?:план|график|расписани|необходимост|мере|запрос|заявк|согласовани|положени)|в\s+соответствии\s+с)/iu

/** Whether a text is nothing but a term: «15.10.2026, 14:00», «октябрь – ноябрь», «в течение года», «согласно плану ИМЦ». */
export function isTerm(text: string): boolean {
  if (text.length > 70 || /«[^»\d]{4,}/.test(text)) return false
  if (reference.test(text)) return text.length < 60
  const tokens = tokensOf(text)
  return tokens.some(names) && tokens.every(isOfTerm) && !/№|[a-z]{3}/iu.test(text)
}

const names = (token: Token): boolean => token.kind === 'day' || token.kind === 'month' || (token.kind === 'word' && naming.test(token.word))
const isOfTerm = (token: Token): boolean => token.kind !== 'word' || naming.test(token.word) || beside.test(token.word)

/**
 * The term when a heading or a section row is nothing but a term without days: «Сентябрь», «Октябрь – ноябрь 2026 г.»,
 * «В течение года:», «I четверть»; null for any other text.
 */
export function headingTerm(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim().replace(/[\s:]+$|(?<=\p{L}{4,})\.$/u, '')
  const { marker, rest } = withoutMarker(line)
  const counted = marker !== null && /^[\dIVX]+[.)]$/.test(marker) && !/^(?:четверт|полугоди|квартал|недел|триместр)/iu.test(rest)
  const term = counted ? rest : line
  const begins = /^(?:20\d\d|на\s|учебн|за\s|год)/iu.test(term)
  return term.length <= 50 && !begins && !reference.test(term) && isTerm(term) && !tokensOf(term).some(({ kind }) => kind === 'day' || kind === 'time') ? term : null
}
