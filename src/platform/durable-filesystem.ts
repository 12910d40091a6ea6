import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** What we touch of the WebAssembly module; not a public interface, hence the exact version of PGlite. */
interface EmscriptenModule {
  NODEFS?: { stream_ops: { fsync?: (stream: { nfd?: number }) => number } }
  FS: { filesystems: { NODEFS: { stream_ops: { fsync?: (stream: { nfd?: number }) => number } } } }
}

/**
 * The folder of an embedded database whose fsync reaches the disk. PGlite's own does nothing, so a power cut
 * would lose what was already answered as written.
 */
export class DurableFilesystem extends NodeFS {
  /** How many times the database asked for its data to be on disk and it was put there. */
  fsyncs = 0

  override async init(pg: PGlite, options: Parameters<NodeFS['init']>[1]) {
    const ready = await super.init(pg, options)
    const { preRun } = ready.emscriptenOpts
    const hook = (module: unknown): void => {
      const { NODEFS, FS } = module as EmscriptenModule
      const operations = (NODEFS ?? FS.filesystems.NODEFS).stream_ops
      operations.fsync = ({ nfd }) => {
        if (nfd !== undefined) {
          fsyncSync(nfd)
          this.fsyncs++
        }
        return 0
      }
    }
    ready.emscriptenOpts.preRun = [...(Array.isArray(preRun) ? preRun : []), hook]
    return ready
  }
}

/** PostgreSQL's own start, with fsync on; PGlite starts it with -F. */
export const durableStart: readonly string[] = [
  '--single', '-O', '-j',
  ...Object.entries({
    search_path: 'public',
    exit_on_error: 'false',
    log_checkpoints: 'false',
    max_worker_processes: '0',
    max_parallel_workers: '0',
    max_parallel_workers_per_gather: '0',
    max_parallel_maintenance_workers: '0',
    io_method: 'sync',
    fsync: 'on',
    wal_sync_method: 'fsync',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
]

/** Puts a whole folder on disk once: the creation of a database does not do it itself. */
export function fsyncFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) fsyncFolder(path)
    else if (entry.isFile()) fsyncPath(path)
  }
  if (process.platform !== 'win32') fsyncPath(folder)
}

function fsyncPath(path: string): void {
  const descriptor = openSync(path, process.platform === 'win32' ? 'r+' : 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
