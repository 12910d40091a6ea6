import { createReadStream, writeFileSync } from 'node:fs'
import { createGunzip, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { headName, manifestName, sha256Of, type Head, type Manifest } from './format.ts'
import { tablesOf, writePlainly } from './tables.ts'
import { partsOf, tarEnd, tarOf, type Part } from './tar.ts'

/** Every row of every table as text, for comparing databases. */
export async function contentsOf(db: Database): Promise<Record<string, string[]>> {
  const contents: Record<string, string[]> = {}
  await db.transaction().execute(async (db) => {
    await writePlainly(db)
    for (const { name, columns } of await tablesOf(db)) {
      const { rows } = await sql<{ row: string }>`select json_build_array(${sql.join(columns.map((column) => sql`${sql.ref(column.name)}::text`))})::text as row from ${sql.table(name)} order by 1`.execute(db)
      contents[name] = rows.map(({ row }) => row)
    }
  })
  return contents
}

/** Writes a copy of these parts as they are. */
export function writeCopy(path: string, parts: readonly Part[]): void {
  writeFileSync(path, gzipSync(Buffer.concat([...parts.flatMap((part) => tarOf(part, new Date(0))), tarEnd()])))
}

/** The parts of a copy without its manifest. */
export async function partsIn(path: string): Promise<Part[]> {
  const parts: Part[] = []
  for await (const part of partsOf(createReadStream(path).pipe(createGunzip()))) parts.push({ name: part.name, bytes: Buffer.from(part.bytes) })
  return parts.filter(({ name }) => name !== manifestName)
}

/** A manifest that agrees with the parts, as one who forges a copy would make it. */
export function withManifest(parts: readonly Part[], change: Partial<Manifest> = {}): Part[] {
  const head = JSON.parse(Buffer.from(parts.find(({ name }) => name === headName)!.bytes).toString()) as Head
  const rows: Record<string, number> = Object.fromEntries(Object.keys(head.tables).map((table) => [table, 0]))
  for (const { name, bytes } of parts) {
    const [, table] = /^rows\/([^/]+)\//.exec(name) ?? []
    if (table !== undefined) rows[table] = (rows[table] ?? 0) + (JSON.parse(Buffer.from(bytes).toString()) as unknown[]).length
  }
  const manifest: Manifest = { parts: parts.map(({ name, bytes }) => ({ name, size: bytes.length, sha256: sha256Of(bytes) })), rows, sequences: [], missing: [], ...change }
  return [...parts, { name: manifestName, bytes: Buffer.from(JSON.stringify(manifest)) }]
}

/** The head of the copy changed. */
export const withHead = (parts: readonly Part[], change: (head: Head) => object): Part[] =>
  parts.map((part) => (part.name === headName ? { name: headName, bytes: Buffer.from(JSON.stringify(change(JSON.parse(Buffer.from(part.bytes).toString()) as Head))) } : part))
