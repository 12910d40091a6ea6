import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Block } from '../blocks.ts'
import { readDocument } from '../read-document.ts'
import { outline } from './documents-for-tests.ts'
import { hasText } from './paragraph.ts'

const read = async (name: string) => readDocument(readFileSync(new URL(`fixtures/${name}`, import.meta.url)))

/** The same plan, as Word's format keeps it and as LibreOffice saved it in others. */
describe('one plan in the formats of several programs', () => {
  const front = ['#План работы объединения', 'Тема: чтение «вместе» — ёлка', '*Цель', 'Срок: июнь\nстрока']
  const lists = ['I.|Первая', 'II.|Вторая', 'II.1)|Подзадача', 'II.2)|Ещё', '•|Точка', 'III.|Третья', 'III.1)|Снова', 'в)|по буквам', 'г)|дальше']
  const table = [
    ['заголовок', ['0', '№'], ['1', 'Дело'], ['2', 'Срок'], ['3', 'Кто']],
    [['0', '1.|'], ['1', 'Заседание', 'в школе № 5'], ['2↓2', 'сентябрь'], ['3', 'Ветрова Л.П.']],
    [['0', '2.|'], ['1', 'Семинар'], ['3', 'Руднев О.И.']],
    [['0→4', 'Второе полугодие']],
    [['0', '3.|'], ['1', 'Обучение', 'ШРБ'], ['2', 'март', 'апрель'], ['3', '']],
  ]

  it.each(['docx', 'odt'])('is read alike from .%s: numbers, merged cells, accepted changes, notes, running headings', async (format) => {
    const { format: found, blocks } = await read(`plan.${format}`)
    expect(found).toBe(format)
    expect(outline(blocks)).toEqual([...front, ...lists, table, 'Конец.', 'Приказ № 14 от 3 сентября.', 'Приложение к приказу'])
  })

  it('is read alike from .doc, where LibreOffice begins each list anew after its first number', async () => {
    const asWritten = ['I.|Первая', 'I.|Вторая', 'I.1)|Подзадача', 'I.2)|Ещё', '•|Точка', 'II.|Третья', 'II.1)|Снова', 'в)|по буквам', 'в)|дальше']
    const [heading, first, second, section, last] = table
    const rows = [heading, first, [['0', '1.|'], ...second!.slice(1)], section, [['0', '2.|'], ...last!.slice(1)]]
    const { format, blocks } = await read('plan.doc')
    expect(format).toBe('doc')
    expect(outline(blocks)).toEqual([...front, ...asWritten, rows, 'Конец.', 'Приказ № 14 от 3 сентября.', 'Приложение к приказу'])
  })

  it('is read alike from .rtf, which does not say here which rows are headings', async () => {
    const [heading, ...rows] = table
    const { format, blocks } = await read('plan.rtf')
    expect(format).toBe('rtf')
    expect(outline(blocks)).toEqual([...front, ...lists, [heading!.slice(1), ...rows], 'Конец.', 'Приказ № 14 от 3 сентября.', 'Приложение к приказу'])
  })

  it('is read from .html as far as a page says it: letters and levels of numbers and tracked changes it does not', async () => {
    const asPage = ['I.|Первая', 'II.|Вторая', '1.|Подзадача', '2.|Ещё', '•|Точка', 'III.|Третья', '1.|Снова', '3.|по буквам', '4.|дальше']
    const { format, blocks } = await read('plan.html')
    expect(format).toBe('html')
    expect(outline(blocks)).toEqual(['#*План работы объединения', front[1], front[2], 'Срок: майиюнь\nстрока', ...asPage, table, 'Конец.', 'Приказ № 14 от 3 сентября.', 'Приложение к приказу'])
  })
})

interface Loss {
  /** Numbers of lists are begun anew, or their levels and letters are not told. */
  readonly numbers?: boolean
  /** Rows do not say that they are headings. */
  readonly headings?: boolean
  /** What stands instead of a text; null for nothing. */
  readonly texts?: Readonly<Record<string, string | null>>
}

/** What is left of blocks when a format loses that; empty paragraphs between others are kept by some programs only. */
function after(loss: Loss, blocks: readonly Block[]): Block[] {
  return blocks.filter(hasText).flatMap((block): Block[] => {
    if (block.type === 'table') return [{ ...block, rows: block.rows.map((row) => ({ header: !loss.headings && row.header, cells: row.cells.map((cell) => ({ ...cell, blocks: after(loss, cell.blocks) })) })) }]
    const text = loss.texts && block.text in loss.texts ? loss.texts[block.text] : block.text
    const label = loss.numbers && block.label !== null && block.label !== '•' ? '№' : block.label
    return text === null || text === undefined ? [] : [{ ...block, text, label }]
  })
}

/**
 * Plans of all five shapes in one document made by the library `docx`: tables of meetings and of activities, months with
 * lists, labelled paragraphs in columns with changes, notes and links, a passport; merged and nested tables. LibreOffice
 * saved it in the other formats; what it lost there is told beside each.
 */
describe('the five shapes of plans', () => {
  const breakInCell = { 'до\nпосле': 'допосле' }
  const page = { ...breakInCell, 'Срок: июнь': 'Срок: майиюнь', 'таб\t5': 'таб 5', 'Приложение к приказу': null }

  it.each([
    ['odt', { texts: breakInCell }],
    ['doc', { numbers: true, texts: breakInCell }],
    ['rtf', { headings: true, texts: breakInCell }],
    ['html', { numbers: true, texts: page }],
  ] satisfies [string, Loss][])('are read from .%s as from .docx', async (format, loss) => {
    const [original, { format: found, blocks }] = [await read('shapes.docx'), await read(`shapes.${format}`)]
    expect(found).toBe(format)
    expect(outline(after(loss, blocks))).toEqual(outline(after(loss, original.blocks)))
  })
})

describe('text boxes, fields to fill in and content controls, as Word writes them', () => {
  it('are read from .docx in the order of the page', async () => {
    expect(outline((await read('boxes.docx')).blocks)).toEqual([
      'до', 'УТВЕРЖДАЮ', 'директор', 'рядом с рамкой', 'только рамка', 'поле ввода и текст', 'абзац в поле', [[['0', 'в ячейке', 'ячейка'], ['1', 'вторая']]], 'конец',
    ])
  })

  it.each(['odt', 'doc', 'rtf'])('are read from .%s as from .docx', async (format) => {
    const trimmed = (blocks: readonly Block[]) => JSON.parse(JSON.stringify(outline(blocks.filter(hasText))), (_, part: unknown) => (typeof part === 'string' ? part.trim() : part)) as unknown
    expect(trimmed((await read(`boxes.${format}`)).blocks)).toEqual(trimmed((await read('boxes.docx')).blocks))
  })
})
