import { commentOnNews, writeNews, type NewsId } from '#modules/news'
import type { PersonId } from '#modules/people'
import type { Actors } from './actors.ts'
import type { SampleCity } from './city.ts'
import type { Happening, MonthDay } from './happening.ts'

interface SampleNews {
  readonly on: MonthDay
  readonly by: (city: SampleCity) => PersonId
  readonly title: string
  readonly text: string
  /** Each a few days later, by another librarian. */
  readonly comments?: readonly string[]
}

const told: readonly SampleNews[] = [
  { on: [9, 3], by: ({ head }) => head, title: 'С новым учебным годом!', text: 'План года утверждён, первое заседание — в сентябре. Посмотрите свои дела на странице «Мои дела» и допишите в карточке телефон.', comments: ['Спасибо! Всё видно.', 'А письмо по утрам очень удобно.'] },
  { on: [10, 12], by: ({ methodist }) => methodist, title: 'Федеральный перечень: что заменить до заказа', text: 'Собрала в одну таблицу учебники, у которых кончается срок. Сверьте со своим фондом до ноября, вопросы — в отклики.', comments: ['У нас 40 экземпляров по географии, готовы передать.', 'Нам нужны! Позвоню завтра.'] },
  { on: [12, 21], by: ({ librarians }) => librarians[6]!, title: 'Наша выставка в городской газете', text: 'Про выставку «Книги-юбиляры» написали целую полосу. Сценарий отдам всем, кому пригодится.', comments: ['Поздравляем! Сценарий пригодится.'] },
  { on: [3, 3], by: ({ librarians }) => librarians[12]!, title: 'Отдам каталожный шкаф', text: 'После ремонта освободился шкаф на 40 ящиков, крепкий. Самовывоз до конца марта.' },
  { on: [5, 24], by: ({ head }) => head, title: 'Отчёты года — до 28 мая', text: 'Проверьте, все ли участия записаны и подтверждены: числа отчёта складываются из них.', comments: ['Записала последний вебинар.'] },
]

/** What the people of the city tell each other. */
export function newsOfYear(actors: Actors, city: SampleCity): Happening[] {
  return told.flatMap(({ on, by, title, text, comments = [] }, at) => {
    let news: NewsId
    return [
      { on, live: async () => void (news = await writeNews(actors.on(on, by(city)), { title, text })) },
      ...comments.map((words, order): Happening => {
        const later: MonthDay = [on[0], on[1] + order + 1]
        return { on: later, live: async () => void (await commentOnNews(actors.on(later, city.librarians[(at * 5 + order * 3 + 8) % city.librarians.length]!), news, words)) }
      }),
    ]
  })
}
