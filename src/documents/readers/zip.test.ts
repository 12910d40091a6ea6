import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openArchive } from './zip.ts'

const limits = { part: 1000, all: 1500 }
const archive = (parts: Record<string, string>) => zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
const text = (bytes: Uint8Array | null) => (bytes ? new TextDecoder().decode(bytes) : null)

/** Overwrites the sizes that an archive tells of its only part. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const view = Buffer.from(bytes)
  view.writeUInt32LE(size, 22)
  view.writeUInt32LE(size, view.readUInt32LE(view.length - 6) + 24)
  return view
}

describe('an archive', () => {
  it('gives its parts by name in any letter case, packed or stored', () => {
    const opened = openArchive(zipSync({ 'word/Document.xml': strToU8('да'), 'b.xml': [strToU8('нет'), { level: 0 }] }))
    expect(opened.names).toEqual(['word/Document.xml', 'b.xml'])
    expect(text(opened.part('word/document.xml'))).toBe('да')
    expect(text(opened.part('b.xml'))).toBe('нет')
    expect(opened.part('c.xml')).toBeNull()
  })

  it('stops unpacking at the limit of a part', () => {
    expect(() => openArchive(archive({ a: ' '.repeat(1001) }), limits).part('a')).toThrow(/слишком велик/)
    expect(text(openArchive(archive({ a: ' '.repeat(1000) }), limits).part('a'))).toHaveLength(1000)
  })

  it('is measured by what comes out, not by what its headers say', () => {
    expect(() => openArchive(lying(archive({ a: ' '.repeat(5_000_000) }), 10), limits).part('a')).toThrow(/слишком велик/)
  })

  it('is measured over all parts together', () => {
    const opened = openArchive(archive({ a: ' '.repeat(900), b: ' '.repeat(900) }), limits)
    opened.part('a')
    expect(() => opened.part('b')).toThrow(/слишком велик/)
  })

  it('measures stored parts too', () => {
    expect(() => openArchive(zipSync({ a: [new Uint8Array(1001), { level: 0 }] }), limits).part('a')).toThrow(/слишком велик/)
  })

  it('is refused when cut short anywhere', () => {
    const whole = archive({ a: 'текст '.repeat(50), b: 'ещё' })
    for (let length = 0; length < whole.length; length++) expect(() => openArchive(whole.subarray(0, length), limits)).toThrow(/повреждён/)
  })

  it('is refused when a byte of a part changed on the way', () => {
    const bytes = zipSync({ a: [strToU8('план на год'), { level: 0 }] })
    bytes[35] = bytes[35]! ^ 1
    expect(() => openArchive(bytes, limits).part('a')).toThrow(/повреждён/)
  })

  it('is refused when it says that it has more entries than documents have', () => {
    const bytes = Buffer.from(archive({ a: 'да' }))
    bytes.writeUInt16LE(10_001, bytes.length - 12)
    expect(() => openArchive(bytes)).toThrow(/повреждён/)
  })

  it('unpacks parts that share their bytes under the limit of all together', () => {
    const bytes = Buffer.from(archive({ a: ' '.repeat(900), b: ' '.repeat(900) }))
    const first = bytes.readUInt32LE(bytes.length - 6)
    bytes.writeUInt32LE(bytes.readUInt32LE(first + 42), first + 46 + 1 + 42)
    const opened = openArchive(bytes, limits)
    opened.part('a')
    expect(() => opened.part('b')).toThrow(/слишком велик/)
  })

  it('says that a part is locked by a password', () => {
    const bytes = Buffer.from(archive({ a: 'да' }))
    const entry = bytes.readUInt32LE(bytes.length - 6)
    bytes.writeUInt16LE(1, entry + 8)
    expect(() => openArchive(bytes, limits).part('a')).toThrow(/паролем/)
  })
})
