import type { PlanId } from '#modules/plan'
import { reviewYear } from '#modules/reports'
import type { Actors } from './actors.ts'
import type { Chance } from './chance.ts'
import type { SampleCity } from './city.ts'
import type { Happening, MonthDay } from './happening.ts'

const topics = ['Виртуальная выставка: от замысла до показа', 'Как провести час чтения в пятом классе', 'Электронный каталог с нуля', 'Читательский дневник и формирующее оценивание', 'Списание ветхих учебников: шаг за шагом']
const wishes = ['Больше занятий в самих библиотеках.', 'Рассылать повестку за две недели.', 'Спасибо за наставников!']

/** In the last days of May most librarians say what they think of the year and propose topics. */
export const reviewsOf = (plan: PlanId, actors: Actors, { librarians }: SampleCity, chance: Chance): Happening[] =>
  librarians.filter(() => chance.next() < 0.7).map((librarian, at): Happening => {
    const on: MonthDay = [5, 25 + (at % 4)]
    const mark = () => chance.one([5, 5, 5, 4, 4, 3])
    const review = { content: mark(), forms: mark(), organisation: mark(), topics: at % 4 === 1 ? topics[at % topics.length]! : '', wishes: at % 7 === 2 ? wishes[at % wishes.length]! : '' }
    return { on, live: () => reviewYear(actors.on(on, librarian), plan, review) }
  })
