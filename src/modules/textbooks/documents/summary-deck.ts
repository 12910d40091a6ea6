import type { Deck, Slide } from '#documents/deck'
import { schoolYearName } from '#platform/calendar'
import { numberInFigures, plural, typographic } from '#platform/russian'
import { subjectName } from '../subjects.ts'
import { percent } from '../tally.ts'
import type { CitySummary, SummedBook } from './city-summary.ts'
import { gradesChart } from './summary-paper.ts'
import { comparedTold, provisionTold, setsTold, shareInWords, silentTold } from './summary-words.ts'

/** Eight slides for the September meeting; what there is no data for is said in words on its slide. */
export function summaryDeck(summary: CitySummary): Deck {
  const { year, association, shortName, city, table, sets, silent, short, shortCopies, spare, spareCopies } = summary
  const title = 'Обеспеченность учебниками'
  const measured = table.whole.users > 0
  const text = (title: string, ...points: string[]): Slide => ({ kind: 'text', title, points: points.map(typographic) })
  const slides: Slide[] = [
    { kind: 'title', title, subtitle: [typographic(association), `${schoolYearName(year)} учебный год`].join('\n') },
    measured
      ? {
          kind: 'numbers',
          title: 'Главное в числах',
          numbers: [
            { value: shareInWords(table.whole), caption: 'обеспеченность учебниками' },
            { value: shareInWords({ users: sets.pupils, filled: sets.withSet }), caption: 'учеников с полным комплектом' },
            { value: numberInFigures(shortCopies), caption: `${plural(shortCopies, 'учебника', 'учебников', 'учебников')} не хватает` },
            { value: numberInFigures(silent.length), caption: `${plural(silent.length, 'школа прислала', 'школы прислали', 'школ прислали')} не всё` },
          ],
        }
      : text('Главное в числах', provisionTold(summary)),
    text('Что это значит', provisionTold(summary), setsTold(summary), comparedTold(summary)),
    measured ? { kind: 'chart', title: 'По классам', chart: gradesChart(summary), comment: 'Процент учеников с учебником, округлён вниз.' } : text('По классам', 'Нет данных.'),
    subjectsSlide(summary),
    booksSlide('Чего не хватает больше всего', short, 'Не хватает', 'Всем, чья численность известна, учебников хватает.'),
    booksSlide('Что есть лишнее', spare, 'Лишних', 'Лишних учебников нет.'),
    text(
      'Что сделать',
      ...(silent.length > 0 ? [`${silentTold(summary)} ${silent.slice(0, 6).map(({ name }) => name).join(', ')}${silent.length > 6 ? ' и другие' : ''}. Записать до конца сентября.`] : [silentTold(summary)]),
      ...(short.length > 0 && spare.length > 0 ? [`Сверить нехватку (${numberInFigures(shortCopies)}) с лишним (${numberInFigures(spareCopies)}): одинаковые учебники передать между школами.`] : []),
      ...(short.length > 0 ? ['Чего не закроет обмен, внести в заказ.'] : []),
      'Каждой школе подтвердить данные в программе.',
    ),
  ]
  return { title, footer: [shortName, city].filter(Boolean).join(', '), slides }
}

/** Subjects that are worst provided. */
function subjectsSlide({ table: { rows } }: CitySummary): Slide {
  const worst = rows.flatMap(({ subject, whole }) => (whole.users > whole.filled ? [{ subject, whole, share: percent(whole)! }] : [])).toSorted((one, other) => one.share - other.share).slice(0, 8)
  if (worst.length === 0) return { kind: 'text', title: 'По предметам', points: ['Нехватки по предметам нет там, где есть данные.'] }
  return { kind: 'table', title: 'Предметы, где не хватает больше', header: ['Предмет', 'Нужно', 'Выдать можно', 'Обеспечено'], widths: [5, 2, 2, 2], rows: worst.map(({ subject, whole }) => [subjectName(subject), numberInFigures(whole.users), numberInFigures(whole.filled), shareInWords(whole)]) }
}

function booksSlide(title: string, books: readonly SummedBook[], number: string, none: string): Slide {
  if (books.length === 0) return { kind: 'text', title, points: [none] }
  return { kind: 'table', title, header: ['Учебник', 'Класс', 'Школ', number], widths: [8, 1.5, 1.5, 2], rows: books.slice(0, 6).map(({ book, grades, schools, copies }) => [typographic(book), grades, numberInFigures(schools), numberInFigures(copies)]) }
}
