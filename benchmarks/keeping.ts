import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBackup, restoreBackup } from '#platform/backup'
import { openDatabase, type OpenDatabase } from '#platform/database'
import { folderOfFiles, type Files } from '#platform/files'
import { migrate } from '#platform/migrate'
import { here } from '#platform/processes'
import { makeSampleYear, samplePaper } from '../src/demo/sample-year.ts'
import { megabytes, tableOf } from './table.ts'

/** Times of copying and putting back the sample year, on the embedded database in a folder. */
export async function keeping(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bibliokrug-bench-'))
  const rows: (readonly string[])[] = []
  const year = await opened(join(folder, 'year'))
  const files = folderOfFiles(join(folder, 'year', 'files'))
  await makeSampleYear({ db: year.db, files, apart: here() }, await samplePaper())
  rows.push(await measured('прожитый год', year, files, folder))
  rmSync(folder, { recursive: true })
  return tableOf('Хранение', ['что', 'строк', 'файл, МБ', 'копия, с', 'из них сайт ждёт, с', 'восстановление, с', 'память, МБ'], rows)
}

async function opened(folder: string): Promise<OpenDatabase> {
  const database = await openDatabase(folder)
  await migrate(database.db)
  return database
}

async function measured(name: string, from: OpenDatabase, files: Files, folder: string): Promise<readonly string[]> {
  const path = join(folder, 'copy.tar.gz')
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20)
  const started = performance.now()
  let rowsRead = 0
  const { rows, size } = await makeBackup({ db: from.db, files, now: new Date() }, path, { say: (words) => (rowsRead ||= words.startsWith('Переписываю таблицы') ? 0 : performance.now() - started) })
  const copied = performance.now() - started
  await from.close()
  const to = await opened(join(folder, 'restored'))
  const begun = performance.now()
  await restoreBackup({ db: to.db, files: folderOfFiles(join(folder, 'restored', 'files')) }, path)
  const restored = performance.now() - begun
  clearInterval(watch)
  await to.close()
  rmSync(join(folder, 'restored'), { recursive: true })
  rmSync(path)
  return [name, String(rows), (size / 2 ** 20).toFixed(1), seconds(copied), seconds(rowsRead), seconds(restored), megabytes(most - before)]
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1)
