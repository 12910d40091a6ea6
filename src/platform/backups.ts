import { createReadStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { isBackupName } from './backup-name.ts'
import { makeBackup, restoreBackup } from './backup.ts'
import type { Database } from './database.ts'
import type { Files } from './files.ts'
import { Refusal, refuse } from './refusal.ts'

/** Copies that the running site makes, keeps in a folder of its machine, and puts back. Each association sees only its own. */
export interface Backups {
  /**
   * Begins to make a copy and answers at once; the work goes on when everybody has left the page.
   * @param name see backup-name.ts
   * @throws {Refusal} while another piece of such work goes on
   */
  begin(association: number, wanted: { readonly name: string; readonly byName: string; readonly now: Date }): void
  /**
   * Begins to put a kept copy in place of all data, after a copy of what stands there now.
   * @param before name of that copy
   * @param after done once the data are restored
   * @throws {Refusal} while other such work goes on
   */
  beginRestore(association: number, wanted: { readonly name: string; readonly before: string; readonly byName: string; readonly now: Date; readonly after: () => Promise<void> }): void
  /** What is being done, or how the last of it ended; null when nothing was since the start of the program. */
  work(association: number): BackupWork | null
  /** The newest first. */
  kept(association: number): Promise<KeptBackup[]>
  /** Bytes of a copy, as they are read from the disk; null when there is none of this name. */
  open(association: number, name: string): Promise<{ readonly size: number; readonly bytes: ReadableStream<Uint8Array> } | null>
  /** Answers whether there was one. */
  remove(association: number, name: string): Promise<boolean>
}

export interface BackupWork {
  readonly what: 'copy' | 'restore'
  readonly state: 'going' | 'done' | 'failed'
  readonly name: string
  readonly byName: string
  /** What is being done, what came of it, or why it failed, in Russian. */
  readonly says: string
}

export interface KeptBackup {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly madeAt: Date
}

/** @param folder where copies lie, a folder for each association */
export function backupsIn(folder: string, { db, files }: { readonly db: Database; readonly files: Files }): Backups {
  const works = new Map<number, BackupWork>()
  const pathOf = (association: number, name: string) => (isBackupName(name) ? join(folder, String(association), name) : null)

  /** One piece of work at a time: each reads or writes the whole database. */
  const start = (association: number, begun: Pick<BackupWork, 'what' | 'name' | 'byName'>, work: (say: (words: string) => void) => Promise<string>) => {
    const going = [...works].find(([, { state }]) => state === 'going')
    if (going) refuse(going[0] === association ? 'Дождитесь конца начатого: копия уже делается или восстанавливается.' : 'Сейчас делается другая копия. Повторите через минуту.')
    const tell = (state: BackupWork['state'], says: string) => void works.set(association, { ...begun, state, says })
    tell('going', 'Начинаю.')
    void work((words) => tell('going', words)).then(
      (says) => tell('done', says),
      (error: unknown) => {
        if (!(error instanceof Refusal)) console.error('Копия не удалась:', error)
        tell('failed', error instanceof Refusal ? error.message : 'Не удалось: ошибка программы или диска. Подробности — в выводе программы на сервере.')
      },
    )
  }

  const made = async (association: number, name: string, now: Date, say: (words: string) => void) => {
    const path = pathOf(association, name) ?? refuse('Не такое имя копии.')
    await mkdir(join(folder, String(association)), { recursive: true, mode: 0o700 })
    return makeBackup({ db, files, now }, path, { association, say })
  }

  return {
    begin: (association, { name, byName, now }) =>
      start(association, { what: 'copy', name, byName }, async (say) => {
        const { manifest } = await made(association, name, now, say)
        return manifest.missing.length === 0 ? 'Копия записана и проверена.' : `Копия записана и проверена. Записаны, но не найдены на диске файлы: ${manifest.missing.length}; в копии их нет.`
      }),
    beginRestore: (association, { name, before, byName, now, after }) =>
      start(association, { what: 'restore', name, byName }, async (say) => {
        const path = pathOf(association, name) ?? refuse('Такой копии нет.')
        await made(association, before, now, (words) => say(`Сначала копия того, что есть. ${words}`))
        await restoreBackup({ db, files }, path, { association, say })
        await after()
        return 'Данные восстановлены.'
      }),
    work: (association) => works.get(association) ?? null,
    async kept(association) {
      const names = (await readdir(join(folder, String(association))).catch(() => [])).filter(isBackupName)
      const found = await Promise.all(names.map(async (name) => ({ name, found: await stat(join(folder, String(association), name)).catch(() => null) })))
      return found.flatMap(({ name, found }) => (found ? [{ name, size: found.size, madeAt: found.mtime }] : [])).toSorted((one, other) => other.madeAt.getTime() - one.madeAt.getTime())
    },
    async open(association, name) {
      const path = pathOf(association, name)
      const found = path && (await stat(path).catch(() => null))
      return path && found ? { size: found.size, bytes: Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array> } : null
    },
    async remove(association, name) {
      const path = pathOf(association, name)
      const there = path !== null && (await stat(path).catch(() => null)) !== null
      if (there) await rm(path, { force: true })
      return there
    },
  }
}
