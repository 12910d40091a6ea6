import { crc32, inflateRawSync } from 'node:zlib'
import { Refusal } from '#platform/refusal'

/** An archive whose parts are unpacked only when asked for, under limits that the archive cannot talk away. */
export interface Archive {
  readonly names: readonly string[]
  /**
   * The bytes of a part, its name in any letter case; null when there is none.
   * @throws {Refusal} when it is damaged or encrypted, when it unpacks to more than 20 MB, or all parts to more than 30 MB
   */
  part(name: string): Uint8Array | null
}

export interface ArchiveLimits {
  /** Bytes of one part as unpacked, whatever the archive says of it. */
  readonly part: number
  /** Bytes of all parts that were asked for, together. */
  readonly all: number
}

const megabyte = 1024 * 1024
const limitsOfDocuments: ArchiveLimits = { part: 20 * megabyte, all: 30 * megabyte }
const mostEntries = 10_000

/** @throws {Refusal} when the bytes are not a whole zip archive */
export function openArchive(bytes: Uint8Array, limits: ArchiveLimits = limitsOfDocuments): Archive {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = directoryOf(view)
  let unpacked = 0
  return {
    names: [...entries.values()].map(({ name }) => name),
    part(name) {
      const entry = entries.get(name.toLowerCase())
      if (!entry) return null
      const content = unpack(view, entry, Math.min(limits.part, limits.all - unpacked))
      unpacked += content.length
      return content
    },
  }
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  /** Bytes as packed. */
  readonly packed: number
  readonly checksum: number
  /** Where the entry begins in the file. */
  readonly offset: number
}

function directoryOf(view: Buffer): Map<string, Entry> {
  const end = endOfDirectory(view)
  const count = view.readUInt16LE(end + 10)
  if (count > mostEntries) throw damaged()
  const entries = new Map<string, Entry>()
  let at = view.readUInt32LE(end + 16)
  for (let n = 0; n < count; n++) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== 0x02014b50) throw damaged()
    const nameEnd = at + 46 + view.readUInt16LE(at + 28)
    const next = nameEnd + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
    if (next > view.length) throw damaged()
    const name = view.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/')
    entries.set(name.toLowerCase(), {
      name,
      encrypted: (view.readUInt16LE(at + 8) & 1) !== 0,
      method: view.readUInt16LE(at + 10),
      checksum: view.readUInt32LE(at + 16),
      packed: view.readUInt32LE(at + 20),
      offset: view.readUInt32LE(at + 42),
    })
    at = next
  }
  return entries
}

/** The record at the very end of the file, before a comment of at most 64 KB. A file cut short has none. */
function endOfDirectory(view: Buffer): number {
  for (let at = view.length - 22; at >= Math.max(0, view.length - 22 - 65_535); at--) if (view.readUInt32LE(at) === 0x06054b50) return at
  throw damaged()
}

function unpack(view: Buffer, { name, method, encrypted, packed, checksum, offset }: Entry, largest: number): Uint8Array {
  if (encrypted) throw new Refusal('Файл защищён паролем. Откройте его, снимите пароль, сохраните и загрузите снова.')
  if (offset + 30 > view.length || view.readUInt32LE(offset) !== 0x04034b50) throw damaged()
  const start = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28)
  if (start + packed > view.length || (method !== 0 && method !== 8)) throw damaged()
  const stored = view.subarray(start, start + packed)
  const content = method === 8 ? inflated(stored, name, largest) : stored
  if (content.length > largest) throw tooLarge(name)
  if (crc32(content) !== checksum) throw damaged()
  return content
}

/** Stops at the limit: what lies beyond it is never held in memory. */
function inflated(packed: Buffer, name: string, largest: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, largest) })
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(name) : damaged()
  }
}

const damaged = () => new Refusal('Файл повреждён или скачан не до конца: его не удаётся распаковать. Откройте документ в Word или LibreOffice, сохраните заново и загрузите ещё раз.')

const tooLarge = (name: string) => new Refusal(`Документ слишком велик: его часть «${name}» занимает в распакованном виде больше дозволенных 20 МБ (весь документ — больше 30 МБ). Разделите документ и загрузите нужную часть.`)
