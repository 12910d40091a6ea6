import { tooLarge } from './limits.ts'

/** A piece of RTF; every byte is a sign of the same number. */
export type RtfToken =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'control'; readonly name: string; readonly value: number | null }
  | { readonly type: 'text'; readonly bytes: string }

const pattern = /[{}]|\\([a-z]{1,32})(-?\d{1,10})? ?|(?:\\'[\da-f]{2}){1,1000}|\\[^]|[\r\n]+|[^{}\\\r\n]+/giy
/** As many as 20 MB of what a person wrote hold. */
const mostTokens = 4_000_000

/**
 * The pieces of a document in order; what stands raw after \bin is passed over.
 * @throws {Refusal} when there are more than four million
 */
export function* rtfTokens(bytes: Uint8Array, most = mostTokens): Generator<RtfToken> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const scanner = new RegExp(pattern)
  let count = 0
  for (let found = scanner.exec(source); found; found = scanner.exec(source)) {
    if (++count > most) throw tooLarge('больше четырёх миллионов знаков разметки')
    const [piece, word, value] = found
    if (piece === '{') yield { type: 'open' }
    else if (piece === '}') yield { type: 'close' }
    else if (word === 'bin') scanner.lastIndex += Math.max(0, Number(value ?? 0))
    else if (word !== undefined) yield { type: 'control', name: word, value: value === undefined ? null : Number(value) }
    else if (piece.startsWith("\\'") && piece.length >= 4) yield { type: 'text', bytes: Buffer.from(piece.replaceAll("\\'", ''), 'hex').toString('latin1') }
    else if (piece.startsWith('\\')) yield { type: 'control', name: piece[1]!, value: null }
    else if (!/^[\r\n]/.test(piece)) yield { type: 'text', bytes: piece }
  }
}
