import iconv from 'iconv-lite'

/** The encoding of text that keeps a sign in two bytes: by its mark, or by its high bytes, which in Russian and Latin text are 4 and 0. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 4096 & ~1)
  const highAt = (parity: number) => sample.filter((byte, at) => at % 2 === parity && (byte === 0 || byte === 4)).length / (sample.length / 2)
  if (sample.length < 4 || Math.abs(highAt(1) - highAt(0)) < 0.5) return null
  if (highAt(1) > 0.8) return 'utf-16le'
  return highAt(0) > 0.8 ? 'utf-16be' : null
}

/** Text of bytes in UTF-8, UTF-16, or one of the Russian 8-bit encodings, by what the letters look like. */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const sample = Buffer.from(bytes.subarray(0, 20_000))
    const [encoding] = russian.toSorted((a, b) => russianness(iconv.decode(sample, b)) - russianness(iconv.decode(sample, a)))
    return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding!)
  }
}

const russian = ['win1251', 'koi8-r', 'cp866', 'maccyrillic'] as const

/** How much a text looks Russian: common small letters count for, signs and capitals inside words against. */
function russianness(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return count(/[оеаинтсрвл]/g) * 2 + count(/[а-яё]/g) - count(/[а-яё][А-ЯЁ]/g) * 5 - count(/[^\sА-Яа-яЁё\w.,:;!?«»"'()№–—\-/|+…]/g) * 4
}
