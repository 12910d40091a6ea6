import { refuse } from '../refusal.ts'

/** A part of a backup: a file within the archive. */
export interface Part {
  readonly name: string
  readonly bytes: Uint8Array
}

const block = 512

/** The largest part, in bytes: one is held in memory whole. */
export const largestPart = 128 * 2 ** 20

/** A part as the archive holds it: a header of POSIX ustar, the bytes, and zeros up to a whole block. */
export function tarOf({ name, bytes }: Part, madeAt: Date): Uint8Array[] {
  const header = Buffer.alloc(block)
  header.write(name, 0, 100, 'ascii')
  header.write('0000600\0', 100, 'ascii')
  header.write('0000000\0', 108, 'ascii')
  header.write('0000000\0', 116, 'ascii')
  header.write(`${octal(bytes.length, 11)}\0`, 124, 'ascii')
  header.write(`${octal(Math.floor(madeAt.getTime() / 1000), 11)}\0`, 136, 'ascii')
  header.write('0', 156, 'ascii')
  header.write('ustar\u000000', 257, 'ascii')
  header.write(`${octal(checksumOf(header), 6)}\0 `, 148, 'ascii')
  const rest = (block - (bytes.length % block)) % block
  return [header, bytes, Buffer.alloc(rest)]
}

/** What ends an archive. */
export const tarEnd = (): Uint8Array => Buffer.alloc(2 * block)

const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0')

/** The field of the sum itself counts as spaces. */
const checksumOf = (header: Uint8Array): number => header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0)

/**
 * Parts of an archive one after another, each whole. Reads what `tarOf` writes and nothing else: no folders, links,
 * long names or sparse files.
 * @throws {Refusal} when it is anything else, or ends in the middle
 */
export async function* partsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Part> {
  const reader = readerOf(bytes)
  for (;;) {
    const header = (await reader(block)) ?? refuse('Копия обрывается: её конец потерян. Возьмите другую копию.')
    if (header.every((byte) => byte === 0)) break
    const { name, size } = headerFrom(header)
    const content = (await reader(size)) ?? refuse(`Копия обрывается на части «${name}». Возьмите другую копию.`)
    if ((await reader((block - (size % block)) % block)) === null) refuse(`Копия обрывается на части «${name}». Возьмите другую копию.`)
    yield { name, bytes: content }
  }
  for (;;) {
    const rest = await reader(block)
    if (rest === null) return
    if (rest.some((byte) => byte !== 0)) refuse('После конца копии в файле есть что-то ещё. Такую копию программа не делает.')
  }
}

function headerFrom(header: Uint8Array): { name: string; size: number } {
  const text = (from: number, length: number) => Buffer.from(header.subarray(from, from + length)).toString('latin1').split('\0')[0]!
  const sum = Number.parseInt(text(148, 8), 8)
  if (text(257, 5) !== 'ustar' || sum !== checksumOf(header)) refuse('Это не копия Библиокруга, или она повреждена.')
  const name = text(0, 100)
  const size = text(124, 12)
  if (text(156, 1) !== '0' || text(345, 155) !== '' || !/^[0-7]{11}$/.test(size)) refuse(`В копии есть часть чужого вида: «${shown(name)}».`)
  if (Number.parseInt(size, 8) > largestPart) refuse(`Часть «${shown(name)}» копии слишком велика. Такую копию программа не делает.`)
  return { name, size: Number.parseInt(size, 8) }
}

/** A name from outside, as words to a person may hold it. */
export const shown = (name: string): string => name.replace(/[^\w./ -]/g, '?').slice(0, 80)

/** What answers the next so many bytes, fewer never; null when they have ended before. */
function readerOf(source: AsyncIterable<Uint8Array>): (length: number) => Promise<Uint8Array | null> {
  const chunks = source[Symbol.asyncIterator]()
  let kept: Uint8Array[] = []
  let have = 0
  return async (length) => {
    while (have < length) {
      const { value, done } = await chunks.next()
      if (done) return null
      kept.push(value)
      have += value.length
    }
    const all = kept.length === 1 ? kept[0]! : Buffer.concat(kept, have)
    kept = have > length ? [all.subarray(length)] : []
    have -= length
    return new Uint8Array(all.buffer, all.byteOffset, length)
  }
}
