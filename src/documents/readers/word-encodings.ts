import iconv from 'iconv-lite'

const western = 'cp1252'
const russian = 'cp1251'

/** Names of encodings whose name is not 'cp' and their number. */
const names: Readonly<Record<number, string>> = { 10000: 'macroman', 10007: 'maccyrillic', 65001: 'utf8' }

/** Name of the encoding of a code page of Windows; undefined when it is not known. */
export function encodingOf(codePage: number): string | undefined {
  const name = names[codePage] ?? `cp${codePage}`
  return iconv.encodingExists(name) ? name : undefined
}

/**
 * Text of bytes whose encoding a file names; Western by default. Programs label Russian text as Western, so words wholly
 * of letters that in Western text are rare are read as Russian: «Ïëàí» is «План».
 */
export function decodeLabelled(bytes: Uint8Array, encoding: string = western): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return iconv.decode(buffer, encoding === western && looksRussian(buffer.toString('latin1')) ? russian : encoding)
}

/** A word of two or more letters all with diacritics, or no other letters at all. */
const looksRussian = (text: string): boolean =>
  /(?<![A-Za-zÀ-ÿ])[À-ÖØ-öø-ÿ¨¸]{2,}(?![A-Za-z])/.test(text) || (/[À-ÖØ-öø-ÿ¨¸]/.test(text) && !/[A-Za-z]/.test(text))
