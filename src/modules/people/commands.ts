import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { makeBackup, restoreBackup, type BackupRead } from '#platform/backup'
import type { CommandOutput, Commands } from '#platform/command'
import { openDatabase, type OpenDatabase } from '#platform/database'
import { dataPlace, type DataPlace } from '#platform/data-place'
import { endsSoon } from '#platform/embedded-database'
import { FolderTaken } from '#platform/directory-lock'
import { folderOfFiles } from '#platform/files'
import { migrate } from '#platform/migrate'
import { refuse } from '#platform/refusal'
import { counted } from '#platform/russian'

/**
 * Commands over all data of a place. They ask no permission of the association: whoever can read the folder or knows
 * the password of the server has everything already.
 */
export const commands: Commands = {
  backup: {
    summary: 'сделать копию всех данных: ФАЙЛ',
    async run(args, output) {
      const [path, ...rest] = args
      if (path === undefined || path.startsWith('--') || rest.length > 0) return wrong('Так: bibliokrug backup ФАЙЛ', output)
      const place = dataPlace(process.env)
      if (place.embedded && !existsSync(join(place.address, 'pg'))) refuse(`В папке ${place.address} данных нет. Где они лежат, задают BIBLIOKRUG_DATA или DATABASE_URL.`)
      await opened(place, async ({ db }) => {
        const made = await makeBackup({ db, files: folderOfFiles(place.files), now: new Date() }, path, { say: progressTo(output) })
        output.out(`Копия записана и проверена: ${path}. ${contentsOf(made)}`)
        if (made.manifest.missing.length > 0) output.err(`Внимание: записаны, но не найдены в папке файлов — ${made.manifest.missing.length}. В копии их нет.`)
      })
      return 0
    },
  },
  restore: {
    summary: 'восстановить данные из копии: ФАЙЛ [--replace]',
    async run(args, output) {
      const [path, ...rest] = args.filter((arg) => arg !== '--replace')
      if (path === undefined || path.startsWith('--') || rest.length > 0) return wrong('Так: bibliokrug restore ФАЙЛ [--replace]', output)
      const place = dataPlace(process.env)
      await opened(place, async ({ db, description }) => {
        await migrate(db)
        const read = await restoreBackup({ db, files: folderOfFiles(place.files) }, path, { replace: args.includes('--replace'), say: progressTo(output) })
        output.out(`Данные восстановлены ${description}. ${contentsOf(read)}`)
      })
      return 0
    },
  },
}

function wrong(usage: string, { err }: CommandOutput): number {
  err(usage)
  return 2
}

async function opened(place: DataPlace, work: (database: OpenDatabase) => Promise<void>): Promise<void> {
  endsSoon()
  const database = await openDatabase(place.address).catch((error: unknown) => {
    if (error instanceof FolderTaken) refuse(`${error.message} Копию работающего сайта делает его страница «Хранение»; команды работают, когда сайт остановлен.`)
    throw error
  })
  try {
    await work(database)
  } finally {
    await database.close()
  }
}

/** Says what is being done, but not more often than can be read. */
function progressTo({ err }: CommandOutput): (words: string) => void {
  let said = 0
  return (words) => {
    if (Date.now() - said < 1_000) return
    said = Date.now()
    err(words)
  }
}

const contentsOf = ({ head, tables, rows, files, size }: BackupRead): string =>
  `В копии от ${head.madeAt.slice(0, 10).split('-').toReversed().join('.')}: ${counted(tables, 'таблица', 'таблицы', 'таблиц')}, ${counted(rows, 'строка', 'строки', 'строк')}, ${counted(files, 'файл', 'файла', 'файлов')}, ${(size / 2 ** 20).toFixed(1).replace('.', ',')} МБ.`
