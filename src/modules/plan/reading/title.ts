import { frontLabel } from './front-labels.ts'
import { schoolYearsIn } from './school-year.ts'
import { folded } from './wording.ts'

const begins = /^((годовой|перспективный|перспективно|календарный|календарно|тематический|примерный|проект|комплексный|учебный) |-)*(план[а]?|паспорт|программа)( |$)/
const names = /(методическ[а-я]+|городск[а-я]+|районн[а-я]+) объединени[а-я]+|(^| )[гршму]?мо( |$)|(^| )(сообществ|ассоциаци)[а-я]* /
const isYear = /^((на|за) )?20\d\d ?(г|год)? ?([-/] ?(20)?\d\d)? ?((учебн[а-я]+|уч) )?(год[а-я]*|гг?)?$/

/** Whether a line is of the title of a plan: «План работы …», «на 2019 – 2020 учебный год», the association's name. */
export function isTitle(text: string): boolean {
  const words = folded(text)
  if (words.length > 300 || frontLabel(text) !== null || /[;:]/.test(text.replace(/\d:\d/g, ''))) return false
  if (/^план[а]? (заседаний|мероприяти[йя]|проведения)/.test(words) && !names.test(words)) return false
  return begins.test(words) || isYear.test(words) || (names.test(words) && words.length < 200 && !/^(заседани|руководител|член|состав|анализ|итог|протокол)/.test(words))
}

/** Whether a line begins a plan: its first words are «План работы …», and it names a year or an association. */
export const beginsPlan = (text: string): boolean => begins.test(folded(text)) && isTitle(text)

/** Whether the lines of a title name whose plan it is or for which year. */
export const namesPlan = (text: string): boolean => schoolYearsIn(text).length > 0 || names.test(folded(text))
