import { closeSync, fstatSync, fsyncSync, openSync, readdirSync, statSync } from 'node:fs'
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
      operations.fsync = ({ nfd }) => (nfd === undefined ? 0 : this.#fsync(nfd))
    }
    ready.emscriptenOpts.preRun = [...(Array.isArray(preRun) ? preRun : []), hook]
    return ready
  }

  /**
   * @returns 0, or the number of an error for PostgreSQL. It goes no further after such an error, and so does not
   * the thread: only a new start, which reads what really is on the disk, tells what was kept.
   */
  #fsync(descriptor: number): number {
    try {
      fsyncSync(descriptor)
    } catch (error) {
      if (process.platform === 'win32' && fstatSync(descriptor).isDirectory()) return 0
      setImmediate(() => {
        throw new Error('Диск не принял запись базы данных. Проверьте диск и запустите программу снова.', { cause: error })
      })
      return ioError
    }
    this.fsyncs++
    return 0
  }
}

/** EIO in the numbering of WebAssembly systems. */
const ioError = 29

/**
 * PostgreSQL's own start, with fsync on; PGlite starts it with -F. The memory that it shares is cleared at each start,
 * slowly: the usual 128 MB of pages took half a second and more. What is not there is in the memory of the system.
 */
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
    shared_buffers: '64MB',
    fsync: 'on',
    wal_sync_method: 'fsync',
    // How much of the journal of writes a checkpoint leaves for use again; when to make one is up to upkeep.ts.
    min_wal_size: '32MB',
    max_wal_size: '64MB',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
]

/** Puts a whole folder on disk once: the creation of a database does not do it itself. */
export function fsyncFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) fsyncFolder(path)
    else if (entry.isFile()) fsyncPath(path)
  }
  fsyncPath(folder)
}

/** Puts a file or a folder, without what lies in it, on disk. */
export function fsyncPath(path: string): void {
  const windows = process.platform === 'win32'
  if (windows && statSync(path).isDirectory()) return
  const descriptor = openSync(path, windows ? 'r+' : 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
