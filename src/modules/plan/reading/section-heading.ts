import { schoolYearsIn } from './school-year.ts'
import { isLine, type Line, type Next } from './lines.ts'
import { folded, withoutMarker } from './wording.ts'

const structural =
  /^((основные|примерный|календарный|календарно|годовой|перспективный|тематический) )*(план|планирование|содержание|мероприятия|тематика|заседания|график|циклограмма|раздел|блок|направление|модуль|направления работы)( |$)|^(организационн|методическ|аналитическ|информационн|диагностическ|консультативн|инновационн|научно-методическ|работа с |повышение квалификации|контрольно)/

const numbered = /^(?:[IVXХ]{1,5}[.)]?|раздел\s+[\dIVX]+|блок\s+\d+|\d{1,2}[.)])\s+\S/iu

/** Headings under which a plan tells of what is not its items: last year, members, papers. */
const tells =
  /^(краткий |общий |основные )*(анализ|аналитическая справка|итоги|отч[её]т|состав|члены|список|сведения|информация о|пояснительная|введение|нормативн|обоснование|актуальность|характеристика|кадров|материальн|банк данных|паспорт|приложение|эпиграф|руководитель|функции|принципы|формы работы|использованн|литература)/iu

/** Whether a line is written as a heading of the body, by its dress, its words or its number. */
export function looksLikeHeading(line: Line): boolean {
  const { text } = line
  if (text.length > 160 || /[;,]$/.test(text) || text.split('\n').length > 3) return false
  const shouted = text === text.toUpperCase() && /\p{L}{4}/u.test(text)
  const words = folded(text).replace(/^(?:[ivx]{1,5}|\d{1,2}) /, '')
  if (line.bold || line.heading !== null || shouted || /^[IVX]{1,5}[.)]?\s+\p{Lu}/u.test(text) || /^раздел\s+[\dIVX]/iu.test(text)) return true
  return structural.test(words) && (!text.endsWith('.') || schoolYearsIn(text).length > 0) && text.length < 110
}

/** «Работа между заседаниями:» with a list right below. */
export const opensList = (line: Line, next: Next): boolean =>
  line.label === null && line.text.length <= 80 && /^\p{Lu}[^.;!?]*$/u.test(line.text) && withoutMarker(line.text).marker === null && isLine(next) && (next.label ?? withoutMarker(next.text).marker) !== null

/** Whether the heading tells of something that is not planned work: its words and what follows are kept aside. */
export const isAside = (text: string): boolean => tells.test(text.replace(numberedStart, ''))

/** «Список литературы», «Приложение 1» on a line of its own: the plan ends above it. */
export const isBackMatter = (text: string): boolean =>
  /^(?:список\s+(?:использованн\p{L}+\s+|рекомендуем\p{L}+\s+)?(?:литературы|источников)|(?:использованная\s+|рекомендуемая\s+)?литература|(?:интернет-)?(?:источники|ресурсы)|приложени[ея](?:\s*№?\s*\d+)?)\s*[:.]?$/iu.test(text)

/** «Стр. 1 из 4», «- 2 -»: the mark of a page, as text files keep it. */
export const isPageMark = (text: string): boolean => /^(?:стр(?:аница|\.)?\s*\d{1,3}(?:\s*(?:из|\/)\s*\d{1,3})?|[-–—]\s*\d{1,3}\s*[-–—])$/iu.test(text)

const numberedStart = /^(?:[IVXХ]{1,5}|\d{1,2})[.)]?\s+/u

/** Whether the heading is numbered or has the words of a heading of the body. */
export const isStructural = (text: string): boolean => structural.test(folded(text).replace(/^(?:[ivxх]{1,5}|\d{1,2}) /, '')) || numbered.test(text)
