/** The thread in which the embedded PostgreSQL lives, so that its long statements never stop the site. */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, types } from '@electric-sql/pglite'
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { durableStart, DurableFilesystem, fsyncFolder, fsyncPath } from './durable-filesystem.ts'
import type { Answer, Question } from './embedded-database.ts'

const port = parentPort!
const { folder, dump } = workerData as { folder: string | null; dump: Uint8Array | null }

const settings = {
  extensions: { btree_gin, pg_trgm, unaccent },
  parsers: {
    [types.INT8]: (text: string) => Number(text),
    [types.DATE]: (text: string) => text,
    [types.NUMERIC]: (text: string) => text,
  },
}

const filesystem = folder === null ? null : new DurableFilesystem(folder)
if (folder !== null && !existsSync(join(folder, 'PG_VERSION'))) await createIn(folder)
const pglite = filesystem
  ? await PGlite.create({ ...settings, fs: filesystem, startParams: [...durableStart] })
  : await PGlite.create({ ...settings, ...(dump ? { loadDataDir: new Blob([dump as Uint8Array<ArrayBuffer>]) } : {}) })

port.on('message', async ({ id, ask }: Question) => {
  try {
    port.postMessage({ id, result: await answer(ask) } satisfies Answer)
  } catch (error) {
    port.postMessage({ id, error: described(error) } satisfies Answer)
  }
})
port.postMessage({ id: 0, result: null } satisfies Answer)

async function answer(ask: Question['ask']): Promise<unknown> {
  switch (ask.what) {
    case 'query': {
      const { rows, affectedRows, fields, command } = await pglite.query(ask.sql, [...ask.parameters])
      return { rows, affectedRows, fields, command }
    }
    case 'fsyncs':
      return filesystem?.fsyncs ?? 0
    case 'dump':
      return new Uint8Array(await (await pglite.dumpDataDir('none')).arrayBuffer())
    case 'close':
      await pglite.close()
      return null
  }
}

/** Makes the files of a new database beside their place and moves them there once they are whole and on disk. */
async function createIn(folder: string): Promise<void> {
  const aside = `${folder}.new`
  rmSync(aside, { recursive: true, force: true })
  const creation = await PGlite.create({ fs: new NodeFS(aside) })
  await creation.close()
  fsyncFolder(aside)
  renameSync(aside, folder)
  fsyncPath(dirname(folder))
}

/** An error does not cross threads whole: what the program reads of it does. */
function described(error: unknown) {
  const { message, code, constraint, detail, table, column } = error as Record<string, string | undefined>
  return { message: message ?? String(error), code, constraint, detail, table, column }
}
