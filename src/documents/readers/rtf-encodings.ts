import { symbolSign } from './symbol-fonts.ts'
import { decodeLabelled, encodingOf } from './word-encodings.ts'

/** Encodings of fonts by their charset; other charsets are of the document's own encoding. */
const charsets: Readonly<Record<number, string>> = { 77: 'macroman', 161: 'cp1253', 162: 'cp1254', 163: 'cp1258', 177: 'cp1255', 178: 'cp1256', 186: 'cp1257', 204: 'cp1251', 238: 'cp1250' }
const symbolCharset = 2

/** The encodings of a document and of its fonts. */
export class RtfEncodings {
  /** Of the document, for fonts that name none of their own. */
  #usual = 'cp1251'
  readonly #fonts = new Map<number, string>()
  readonly #names = new Map<number, string>()
  font = 0

  /** @param page a code page of Windows: 1251 */
  setUsual(page: number): void {
    this.#usual = encodingOf(page) ?? this.#usual
  }

  setCharset(charset: number): void {
    const encoding = charset === symbolCharset ? 'symbol' : charsets[charset]
    if (encoding !== undefined) this.#fonts.set(this.font, encoding)
  }

  /** The name of the font that is being read, piece by piece. */
  nameFont(text: string): void {
    this.#names.set(this.font, (this.#names.get(this.font) ?? '') + text)
  }

  setPage(page: number): void {
    const encoding = encodingOf(page)
    if (encoding !== undefined) this.#fonts.set(this.font, encoding)
  }

  /** @param bytes a sign a byte */
  decode(bytes: string, font: number): string {
    if (!/[\x80-\xFF]/.test(bytes)) return bytes
    const encoding = this.#fonts.get(font) ?? this.#usual
    return encoding === 'symbol' ? bytes.replace(/[\x80-\xFF]/g, (sign) => this.sign(sign.charCodeAt(0), font) ?? '•') : decodeLabelled(Buffer.from(bytes, 'latin1'), encoding)
  }

  /** What a sign of a symbol font shows; null where it is a bullet, or the font is none. */
  sign(code: number, font: number): string | null {
    return this.#fonts.get(font) === 'symbol' ? symbolSign(this.#names.get(font) ?? '', code) : null
  }
}
