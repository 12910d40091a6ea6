import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { tableOf } from './table.ts'

const measure = fileURLToPath(new URL('measure-mail.ts', import.meta.url))

/** Letters per second from the outbox through a local SMTP server, on the embedded database and on PostgreSQL. */
export async function mail(): Promise<string> {
  const run = async (...args: string[]) => (await promisify(execFile)(process.execPath, args)).stdout.trim().split('\n').at(-1)!.split('\t')
  const embedded = await run(measure)
  const postgres = await run(fileURLToPath(new URL('../scripts/with-postgres.ts', import.meta.url)), process.execPath, measure)
  return tableOf('Письма: 5 000 через местный SMTP-сервер', ['база', 'поставить в очередь, с', 'отправить, с', 'писем в секунду', 'память, МБ'], [['встроенная', ...embedded], ['PostgreSQL', ...postgres]])
}
