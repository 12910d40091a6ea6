import { sheetOf, type Sheet } from '#documents/excel'
import type { Forecast } from '../city-forecast.ts'
import { subjectName } from '../subjects.ts'
import { gradesInWords } from '../textbook.ts'

/** The forecast, a row a subject and grade; what has no price stands apart from what costs nothing. */
export const forecastSheet = ({ lines }: Forecast, titles: readonly string[]): Sheet =>
  sheetOf(
    'Прогноз',
    lines,
    [
      { title: 'Предмет', value: ({ subject }) => subjectName(subject) },
      { title: 'Класс', kind: 'text', value: ({ grades }) => gradesInWords(grades) },
      { title: 'Учеников сейчас', kind: 'whole', value: ({ usersNow }) => usersNow },
      { title: 'Учеников будет', kind: 'whole', value: ({ usersNext }) => usersNext },
      { title: 'Комплектов сейчас', kind: 'whole', value: ({ setsNow }) => setsNow },
      { title: 'Комплектов будет', kind: 'whole', value: ({ setsNext }) => setsNext },
      { title: 'К списанию, экз.', kind: 'whole', sum: true, value: ({ losses }) => losses.worn },
      { title: 'Потери, экз.', kind: 'whole', sum: true, value: ({ losses }) => losses.lost },
      { title: 'Истёк срок, экз.', kind: 'whole', sum: true, value: ({ losses }) => losses.blocked },
      { title: 'Замена по графику, экз.', kind: 'whole', sum: true, value: ({ losses }) => losses.replaced },
      { title: 'Возврат взятого и отданного, экз.', kind: 'whole', sum: true, value: ({ losses }) => losses.loans },
      { title: 'Не хватает сейчас', kind: 'whole', sum: true, value: ({ shortNow }) => shortNow },
      { title: 'Не хватит', kind: 'whole', sum: true, value: ({ shortNext }) => shortNext },
      { title: 'Лишних будет', kind: 'whole', sum: true, value: ({ spareNext }) => spareNext },
      { title: 'Стоимость нехватки, руб.', kind: 'roubles', sum: true, value: ({ shortNext, cost, unpriced }) => (shortNext > 0 && unpriced === shortNext ? 'нет цены' : cost / 100) },
      { title: 'Из них без цены', kind: 'whole', sum: true, value: ({ unpriced }) => unpriced },
    ],
    titles,
  )
