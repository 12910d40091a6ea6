import { Refusal } from '#platform/refusal'
import { saveAsWord } from './limits.ts'

/** Streams of a compound file (.doc, .xls, a protected .docx): those of its root, not of things put into the document. */
export interface CompoundFile {
  readonly names: string[]
  /**
   * The bytes of a stream, its name in any letter case; null when there is none.
   * @throws {Refusal} when the file ends before the stream does
   */
  stream(name: string): Uint8Array | null
}

/**
 * Opens an OLE compound file ([MS-CFB]).
 * @throws {Refusal} when it is not a compound file or its directory is damaged
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const file = new Sectors(bytes)
  const entries = file.rootEntries()
  return {
    names: [...entries.values()].map(({ name }) => name),
    stream(name) {
      const entry = entries.get(name.toLowerCase())
      return entry?.kind === stream ? file.content(entry) : null
    },
  }
}

interface Entry {
  readonly name: string
  readonly kind: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const [storage, stream, root] = [1, 2, 5]
/** Numbers of sectors from here on are marks: free, end of chain, table. */
const lastSector = 0xfffffffa
const entrySize = 128
const mostEntries = 20_000

class Sectors {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #sectorSize: number
  readonly #smallSectorSize: number
  /** Streams shorter than this lie in small sectors. */
  readonly #smallLimit: number
  /** For each sector the next one of its chain. */
  readonly #next: Uint32Array
  readonly #entries: readonly Entry[]
  #small: { readonly next: Uint32Array; readonly content: Uint8Array } | null = null

  constructor(bytes: Uint8Array) {
    if (bytes.length < 512 || signature.some((byte, index) => bytes[index] !== byte)) throw damaged()
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const shift = this.#view.getUint16(30, true)
    const smallShift = this.#view.getUint16(32, true)
    if ((shift !== 9 && shift !== 12) || smallShift < 4 || smallShift >= shift) throw damaged()
    this.#sectorSize = 1 << shift
    this.#smallSectorSize = 1 << smallShift
    this.#smallLimit = this.#view.getUint32(56, true)
    this.#next = this.#table(this.#sectorsOfTable())
    this.#entries = this.#directory()
  }

  /** What stands directly under the root, by small-letter names: a binary tree of siblings, walked without trust in its shape. */
  rootEntries(): Map<string, Entry> {
    const found = new Map<string, Entry>()
    const seen = new Set<number>()
    const open = [this.#entries[0]?.child ?? lastSector]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const entry = this.#entries[id]
      if (!entry || seen.has(id)) continue
      seen.add(id)
      if (entry.kind === stream || entry.kind === storage) found.set(entry.name.toLowerCase(), entry)
      open.push(entry.left, entry.right)
    }
    if (found.size === 0) throw damaged()
    return found
  }

  content({ start, size }: Entry): Uint8Array {
    const content = size >= this.#smallLimit ? this.#chained(start, size) : this.#fromSmall(start, size)
    if (content.length < size) throw damaged()
    return content
  }

  #fromSmall(start: number, size: number): Uint8Array {
    this.#small ??= this.#smallSectors()
    return chained(this.#small.content, this.#small.next, start, size, this.#smallSectorSize, 0)
  }

  #smallSectors(): { next: Uint32Array; content: Uint8Array } {
    const base = this.#entries[0]
    const table = this.#chained(this.#view.getUint32(60, true), this.#bytes.length)
    return { next: numbers(table), content: base?.kind === root ? this.#chained(base.start, base.size) : new Uint8Array() }
  }

  #chained(start: number, size: number): Uint8Array {
    return chained(this.#bytes, this.#next, start, size, this.#sectorSize, this.#sectorSize)
  }

  /** Sectors that hold the table of chains: 109 are named in the header, the others in a chain of sectors of their own. */
  #sectorsOfTable(): number[] {
    const most = Math.ceil(this.#bytes.length / this.#sectorSize)
    const sectors = this.#numbersAt(76, 109)
    let extension = this.#view.getUint32(68, true)
    const perSector = this.#sectorSize / 4 - 1
    for (let steps = 0; extension < lastSector && steps < most; steps++) {
      const at = (extension + 1) * this.#sectorSize
      if (at + this.#sectorSize > this.#bytes.length) break
      sectors.push(...this.#numbersAt(at, perSector))
      extension = this.#view.getUint32(at + perSector * 4, true)
    }
    return sectors.filter((sector) => sector < lastSector).slice(0, most)
  }

  #numbersAt(at: number, count: number): number[] {
    return Array.from({ length: count }, (_, index) => this.#view.getUint32(at + index * 4, true))
  }

  #table(sectors: readonly number[]): Uint32Array {
    const table = new Uint8Array(sectors.length * this.#sectorSize).fill(0xff)
    for (const [index, sector] of sectors.entries()) {
      const at = (sector + 1) * this.#sectorSize
      table.set(this.#bytes.subarray(at, at + this.#sectorSize), index * this.#sectorSize)
    }
    return numbers(table)
  }

  #directory(): Entry[] {
    const bytes = this.#chained(this.#view.getUint32(48, true), entrySize * mostEntries)
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return Array.from({ length: Math.floor(bytes.length / entrySize) }, (_, index): Entry => {
      const at = index * entrySize
      const nameLength = Math.min(64, view.getUint16(at + 64, true))
      return {
        name: new TextDecoder('utf-16le').decode(bytes.subarray(at, at + Math.max(0, nameLength - 2))),
        kind: view.getUint8(at + 66),
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      }
    })
  }
}

/** The bytes of a chain of sectors, up to the size, the end of the chain or of the file; a chain that runs in a circle ends with it. */
function chained(bytes: Uint8Array, next: Uint32Array, start: number, size: number, sectorSize: number, before: number): Uint8Array {
  const most = Math.min(Math.ceil(size / sectorSize), next.length)
  const parts: Uint8Array[] = []
  let length = 0
  for (let sector = start; sector < lastSector && parts.length < most; sector = next[sector] ?? lastSector) {
    const at = before + sector * sectorSize
    if (at >= bytes.length) break
    const part = bytes.subarray(at, at + sectorSize)
    parts.push(part)
    length += part.length
  }
  const content = new Uint8Array(Math.min(length, size))
  let at = 0
  for (const part of parts) {
    content.set(part.subarray(0, content.length - at), at)
    at += part.length
  }
  return content
}

/** Little-endian whole numbers of four bytes. */
function numbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true))
}

const damaged = () => new Refusal(`Файл повреждён или загружен не до конца. ${saveAsWord}`)
