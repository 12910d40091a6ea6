import { readFile } from 'node:fs/promises'
import type { Command, Commands } from '#platform/command'
import { refuse } from '#platform/refusal'
import type { FederalReading } from './federal-list/entry.ts'
import { run as readListFile } from './federal-list/read-list-file.ts'
import { run as readStockFile } from './reading/read-file.ts'
import type { StockReading } from './reading/stock-reading.ts'

export const commands: Commands = {
  'textbooks read': reading('textbooks read', 'прочитать таблицу учебников (.xlsx, .xls, .ods, .csv)', readStockFile, stockSummary),
  'textbooks federal': reading('textbooks federal', 'прочитать федеральный перечень (.xlsx, .xls, .ods, .csv)', readListFile, federalSummary),
}

/** A command that reads a file and tells what was understood in it. */
function reading<Read>(words: string, summary: string, read: (file: { bytes: Uint8Array }) => Promise<Read>, told: (read: Read) => string): Command {
  return {
    summary: `${summary}: ФАЙЛ [--json]`,
    async run(args, { out, err }) {
      const files = args.filter((arg) => arg !== '--json')
      const [file] = files
      if (file === undefined || files.length > 1 || file.startsWith('--')) {
        err(`Так: bibliokrug ${words} ФАЙЛ [--json]`)
        return 2
      }
      const found = await read({ bytes: await bytesOf(file) })
      out(args.includes('--json') ? JSON.stringify(found, null, 2) : told(found))
      return 0
    },
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file))
  } catch {
    return refuse(`Файл «${file}» не открывается: проверьте имя и права.`)
  }
}

function stockSummary({ sheets, rows, questions }: StockReading): string {
  return [
    ...sheets.map(({ name, headingRow, columns }) => `Лист «${name}», названия столбцов в строке ${headingRow}: ${Object.values(columns).join(', ')}`),
    `Строк об учебниках: ${rows.length}`,
    ...questionsTold(questions),
  ].join('\n')
}

function federalSummary({ entries, questions }: FederalReading): string {
  const of = (appendix: number) => entries.filter((entry) => entry.appendix === appendix).length
  return [`Учебников: ${entries.length}, в приложении 1: ${of(1)}, в приложении 2: ${of(2)}`, ...questionsTold(questions)].join('\n')
}

const questionsTold = (questions: readonly { sheet: string; row: number; column: string | null; text: string; found: string }[]): string[] => [
  `Вопросов: ${questions.length}`,
  ...questions.map(({ sheet, row, column, text, found }, index) => `${index + 1}. «${sheet}», строка ${row}${column ? `, столбец ${column}` : ''}. ${text}${found ? `\n   «${found}»` : ''}`),
]
