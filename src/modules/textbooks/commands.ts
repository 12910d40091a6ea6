import { readFile } from 'node:fs/promises'
import type { Commands } from '#platform/command'
import { refuse } from '#platform/refusal'
import { run as readStockFile } from './reading/read-file.ts'
import type { StockReading } from './reading/stock-reading.ts'

const usage = 'Так: bibliokrug textbooks read ФАЙЛ [--json]'

export const commands: Commands = {
  'textbooks read': {
    summary: 'прочитать таблицу учебников (.xlsx, .xls, .ods, .csv): ФАЙЛ [--json]',
    async run(args, { out, err }) {
      const files = args.filter((arg) => arg !== '--json')
      const [file] = files
      if (file === undefined || files.length > 1 || file.startsWith('--')) {
        err(usage)
        return 2
      }
      const reading = await readStockFile({ bytes: await bytesOf(file) })
      out(args.includes('--json') ? JSON.stringify(reading, null, 2) : summaryOf(reading))
      return 0
    },
  },
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file))
  } catch {
    return refuse(`Файл «${file}» не открывается: проверьте имя и права.`)
  }
}

function summaryOf({ sheets, rows, questions }: StockReading): string {
  return [
    ...sheets.map(({ name, headingRow, columns }) => `Лист «${name}», названия столбцов в строке ${headingRow}: ${Object.values(columns).join(', ')}`),
    `Строк об учебниках: ${rows.length}`,
    `Вопросов: ${questions.length}`,
    ...questions.map(({ sheet, row, column, text, found }, index) => `${index + 1}. «${sheet}», строка ${row}${column ? `, столбец ${column}` : ''}. ${text}${found ? `\n   «${found}»` : ''}`),
  ].join('\n')
}
