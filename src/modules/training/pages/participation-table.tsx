import { Table, type Column } from '#ui'
import { numberInFigures } from '#platform/russian'
import { participationRoleName, participationStateName, resultInWords } from '../participation.ts'
import { daysOf } from './event-words.ts'
import type { ParticipationRow } from './rows.ts'

/**
 * Participations, each opened by its role.
 * @param of what the page is about, and the table need not repeat: one event, one person, or neither
 * @param tick a column to choose rows for a deed, which ones can be chosen and which are; the values are of `seenValue`
 */
export function ParticipationTable({ caption, rows, of, tick }: { caption: string; rows: readonly ParticipationRow[]; of?: 'event' | 'person'; tick?: { can: (row: ParticipationRow) => boolean; is: (value: string) => boolean } }) {
  const person: Column<ParticipationRow> = { title: 'Кто', cell: ({ personId, person }) => <a href={`/people/${personId}`}>{person}</a> }
  const school: Column<ParticipationRow> = { title: 'Школа', cell: ({ schoolId, school }) => schoolId !== null && <a href={`/schools/${schoolId}`}>{school}</a> }
  const event: Column<ParticipationRow> = { title: 'Событие', cell: ({ event }) => <a href={`/events/${event.id}`}>{event.title}</a> }
  const day: Column<ParticipationRow> = { title: 'Когда', cell: ({ event }) => daysOf(event) }
  const columns: Column<ParticipationRow>[] = [
    { title: 'Роль', cell: ({ id, role }) => <a href={`/participations/${id}`}>{participationRoleName[role]}</a> },
    { title: 'Результат', cell: resultInWords },
    { title: 'Часов', number: true, cell: ({ hours }) => hoursInWords(hours), foot: hoursInWords(rows.reduce((sum, { hours }) => sum + (hours ?? 0), 0)) },
    { title: 'Документ', cell: ({ proof, files }) => proof && <a href={proof} rel="noreferrer">{files.length > 0 ? 'файл' : 'ссылка'}</a> },
  ]
  const last: Column<ParticipationRow> = tick
    ? { title: 'Отметить', pressed: true, cell: (row) => (tick.can(row) ? <input type="checkbox" name="seen" value={seenValue(row)} defaultChecked={tick.is(seenValue(row))} aria-label={`Отметить: ${row.person}, ${row.event.title}`} /> : 'ваше') }
    : { title: 'Состояние', cell: ({ state }) => <span className={state === 'refused' ? 'late' : undefined}>{participationStateName[state]}</span> }
  return <Table caption={caption} rows={rows} columns={[...(of === 'event' ? [person, school] : of === 'person' ? [event, day] : [person, event, day]), ...columns, last]} />
}

export const seenValue = ({ id, version }: Pick<ParticipationRow, 'id' | 'version'>): string => `${id}:${version}`

const hoursInWords = (hours: number | null): string => (hours ? numberInFigures(hours) : '')
