import { addMeasure, addRecord, indicatorsOf, proposedRules, splitIndicator, unitedRule, type CountRule, type MeasureCard, type MeasureId } from '#modules/indicators'
import { planById, type PlanId, type PlanIndicator } from '#modules/plan'
import type { Context } from '#platform/context'
import type { Actors } from './actors.ts'
import type { Chance } from './chance.ts'
import type { SampleCity } from './city.ts'
import type { Happening, MonthDay } from './happening.ts'

/** The head chooses how each row of the plan is counted: by the rules that its words suggest, three means under one number apart. */
export function indicatorsOfYear(plan: PlanId, actors: Actors, city: SampleCity, chance: Chance): Happening[] {
  const chosen: MonthDay = [9, 28]
  return [
    {
      on: chosen,
      async live() {
        const context = actors.on(chosen, city.head)
        for (const row of (await planById(context, plan))!.indicators) await choose(context, row)
      },
    },
    ...helpGiven(plan, actors, city, chance),
  ]
}

/** Means on lines of their own are counted apart, from records made by hand: help has no room of its own in the program yet. */
async function choose(context: Context, row: PlanIndicator): Promise<void> {
  const proposals = proposedRules(row.criterion)
  if (proposals.length === 0) return
  const card = (title: string, rule: CountRule, target: number | null): MeasureCard => ({ title, target, unit: row.unit, rule })
  const apart = row.criterion.includes('\n') && proposals.length > 1
  if (apart) await splitIndicator(context, row.id, proposals.map(({ words }) => card(words, byHand, row.target === null ? null : Math.round(row.target / proposals.length))))
  else await addMeasure(context, row.id, card(row.criterion, /ШРБ/.test(row.criterion) ? sessions : unitedRule(proposals.map(({ rule }) => rule)), row.target))
}

/** Sessions of the beginners' school, not how many people sat in each. */
const sessions: CountRule = { counted: [{ kind: 'event', marks: { kind: ['beginners session'] } }], sum: 'records' }
const byHand: CountRule = { counted: [{ kind: 'own record', marks: {} }], sum: 'records' }

const helped = [
  ['Консультация: списание ветхой литературы', 10], ['Консультация: договор о передаче учебников', 11], ['Консультация: паспорт библиотеки', 12], ['Консультация: электронный каталог', 2], ['Консультация: отчёт за год', 5],
] as const
const mailed = [['Рассылка: перечень учебников', 9], ['Рассылка: календарь памятных дат', 12], ['Рассылка: образцы положений', 2], ['Рассылка: сроки заказа учебников', 4]] as const
const visited = [['Выход: расстановка фонда', 11], ['Выход: зонирование читального зала', 1], ['Выход: сверка учебного фонда', 3]] as const

/** Help that no room of the program keeps yet is written down at the indicator itself, record by record. */
function helpGiven(plan: PlanId, actors: Actors, city: SampleCity, chance: Chance): Happening[] {
  return [helped, mailed, visited].flatMap((records, part) =>
    records.map(([title, month], at): Happening => {
      const on: MonthDay = [month, 5 + at * 3]
      const person = chance.one(city.librarians.slice(1))
      return {
        on: month === 9 ? [9, 29] : on,
        async live() {
          const context = actors.on(month === 9 ? [9, 29] : on, city.head)
          const measure = await keptByHand(context, plan, part)
          if (measure === undefined) return
          await addRecord(context, { measureId: measure, day: context.today, title, personId: person, schoolId: actors.person(person).schoolId, hours: null, fileId: null, link: '' })
        },
      }
    }),
  )
}

/** The n-th number of the plan that is counted from records made by hand. */
async function keptByHand(context: Context, plan: PlanId, n: number): Promise<MeasureId | undefined> {
  const measures = (await indicatorsOf(context, plan)).flatMap(({ measures }) => measures)
  return measures.filter(({ rule }) => rule?.counted.some(({ kind }) => kind === 'own record'))[n]?.id
}
