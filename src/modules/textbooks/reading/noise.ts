import { folded, isFigures } from './cells.ts'

/** Totals, numbers of columns, lines for signatures: rows of a table that are no data and need no question. */
export function isNoise(row: readonly string[]): boolean {
  const filled = row.filter(Boolean)
  return isTotal(filled) || isColumnNumbers(filled) || isSignature(filled) || isPageNumber(filled) || (filled.length > 0 && filled.every((text) => units.test(text)))
}

/** «ИТОГО», «Всего по школе № 3», «Просвещение Итог»; the word stands in the first cell of words. */
function isTotal(filled: readonly string[]): boolean {
  const [words = '', next = ''] = filled.filter((text) => !isFigures(text))
  if (/^(?:итого|всего)[\s:.]*(?:(?:по|за)\s.{1,60})?$/iu.test(next)) return true
  return words.length < 150 && (/^(?:итого|всего|общий итог|итоги?|total|grand total|в т\.? ?ч\.?|в том числе)(?![\p{L}])/iu.test(words) || /(?:^|[\s:])(?:итого?|всего|total)[\s:.]*$/iu.test(words))
}

/** «1 2 3 4», «А 1 2 3», «1 2 3 4=3-2». */
function isColumnNumbers(filled: readonly string[]): boolean {
  if (filled.length < 3) return false
  const [first = '', ...rest] = filled
  const start = /^\p{L}$/u.test(first) ? 0 : Number(/^(\d{1,2})(?!\d)/.exec(first)?.[1] ?? Number.NaN)
  if (start !== 0 && start !== 1 && start !== 2) return false
  return rest.every((text, at) => Number(/^(\d{1,2})\.?(?:\s?[=(][\d\s+*/()=×-]*)?$/.exec(text)?.[1] ?? Number.NaN) === start + at + 1)
}

const isPageNumber = (filled: readonly string[]): boolean => filled.length === 1 && /^(?:страница|стр\.?|лист)\s?\d+(?:\s?из\s?\d+)?$/iu.test(filled[0]!)

/** A row under the heading that says in what the columns are measured. */
const units = /^\(?(?:шт|штук|экз|руб|рублей|чел|человек|тыс\. ?руб|%|компл|комплектов)\.?\)?$/iu

function isSignature(filled: readonly string[]): boolean {
  const plain = folded(filled[0] ?? '')
  return filled.length <= 4 && !filled.some(isFigures) && (/^(?:директор|руководитель|исполнитель|исп|ответственн\S*|составил\S*|библиотекарь|педагог библиотекарь|зав\S* библиотекой|заместитель|подпись|м п|мп|тел|телефон|дата|проверил\S*|согласовано|утверждаю)(?: |$)/.test(plain) || /^_{3,}/.test(filled[0] ?? ''))
}
