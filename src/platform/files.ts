import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Where the bytes of papers and proofs lie, by the SHA-256 of their content. What a file is called and whose it is
 * stands in the database (`stored_file`, see stored-files.ts); the same bytes kept twice take place once.
 */
export interface Files {
  /** Keeps the bytes and answers their SHA-256, 64 hexadecimal digits. Durable once it answers. */
  keep(bytes: Uint8Array): Promise<string>
  /** The bytes, or null when none of that SHA-256 are kept. */
  bytes(sha256: string): Promise<Uint8Array | null>
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Files in a folder of this machine. */
export function folderOfFiles(folder: string): Files {
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('expected 64 hexadecimal digits')
    return join(folder, sha256.slice(0, 2), sha256)
  }
  return {
    async keep(bytes) {
      const sha256 = sha256Of(bytes)
      const path = pathOf(sha256)
      const temporary = `${path}.${process.pid}.${performance.now()}`
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true })
      const file = await open(temporary, 'wx', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      } finally {
        await file.close()
      }
      await rename(temporary, path)
      return sha256
    },
    async bytes(sha256) {
      try {
        return new Uint8Array(await readFile(pathOf(sha256)))
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
        throw error
      }
    },
  }
}

/** Files that live as long as the program, for tests. */
export function memoryFiles(): Files {
  const kept = new Map<string, Uint8Array>()
  return {
    async keep(bytes) {
      const sha256 = sha256Of(bytes)
      kept.set(sha256, bytes.slice())
      return sha256
    },
    bytes: async (sha256) => kept.get(sha256) ?? null,
  }
}
