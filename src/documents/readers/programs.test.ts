import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { outline } from './documents-for-tests.ts'
import { readDocument } from '../read-document.ts'

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
