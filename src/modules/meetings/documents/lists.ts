import { sheetOf, type Sheet } from '#documents/excel'
import type { CalendarDate } from '#platform/calendar'
import { decisionStateName, type Decision } from '../decision.ts'
import { meetingStateName, type MeetingState } from '../meeting.ts'

export interface ListedMeeting {
  readonly title: string
  readonly day: CalendarDate | null
  readonly timeFrom: string | null
  readonly form: string
  readonly where: string
  readonly state: MeetingState
  readonly attendance: { readonly came: number; readonly share: number } | null
  readonly protocol: string | null
}

/** The meetings of a year, a row each. */
export function meetingsSheet(meetings: readonly ListedMeeting[], title: string): Sheet {
  return sheetOf(
    'Заседания',
    meetings,
    [
      { title: 'Заседание', value: ({ title }) => title },
      { title: 'День', kind: 'day', value: ({ day }) => day },
      { title: 'Начало', kind: 'text', value: ({ timeFrom }) => timeFrom },
      { title: 'Форма', value: ({ form }) => form },
      { title: 'Где', value: ({ where }) => where },
      { title: 'Состояние', value: ({ state }) => meetingStateName[state] },
      { title: 'Присутствовали', kind: 'whole', value: ({ attendance }) => attendance?.came ?? null },
      { title: 'Доля, %', kind: 'whole', value: ({ attendance }) => attendance?.share ?? null },
      { title: 'Протокол №', kind: 'text', value: ({ protocol }) => protocol },
    ],
    [title],
  )
}

/** Decisions, a row each, with the last report on each. */
export function decisionsSheet(decisions: readonly (Decision & { readonly owner: string })[], title: string): Sheet {
  return sheetOf(
    'Решения',
    decisions,
    [
      { title: 'Поручено', value: ({ text }) => text },
      { title: 'Исполнитель', value: ({ owner }) => owner },
      { title: 'Дано', kind: 'day', value: ({ givenOn }) => givenOn },
      { title: 'Срок', kind: 'day', value: ({ due }) => due },
      { title: 'Состояние', value: ({ state }) => decisionStateName[state] },
      { title: 'Что сообщено', value: ({ reports }) => reports.at(-1)?.words ?? '' },
    ],
    [title],
  )
}
