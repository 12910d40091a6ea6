import { expect, test } from 'vitest'
import { compoundFileOf } from './cfb-for-tests.ts'
import { openCompoundFile } from './cfb.ts'

const large = Uint8Array.from({ length: 5000 }, (_, index) => index % 251)
const small = Uint8Array.from({ length: 100 }, (_, index) => index)
const file = compoundFileOf({ WordDocument: large, '1Table': small, Data: new Uint8Array() })

test('streams come out as they went in, long and short, under names in any letter case', () => {
  const { names, stream } = openCompoundFile(file)
  expect(names).toEqual(['WordDocument', '1Table', 'Data'])
  expect(stream('WordDocument')).toEqual(large)
  expect(stream('1TABLE')).toEqual(small)
  expect(stream('Data')).toEqual(new Uint8Array())
  expect(stream('Workbook')).toBeNull()
})

test('a file whose tables of sectors do not fit into the header is read to its end', () => {
  const long = new Uint8Array(8 * 1024 * 1024).fill(1)
  long.set([1, 2, 3], long.length - 3)
  expect(Buffer.compare(openCompoundFile(compoundFileOf({ WordDocument: long })).stream('WordDocument')!, long)).toBe(0)
})

test('a truncated file gives whole streams or says that it is not whole', () => {
  for (let length = 0; length < file.length; length += 97) {
    try {
      expect(openCompoundFile(file.subarray(0, length)).stream('WordDocument')).toEqual(large)
    } catch (error) {
      expect(error).toMatchObject({ name: 'Refusal', message: expect.stringContaining('не до конца') })
    }
  }
})

test('chains and trees that run in a circle come to an end', () => {
  const circled = file.slice()
  const view = new DataView(circled.buffer)
  const tableAt = (view.getUint32(76, true) + 1) * 512
  for (let sector = 0; sector < 12; sector++) view.setUint32(tableAt + sector * 4, 0, true)
  expect(() => openCompoundFile(circled)).not.toThrow(TypeError)
  const looped = file.slice()
  const directoryAt = (new DataView(looped.buffer).getUint32(48, true) + 1) * 512
  for (const entry of [1, 2, 3]) new DataView(looped.buffer).setUint32(directoryAt + entry * 128 + 68, 1, true)
  expect(openCompoundFile(looped).names).toHaveLength(3)
})

test('what is not a compound file is refused in Russian', () => {
  expect(() => openCompoundFile(new Uint8Array(600))).toThrow('повреждён')
  expect(() => openCompoundFile(new Uint8Array())).toThrow('повреждён')
})
