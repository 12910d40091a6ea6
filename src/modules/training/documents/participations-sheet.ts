import { sheetOf, type Sheet } from '#documents/excel'
import { eventFormName, eventKindName, eventLevelName } from '../event.ts'
import { participationRoleName, participationStateName, resultInWords, type Participation } from '../participation.ts'

/** A participation with the names that a sheet shows. */
export interface NamedParticipation extends Participation {
  readonly person: string
  readonly school: string
  /** Whether a file or a link proves it. */
  readonly proven: boolean
}

/** Participations, a row each, under a title. */
export function participationsSheet(participations: readonly NamedParticipation[], title: string): Sheet {
  return sheetOf(
    'Участие',
    participations,
    [
      { title: 'Кто', value: ({ person }) => person },
      { title: 'Школа', value: ({ school }) => school },
      { title: 'Событие', value: ({ event }) => event.title },
      { title: 'Вид', value: ({ event }) => eventKindName[event.kind] },
      { title: 'Уровень', value: ({ event }) => eventLevelName[event.level] },
      { title: 'Форма', value: ({ event }) => eventFormName[event.form] },
      { title: 'Организатор', value: ({ event }) => event.organiser },
      { title: 'Первый день', kind: 'day', value: ({ event }) => event.firstDay },
      { title: 'Последний день', kind: 'day', value: ({ event }) => event.lastDay },
      { title: 'Роль', value: ({ role }) => participationRoleName[role] },
      { title: 'Результат', value: resultInWords },
      { title: 'Часов', sum: true, value: ({ hours }) => hours },
      { title: 'Документ', value: ({ proven }) => (proven ? 'есть' : '') },
      { title: 'Состояние', value: ({ state }) => participationStateName[state] },
    ],
    [title],
  )
}
