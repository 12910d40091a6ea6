import type { Chart, Paper, PaperBlock, PaperTableCell } from '#documents/paper'
import { schoolYearName } from '#platform/calendar'
import { counted, dateInWords, numberInFigures, typographic } from '#platform/russian'
import { subjectName } from '../subjects.ts'
import { percent, type Tally } from '../tally.ts'
import type { CitySummary, SummedBook } from './city-summary.ts'
import { comparedTold, provisionTold, setsTold, shareInWords, silentTold } from './summary-words.ts'

/** «Справка об обеспеченности учебниками» for the September meeting, with requisites after ГОСТ Р 7.0.97-2025. */
export function summaryPaper(summary: CitySummary): Paper {
  const { year, association, city, today, table, schools, silent, short, shortCopies, spare, spareCopies, head } = summary
  const middle = (text: string): PaperBlock => ({ type: 'paragraph', text: typographic(text), align: 'center' })
  return {
    title: `Справка об обеспеченности учебниками, ${schoolYearName(year)} учебный год`,
    sections: [
      {
        blocks: [
          middle(association),
          { type: 'space', height: 6 },
          { type: 'heading', level: 0, text: 'СПРАВКА' },
          { type: 'space', height: 3 },
          middle(dateInWords(today)),
          ...(city ? [middle(`г.\u00A0${city}`)] : []),
          { type: 'space', height: 3 },
          middle(`об обеспеченности учебниками в ${schoolYearName(year)} учебном году`),
          { type: 'space', height: 6 },
          heading('Как обеспечены школы'),
          plain(provisionTold(summary)),
          plain(setsTold(summary)),
          plain(comparedTold(summary)),
          plain('Проценты округлены вниз: 100 % стоит только там, где хватает всем. Каждый экземпляр посчитан один раз, учебник в частях — целыми комплектами; где школа не записала данных, стоит «нет данных», а не ноль.'),
          ...(table.rows.length === 0 ? [] : [heading('По предметам и классам'), heat(summary)]),
          heading('Чего не хватает больше всего'),
          ...books(short, shortCopies, 'Всем, чья численность известна, учебников хватает.', 'Всего не хватает', 'Не хватает'),
          heading('Что есть лишнее'),
          ...books(spare, spareCopies, 'Лишних учебников нет.', 'Всего сверх потребности', 'Лишних'),
          ...(spare.length > 0 && short.length > 0 ? [plain('Лишнее по одному учебнику не закрывает нехватку по другому; одинаковые учебники школы могут передать друг другу.')] : []),
          ...(schools.length === 0 ? [] : [heading('По школам'), bySchool(schools)]),
          heading('О ком нет данных'),
          { ...plain(silentTold(summary)), ...(silent.length > 0 ? { keepWithNext: true } : {}) },
          ...(silent.length === 0 ? [] : [{ type: 'list' as const, items: silent.map(({ name, lacks }) => ({ label: '—', text: typographic(`${name}: ${lacks.join('; ')}`) })) }]),
          { type: 'space', height: 10 },
          { type: 'signatures', lines: [{ post: 'Руководитель объединения', name: head }] },
        ],
      },
    ],
  }
}

const heading = (text: string): PaperBlock => ({ type: 'heading', level: 1, text })
const plain = (text: string) => ({ type: 'paragraph', text: typographic(text) }) as const
const right = (text: string): PaperTableCell => ({ text, align: 'right' })

/** The heat table on paper: the number says what the colour says on the page; what is below 80 % is bold. */
function heat({ table: { grades, rows, byGrade, whole } }: CitySummary): PaperBlock {
  const cell = (tally: Tally | null): PaperTableCell => {
    if (tally === null) return ''
    const value = percent(tally)
    return { text: value === null ? 'н/д' : numberInFigures(value, 1), align: 'right', ...(value !== null && value < 80 ? { bold: true } : {}) }
  }
  return {
    type: 'table',
    caption: 'Процент учеников с учебником; меньше 80 — полужирным, «н/д» — нет данных',
    widths: [9, ...grades.map(() => 3), 3.4],
    fontSize: 8.5,
    header: [['Предмет', ...grades.map((grade) => ({ text: `${grade} кл.`, align: 'center' as const })), { text: 'Всего', align: 'center' as const }]],
    rows: rows.map(({ subject, byGrade, whole }) => [subjectName(subject), ...byGrade.map(cell), cell(whole)]),
    footer: ['Всего', ...byGrade.map(cell), cell(whole)],
  }
}

function books(found: readonly SummedBook[], copies: number, none: string, all: string, number: string): PaperBlock[] {
  if (found.length === 0) return [plain(none)]
  return [
    { ...plain(`${all} ${counted(copies, 'учебника', 'учебников', 'учебников')}. ${found.length < 10 ? '' : 'Первые десять — в таблице, остальные — в программе.'}`.trim()), keepWithNext: true },
    {
      type: 'table',
      widths: [12, 6, 2.4, 2.2, 3.6],
      fontSize: 10,
      header: [['Учебник', 'Предмет', 'Класс', 'Школ', number]],
      rows: found.map(({ book, subject, grades, copies, schools }) => [book, subject, grades, right(numberInFigures(schools)), right(numberInFigures(copies))]),
      footer: [{ text: 'Итого в таблице', columnSpan: 4 }, right(numberInFigures(found.reduce((sum, { copies }) => sum + copies, 0)))],
    },
  ]
}

const bySchool = (schools: CitySummary['schools']): PaperBlock => ({
  type: 'table',
  widths: [12, 4, 4, 4],
  fontSize: 10,
  header: [['Школа', 'Нужно', 'Выдать можно', 'Обеспечено']],
  rows: schools.map(({ name, tally }) => [name, right(tally.users === 0 ? 'нет данных' : numberInFigures(tally.users)), right(tally.users === 0 ? 'нет данных' : numberInFigures(tally.filled)), right(shareInWords(tally))]),
})

/** Provision by grades, as the slides draw it. */
export const gradesChart = ({ table: { grades, byGrade } }: CitySummary): Chart => ({
  kind: 'bar',
  title: 'Обеспеченность по классам',
  categories: grades.map((grade) => `${grade} кл.`),
  series: [{ name: 'Обеспечено, %', values: byGrade.map((tally) => percent(tally)) }],
  unit: '%',
  description: `Обеспеченность по классам: ${grades.map((grade, at) => `${grade} класс — ${shareInWords(byGrade[at]!)}`).join(', ')}.`,
})
