import { schoolYearName } from '#platform/calendar'
import type { PlanReading, Source } from '../reading/plan-reading.ts'
import type { AnsweredReading } from './answered.ts'
import type { PlanImport } from './plan-import.ts'
import { sourceAt } from './source-at.ts'
import { itemFields, listFields, wordsAt, type ItemField, type ListField } from './value-at.ts'
import { columnPlaces, leftoverPlaces } from './ways.ts'

/** One thing that was understood: what it is, the words now, and where in the document they come from. */
export interface Value {
  /** JSON Pointer into the reading as answered. */
  readonly pointer: string
  readonly label: string
  readonly words: string
  /** The words of the document, when an answer changed them. */
  readonly was: string | null
  /** What the program makes of them, when that is more than the words: the days of a term. */
  readonly meaning: string | null
  readonly source: Source | null
  /** Indexes of the questions about it. */
  readonly questions: readonly number[]
}

export interface Part {
  readonly title: string
  /** Values, or rows of them under titles of their own. */
  readonly values: readonly Value[]
  readonly rows: readonly { readonly pointer: string; readonly title: string; readonly values: readonly Value[] }[]
}

/** All that was understood, in the order of a plan; parts that the document does not have are left out. */
export function understood(paper: Pick<PlanImport, 'reading' | 'sources' | 'blocks'>, { reading, moved, indicatorRows }: AnsweredReading): Part[] {
  const { reading: original, sources } = paper
  const valueAt = (pointer: string, label: string, from = pointer): Value | null => {
    const words = wordsAt(reading, pointer)
    const questions = original.questions.flatMap(({ about }, index) => (about === from ? [index] : []))
    const origin = moved.get(pointer) ?? moved.get(rowOf(pointer))
    if ((words === null || words === '') && questions.length === 0) return null
    const was = origin ? null : wordsAt(original, from)
    return {
      pointer,
      label,
      words: words ?? '',
      was: was !== null && was !== words ? was : null,
      meaning: meaningOf(reading, pointer),
      source: origin ? (sources[`/questions/${origin.question}`] ?? null) : sourceAt(from, paper),
      questions,
    }
  }
  const known = (values: (Value | null)[]): Value[] => values.filter((value) => value !== null)
  const plain = (title: string, ...values: (Value | null)[]): Part => ({ title, values: known(values), rows: [] })
  const list = (field: ListField) => plain(leftoverPlaces[field], ...reading[field].map((_, index) => valueAt(`/${field}/${index}`, `${lineName[field]} ${index + 1}`)))
  const parts: Part[] = [
    plain('Чей план и на какой год', valueAt('/association', 'Объединение'), valueAt('/schoolYear', 'Учебный год')),
    plain('Тема', valueAt('/theme', 'Тема')),
    list('problemField'),
    plain('Цель', valueAt('/aim', 'Цель')),
    ...listFields.filter((field) => field !== 'problemField').map(list),
    {
      title: 'Показатели результативности',
      values: [],
      rows: reading.indicators.map((_, index) => {
        const from = `/indicators/${indicatorRows[index] ?? index}`
        return { pointer: `/indicators/${index}`, title: `Показатель ${index + 1}`, values: known(indicatorFields.map(([field, label]) => valueAt(`/indicators/${index}/${field}`, label, `${from}/${field}`))) }
      }),
    },
    {
      title: 'Заседания и дела',
      values: [],
      rows: reading.items.map((item, index) => ({
        pointer: `/items/${index}`,
        title: [item.kind === 'meeting' ? 'Заседание' : 'Дело', item.number].filter(Boolean).join(' '),
        values: known([
          ...itemFields.filter((field) => field !== 'number').map((field) => valueAt(`/items/${index}/${field}`, fieldName[field])),
          ...Object.keys(item.extra).map((heading) => valueAt(`/items/${index}/extra/${heading.replace(/~/g, '~0').replace(/\//g, '~1')}`, heading)),
        ]),
      })),
    },
  ]
  return parts.filter(({ values, rows }) => values.length + rows.length > 0)
}

const indicatorFields = [['task', 'Задача'], ['plannedResult', 'Планируемый результат'], ['criterion', 'Критерий'], ['target', 'Показатель'], ['unit', 'Единица']] as const

export const fieldName: Readonly<Record<ItemField, string>> = { ...columnPlaces, section: 'Раздел' }

const rowOf = (pointer: string): string => /^\/items\/\d+/.exec(pointer)?.[0] ?? pointer

function meaningOf(reading: PlanReading, pointer: string): string | null {
  const [, list, index, field] = pointer.split('/')
  const item = list === 'items' ? reading.items[Number(index)] : undefined
  if (item && field === 'term' && item.term) return daysOf(item.term)
  return null
}

function daysOf({ from, to, kind }: NonNullable<PlanReading['items'][number]['term']>): string | null {
  const day = (date: string) => date.split('-').toReversed().join('.')
  if (kind === 'byReference') return 'дни назовут другие бумаги'
  if (kind === 'recurring') return 'повторяется'
  if (from === null) return to === null ? null : `до ${day(to)}`
  return to === null || to === from ? day(from) : `${day(from)} – ${day(to)}`
}

/** One line of a list of the front part. */
export const lineName: Readonly<Record<ListField, string>> = { problemField: 'Проблема', tasks: 'Задача', priorities: 'Приоритетное направление', expected: 'Ожидаемый результат' }

/** What a question is about, in words: «Показатель 2, критерий». */
export function subjectOf(about: string, { items, indicators }: PlanReading): string {
  const [, first = '', index = '', field = '', heading] = about.split('/')
  if (about === '') return 'Документ в целом'
  const at = Number(index)
  if (first === 'indicators' && indicators[at]) return `Показатель ${at + 1}: ${(indicatorFields.find(([one]) => one === field)?.[1] ?? '').toLowerCase()}`
  if (first === 'items' && items[at]) {
    const row = [items[at].kind === 'meeting' ? 'Заседание' : 'Дело', items[at].number ?? at + 1].join(' ')
    return `${row}: ${field === 'extra' ? `графа «${heading?.replace(/~1/g, '/').replace(/~0/g, '~')}»` : (fieldName[field as ItemField] ?? '').toLowerCase()}`
  }
  if (first === 'schoolYear') return 'Учебный год'
  if (first === 'association') return 'Название объединения'
  const list = listFields.find((field) => field === first)
  if (list) return `${lineName[list]} ${at + 1}`
  return first === 'theme' || first === 'aim' ? leftoverPlaces[first] : 'Документ'
}

export const yearInWords = ({ schoolYear }: PlanReading): string => (schoolYear ? schoolYearName(schoolYear) : 'не назван')
