import type { Chart, Paper, PaperBlock } from '#documents/paper'
import { typographic } from '#platform/russian'
import type { Passage, Telling, ToldChart } from './chapter.ts'
import { plain, type Told } from './told.ts'

/** What is told, as a paper for Word and PDF. */
export const paperOf = ({ title, heading, landscape = false, chapters, signatures, day }: Telling): Paper => ({
  title,
  sections: [
    {
      landscape,
      blocks: [
        { type: 'heading', level: 0, text: heading.map(text).join('\n') },
        ...chapters.flatMap(({ title, passages }): PaperBlock[] => [{ type: 'heading', level: 1, text: title }, ...passages.map((passage, at) => blockOf(passage, passages[at + 1]))]),
        { type: 'signatures', lines: signatures },
        { type: 'paragraph', align: 'left', text: text(day) },
      ],
    },
  ],
})

const text = (told: Told): string => typographic(plain(told))

/** Words that lead to a list, a table or a chart stay on its page. */
function blockOf(passage: Passage, next: Passage | undefined): PaperBlock {
  switch (passage.type) {
    case 'paragraph':
      return { type: 'paragraph', text: text(passage.text), ...(next && next.type !== 'paragraph' ? { keepWithNext: true } : {}) }
    case 'list':
      return { type: 'list', items: passage.items.map((item) => ({ label: '—', text: text(item) })) }
    case 'table': {
      const { caption, widths, header, rows, footer, numbers } = passage
      const cell = (told: Told, column: number) => (numbers.includes(column) ? { text: text(told), align: 'right' as const } : text(told))
      return { type: 'table', caption, widths, header: [header], rows: rows.map((row) => row.map(cell)), ...(footer ? { footer: footer.map(cell) } : {}) }
    }
    case 'chart':
      return { type: 'chart', chart: chartOf(passage.chart) }
  }
}

export const chartOf = ({ kind, title, categories, series, unit, description }: ToldChart): Chart => ({
  kind,
  title,
  categories: categories.map(text),
  series: series.map(({ name, values }) => ({ name, values: values.map(({ value }) => value) })),
  ...(unit === undefined ? {} : { unit }),
  description: text(description),
})
