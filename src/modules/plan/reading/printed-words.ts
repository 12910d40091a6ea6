import type { RawField } from './items.ts'

/** What a paragraph of a plan printed by this program is: the printed plan names it, and reading goes by the name. */
export const printedRoles = {
  title: 'название плана',
  label: 'ярлык',
  theme: 'тема',
  aim: 'цель',
  problem: 'проблема',
  task: 'задача',
  priority: 'приоритетное направление',
  expected: 'ожидаемый результат',
  /** A further paragraph of the theme, the aim or a line of a list. */
  further: 'продолжение',
  stamp: 'гриф',
  /** A place left for an approval: not an approval yet. */
  stampPlace: 'место для грифа',
  indicatorHeading: 'графа показателей',
  indicator: 'показатель',
  section: 'раздел',
  noSection: 'вне разделов',
  itemHeading: 'графа дел',
  meeting: 'заседание',
  activity: 'дело',
} as const

/** Columns of the printed tables of items; the first of the headings stands over meetings, the second over other work. */
export const printedColumns: Readonly<Record<RawField, readonly [meetings: string, activities: string]>> = {
  number: ['№', '№'],
  term: ['Месяц проведения', 'Срок'],
  place: ['Место проведения', 'Место проведения'],
  topic: ['Тема заседания', 'Мероприятие'],
  aim: ['Цель', 'Цель'],
  content: ['Содержание', 'Содержание'],
  form: ['Форма проведения', 'Форма проведения'],
  output: ['Практический выход', 'Практический выход'],
  responsible: ['Ответственный', 'Ответственный'],
  status: ['Отметка о выполнении', 'Отметка о выполнении'],
}

/** Columns of the printed table of indicators. */
export const printedIndicatorColumns = { number: '№', task: 'Задача', plannedResult: 'Планируемый результат', criterion: 'Критерии результативности', target: 'Показатели' } as const

/** Labels before the theme and the aim. */
export const printedLabels = { theme: 'Тема', aim: 'Цель' } as const

/** The first words of the title; the association's name follows them, or stands in a line of its own. */
export const printedTitle = 'План работы'
