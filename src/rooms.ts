import type { Deed } from '#modules/people'

export interface Room {
  readonly title: string
  readonly address: string
  /** Where its pages lie too, when not all are under its address. */
  readonly within?: readonly string[]
  /** Shown only to those who may do this; without it to everybody. */
  readonly deed?: Deed
}

/** The menu, in the order of the association's year. */
export const rooms: readonly Room[] = [
  { title: 'Сегодня', address: '/' },
  { title: 'Мои дела', address: '/matters' },
  { title: 'Календарь', address: '/calendar' },
  { title: 'Новости', address: '/news' },
  { title: 'План', address: '/plan', within: ['/plans'] },
  { title: 'Заседания', address: '/meetings', within: ['/votes'] },
  { title: 'Решения', address: '/decisions' },
  { title: 'События', address: '/events', within: ['/participations'] },
  { title: 'Показатели', address: '/indicators' },
  { title: 'Итоги года', address: '/year-end' },
  { title: 'Люди', address: '/people' },
  { title: 'Школы', address: '/schools' },
  { title: 'Объединение', address: '/association' },
  { title: 'Письма', address: '/letters', deed: 'keep the outbox' },
  { title: 'Хранение', address: '/keeping', deed: 'keep the data' },
  { title: 'Журнал', address: '/journal', deed: 'see the journal' },
]
