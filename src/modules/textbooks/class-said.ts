import { isDay } from './reading/numbers.ts'

/** A class as people write it, and what stands beside it: «5 А (ЗПР)» is the class 5 А and «ЗПР». */
export interface ClassSaid {
  readonly grade: number
  readonly letter: string
  readonly beside: string
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const written = /^(\d{1,2}|[ivxхі]+(?!\p{L}))(?![\d.,])(?:[-–—]?(?:й|ый|ой)(?!\p{L})|[-–—]е(?= кл))?(?!\p{L})\s*(.*)$|^(\d{1,2})(?![\d.,])\s*(.*)$/iu

/** The class that a cell names: «5А», «5 "а"», «5-А», «V Б», «5/1», «5 А класс», «5»; null when it names none, as a day or a whole parallel «5-9» does. */
export function classSaid(text: string): ClassSaid | null {
  const line = text.normalize('NFKC').replace(/[«»"'“”„`]/g, ' ').replace(/\s+/g, ' ').trim()
  if (isDay(line)) return null
  const [, plain, afterPlain, joined, afterJoined] = written.exec(line) ?? []
  const figure = plain ?? joined
  if (figure === undefined) return null
  const grade = /\d/.test(figure) ? Number(figure) : romans.indexOf(figure.toLowerCase().replace(/х/g, 'x').replace(/і/g, 'i')) + 1
  if (grade < 1 || grade > 12) return null
  const rest = (afterPlain ?? afterJoined ?? '').replace(classWord, ' ').trim()
  const lettered = /^[-–—/.]?\s*(\p{L}{1,2}\d?|(?<=[/-]\s*)\d{1,2})(?![\p{L}\d.])\s*(.*)$/u.exec(rest)
  // «5-9» is a parallel after a parallel, «5-1» the first of the fifth classes.
  if (lettered && /^[-–—]\s*\d/.test(rest) && Number(lettered[1]) > grade) return null
  if (lettered && /^уо$/i.test(lettered[1]!)) return { grade, letter: '', beside: rest }
  const letter = lettered ? letterSaid(lettered[1]!) : ''
  const beside = (lettered ? lettered[2]! : rest).replace(/^[\s(,;–—-]+|[\s),;]+$/g, '')
  return /^\d+$/.test(beside) || /^[-–—,]\s*\d/.test(lettered ? '' : rest) ? null : { grade, letter, beside }
}

const classWord = /(?:^|\s)кл(?:\.|асс\p{L}*\.?)?(?!\p{L})/giu

const lookalikes: Readonly<Record<string, string>> = { A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', Y: 'У' }

/** A letter of a class as it is kept: a capital, Russian where it looks so, without quotes. */
export const letterSaid = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[«»"'“”„`\s]/g, '')
    .toUpperCase()
    .replace(/[A-Z]/g, (letter) => lookalikes[letter] ?? letter)
