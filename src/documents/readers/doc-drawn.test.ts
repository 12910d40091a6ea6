import { expect, test } from 'vitest'
import { DocBytes } from './doc-bytes.ts'
import { drawnWords } from './doc-drawn.ts'
import { fontNames } from './doc-fonts.ts'

const record = (kind: number, inside: Buffer, head = 0): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeUInt16LE(head, 0)
  bytes.writeUInt16LE(kind, 2)
  bytes.writeUInt32LE(inside.length, 4)
  return Buffer.concat([bytes, inside])
}
const property = (kind: number, value: number): Buffer => {
  const bytes = Buffer.alloc(6)
  bytes.writeUInt16LE(kind, 0)
  bytes.writeUInt32LE(value, 2)
  return bytes
}
const container = (...inside: Buffer[]): Buffer => record(0xf004, Buffer.concat(inside), 0xf)
const shape = (number: number): Buffer => record(0xf00a, Buffer.from(Uint32Array.of(number, 0).buffer))
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')

test('the words of a shape lie behind its properties, after the values that come before them', () => {
  const [font, words] = [utf16('Arial\0'), utf16('План работы\0')]
  const properties = Buffer.concat([property(0xc0c5, font.length), property(0x0100, 7), property(0xc0c0, words.length), font, words])
  const drawings = Buffer.concat([record(0xf000, Buffer.alloc(4), 0xf), Buffer.of(0), container(container(shape(1025), record(0xf00b, properties, (3 << 4) | 3)), container(shape(1026)))])
  expect([...drawnWords(new DocBytes(drawings))]).toEqual([[1025, 'План работы']])
})

test('drawings cut short lose no more than what is gone', () => {
  expect([...drawnWords(new DocBytes(Buffer.from([15, 0, 0, 0xf0, 255, 255])))]).toEqual([])
})

test('fonts have names by their numbers', () => {
  const font = (name: string): Buffer => Buffer.concat([Buffer.of(39 + name.length * 2 + 2), Buffer.alloc(39), utf16(`${name}\0`)])
  expect(fontNames(new DocBytes(Buffer.concat([Buffer.of(2, 0, 0, 0), font('Arial'), font('Symbol')])))).toEqual(['Arial', 'Symbol'])
})
