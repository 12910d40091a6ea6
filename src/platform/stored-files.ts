import type { Generated } from 'kysely'
import type { Context } from './context.ts'
import { refuse } from './refusal.ts'
import { allFound, foundGroup, hasWords, spelledLike, textsForSpelling, wordsFirstIn, type FoundGroup, type SearchQuery } from './search.ts'
import type { UploadedFile } from './form.ts'

export type StoredFileId = number

/** Who may open a file: any member, or only the one who kept it and those who may see proofs. */
export type Audience = 'association' | 'private'

export interface StoredFile {
  readonly id: StoredFileId
  readonly name: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  readonly sha256: string
  readonly keptAt: Date
  readonly keptBy: number | null
  readonly audience: Audience
}

type StoredFileTables = {
  stored_file: {
    association_id: number
    id: Generated<number>
    name: string
    media_type: string
    size: number
    sha256: string
    kept_at: Date
    kept_by: number | null
    audience: Audience
  }
}

const tables = ({ db }: Context) => db.$extendTables<StoredFileTables>()

/** The largest file kept, in bytes. */
const largestFile = 20 * 1024 * 1024

/**
 * Keeps a file under its name; its kind is told by the ending of the name and never trusted when it is sent back (see download.ts).
 * @throws {Refusal} when it is empty, too large, or of a kind that can harm whoever opens it
 */
export async function keepFile(context: Context, { name, bytes }: UploadedFile, { audience = 'association', field = null }: { audience?: Audience; field?: string | null } = {}): Promise<StoredFileId> {
  if (bytes.length === 0) refuse('Файл пуст. Выберите другой.', field)
  if (bytes.length > largestFile) refuse('Файл больше 20 МБ. Уменьшите его или дайте ссылку.', field)
  const mediaType = mediaTypeOf(name) ?? refuse(`Файлы такого вида не принимаются: «${name}». Подойдут документы Word, Excel, PowerPoint и OpenDocument, PDF, тексты, картинки и архив ZIP.`, field)
  const sha256 = await context.files.keep(bytes)
  const { id } = await tables(context)
    .insertInto('stored_file')
    .values({
      association_id: context.association,
      name: plainName(name),
      media_type: mediaType,
      size: bytes.length,
      sha256,
      kept_at: context.now,
      kept_by: context.actor.personId,
      audience,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function storedFile(context: Context, id: StoredFileId): Promise<StoredFile | undefined> {
  return (await storedFiles(context, [id]))[0]
}

/** The files of these numbers, in the order of their numbers. */
export async function storedFiles(context: Context, ids: readonly StoredFileId[]): Promise<StoredFile[]> {
  if (ids.length === 0) return []
  const rows = await tables(context).selectFrom('stored_file').selectAll().where('association_id', '=', context.association).where('id', 'in', ids).orderBy('id').execute()
  return rows.map(({ id, name, media_type, size, sha256, kept_at, kept_by, audience }) => ({ id, name, mediaType: media_type, size, sha256, keptAt: kept_at, keptBy: kept_by, audience }))
}

/** Files by their names. @param all private ones too; else of these only the actor's own */
export async function filesFound(context: Context, { words, most }: SearchQuery, which: { all: boolean }): Promise<FoundGroup> {
  const rows = await filesOpenTo(context, which)
    .select(['id', 'name', allFound.as('total')])
    .where(hasWords(['name'], words))
    .orderBy(wordsFirstIn(['name'], words))
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return foundGroup('file', rows, ({ id, name }) => ({ title: name, text: '', note: '', address: fileAddress(id) }))
}

/** Names of files with a word spelt like this one. Within `readyToSearch`. */
export async function fileNamesSpelledLike(context: Context, word: string, which: { all: boolean }): Promise<string[]> {
  const rows = await filesOpenTo(context, which).select('name').where(spelledLike(['name'], word)).limit(textsForSpelling).execute()
  return rows.map(({ name }) => name)
}

const filesOpenTo = (context: Context, { all }: { all: boolean }) =>
  tables(context)
    .selectFrom('stored_file')
    .where('association_id', '=', context.association)
    .$if(!all, (query) => query.where((on) => on.or([on('audience', '=', 'association'), on('kept_by', '=', context.actor.personId)])))

/** The last part of a path, without characters that a file system or a header would read otherwise. */
const plainName = (name: string): string => (name.split(/[/\\]/).at(-1) ?? '').replace(/[\u0000-\u001F\u007F"<>|:*?]/g, '_').slice(-150) || 'файл'

/** Address at which a member opens a kept file. */
export const fileAddress = (id: StoredFileId): string => `/files/${id}`

const mediaTypes: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  rtf: 'application/rtf',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  htm: 'text/html; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  zip: 'application/zip',
}

/** The kind that the ending of a name tells; null for one that is not kept. */
export const mediaTypeOf = (name: string): string | null => mediaTypes[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null
