import type { Deed } from '#modules/people'

export interface Room {
  readonly title: string
  readonly address: string
  /** Where its pages lie too, when not all are under its address. */
  readonly within?: readonly string[]
  /** The chapter of the guide about it: a file of docs/guide. */
  readonly guide: string
  /** Shown only to those who may do this; without it to everybody. */
  readonly deed?: Deed
}

/** The menu, in the order of the association's year. */
export const rooms: readonly Room[] = [
  { title: 'Сегодня', address: '/', guide: 'first-day' },
  { title: 'Мои дела', address: '/matters', guide: 'days' },
  { title: 'Календарь', address: '/calendar', guide: 'invitations' },
  { title: 'Новости', address: '/news', guide: 'days' },
  { title: 'План', address: '/plan', guide: 'plan', within: ['/plans'] },
  { title: 'Учебники', address: '/textbooks', guide: 'textbooks' },
  { title: 'Заседания', address: '/meetings', guide: 'meetings', within: ['/votes'] },
  { title: 'Решения', address: '/decisions', guide: 'meetings' },
  { title: 'События', address: '/events', guide: 'events', within: ['/participations'] },
  { title: 'Показатели', address: '/indicators', guide: 'indicators' },
  { title: 'Итоги года', address: '/year-end', guide: 'year-end' },
  { title: 'Люди', address: '/people', guide: 'coming-in' },
  { title: 'Школы', address: '/schools', guide: 'first-day' },
  { title: 'Объединение', address: '/association', guide: 'own-papers' },
  { title: 'Письма', address: '/letters', guide: 'invitations', deed: 'keep the outbox' },
  { title: 'Хранение', address: '/keeping', guide: 'keeping', deed: 'keep the data' },
  { title: 'Журнал', address: '/journal', guide: 'README', deed: 'see the journal' },
]

/** The room in which a page lies; undefined for pages of none, as the search is. */
export const roomOf = (path: string): Room | undefined => rooms.find(({ address, within = [] }) => [address, ...within].some((part) => isHere(path, part)))

const isHere = (path: string, address: string) => (address === '/' ? path === '/' : path === address || path.startsWith(`${address}/`))
