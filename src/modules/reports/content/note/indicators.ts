import { indicatorName, type IndicatorFigures, type Outcome } from '../../figures/results.ts'
import type { YearFigures } from '../../figures/year-figures.ts'
import type { YearRecord } from '../../year-record.ts'
import { chart, paragraph, type Chapter, type ToldChart, type ToldTable } from '../chapter.ts'
import { agreeing, counted, isEmpty, number, quoted, told, type Told } from '../told.ts'
import { shortName } from '../words.ts'

type Indicators = YearFigures['results']['indicators']

/** Target beside what was reached. */
export function indicators(_year: YearRecord, { results: { indicators } }: YearFigures): Chapter {
  if (isEmpty(indicators.all)) return { title: 'Показатели результативности', passages: [paragraph(told`Показатели в плане не названы.`)] }
  const measured = indicators.each.filter(({ share }) => share.value !== null)
  return {
    title: 'Показатели результативности',
    passages: [paragraph(told`${howMany(indicators)}.`), ...(measured.length > 1 ? [chart(indicatorsChart(measured))] : []), indicatorsTable(indicators)],
  }
}

/** «Достигнуто 3 показателя из 5, по 1 показателю нет данных» */
export function howMany({ all, reached, behind, unknown }: Indicators): Told {
  const most = isEmpty(reached)
    ? told`Из ${counted(all, 'показателя', 'показателей', 'показателей')} ${isEmpty(behind) ? '' : 'пока '}не достигнут ни один`
    : told`${agreeing(reached, 'Достигнут', 'Достигнуто')} ${counted(reached, 'показатель', 'показателя', 'показателей')} из ${number(all)}`
  return isEmpty(unknown) ? most : told`${most}; по ${counted(unknown, 'показателю', 'показателям', 'показателям')} нет данных`
}

export const indicatorsTable = ({ each }: Pick<Indicators, 'each'>): ToldTable => ({
  type: 'table',
  caption: 'Показатели',
  widths: [9, 2, 3, 3, 4],
  header: ['Показатель', 'План', 'Достигнуто', 'От плана', 'Итог'],
  rows: each.map(({ indicator, target, value, share, outcome }) => [
    told`${quoted(indicatorName(indicator), indicator)}${indicator.unit ? told`, ${quoted(indicator.unit, indicator)}` : ''}`,
    target.value === null ? told`не назван` : told`${number(target)}`,
    told`${number(value)}`,
    share.value === null ? told`—` : told`${number(share)}`,
    told`${indicator.ruled ? outcomeWords[outcome] : 'не выбрано, что считать'}`,
  ]),
  numbers: [1, 2, 3],
})

const outcomeWords: Readonly<Record<Outcome, string>> = {
  reached: 'достигнут',
  missed: 'не достигнут',
  behind: 'пока не достигнут',
  'no data': 'нет данных',
  'no target': 'план не назван',
}

export const indicatorsChart = (each: readonly IndicatorFigures[]): ToldChart => ({
  kind: 'horizontalBar',
  title: 'Показатели: достигнуто от плана',
  categories: each.map(({ indicator }) => told`${quoted(shortName(indicatorName(indicator)), indicator)}`),
  series: [{ name: 'Достигнуто', values: each.map(({ share }) => share) }],
  unit: '%',
  description: told`Сколько достигнуто от плана, в процентах, по каждому показателю.`,
})
