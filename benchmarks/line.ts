import { fileURLToPath } from 'node:url'
import { measuredLines } from './measured-lines.ts'
import { tableOf } from './table.ts'

/** The main pages in a real browser on a line of 1.6 Mbit/s. */
export async function line(): Promise<string> {
  const rows = await measuredLines([fileURLToPath(new URL('measure-line.ts', import.meta.url))])
  return tableOf('Медленная линия: 1,6 Мбит/с', ['страница', 'первое видно, мс', 'главное видно, мс', 'можно нажимать, мс', 'второй раз главное, мс', 'сдвиг', 'занято, мс', 'КБ', 'КБ второй раз'], rows)
}
