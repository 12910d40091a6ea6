import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { docOf, type DocChunk } from './doc-for-tests.ts'
import { outline } from './documents-for-tests.ts'
import { readDoc } from './doc.ts'

const read = (...chunks: readonly DocChunk[]) => outline(readDoc(docOf(chunks)))
const [bold, hidden, deleted, inserted] = [[0x35, 0x08, 1], [0x3c, 0x08, 1], [0x00, 0x08, 1], [0x01, 0x08, 1]]
const inTable = [0x16, 0x24, 1]
const inner = (depth: number) => [...inTable, 0x49, 0x66, depth, 0, 0, 0]
const endsRow = [...inTable, 0x17, 0x24, 1]
const word = (value: number) => [value & 0xff, value >> 8]
/** The definition of a row: edges, and for each cell its marks of merging. */
const defined = (edges: readonly number[], marks: readonly number[] = []) => {
  const cells = edges.slice(1).flatMap((_, index) => [...word(marks[index] ?? 0), ...Array<number>(18).fill(0)])
  const value = [edges.length - 1, ...edges.flatMap(word), ...cells]
  return [0x08, 0xd6, ...word(value.length + 1), ...value]
}
const cell = (text: string): DocChunk => ({ text: `${text}\x07`, paragraph: inTable })
const row = (edges: readonly number[], marks?: readonly number[], more: readonly number[] = []): DocChunk => ({ text: '\x07', paragraph: [...endsRow, ...defined(edges, marks), ...more] })

describe('text of an old .doc', () => {
  it('is Russian whether a sign takes two bytes or one, also where one-byte text calls itself Western', () => {
    expect(read({ text: 'План «ёлка»\r' }, { text: 'Школа № 5 — план\r', narrow: 'win1251' }, { text: 'café, Straße\r', narrow: 'win1252' })).toEqual(['План «ёлка»', 'Школа № 5 — план', 'café, Straße'])
  })

  it('is put together from the pieces that a fast save scatters over the file, with their own formats', () => {
    const chunks = [{ text: 'третий\r' }, { text: 'первый ' }, { text: 'второй\r', mark: (0x55 << 1) | 0x100 }, { text: 'убран\r', mark: (0x41 << 1) | 0x100 }]
    expect(outline(readDoc(docOf(chunks, { order: [1, 2, 3, 0] })))).toEqual(['первый второй', 'третий'])
    expect(outline(readDoc(docOf(chunks, { order: [2, 0] })))).toEqual(['*второй', 'третий'])
  })

  it('leaves out hidden and deleted words, keeps inserted ones, and goes on over a deleted mark', () => {
    expect(read({ text: 'да' }, { text: ' тайна', characters: hidden }, { text: ' было', characters: deleted }, { text: ' стало', characters: inserted }, { text: '\r', characters: deleted }, { text: '!\r' })).toEqual(['да стало!'])
  })

  it('shows results of fields, breaks and hyphens, and no marks of pictures, notes and soft hyphens', () => {
    expect(read({ text: '\x13 DATE \x13 X \x14y\x15\x14май\x15 год\vстрока\tтаб\x0Eдальше\x1Eто ме\x1Fсто\x01\x02\x05\r' })).toEqual(['май год\nстрока\tтаб\nдальше\u2011то место'])
  })

  it('is not lost after a field that was never closed', () => {
    expect(read({ text: 'до\x13 TOC\r' }, { text: 'после\r' })).toEqual(['до', 'после'])
  })

  it('is parted at the end of a section, but not where only the page is broken', () => {
    expect(read({ text: 'одна\fстрока\r' }, { text: 'раздел\f' }, { text: 'новый\r' })).toEqual(['одна\nстрока', 'раздел', 'новый'])
  })

  it('is bold when all of it is, and a heading by its level of the outline', () => {
    expect(read({ text: 'да', characters: bold }, { text: ' \r' }, { text: 'нет ' }, { text: 'да\r', characters: bold }, { text: 'часть\r', paragraph: [0x40, 0x26, 1] })).toEqual(['*да ', 'нет да', '##часть'])
  })

  it('shows signs of symbol fonts as bullets', () => {
    expect(read({ text: '(', characters: [0x09, 0x6a, 0, 0, 0xb7, 0xf0] }, { text: ' дело\r' })).toEqual(['• дело'])
  })

  it('is kept when its last paragraph has no mark', () => {
    expect(read({ text: 'раз\r' }, { text: 'два' })).toEqual(['раз', 'два'])
  })
})

describe('tables of an old .doc', () => {
  it('stand on the grid that the edges of their rows draw, merged down and across', () => {
    const chunks = [
      cell('а'), cell('б'), cell('в'), row([0, 1000, 2000, 3000], [0x60, 0, 0], [0x04, 0x34, 1]),
      cell(''), cell('г'), row([10, 1000, 3005], [0x20, 0]),
      cell('д'), cell(''), cell('е'), row([0, 1000, 2000, 3000], [1, 2, 0]),
      { text: 'после\r' },
    ]
    expect(read(...chunks)).toEqual([[['заголовок', ['0↓2', 'а'], ['1', 'б'], ['2', 'в']], [['1→2', 'г']], [['0→2', 'д'], ['2', 'е']]], 'после'])
  })

  it('may be nested', () => {
    const chunks = [
      { text: 'до\r', paragraph: inTable },
      { text: 'внутри\r', paragraph: [...inner(2), 0x4b, 0x24, 1] },
      { text: '\r', paragraph: [...inner(2), 0x4b, 0x24, 1, 0x4c, 0x24, 1, ...defined([0, 500])] },
      cell('после'), row([0, 1000]),
    ]
    expect(read(...chunks)).toEqual([[[['0', 'до', [[['0', 'внутри']]], 'после']]]])
  })

  it('lose rows whose deletion is tracked, and no word of cells that their row does not define', () => {
    expect(read(cell('нет'), { ...row([0, 1000]), characters: deleted }, cell('а'), cell('б'), row([0, 1000]))).toEqual([[[['0', 'а', 'б']]]])
    expect(read(cell('а'), { text: '\x07', paragraph: endsRow })).toEqual([[[['0', 'а']]]])
    expect(read(cell('а'), { text: 'б' })).toEqual(['а', 'б'])
  })
})

it.each([
  ['locked by a password', docOf([{ text: 'да\r' }], { flags: 0x0100 }), 'снимите пароль'],
  ['of Word 95', docOf([{ text: 'да\r' }], { version: 0x68 }), 'Word 6.0 или 95'],
  ['whose text ends before it says', docOf([{ text: 'да\r' }], { order: [0, 0] }).map((byte, at) => (at === 512 + 76 ? byte + 1 : byte)), 'не до конца'],
])('a document %s is refused with words of what to do', (_what, bytes, words) => {
  expect(() => readDoc(bytes)).toThrow(words)
})

it('a document cut short anywhere is read whole or refused, and never read in part', () => {
  const whole = new Uint8Array(readFileSync(new URL('fixtures/plan.doc', import.meta.url)))
  const blocks = readDoc(whole)
  for (let length = 0; length < whole.length; length += 61) {
    try {
      expect(readDoc(whole.subarray(0, length))).toEqual(blocks)
    } catch (error) {
      expect(error).toMatchObject({ name: 'Refusal', message: expect.stringContaining('не до конца') })
    }
  }
})
