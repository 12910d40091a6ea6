import { Refusal } from '#platform/refusal'
import { saveAsWord } from './limits.ts'

/** Bytes of a binary file, little-endian, looked at by place; a place outside of them means that the file is damaged. */
export class DocBytes {
  readonly length: number
  readonly #bytes: Uint8Array
  readonly #view: DataView

  constructor(bytes: Uint8Array) {
    this.length = bytes.length
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** @throws {Refusal} as all that look at a place, when it lies outside */
  byte(at: number): number {
    this.#reach(at, 1)
    return this.#view.getUint8(at)
  }

  /** A whole number of two bytes. */
  word(at: number): number {
    this.#reach(at, 2)
    return this.#view.getUint16(at, true)
  }

  signedWord(at: number): number {
    this.#reach(at, 2)
    return this.#view.getInt16(at, true)
  }

  /** A whole number of four bytes. */
  long(at: number): number {
    this.#reach(at, 4)
    return this.#view.getUint32(at, true)
  }

  signedLong(at: number): number {
    this.#reach(at, 4)
    return this.#view.getInt32(at, true)
  }

  /** Whole numbers of four bytes one after another. */
  longs(at: number, count: number): number[] {
    return Array.from({ length: Math.max(0, count) }, (_, index) => this.long(at + index * 4))
  }

  part(at: number, length: number): DocBytes {
    return new DocBytes(this.raw(at, length))
  }

  raw(at: number, length: number): Uint8Array {
    this.#reach(at, length)
    return this.#bytes.subarray(at, at + length)
  }

  /** @param count of UTF-16 units */
  text(at: number, count: number): string {
    return Buffer.from(this.raw(at, count * 2)).toString('utf16le')
  }

  #reach(at: number, length: number): void {
    if (!(at >= 0 && length >= 0 && at + length <= this.length)) throw damagedDoc()
  }
}

export const damagedDoc = (): Refusal => new Refusal(`Файл .doc повреждён или загружен не до конца. ${saveAsWord}`)

/** What a part of the file says, or what stands for it where that part is damaged: without it the text can still be read. */
export function whereWhole<Found>(read: () => Found, otherwise: Found): Found {
  try {
    return read()
  } catch (error) {
    if (error instanceof Refusal) return otherwise
    throw error
  }
}
