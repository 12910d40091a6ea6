import type { Block, Cell, Paragraph, Table } from '#documents/blocks'

/** Short ways to write documents in tests. */
export const line = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({ type: 'paragraph', text, label: null, heading: null, bold: false, ...more })

type CellText = string | { readonly text: string; readonly across?: number; readonly down?: number; readonly bold?: boolean; readonly label?: string | null; readonly blocks?: readonly Block[] }

/** A table from rows of cells; a cell merged down is left out of the rows below, as word processors do. */
export function grid(...rows: readonly (readonly CellText[])[]): Table {
  const taken = new Set<string>()
  let columns = 0
  const made = rows.map((cells, row) => {
    let column = 0
    return {
      header: false,
      cells: cells.map((content): Cell => {
        const { text, across = 1, down = 1, bold = false, label = null, blocks = text.split('\n').map((part) => line(part, { bold, label })) }: Exclude<CellText, string> = typeof content === 'string' ? { text: content } : content
        while (taken.has(`${row}/${column}`)) column++
        const cell: Cell = { column, columnSpan: across, rowSpan: down, blocks }
        for (let below = 0; below < down; below++) for (let right = 0; right < across; right++) taken.add(`${row + below}/${column + right}`)
        column += across
        columns = Math.max(columns, column)
        return cell
      }),
    }
  })
  return { type: 'table', columns, rows: made }
}

/**
 * A document as it looks, a line a paragraph: '# ' heading styles, '*' bold, '1.¦' a number that the program shows,
 * '| a | b |' rows of a table, ended by an empty line. In a cell: '→2 ' across, '↓3 ' down, '*' bold, ' / ' between paragraphs.
 */
export function documentOf(text: string): Block[] {
  const blocks: Block[] = []
  let rows: CellText[][] = []
  const endTable = () => {
    if (rows.length > 0) blocks.push(grid(...rows))
    rows = []
  }
  for (const written of text.split('\n')) {
    const content = written.replace(/^ +| +$/g, '')
    if (content.startsWith('|')) {
      rows.push(content.slice(1, -1).split('|').map((cell) => cellOf(cell.trim())))
      continue
    }
    endTable()
    if (content === '') continue
    blocks.push(paragraphOf(content))
  }
  endTable()
  return blocks
}

function cellOf(written: string): CellText {
  const [, across, down, text] = /^(?:→(\d+) ?)?(?:↓(\d+) ?)?(.*)$/su.exec(written)!
  return { text: text!, across: Number(across ?? 1), down: Number(down ?? 1), blocks: text!.split(' / ').map(paragraphOf) }
}

function paragraphOf(written: string): Block {
  const [, hashes, bold, label, text] = /^(#{1,6} )?(\*)?(?:([^¦]{1,6})¦)?(.*)$/su.exec(written)!
  return line(text!, { heading: hashes ? hashes.length - 1 : null, bold: bold !== undefined, label: label ?? null })
}

/** A clean invented plan of the nine-column form: it must raise no question. */
export const cleanPlan: readonly Block[] = [
  line('План работы городского методического объединения школьных библиотекарей', { bold: true }),
  line('на 2026 – 2027 учебный год', { bold: true }),
  line('Тема: Библиотека как пространство чтения и открытий.'),
  line('Проблемное поле:'),
  line('1. Обновление фондов.'),
  line('2. Наставничество.'),
  line('Цель: Рост мастерства школьных библиотекарей города.'),
  line('Задачи:'),
  line('1. Поддержать начинающих коллег.'),
  line('2. Собрать лучшие находки школ.'),
  line('Показатели результативности:'),
  grid(['№', 'Задача', 'Планируемый результат', 'Критерии результативности', 'Показатели'], ['1', 'Поддержать начинающих коллег', 'Каждый новичок уверенно ведёт фонд', 'Занятия с наставником', '12 занятий']),
  line('Заседания ГМО', { bold: true }),
  grid(
    ['№', 'Месяц проведения', 'Место проведения', 'Тема заседания ГМО', 'Цель', 'Содержание', 'Форма проведения', 'Практический выход', 'Ответственный'],
    ['1', 'сентябрь', 'МАОУ СОШ № 7', 'Начало года', 'Согласовать работу', 'Обсуждение плана.', 'Круглый стол', 'План', 'Руководитель ГМО Лебедева А.П.'],
    ['2', 'январь', 'МБОУ СОШ № 3', 'Читаем вместе', 'Обменяться опытом', 'Мастер-классы школ.', 'Семинар', 'Сборник', 'Орлова М.С., Зимина В.А.'],
  ),
]
