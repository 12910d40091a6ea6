import { Table } from '#ui'
import { eventLevelName } from '../event.ts'
import { participationRoleName, resultClassName } from '../participation.ts'
import type { ParticipationSummary } from '../participation-summary.ts'
import { addressOf, type Asked } from './which.ts'

/** Participations by level, role and result; each number opens what it counts. */
export function SummaryTable({ summary: { rows, total }, which }: { summary: ParticipationSummary; which: Asked }) {
  return (
    <Table
      caption="По уровням, ролям и результатам"
      rows={rows.map((row) => ({ ...row, id: `${row.level} ${row.role} ${row.result}` }))}
      columns={[
        { title: 'Уровень', cell: ({ level }) => eventLevelName[level], foot: 'Всего' },
        { title: 'Роль', cell: ({ role }) => participationRoleName[role] },
        { title: 'Результат', cell: ({ result }) => resultClassName[result] },
        { title: 'Записей', number: true, cell: ({ level, role, result, participations }) => <a href={addressOf({ ...which, level, role, result })}>{participations}</a>, foot: total.participations },
        { title: 'Людей', number: true, cell: ({ people }) => people, foot: total.people },
        { title: 'Школ', number: true, cell: ({ schools }) => schools, foot: total.schools },
        { title: 'Часов', number: true, cell: ({ hours }) => hoursInWords(hours), foot: hoursInWords(total.hours) },
      ]}
    />
  )
}

const hoursInWords = (hours: number): string => (hours === 0 ? '' : String(hours).replace('.', ','))
