import { inflateRawSync } from 'node:zlib'
import { Refusal } from '#platform/refusal'

/** The largest part of an archive that is read, in bytes as unpacked, whatever the archive says of it. */
const largestPart = 24 * 1024 * 1024
const largestEntries = 10_000

/** An archive whose parts are unpacked only when asked for, each under a limit that the archive cannot talk away. */
export interface Archive {
  readonly names: readonly string[]
  /**
   * The bytes of a part; null when there is none of this name.
   * @throws {Refusal} when it is damaged, encrypted, or unpacks to more than 24 MB
   */
  part(name: string): Uint8Array | null
}

interface Entry {
  readonly method: number
  readonly encrypted: boolean
  readonly packed: number
  readonly offset: number
}

/** @throws {Refusal} when the bytes are not a whole zip archive */
export function openArchive(bytes: Uint8Array): Archive {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = directoryOf(view)
  return {
    names: [...entries.keys()],
    part(name) {
      const entry = entries.get(name)
      return entry ? unpack(view, name, entry) : null
    },
  }
}

const damaged = () => new Refusal('Файл повреждён или скачан не до конца: его не удаётся распаковать. Откройте его в Word, сохраните заново и загрузите ещё раз.')

function directoryOf(view: Buffer): Map<string, Entry> {
  const end = endOfDirectory(view)
  const count = view.readUInt16LE(end + 10)
  let at = view.readUInt32LE(end + 16)
  if (count > largestEntries) throw damaged()
  const entries = new Map<string, Entry>()
  for (let n = 0; n < count; n++) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== 0x02014b50) throw damaged()
    const [nameLength, extraLength, commentLength] = [view.readUInt16LE(at + 28), view.readUInt16LE(at + 30), view.readUInt16LE(at + 32)]
    const name = view.toString('utf8', at + 46, at + 46 + nameLength)
    entries.set(name.replace(/\\/g, '/'), {
      encrypted: (view.readUInt16LE(at + 8) & 1) !== 0,
      method: view.readUInt16LE(at + 10),
      packed: view.readUInt32LE(at + 20),
      offset: view.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + extraLength + commentLength
  }
  return entries
}

function endOfDirectory(view: Buffer): number {
  for (let at = view.length - 22; at >= Math.max(0, view.length - 22 - 65_535); at--) if (view.readUInt32LE(at) === 0x06054b50) return at
  throw damaged()
}

function unpack(view: Buffer, name: string, { method, encrypted, packed, offset }: Entry): Uint8Array {
  if (encrypted) throw new Refusal('Файл защищён паролем. Откройте его, снимите защиту, сохраните и загрузите снова.')
  if (offset + 30 > view.length || view.readUInt32LE(offset) !== 0x04034b50) throw damaged()
  const start = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28)
  if (start + packed > view.length) throw damaged()
  const content = view.subarray(start, start + packed)
  if (method === 0 && content.length <= largestPart) return content
  if (method !== 8 && method !== 0) throw damaged()
  try {
    if (method === 0) throw Object.assign(new Error('too large'), { code: 'ERR_BUFFER_TOO_LARGE' })
    return inflateRawSync(content, { maxOutputLength: largestPart })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw new Refusal(`Документ слишком велик: часть «${name}» распаковывается больше чем в ${largestPart / 1024 / 1024} МБ. Оставьте в файле только план.`)
    throw damaged()
  }
}
