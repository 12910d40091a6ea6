import iconv from 'iconv-lite'

/** Encodings of fonts by their charset; other charsets are of the document's own encoding. */
const charsets: Readonly<Record<number, string>> = { 77: 'macroman', 161: 'win1253', 162: 'win1254', 163: 'win1258', 177: 'win1255', 178: 'win1256', 186: 'win1257', 204: 'win1251', 238: 'win1250' }
const symbolCharset = 2

/** The encodings of a document and of its fonts. */
export class RtfEncodings {
  /** Of the document, for fonts that name none of their own. */
  #usual = 'win1251'
  readonly #fonts = new Map<number, string>()
  font = 0

  /** @param page a code page of Windows: 1251 */
  setUsual(page: number): void {
    this.#usual = known(page) ?? this.#usual
  }

  setCharset(charset: number): void {
    const encoding = charset === symbolCharset ? 'symbol' : charsets[charset]
    if (encoding !== undefined) this.#fonts.set(this.font, encoding)
  }

  setPage(page: number): void {
    const encoding = known(page)
    if (encoding !== undefined) this.#fonts.set(this.font, encoding)
  }

  /** @param bytes a sign a byte */
  decode(bytes: string, font: number): string {
    if (!/[\x80-\xFF]/.test(bytes)) return bytes
    const encoding = this.#fonts.get(font) ?? this.#usual
    return encoding === 'symbol' ? bytes.replace(/[\x80-\xFF]/g, '•') : iconv.decode(Buffer.from(bytes, 'latin1'), encoding)
  }
}

function known(page: number): string | undefined {
  if (page === 10007) return 'maccyrillic'
  if (page === 10000) return 'macroman'
  return iconv.encodingExists(`cp${page}`) ? `cp${page}` : undefined
}
