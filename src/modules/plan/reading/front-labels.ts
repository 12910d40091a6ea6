import { folded, tidy } from './wording.ts'

/** The pieces of the front part that a plan may have, in any order. */
export type FrontField = 'theme' | 'problemField' | 'aim' | 'aimAndTasks' | 'tasks' | 'priorities' | 'expected' | 'indicators'

export interface FrontLabel {
  readonly field: FrontField
  /** The label itself, without what follows it. */
  readonly label: string
  /** What follows the label in the same line. */
  readonly rest: string
}

/** Labels by their first words, the narrower before the wider. */
const beginnings: readonly (readonly [RegExp, FrontField])[] = [
  [/^((единая|общая|основная|методическая|научно-методическая|городская|главная|рабочая) )*тема( |$)/, 'theme'],
  [/^((методическая|единая) )*проблема( |$)/, 'theme'],
  [/^проблемно[ей] пол[ея]( |$)|^проблемы( |$)/, 'problemField'],
  [/^((основн|главн)[а-я]+ )*цел[ьи],? (и )?(основные )?задачи( |$)/, 'aimAndTasks'],
  [/^((основн|главн|стратегическ|общ)[а-я]+ )*цел[ьи]( |$)/, 'aim'],
  [/^((основн|главн|приоритетн|ближайши)[а-я]+ )*задачи( |$)/, 'tasks'],
  [/^((приоритетн|основн|ведущи|главн)[а-я]+ )+направлени[ея]( |$)|^направления( |$)|^приоритеты( |$)/, 'priorities'],
  [/^(ожидаем|планируем|прогнозируем|предполагаем)[а-я]+ (конечн[а-я]+ )?результат[ы]?( |$)|^результаты? (работы|деятельности)( |$)/, 'expected'],
  [/^(критерии и |целевые )?показатели( |$)|^критерии( и показатели)?( |$)/, 'indicators'],
]

/** Words that may stand in a label after its first ones. */
const furtherWord =
  /^(работы|деятельности|реализации|плана|этой|цели|стоящие|перед|требующие|решения|гмо|рмо|шмо|ммо|мо|умо|методическ[а-я]+|научно-методическ[а-я]+|городск[а-я]+|районн[а-я]+|муниципальн[а-я]+|школьн[а-я]+|объединени[а-я]+|библиотек[а-я]*|библиотекар[а-я]+|педагог[а-я]*-библиотекар[а-я]+|педагогов|на|над|которой|которыми|работает|работают|и|в|для|по|учебн[а-я]+|уч|год[а-я]*|г|гг|текущ[а-я]+|нов[а-я]+|результативности|эффективности|критерии|достижения|развити[а-я]+|основные|нашего|\d{4}(?:[-/]\d{2,4})?|[-/])$/

/** The label that a line begins with, and what follows it; null when it begins with none. */
export function frontLabel(text: string): FrontLabel | null {
  const line = tidy(text).replace(/^(?:\d{1,2}(?:\.\d{1,2})?[.)]?|[IVX]+[.)]?|[•–—-])\s+/u, '')
  for (const end of [...line.matchAll(/\s*:\s*|\s*[–—]\s+|\s+-\s+|\s+[–—-]$|\.\s+|\.?\n|\.?$/gu)].slice(0, 4)) {
    const label = line.slice(0, end.index)
    const rest = line.slice(end.index + end[0].length)
    const field = fieldOf(label)
    if (field === null) continue
    const listed = field !== 'theme' && field !== 'aim'
    if (listed && rest !== '' && !/[:\n]/.test(end[0])) return null
    return { field, label, rest }
  }
  return null
}

function fieldOf(label: string): FrontField | null {
  const words = folded(label).replace(/ ?([-/]) ?/g, '$1')
  if (words.length > 120) return null
  const found = beginnings.find(([pattern]) => pattern.test(words))
  if (!found) return null
  const further = words.replace(found[0], '').trim().split(' ').filter(Boolean)
  return further.every((word) => furtherWord.test(word)) ? found[1] : null
}
