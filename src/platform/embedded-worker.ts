/** The thread in which the embedded PostgreSQL lives, so that its long statements never stop the site. */
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, types } from '@electric-sql/pglite'
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { durableStart, DurableFilesystem } from './durable-filesystem.ts'
import type { Answer, Place, Question } from './embedded-database.ts'

const port = parentPort!
const { folder, durable, dump } = workerData as Place
const [program] = (await once(port, 'message')) as [WebAssembly.Module]

const settings = {
  extensions: { btree_gin, pg_trgm, unaccent },
  parsers: {
    [types.INT8]: (text: string) => Number(text),
    [types.DATE]: (text: string) => text,
    [types.NUMERIC]: (text: string) => text,
  },
}

const filesystem = folder && durable ? new DurableFilesystem(folder) : null
const pglite = await PGlite.create({
  ...settings,
  pgliteWasmModule: program,
  ...(folder ? { fs: filesystem ?? new NodeFS(folder) } : {}),
  startParams: filesystem ? [...durableStart] : [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'],
  ...(dump ? { loadDataDir: new Blob([dump as Uint8Array<ArrayBuffer>]) } : {}),
})

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

/** An error does not cross threads whole: what the program reads of it does. */
function described(error: unknown) {
  const { message, code, constraint, detail, table, column } = error as Record<string, string | undefined>
  return { message: message ?? String(error), code, constraint, detail, table, column }
}
