import { paperForm } from '#modules/templates'
import { between, repeatedRow } from '#documents/own-template'
import type { Paper, PaperBlock } from '#documents/paper'
import { inventedYear } from '../../invented-year.ts'
import { toldYear } from '../../told-year.ts'
import { noteChapters, noteTables, noteTags, rolesTable } from './note-tags.ts'

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1)

/** Columns of numbers, which stand at the right. */
const numbers = ['библиотекарей', 'доля', 'план', 'достигнуто', 'от плана', 'всего']

function table({ name, caption, columns, widths }: { name: string; caption: string; columns: readonly string[]; widths: readonly number[] }): PaperBlock[] {
  const cells = repeatedRow(name, columns.map((column) => `{${column}}`)).map((text, at) => (numbers.includes(columns[at]!) ? { text, align: 'right' as const } : text))
  return between(`${name}.есть`, { type: 'table', caption, widths, header: [columns.map(capital)], rows: [cells] })
}

const roles = { ...rolesTable, columns: ['уровень', 'роли', 'всего'], widths: [3, 6, 2] }

const tablesOf = (chapter: string): PaperBlock[] => [...noteTables, roles].filter((one) => one.chapter === chapter).flatMap((one) => table(one))

const blank: Paper = {
  title: 'Шаблон аналитической справки',
  sections: [
    {
      blocks: [
        { type: 'heading', level: 0, text: 'Аналитическая справка\n{справка.о чём}\n{справка.период}' },
        ...noteChapters.flatMap(([name, title]) => between(`${name}.есть`, { type: 'heading', level: 1, text: title }, ...between(name, { type: 'paragraph', text: '{абзац}' }), ...tablesOf(name))),
        ...between('подписи', { type: 'signatures', lines: [{ post: '{должность}', name: '{имя}' }] }),
        { type: 'paragraph', align: 'left', text: '{справка.дата}' },
      ],
    },
  ],
}

const oneReview = { title: 'Отзыв', address: '/year-end/review', content: 5, forms: 4, organisation: 5 }

/** The analytical note by an association's own template; its charts stay in the standard paper. */
export const noteForm = paperForm('note', { tags: noteTags, blank, sample: toldYear({ ...inventedYear, reviews: { given: [oneReview, oneReview, oneReview], topics: [{ title: 'Читательская грамотность', address: '/year-end/review' }] } }) })
