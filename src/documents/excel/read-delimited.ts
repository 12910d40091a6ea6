import { Refusal } from '#platform/refusal'
import { lawfulText } from '../characters.ts'
import { kindOfBytes } from '../readers/sniff.ts'
import { decodeText } from '../readers/text-encodings.ts'
import { unguarded } from './formula-guard.ts'

/**
 * Rows of text whose cells are parted by a sign: a .csv file, or cells copied from a spreadsheet (parted by tabs).
 * A cell in quotes may hold the sign, line breaks and doubled quotes. The sign is the one of ; , and tab that parts the first lines best.
 */
export function delimitedRows(text: string): string[][] {
  const sign = signOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endCell = () => {
    row.push(unguarded(cell))
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') cell += text[at++]
      else quoted = false
    } else if (letter === '"' && cell === '' && closes(text, at, sign)) quoted = true
    else if (letter === sign) endCell()
    else if (letter === '\n') {
      endCell()
      rows.push(row)
      row = []
    } else cell += letter
  }
  if (cell !== '' || row.length > 0) {
    endCell()
    rows.push(row)
  }
  return rows
}

/** Whether a quote that begins a cell has its pair at a cell's end: «"Радуга" школа» is a name, not a quoted cell. */
function closes(text: string, from: number, sign: string): boolean {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') continue
    if (text[at + 1] === '"') at++
    else return text[at + 1] === undefined || text[at + 1] === sign || text[at + 1] === '\n'
  }
  return false
}

function signOf(text: string): string {
  const lines = text.split('\n', 20)
  const rank = (sign: string) => lines.filter((line) => line.includes(sign)).length * 1000 + Math.min(...lines.filter((line) => line.includes(sign)).map((line) => line.split(sign).length), 999)
  return ['\t', ';', ','].reduce((best, sign) => (lines.some((line) => line.includes(sign)) && rank(sign) > (lines.some((line) => line.includes(best)) ? rank(best) : 0) ? sign : best), '\t')
}

/** The rows of a .csv file in any usual encoding. @throws {Refusal} when it is no text */
export function delimitedFile(bytes: Uint8Array): string[][] {
  const kind = kindOfBytes(bytes)
  if ('foreign' in kind || kind.format !== 'txt') throw new Refusal('Это не таблица. Подойдут файлы .xlsx, .xls, .ods и .csv.')
  return delimitedRows(lawfulText(decodeText(bytes).replace(/^\uFEFF/, '')))
}
