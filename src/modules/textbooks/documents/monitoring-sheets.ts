import { counted, dateShort } from '#platform/russian'
import { sheetOf, type Sheet, type SheetColumnOf } from '#documents/excel'
import { workInWords } from '../book-words.ts'
import { cityRows, type CityRow } from '../monitoring/city-rows.ts'
import type { MonitoredSchool, Monitoring } from '../monitoring/city-monitoring.ts'
import type { NeedRow, ReasonedRow } from '../monitoring/need-rows.ts'
import { needReasonName, reasonInWords } from '../monitoring/reason.ts'
import { writtenOffReasonName, writtenOffRows, type WrittenOffRow } from '../monitoring/written-off.ts'
import { subjectName } from '../subjects.ts'
import { gradesInWords, type WorkId } from '../textbook.ts'
import { courtSheets } from './court-sheets.ts'
import { headOf, noData, sayings } from './monitoring-head.ts'

type NeedForm = 'expiring' | 'listed' | 'planned' | 'compulsory'

const forms: Readonly<Record<NeedForm, { number: string; title: string; about: string; none: string }>> = {
  expiring: {
    number: '1',
    title: 'Учебники, срок использования которых истекает в этом учебном году',
    about: 'В наличии — целые комплекты этих учебников. Дополнительная потребность — скольким ученикам на 1 сентября не хватит учебников, которые ещё можно использовать.',
    none: 'Таких учебников в фонде нет.',
  },
  listed: {
    number: '2.1',
    title: 'Единые государственные учебники, включённые в федеральный перечень',
    about: 'Единые государственные учебники отмечает методист. Закуплено ранее — всё, что поступило, целыми комплектами; потребность — прогноз без того, что есть в фонде.',
    none: 'Нужных школе учебников с отметкой «единый государственный, включён в перечень» нет: методист отмечает их на странице учебника.',
  },
  planned: {
    number: '2.2',
    title: 'Единые государственные учебники, которые планируется включить в федеральный перечень',
    about: 'Единые государственные учебники отмечает методист. Закуплено ранее — всё, что поступило, целыми комплектами; потребность — прогноз без того, что есть в фонде.',
    none: 'Нужных школе учебников с отметкой «единый государственный, планируется к включению» нет: методист отмечает их на странице учебника.',
  },
  compulsory: {
    number: '3',
    title: 'Учебники по обязательным предметам',
    about: 'Классы, у которых учебник общий, стоят одной строкой: каждый экземпляр посчитан один раз. В наличии — целые комплекты, которые можно использовать в следующем учебном году. Потребность считается по классам: лишнее по одному учебнику не закрывает нехватку по другому.',
    none: 'Численность классов не записана: строк нет.',
  },
}

/**
 * The monitoring forms 1 to 5.2 as sheets of a workbook, counted from the records. Of a city: each form as a sum and then by schools.
 * @returns in the order of the forms; a form without rows says why in words
 */
export function monitoringForms(monitoring: Monitoring): Sheet[] {
  return [...needSheets(monitoring, 'expiring'), ...needSheets(monitoring, 'listed'), ...needSheets(monitoring, 'planned'), ...needSheets(monitoring, 'compulsory'), ...writeOffSheets(monitoring), ...courtSheets(monitoring)]
}

function needSheets(monitoring: Monitoring, form: NeedForm): Sheet[] {
  const { ofOne, schools } = monitoring
  const { number, title } = forms[form]
  const own = schools.map((one) => ({ ...one, rows: one[form] }))
  const titles = headOf(monitoring, number, title)
  const words = bookWords(monitoring)
  const bySchool = own.flatMap(({ school, rows }) => rows.map((row) => ({ ...row, school })))
  const columns = needColumns<NeedRow | ReasonedRow | CityRow>(form, words)
  const sheet = <Row extends NeedRow>(name: string, rows: readonly Row[], columns: readonly SheetColumnOf<Row>[]) =>
    sheetOf(name, rows, columns, titles, { sumName: 'ИТОГИ', sumOfNone: form === 'expiring' && monitoring.limitsKnown ? 0 : noData, description: [sayings.unit, forms[form].about, ...limitsOf(monitoring, form), forecastOf(monitoring), ...silentOf(monitoring), ...(rows.length === 0 ? [forms[form].none] : [sayings.missing])].join(' ') })
  if (ofOne) return [sheet(`Форма ${number}`, bySchool, form === 'compulsory' ? [...columns, reasonColumn] : columns)]
  const sums = cityRows(form === 'expiring' || form === 'compulsory' ? form : 'state', own.map(({ rows }) => rows))
  const schoolColumns: SheetColumnOf<(typeof bySchool)[number]>[] = [
    { title: 'Образовательная организация', width: 24, value: ({ school }) => school.name },
    { title: 'ИНН', kind: 'text', value: ({ school }) => school.inn ?? noData },
    ...columns,
    ...(form === 'compulsory' ? [reasonColumn] : []),
  ]
  return [
    sheet(`Форма ${number}`, sums, [...columns, ...(form === 'compulsory' ? [reasonsColumn] : []), { title: 'Школ в строке', kind: 'whole', value: ({ schools }) => schools }, { title: 'Из них без данных', kind: 'whole', value: ({ silent }) => silent }]),
    sheet(`Форма ${number} по школам`, bySchool, schoolColumns),
  ]
}

const subjectInWords = ({ books, subject }: Pick<NeedRow, 'books' | 'subject'>): string => `${subjectName(subject)}${books === 'intellectual' ? ' (АООП, интеллектуальные нарушения)' : ''}`

function needColumns<Row extends NeedRow>(form: NeedForm, books: (works: readonly WorkId[]) => string): SheetColumnOf<Row>[] {
  const number = (title: string, value: (row: Row) => number | null): SheetColumnOf<Row> => ({ title, kind: 'whole', sum: true, value: (row) => value(row) ?? noData })
  return [
    { title: 'Предмет', width: 24, value: subjectInWords },
    { title: 'Класс', kind: 'text', value: ({ grades }) => gradesInWords(grades) },
    ...(form === 'compulsory' ? [] : [{ title: 'Учебник', value: ({ works }: Row) => books(works) }]),
    ...(form === 'expiring' ? [] : [number('Обучающихся в этом учебном году, чел.', ({ now }) => now)]),
    number('Прогноз обучающихся на 1 сентября, чел.', ({ forecast }) => forecast),
    ...(form === 'listed' || form === 'planned' ? [number('Закуплено ранее, комплектов', ({ bought }) => bought)] : [number('В наличии, комплектов', ({ stock }) => stock)]),
    number('Дополнительная потребность, комплектов', ({ need }) => need),
  ]
}

const reasonColumn: SheetColumnOf<NeedRow | ReasonedRow> = { title: 'Причина потребности', width: 26, value: (row) => ('reason' in row && row.reason !== null ? reasonInWords(row.reason) : '') }
const reasonsColumn: SheetColumnOf<CityRow> = { title: 'Причины потребности, комплектов', width: 30, value: ({ reasons }) => reasons.map(({ reason, need }) => `${needReasonName[reason]} — ${need}`).join('; ') }

/** A title a line, as the city describes them. */
function bookWords({ catalogue: { works } }: Monitoring): (ids: readonly WorkId[]) => string {
  const words = new Map(works.map((work) => [work.id, workInWords(work)]))
  return (ids) => ids.map((id) => words.get(id)!).join('\n')
}

const limitsOf = ({ limitsKnown }: Monitoring, form: NeedForm): string[] => (form === 'expiring' && !limitsKnown ? ['Федеральный перечень не выбран: сроки использования неизвестны, форма не заполнена.'] : [])

const forecastOf = ({ grade10Share }: Monitoring): string => `Прогноз — как сказала школа; где не сказала, классы переходят в следующие, в первый придёт столько же, в десятый — ${grade10Share} % девятиклассников.`

/** Which schools have told nothing, so that the form holds nothing of them. */
function silentOf({ ofOne, schools }: Monitoring): string[] {
  const named = (words: string, silent: readonly MonitoredSchool[]) => (silent.length === 0 ? [] : [`${words}: ${silent.map(({ school }) => school.name).join(', ')}.`])
  if (ofOne) return [...(schools.some(({ classes }) => classes === 0) ? ['Численность классов школой не записана.'] : []), ...(schools.some(({ stocked }) => !stocked) ? ['Фонд школы не записан.'] : []), ...schools.filter(({ unknown }) => unknown > 0).map(({ unknown }) => `Без численности ${counted(unknown, 'класс', 'класса', 'классов')}.`)]
  return [...named('Не записали численность классов', schools.filter(({ classes }) => classes === 0)), ...named('Не записали фонд', schools.filter(({ stocked }) => !stocked))]
}

function writeOffSheets(monitoring: Monitoring): Sheet[] {
  const { ofOne, schools, writeOffPeriod, catalogue } = monitoring
  const parts = new Map(catalogue.parts.map((part) => [part.id, part]))
  const title = 'Учебники, списанные за прошедший год'
  const columns: SheetColumnOf<WrittenOffRow>[] = [
    { title: 'Лет в использовании', kind: 'text', value: ({ years }) => (years === null ? noData : String(years)) },
    { title: 'Списано, комплектов', kind: 'whole', sum: true, value: ({ sets }) => sets },
    { title: 'Причина списания', width: 28, value: ({ reason }) => writtenOffReasonName[reason] },
    { title: 'Стоимость, тыс. руб.', kind: 'roubles', sum: true, value: ({ value }) => (value === null ? noData : value / 100_000) },
  ]
  const sheet = <Row extends WrittenOffRow>(name: string, rows: readonly Row[], columns: readonly SheetColumnOf<Row>[]) =>
    sheetOf(name, rows, columns, headOf(monitoring, '4', title), {
      sumName: 'ИТОГИ',
      sumOfNone: 0,
      description: [
        sayings.unit,
        `Списано с ${dateShort(writeOffPeriod.from)} по ${dateShort(writeOffPeriod.to)}. Учебник в частях — один комплект, даже если списана одна его часть. Цена — средняя по поступлениям, год издания — по поступлениям, если он у них один; где они не записаны, стоит «${noData}».`,
        ...(rows.length === 0 ? ['Списаний за это время не записано.'] : [sayings.missing]),
      ].join(' '),
    })
  const whole = sheet('Форма 4', writtenOffRows(schools.flatMap(({ writeOffs }) => writeOffs), parts), columns)
  if (ofOne) return [whole]
  const bySchool = schools.flatMap(({ school, writeOffs }) => writtenOffRows(writeOffs, parts).map((row) => ({ ...row, school })))
  return [whole, sheet('Форма 4 по школам', bySchool, [{ title: 'Образовательная организация', width: 24, value: ({ school }) => school.name }, { title: 'ИНН', kind: 'text', value: ({ school }) => school.inn ?? noData }, ...columns])]
}
