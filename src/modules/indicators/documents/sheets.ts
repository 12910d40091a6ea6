import { sheetOf, type Sheet } from '#documents/excel'
import type { Fact } from '#platform/fact'
import { countableOf } from '../countable.ts'
import type { Indicator, Measure } from '../indicator.ts'
import { targetInWords, valueInWords } from '../measure-words.ts'
import { stateName } from '../trend.ts'

export interface Names {
  person(id: number | null): string
  school(id: number | null): string
}

/** The records behind a number. @param site origin of the addresses: 'https://…' */
export function recordsSheet({ title, ruleWords, records, ...measure }: Measure, names: Names, site: string): Sheet {
  const absolute = (address: string | null) => (address?.startsWith('/') ? site + address : address)
  return sheetOf<Fact>(
    'Записи',
    records,
    [
      { title: 'День', kind: 'day', value: ({ day }) => day },
      { title: 'Что', value: ({ title }) => title },
      { title: 'Кто', value: ({ personId }) => names.person(personId) },
      { title: 'Школа', value: ({ schoolId }) => names.school(schoolId) },
      { title: 'Вид записи', value: ({ kind }) => countableOf(kind)?.title ?? kind },
      { title: 'Подтверждение', value: ({ proof }) => absolute(proof) },
      { title: 'Страница', value: ({ address }) => absolute(address) },
    ],
    [title, `${valueInWords(measure)}${measure.target === null ? '' : ` из ${targetInWords(measure)}`}`, `Правило: ${ruleWords ?? 'не выбрано'}`],
  )
}

/** All indicators of a plan, a number a line. */
export function indicatorsSheet(indicators: readonly Indicator[]): Sheet {
  const lines = indicators.flatMap((indicator) => (indicator.measures.length > 0 ? indicator.measures : [null]).map((measure) => ({ indicator, measure })))
  return sheetOf('Показатели', lines, [
    { title: 'Задача', value: ({ indicator }) => indicator.task },
    { title: 'Планируемый результат', value: ({ indicator }) => indicator.plannedResult },
    { title: 'Критерий', value: ({ indicator }) => indicator.criterion },
    { title: 'Показатель', value: ({ measure }) => measure?.title ?? '' },
    { title: 'Правило подсчёта', value: ({ measure }) => measure?.ruleWords ?? 'правило не выбрано' },
    { title: 'Цель', value: ({ indicator, measure }) => (measure ?? indicator).target },
    { title: 'Единица', value: ({ indicator, measure }) => (measure?.rule?.sum.startsWith('share') ? '%' : (measure ?? indicator).unit) },
    { title: 'Сейчас', value: ({ measure }) => (measure ? (measure.value ?? valueInWords(measure)) : 'правило не выбрано') },
    { title: 'К 31 мая при том же темпе', value: ({ measure }) => measure?.forecast ?? null },
    { title: 'Состояние', value: ({ measure }) => (measure?.state ? stateName[measure.state] : '') },
  ])
}
