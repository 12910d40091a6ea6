import { isDay, isFormulaError, type Read } from './numbers.ts'

export interface GradesRead {
  readonly grades: number[]
  /** «1 доп.» is the first grade of a special kind; «5А» is a class. */
  readonly note: string | null
}

/** Grades of a cell: «7», «7-9», «10 – 11», «5, 6», «5 класс», «X–XI», «1 дополнительный класс», «1 доп. - 1». */
export function gradesOf(text: string): Read<GradesRead> {
  if (isFormulaError(text)) return { code: 'formulaError', text: 'Формула в ячейке дала ошибку (класс). Впишите класс.' }
  if (isDay(text)) return { code: 'date', text: `Вместо класса — дата: программа таблиц сама превращает в неё «7-9» и «10-11»${likely(text)}. Задайте ячейке формат «Текстовый» и впишите классы заново.` }
  const plain = text.toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ').trim()
  const additional = /доп/.test(plain)
  const letter = /^\d{1,2}\s?[«"]?[а-и][»"]?(?:\s?[,;]\s?\d{1,2}\s?[«"]?[а-и][»"]?){0,9}(?: ?кл\p{L}*\.?)?$/u.test(plain)
  const bare = (letter ? plain.replace(/[^\d,;]+/g, '') : plain)
    .replace(/доп\p{L}*\.?/gu, ' ')
    .replace(/(?:^|(?<=[\d\s.ivx]))(?:-?(?:й|ый|ой|е|ые|го|х))?\s*кл(?:ас\p{L}*)?\.?/gu, ' ')
    .replace(/\b[ivx]+\b|(?<![\p{L}])[ivxхі]+(?![\p{L}])/gu, (roman) => String(romans.indexOf(roman.replace(/х/g, 'x').replace(/і/g, 'i')) + 1 || roman))
    .trim()
  const grades = new Set<number>()
  for (const piece of bare.split(/\s*(?:[,;/+]|\sи\s)\s*/)) {
    const range = /^(\d{1,2})(?:\.0)?(?:\s*[-–—−‑]\s*(\d{1,2}))?$/.exec(piece.replace(/\s+/g, ' ').trim())
    const from = Number(range?.[1] ?? Number.NaN)
    const to = Number(range?.[2] ?? from)
    if (!(from >= 1 && to <= lastGrade && from <= to)) return { code: 'badGrade', text: `Класс не понятен. Впишите число от 1 до ${lastGrade} или промежуток: «7», «7-9», «10-11».` }
    for (let grade = from; grade <= to; grade++) grades.add(grade)
  }
  return { value: { grades: [...grades].toSorted((a, b) => a - b), note: additional ? text : letter ? `класс ${text.trim()}` : null } }
}

/** Twelfth grades are in evening and special schools. */
const lastGrade = 12
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/** Which grades a day may have been, to remind and not to decide: 7 September was «7-9». */
function likely(day: string): string {
  const [, month, date] = /^\d{4}-(\d{2})-(\d{2})/.exec(day) ?? []
  return month && Number(date) < Number(month) ? ` (здесь, возможно, было «${Number(date)}-${Number(month)}»)` : ''
}

/** Grades that a title names by the word: «Физика. 7 класс», «Геометрия. 7-9 классы», «Литература 6кл.». Figures alone are no grades. */
export function gradesInTitle(title: string): number[] {
  const named = /(?<![\d.,-])(\d{1,2})(?:\s?[-–—]\s?(\d{1,2}))?(?:\s?-?(?:й|го|е|х))?\s?кл(?:асс\p{L}*|(?=[.\s)\d]|$))/iu.exec(title)
  const read = named ? gradesOf(named[2] ? `${named[1]}-${named[2]}` : named[1]!) : null
  return read && 'value' in read ? read.value.grades : []
}
