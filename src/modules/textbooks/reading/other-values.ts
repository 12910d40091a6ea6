import { isDay, isFormulaError, wrongNumber, type Read } from './numbers.ts'

/** A year of print: «2019», «2019 г.». */
export function yearOf(text: string): Read<number> {
  const wrong = wrongNumber(text, 'год издания')
  if (wrong) return wrong
  const year = Number(/^(\d{4})(?:\.0)?(?:\s?г(?:\.|од\p{L}*)?)?$/iu.exec(text)?.[1] ?? Number.NaN)
  return year >= 1930 && year <= 2100 ? { value: year } : { code: 'badYear', text: 'Год издания не понятен. Впишите один год четырьмя цифрами, например 2023; для разных лет сделайте отдельные строки.' }
}

/** An ISBN by its control figure, as it is written. */
export function isbnOf(text: string): Read<string> {
  const figures = text.replace(/^isbn:?/i, '').replace(/[\s‐-―−-]/g, '').toUpperCase().replace('Х', 'X')
  const right = /^\d{13}$/.test(figures) ? sum([...figures], (at) => (at % 2 === 0 ? 1 : 3)) % 10 === 0 : /^\d{9}[\dX]$/.test(figures) && sum([...figures], (at) => 10 - at) % 11 === 0
  return right ? { value: text.replace(/^isbn:?\s*/i, '') } : { code: 'badIsbn', text: 'ISBN с ошибкой: контрольная цифра не сходится или цифр не 10 и не 13 (программа таблиц могла округлить длинное число). Впишите его с книги, задав ячейке формат «Текстовый».' }
}

const sum = (figures: readonly string[], weight: (at: number) => number): number => figures.reduce((total, figure, at) => total + weight(at) * (figure === 'X' ? 10 : Number(figure)), 0)

/** The number in the federal list; another code («1С 12-0345») is no such number and goes to the note. */
export function fpuCodeOf(text: string): Read<{ readonly fpuCode: string | null; readonly note: string | null }> {
  const code = text.replace(/\s/g, '')
  if (/^\d+(?:\.\d+){3,}\.?$/.test(code)) return { value: { fpuCode: code.replace(/\.$/, ''), note: null } }
  if (isDay(text)) return { code: 'date', text: 'Вместо номера из перечня — дата: программа таблиц сама превратила в неё номер. Задайте ячейке формат «Текстовый» и впишите номер заново.' }
  if (isFormulaError(text)) return { code: 'formulaError', text: 'Формула в ячейке дала ошибку (номер из перечня). Впишите номер.' }
  if (/^[\d.,]*[.,]{1,2}[\d.,]*$/.test(code)) return { code: 'badCode', text: 'Номер из федерального перечня с ошибкой: лишняя или пропущенная точка, или не хватает чисел. Впишите его как в перечне: «1.1.1.1.1.1.2».' }
  return { value: { fpuCode: null, note: /код/i.test(text) ? text : `код ${text}` } }
}

/** The part that a title is: «ч. 1», «Часть 2», «2 часть», «в 2 ч. Ч. 1». «В 2 ч.» says how many there are, «части 1, 2» is the whole. */
export function partIn(title: string): string | null {
  const alone = title.replace(/(?<!\p{L})в\s?(?:\d{1,2}|двух|трех|трёх|четырех|четырёх)(?:\s?-?\s?х)?\s?-?\s?(?:ч(?:аст\p{L}*)?|кн(?:иг\p{L}*)?|т(?:ом\p{L}*)?)(?!\p{L})\.?/giu, ' ')
  const after = /(?<!\p{L})(?:ч\.|ч(?=\s?\d)|част(?:ь|и)|кн\.|книга)\s?([1-9]|I{1,3}|IV)(?![\d\p{L}])(\s?(?:,|и|-|–|\/)\s?\d)?/iu.exec(alone)
  if (after) return after[2] || new RegExp(String.raw`(?<!\p{L})(?:ч\.|част(?:ь|и))\s?(?!${after[1]})\d`, 'iu').test(alone.slice(after.index + after[0].length)) ? null : arabic(after[1]!)
  const before = /(?<![\d,-]|,\s|и\s)([1-9])(?:-?[яй]я?)?\s?(?:часть|ч(?:\.|$|(?=\s)))/iu.exec(alone)
  return before ? before[1]! : null
}

const arabic = (figure: string): string => ({ I: '1', II: '2', III: '3', IV: '4' })[figure.toUpperCase()] ?? figure
