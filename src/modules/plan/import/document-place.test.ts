import { describe, expect, test } from 'vitest'
import { grid, line } from '../reading/documents-for-tests.ts'
import { readPlan } from '../reading/read-plan.ts'
import { placeId, surroundings } from './document-place.ts'
import { sourceAt, sourceOfQuestion } from './source-at.ts'

const merged = grid(['№', 'Мероприятие', 'Срок'], ['1', 'Обзор', { text: 'ноябрь', down: 2 }], ['2', 'Выставка'])

describe('the name of a place', () => {
  const blocks = [line('Тема: Чтение'), merged]
  test('is that of the paragraph, the row, or the cell', () => {
    expect([placeId({ block: 0 }, blocks), placeId({ block: 1, row: 2 }, blocks), placeId({ block: 1, row: 1, column: 1 }, blocks)]).toEqual(['b0', 'b1r2', 'b1r1c1'])
  })
  test('of a merged cell is where the cell begins', () => {
    expect(placeId({ block: 1, row: 2, column: 2 }, blocks)).toBe('b1r1c2')
    expect(placeId({ block: 0, row: 0, column: 1 }, [grid([{ text: 'Тема', across: 2 }])])).toBe('b0r0c0')
  })
  test('of nothing is the nearest thing that is there', () => {
    expect([placeId({ block: 1, row: 9, column: 9 }, blocks), placeId({ block: 7 }, blocks)]).toEqual(['b1r9', 'b7'])
  })
})

describe('what stands around a place', () => {
  test('a paragraph has its neighbours, empty ones left out, tables not crossed', () => {
    const blocks = [line('Первый'), line(' '), line('Второй', { label: '2.' }), merged]
    expect(surroundings({ block: 2 }, blocks)).toEqual({ type: 'paragraphs', before: 'Первый', text: '2. Второй', after: null })
  })
  test('a cell has its row under the headings, cells merged from above too', () => {
    expect(surroundings({ block: 0, row: 2, column: 1 }, [merged])).toEqual({
      type: 'row',
      cells: [{ heading: '№', text: '2', here: false }, { heading: 'Мероприятие', text: 'Выставка', here: true }, { heading: 'Срок', text: 'ноябрь', here: false }],
    })
  })
  test('a place that is not there has none', () => expect([surroundings({ block: 3 }, []), surroundings({ block: 0 }, [merged])]).toEqual([null, null]))
})

test('a question about a column that only this plan has stands in that column', () => {
  const blocks = [line('План работы ГМО школьных библиотекарей на 2026 – 2027 учебный год'), grid(['№', 'Мероприятие', 'Срок', 'Бюджет'], ['1', 'Обзор', 'ноябрь', '15'])]
  const { reading, sources } = readPlan(blocks)
  const index = reading.questions.findIndex(({ code }) => code === 'unknownHeading')
  expect(sourceOfQuestion(index, { reading, sources, blocks })).toEqual({ block: 1, row: 1, column: 3 })
  expect(sourceAt('/items/0/extra/Бюджет', { sources, blocks })).toEqual({ block: 1, row: 1, column: 3 })
  expect(sourceAt('/items/5/extra/Бюджет', { sources, blocks })).toBeNull()
})
