const sectorSize = 512
const smallSectorSize = 64
const smallLimit = 4096
/** Tables of sectors that the header has room to name. */
const inHeader = 109
const [free, end, tableMark] = [0xffffffff, 0xfffffffe, 0xfffffffd]

/** A compound file of these streams, small ones in small sectors; its siblings hang on a chain of right branches. */
export function compoundFileOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(streams)
  const next: number[] = []
  const sectors: Uint8Array[] = []
  const chain = (content: Uint8Array): number => {
    const count = Math.ceil(content.length / sectorSize)
    const first = sectors.length
    for (let index = 0; index < count; index++) {
      sectors.push(padded(content.subarray(index * sectorSize, (index + 1) * sectorSize), sectorSize))
      next.push(index === count - 1 ? end : first + index + 1)
    }
    return count === 0 ? end : first
  }
  const small: number[] = []
  const smallParts: Uint8Array[] = []
  const starts = names.map((name) => {
    const content = streams[name]!
    if (content.length >= smallLimit) return chain(content)
    const count = Math.ceil(content.length / smallSectorSize)
    const first = small.length
    for (let index = 0; index < count; index++) small.push(index === count - 1 ? end : first + index + 1)
    smallParts.push(padded(content, count * smallSectorSize))
    return count === 0 ? end : first
  })
  const smallContent = new Uint8Array(Buffer.concat(smallParts))
  const smallStart = chain(smallContent)
  const smallTable = chain(table(small))
  const entries = [
    entry('Root Entry', 5, { child: names.length > 0 ? 1 : free, start: smallStart, size: smallContent.length }),
    ...names.map((name, index) => entry(name, 2, { right: index + 1 < names.length ? index + 2 : free, start: starts[index]!, size: streams[name]!.length })),
  ]
  const directory = chain(new Uint8Array(Buffer.concat(entries)))
  const tables = Math.ceil((sectors.length + 2) / 126) + 1
  const extensions = Math.ceil(Math.max(0, tables - inHeader) / 127)
  const firstTable = sectors.length
  const tableOrFree = (index: number) => (index < tables ? firstTable + index : free)
  for (let index = 0; index < tables + extensions; index++) next.push(tableMark)
  const whole = padded(table(next), tables * sectorSize, 0xff)
  const extended = Array.from({ length: extensions }, (_, extension) => {
    const named = Array.from({ length: 127 }, (_, index) => tableOrFree(inHeader + extension * 127 + index))
    return table([...named, extension === extensions - 1 ? end : firstTable + tables + extension + 1])
  })
  const header = new Uint8Array(sectorSize)
  const view = new DataView(header.buffer)
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [at, value] of [[24, 0x3e], [26, 3], [28, 0xfffe], [30, 9], [32, 6]] as const) view.setUint16(at, value, true)
  const extensionStart = extensions > 0 ? firstTable + tables : end
  for (const [at, value] of [[44, tables], [48, directory], [56, smallLimit], [60, smallTable], [64, smallTable === end ? 0 : 1], [68, extensionStart], [72, extensions]] as const) view.setUint32(at, value, true)
  for (let index = 0; index < inHeader; index++) view.setUint32(76 + index * 4, tableOrFree(index), true)
  return new Uint8Array(Buffer.concat([header, ...sectors, whole, ...extended]))
}

function entry(name: string, kind: number, { right = free, child = free, start = end, size = 0 }: { right?: number; child?: number; start?: number; size?: number }): Uint8Array {
  const bytes = new Uint8Array(128)
  const view = new DataView(bytes.buffer)
  bytes.set(Buffer.from(name, 'utf16le'))
  view.setUint16(64, (name.length + 1) * 2, true)
  view.setUint8(66, kind)
  for (const [at, value] of [[68, free], [72, right], [76, child], [116, start], [120, size]] as const) view.setUint32(at, value, true)
  return bytes
}

const table = (numbers: readonly number[]): Uint8Array => new Uint8Array(Uint32Array.from(numbers).buffer)

function padded(bytes: Uint8Array, length: number, filler = 0): Uint8Array {
  const whole = new Uint8Array(length).fill(filler)
  whole.set(bytes)
  return whole
}
