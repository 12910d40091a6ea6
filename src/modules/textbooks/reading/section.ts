import { schoolNameOf } from '#modules/people'
import { folded } from './cells.ts'
import { gradesOf } from './grades.ts'
import { isPublisher, isSubjectWord } from './known-words.ts'

/** What a row that stands over others gives to the rows below it; a level of education or a part of a list gives nothing. */
export type Section = { readonly school: string } | { readonly publisher: string } | { readonly subject: string } | { readonly grades: readonly number[] } | { readonly heading: true }

/** What the only words of a row say, or null when they say none of it. */
export function sectionOf(text: string): Section | null {
  const school = schoolIn(text)
  if (school) return { school }
  const graded = /^(?:[\divxхі]+(?:\s?[-–—,]\s?[\divxхі]+)*\s?-?(?:й|е|го|х|ые)?\s?(?:доп\p{L}*\.?\s?)?(?:кл\.?|класс\p{L}*|параллель)|(?:класс\p{L}*|параллель)\s?:?\s?[\d\s,–-]+)$/iu.test(text)
  const grades = graded ? gradesOf(text.replace(/параллель|класс(?:ы|ов)?\s?:?\s?(?=\d)/iu, '').trim()) : null
  if (grades && 'value' in grades) return { grades: grades.value.grades }
  const marked = subjectMark.exec(text)?.[1] ?? /^(?:учебный )?предмет\s?:\s?(.+)$/iu.exec(text)?.[1]
  if (marked) return { subject: marked.trim() }
  if (isPartOfList(text)) return { heading: true }
  if (isPublisher(text)) return { publisher: text.replace(/^(?:издательство|изд-во)\s?:\s?/iu, '') }
  return isSubject(text) ? { subject: text.replace(/[.:]+$/, '') } : null
}

/** Levels, areas and parts by which the federal list and tables of schools are ordered. */
export const isPartOfList = (text: string): boolean =>
  /\((?:предметная область|уровень образования)\)/i.test(text) || /^(?:(?:начальн|основн|средн)\S* (?:общее образование|школа|классы|звено)|(?:приложение|раздел)\s?№?\s?\d|обучающиеся\s|учебники(?:,| и | для )|учебные пособия|фгос|(?:\d+\.)+\s?(?:перечень|учебники)|перечень\s)/i.test(text)

/** As the federal list calls its sections: «Химия (учебный предмет)». */
export const subjectMark = /^(.{1,200}?)\s?\((?:учебный предмет|(?:обязательный )?коррекционный курс)\)/iu

const longestSubject = 60
function isSubject(text: string): boolean {
  const words = folded(text).split(' ')
  return text.length <= longestSubject && words.length <= 7 && isSubjectWord(words[0]!) && !/\d|учебник|пособие|\p{Lu}\.\s?\p{Lu}\./u.test(text)
}

const label = /^(?:(?:полное |краткое )?наименование\s)?(?:школа|образовательная организация|образовательное учреждение|общеобразовательное учреждение|учреждение|организация|оу|оо)(?:\s\((?:оо|оу)\))?\s?[:–—-]\s?/iu
const form = String.raw`(?:муниципальн\S*|государственн\S*|краев\S*|областн\S*|частн\S*|м[абк]?оу|г[абк]?оу|кг[абк]оу|чоу|мобу)`
const kind = String.raw`(?:сош|оош|нош|сш|ссш|гимнази\p{L}*|лице\p{L}*|школ\p{L}*(?:[ -]интернат\p{L}*)?|(?:средн|основн|начальн)\p{L}* (?:общеобразовательн\p{L}* )?школ\p{L}*)`
const numbered = new RegExp(String.raw`(?:(?:^|(?<=[\s(«"]))(?:${form}\s)?(?:[«"]\s?)?${kind}\s?(?:№|N|no\.?)?\s?\d{1,4}(?!\d)(?:\s?[»"])?(?:\sим(?:\.|ени)\s[^,;()]{2,60})?)`, 'iu')

const beginsWithForm = new RegExp(String.raw`^${form}(?!\p{L})`, 'iu')
const beginsAsSchool = new RegExp(String.raw`^(?:${form}|сош|оош|нош|гимнази|лице|школа|средняя|основная|начальная)(?!\p{L}*\s+(?:общее|классы))`, 'iu')

/** The school that words of a title name: «МБОУ СОШ № 3», «Школа: лицей № 2», «Сведения о фонде МБОУ СОШ № 3 на 1 сентября». */
export function schoolIn(text: string): string | null {
  const labelled = label.test(text)
  const bare = text.replace(label, '').trim()
  if (bare.length > 300 || bare === '') return null
  const { kind, number } = schoolNameOf(bare)
  const begins = beginsAsSchool.test(bare)
  const plain = !/(?:^|\s)(?:на|за|по|учебник\p{L}*|фонд\p{L}*|сведени\p{L}*|библиотек\p{L}*)(?:\s|$)/iu.test(bare)
  if (plain && kind !== null && (labelled || (begins && (number !== null || beginsWithForm.test(bare) || /[«"]/.test(bare))))) return bare
  return numbered.exec(bare)?.[0].trim() ?? null
}
