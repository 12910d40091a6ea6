import type { Generated } from 'kysely'
import type { Context } from './context.ts'

/** A kept file as the database knows it; its bytes lie in `context.files`. */
export interface StoredFile {
  readonly id: number
  readonly name: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  readonly keptAt: Date
}

type FileTables = {
  stored_file: {
    association_id: number
    id: Generated<number>
    name: string
    media_type: string
    size: number
    sha256: string
    kept_at: Date
    kept_by: number | null
  }
}

const tables = ({ db }: Context) => db.$extendTables<FileTables>()

/** Keeps a file of the association; its bytes are durable before its name is written. */
export async function keepFile(context: Context, file: { name: string; mediaType: string; bytes: Uint8Array }): Promise<number> {
  const sha256 = await context.files.keep(file.bytes)
  const { id } = await tables(context)
    .insertInto('stored_file')
    .values({
      association_id: context.association,
      name: file.name,
      media_type: file.mediaType,
      size: file.bytes.length,
      sha256,
      kept_at: context.now,
      kept_by: context.actor.personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A kept file with its bytes; undefined when the association has none of this number, or its bytes are gone. */
export async function fileOf(context: Context, id: number): Promise<(StoredFile & { readonly bytes: Uint8Array }) | undefined> {
  const row = await tables(context)
    .selectFrom('stored_file')
    .selectAll()
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .executeTakeFirst()
  const bytes = row && (await context.files.bytes(row.sha256))
  return row && bytes ? { id, name: row.name, mediaType: row.media_type, size: row.size, keptAt: row.kept_at, bytes } : undefined
}
