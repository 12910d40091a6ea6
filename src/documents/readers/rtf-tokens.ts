/** A piece of RTF; every byte is a sign of the same number. */
export type RtfToken =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'control'; readonly name: string; readonly value: number | null }
  | { readonly type: 'text'; readonly bytes: string }

const pattern = /[{}]|\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\[^]|[\r\n]+|[^{}\\\r\n]+/giy

/** The pieces of a document in order; what stands raw after \bin is passed over. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const scanner = new RegExp(pattern)
  for (let found = scanner.exec(source); found; found = scanner.exec(source)) {
    const [piece, word, value, hex] = found
    if (piece === '{') yield { type: 'open' }
    else if (piece === '}') yield { type: 'close' }
    else if (word === 'bin') scanner.lastIndex += Math.max(0, Number(value ?? 0))
    else if (word !== undefined) yield { type: 'control', name: word, value: value === undefined ? null : Number(value) }
    else if (hex !== undefined) yield { type: 'text', bytes: String.fromCharCode(Number.parseInt(hex, 16)) }
    else if (piece.startsWith('\\')) yield { type: 'control', name: piece[1]!, value: null }
    else if (!/^[\r\n]/.test(piece)) yield { type: 'text', bytes: piece }
  }
}
