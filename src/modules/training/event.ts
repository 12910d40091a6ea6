import type { CalendarDate } from '#platform/calendar'
import { isLink, linkAsked } from '#platform/link'

export type EventId = number

export const eventKinds = ['webinar', 'seminar', 'contest', 'conference', 'courses', 'workshop', 'forum', 'beginners session', 'other'] as const
export type EventKind = (typeof eventKinds)[number]

export const eventKindName: Readonly<Record<EventKind, string>> = {
  webinar: 'вебинар',
  seminar: 'семинар',
  contest: 'конкурс',
  conference: 'конференция',
  courses: 'курсы',
  workshop: 'мастер-класс',
  forum: 'форум',
  'beginners session': 'занятие ШРБ',
  other: 'другое',
}

export const eventLevels = ['school', 'city', 'krai', 'federal', 'international'] as const
export type EventLevel = (typeof eventLevels)[number]

export const eventLevelName: Readonly<Record<EventLevel, string>> = {
  school: 'школьный',
  city: 'городской',
  krai: 'краевой',
  federal: 'всероссийский',
  international: 'международный',
}

export const eventForms = ['in person', 'online', 'mixed'] as const
export type EventForm = (typeof eventForms)[number]

export const eventFormName: Readonly<Record<EventForm, string>> = { 'in person': 'очно', online: 'дистанционно', mixed: 'очно и дистанционно' }

/** What is typed about an event. */
export interface EventCard {
  readonly kind: EventKind
  readonly level: EventLevel
  readonly form: EventForm
  readonly title: string
  readonly organiser: string
  readonly firstDay: CalendarDate
  /** The same as the first for an event of one day. */
  readonly lastDay: CalendarDate
  /** Academic hours of the whole; null when nobody knows. */
  readonly hours: number | null
  readonly place: string
  /** 'https://…', or ''. */
  readonly link: string
  readonly description: string
}

/** An event where librarians learn or show their work. */
export interface TrainingEvent extends EventCard {
  readonly id: EventId
  /** Who entered it: a member may, together with their own participation. */
  readonly enteredBy: number | null
  /** Whether those who announce events stand behind it; false for one that a member entered and nobody has looked at. */
  readonly announced: boolean
  readonly cancelled: { readonly reason: string; readonly by: number | null; readonly at: Date } | null
  readonly version: number
}

export type EventState = 'coming' | 'going on' | 'past' | 'cancelled'

export function eventState({ firstDay, lastDay, cancelled }: Pick<TrainingEvent, 'firstDay' | 'lastDay' | 'cancelled'>, today: CalendarDate): EventState {
  if (cancelled) return 'cancelled'
  return today < firstDay ? 'coming' : today <= lastDay ? 'going on' : 'past'
}

/** Two titles with one key on one first day are one event: case, spaces, quotes, ё and full stops do not matter. */
export const titleKey = (title: string): string => title.normalize('NFKC').toLowerCase().replace(/ё/g, 'е').replace(/[^\p{L}\p{N}+]+/gu, ' ').trim()

const longestTitle = 500
const mostHours = 2_000

/** Why the card cannot be kept: the field and the words, or null. */
export function objectionToEvent(card: EventCard): { field: string; reason: string } | null {
  if (titleKey(card.title) === '') return { field: 'title', reason: 'Напишите название словами.' }
  if (card.title.length > longestTitle) return { field: 'title', reason: `Название длиннее ${longestTitle} знаков. Подробности напишите в описании.` }
  if (card.firstDay < '1990-01-01' || card.firstDay > '2100-01-01') return { field: 'firstDay', reason: 'Проверьте год события.' }
  if (card.lastDay < card.firstDay) return { field: 'lastDay', reason: 'Последний день раньше первого.' }
  if (card.lastDay > '2100-01-01') return { field: 'lastDay', reason: 'Проверьте год события.' }
  return objectionToHours(card.hours) ?? objectionToLink(card.link)
}

/** Half-hours and quarters are met on certificates, hundreds of hours in courses. */
export function objectionToHours(hours: number | null, field = 'hours'): { field: string; reason: string } | null {
  return hours !== null && !(hours > 0 && hours <= mostHours) ? { field, reason: `Часов — от нуля до ${mostHours}; если неизвестно, оставьте пустым.` } : null
}

export function objectionToLink(link: string, field = 'link'): { field: string; reason: string } | null {
  return link === '' || isLink(link) ? null : { field, reason: linkAsked }
}
