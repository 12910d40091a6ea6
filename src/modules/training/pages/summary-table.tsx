import { Table } from '#ui'
import { numberInFigures } from '#platform/russian'
import { eventLevelName } from '../event.ts'
import { participationRoleName, resultClassName } from '../participation.ts'
import type { ParticipationSummary, SummaryRow } from '../participation-summary.ts'
import { addressOf, type Asked } from './asked.ts'

/** Participations by level, role and result; each number opens what it counts. */
export function SummaryTable({ summary: { rows, total }, which }: { summary: ParticipationSummary; which: Asked }) {
  const opening = ({ level, role, result }: SummaryRow, number: number | string) => <a href={addressOf({ ...which, level, role, result })}>{number}</a>
  return (
    <Table
      caption="По уровням, ролям и результатам"
      rows={rows.map((row) => ({ ...row, id: `${row.level} ${row.role} ${row.result}` }))}
      columns={[
        { title: 'Уровень', cell: ({ level }) => eventLevelName[level], foot: 'Всего' },
        { title: 'Роль', cell: ({ role }) => participationRoleName[role] },
        { title: 'Результат', cell: ({ result }) => resultClassName[result] },
        { title: 'Записей', number: true, cell: (row) => opening(row, row.participations), foot: total.participations },
        { title: 'Людей', number: true, cell: (row) => opening(row, row.people), foot: total.people },
        { title: 'Школ', number: true, cell: (row) => row.schools > 0 && opening(row, row.schools), foot: total.schools },
        { title: 'Часов', number: true, cell: (row) => row.hours > 0 && opening(row, numberInFigures(row.hours)), foot: total.hours > 0 && numberInFigures(total.hours) },
      ]}
    />
  )
}
