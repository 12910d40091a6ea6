import type { ItemCard } from '../plan.ts'

/** A column of the printed table of items. */
export interface PlanColumn {
  readonly heading: string
  /** Width in proportion to the other columns. */
  readonly width: number
  readonly text: (item: ItemCard) => string
}

const column = (heading: string, width: number, text: PlanColumn['text']): PlanColumn => ({ heading, width, text })

const ownColumns = (topic: string, term: string, responsible: string): PlanColumn[] => [
  column('№', 4, ({ number }) => number),
  column(term, 10, ({ term }) => term?.raw ?? ''),
  column('Место проведения', 11, ({ place }) => place),
  column(topic, 18, ({ topic }) => topic),
  column('Цель', 18, ({ aim }) => aim),
  column('Содержание', 24, ({ content }) => content),
  column('Форма проведения', 12, ({ form }) => form),
  column('Практический выход', 15, ({ output }) => output),
  column(responsible, 15, ({ responsible }) => responsible.map(({ raw }) => raw).join('\n')),
  column('Отметка о выполнении', 12, ({ status }) => status),
]

/**
 * The columns of a table of these items, in the order of the form of nine columns; those that are empty everywhere are
 * left out, those that only this plan has stand at the end.
 */
export function planColumns(items: readonly ItemCard[], meetings: boolean): PlanColumn[] {
  const [own, always] = meetings
    ? [ownColumns('Тема заседания', 'Месяц проведения', 'Ответственный'), ['№', 'Месяц проведения', 'Тема заседания']]
    : [ownColumns('Мероприятие', 'Срок', 'Ответственный'), ['Мероприятие', 'Срок']]
  const extra = [...new Set(items.flatMap(({ extra }) => Object.keys(extra)))].map((heading) => column(heading, 12, ({ extra }) => extra[heading] ?? ''))
  return [...own, ...extra].filter(({ heading, text }) => always.includes(heading) || items.some((item) => text(item) !== ''))
}
