import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { migrations } from '../../../migrations/index.ts'
import { Refusal, refuse } from '../refusal.ts'
import { damaged, headFrom, headName, manifestFrom, manifestName, rowsFrom, sha256Of, type Head, type Manifest } from './format.ts'
import { partsOf, shown, type Part } from './tar.ts'

/** A copy that has been read through and is whole. */
export interface BackupRead {
  readonly head: Head
  readonly manifest: Manifest
  /** Bytes of the file. */
  readonly size: number
  readonly tables: number
  readonly rows: number
  readonly files: number
}

/** What is done with the parts of a copy as they come; a part holds what its name says. */
export interface PartsTaken {
  head?(head: Head): Promise<void>
  rows?(table: string, rows: readonly (readonly (string | null)[])[], json: string): Promise<void>
  file?(sha256: string, bytes: Uint8Array): Promise<void>
}

/**
 * Reads a copy through, checking every part; one part at a time is in memory.
 * @param taken called with each part before the whole is known to be good: what it does must be undone when this throws
 * @throws {Refusal} when it is not a copy, is damaged, cut short, made by a newer program, or holds what a copy does not
 */
export async function readBackup(path: string, taken: PartsTaken = {}): Promise<BackupRead> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return refuse(`Файл «${path}» не открывается: проверьте имя и права.`)
  const { size } = found
  const parts: Manifest['parts'] = []
  const rows: Record<string, number> = {}
  const files = new Set<string>()
  const named = new Set<string>()
  let head: Head | null = null
  let manifest: Manifest | null = null
  for await (const { name, bytes } of unpacked(path)) {
    if (manifest) refuse('После описи копии в ней есть ещё части. Такую копию программа не делает.')
    if (name === manifestName) {
      manifest = manifestFrom(bytes)
      continue
    }
    parts.push({ name, size: bytes.length, sha256: sha256Of(bytes) })
    if (head === null) {
      if (name !== headName) refuse('Это не копия Библиокруга: она начинается не так.')
      head = headFrom(bytes)
      checkMigrations(head)
      for (const table of Object.keys(head.tables)) rows[table] = 0
      await taken.head?.(head)
      continue
    }
    const [, table, sha256] = /^(?:rows\/([a-z_]{1,63})\/\d{6}\.json|files\/([0-9a-f]{64}))$/.exec(name) ?? refuse(`В копии есть часть с чужим именем: «${shown(name)}».`)
    if (table !== undefined) {
      const columns = Object.hasOwn(head.tables, table) ? head.tables[table]! : refuse(`В копии есть строки таблицы «${table}», которой в её описании нет.`)
      const values = rowsFrom(bytes, name, columns.length)
      rows[table]! += values.length
      if (table === 'stored_file') for (const row of values) named.add(row[columns.indexOf('sha256')] ?? '')
      await taken.rows?.(table, values, Buffer.from(bytes).toString())
    } else {
      if (sha256 !== parts.at(-1)!.sha256) damaged(name)
      files.add(sha256!)
      await taken.file?.(sha256!, bytes)
    }
  }
  if (!head || !manifest) return refuse('Копия обрывается: в ней нет описи. Возьмите другую копию.')
  checkAgainst(manifest, { parts, rows, files, named })
  return { head, manifest, size, tables: Object.keys(rows).length, rows: Object.values(rows).reduce((sum, count) => sum + count, 0), files: files.size }
}

async function* unpacked(path: string): AsyncGenerator<Part> {
  const gunzip = createGunzip()
  const file = createReadStream(path).on('error', (error) => gunzip.destroy(error))
  file.pipe(gunzip)
  try {
    yield* partsOf(gunzip)
  } catch (error) {
    if (error instanceof Refusal || !isOfGzip(error)) throw error
    refuse('Файл не распаковывается: это не копия Библиокруга, или она повреждена или обрывается. Возьмите другую копию.')
  } finally {
    file.destroy()
    gunzip.destroy()
  }
}

const isOfGzip = (error: unknown): boolean => error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')

/** The program knows the history of its tables up to the copy's, and no other. */
function checkMigrations(head: Head): void {
  const known = Object.keys(migrations).toSorted()
  const unknown = head.migrations.find((name) => !known.includes(name))
  if (unknown !== undefined) refuse(`Копия сделана более новой программой (в ней есть «${unknown}»). Обновите программу и повторите.`)
  if (head.migrations.length === 0 || head.migrations.some((name, at) => name !== known[at])) refuse('Копия сделана программой с другой историей таблиц. Восстановить её здесь нельзя.')
}

function checkAgainst(manifest: Manifest, found: Pick<Manifest, 'parts' | 'rows'> & { files: ReadonlySet<string>; named: ReadonlySet<string> }): void {
  const names = new Set(found.parts.map(({ name }) => name))
  if (names.size !== found.parts.length) refuse('В копии одна часть стоит дважды. Такую копию программа не делает.')
  const differs = found.parts.length !== manifest.parts.length || found.parts.some(({ name, size, sha256 }, at) => name !== manifest.parts[at]!.name || size !== manifest.parts[at]!.size || sha256 !== manifest.parts[at]!.sha256)
  if (differs) refuse('Части копии не сходятся с её описью: она повреждена. Возьмите другую копию.')
  const counted = Object.entries(found.rows).every(([table, count]) => manifest.rows[table] === count) && Object.keys(manifest.rows).length === Object.keys(found.rows).length
  if (!counted) refuse('Число строк в копии не сходится с её описью. Возьмите другую копию.')
  const missing = new Set(manifest.missing)
  if ([...found.named].some((sha256) => !found.files.has(sha256) && !missing.has(sha256))) refuse('В копии нет файлов, которые названы в её строках. Возьмите другую копию.')
}
