import { expect, test } from 'vitest'
import { layoutOf } from './table-layout.ts'

const places = (rows: ReturnType<typeof layoutOf>['rows']) => rows.map(({ cells }) => cells.map(({ column, columnSpan, rowSpan }) => `${column}+${columnSpan}×${rowSpan}`))

test('a short row is filled with empty cells', () => {
  const { rows } = layoutOf({ type: 'table', widths: [1, 1, 2], header: [], rows: [['а']] })
  expect(places(rows)).toEqual([['0+1×1', '1+1×1', '2+1×1']])
})

test('cells step aside from those begun above', () => {
  const { rows } = layoutOf({ type: 'table', widths: [1, 1, 1], header: [], rows: [['а', { text: 'б', rowSpan: 2 }, 'в'], ['г', 'д']] })
  expect(places(rows)).toEqual([['0+1×1', '1+1×2', '2+1×1'], ['0+1×1', '2+1×1']])
})

test('a span ends where the table ends, or where a cell from above stands', () => {
  const { rows } = layoutOf({ type: 'table', widths: [1, 1, 1], header: [], rows: [['а', { text: 'б', rowSpan: 9 }, 'в'], [{ text: 'г', columnSpan: 9 }, 'д']] })
  expect(places(rows)).toEqual([['0+1×1', '1+1×2', '2+1×1'], ['0+1×1', '2+1×1']])
})

test('widths become shares; headings are centred and bold, sums bold', () => {
  const { widths, header, footer } = layoutOf({ type: 'table', widths: [1, 3], header: [['а', 'б']], rows: [], footer: ['Итого', { text: '4', align: 'right' }] })
  expect(widths).toEqual([0.25, 0.75])
  expect(header[0]!.cells[0]).toMatchObject({ align: 'center', paragraphs: [[{ text: 'а', bold: true }]] })
  expect(footer[0]!.cells[1]).toMatchObject({ align: 'right', paragraphs: [[{ text: '4', bold: true }]] })
})

test('a row that may be higher than a page may break, others may not', () => {
  const { rows } = layoutOf({ type: 'table', widths: [1, 1], header: [], rows: [['а', 'слово '.repeat(400)], ['а', 'б']] })
  expect(rows.map(({ tall }) => tall)).toEqual([true, false])
})

test('widths that are none, and more cells than columns, are bugs', () => {
  expect(() => layoutOf({ type: 'table', widths: [0, 1], header: [], rows: [] })).toThrow(RangeError)
  expect(() => layoutOf({ type: 'table', widths: [1], header: [], rows: [['а', 'б']] })).toThrow('row 1')
})
