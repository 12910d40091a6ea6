import { Table } from '#ui'
import type { Context } from '#platform/context'
import type { Fact } from '#platform/fact'
import { dateShort } from '#platform/russian'
import type { Names } from '../documents/sheets.ts'
import { proofSeen } from './proof-seen.ts'

/** A record as the list shows it. */
export interface ListedRecord {
  readonly id: number
  readonly day: string
  readonly title: string
  readonly address: string
  readonly person: string
  readonly personId: number | null
  readonly school: string
  readonly schoolId: number | null
  readonly proof: string | null
}

export const listed = (context: Context, records: readonly Fact[], names: Names): ListedRecord[] =>
  records.map(({ day, title, address, personId, schoolId, ...fact }, id) => ({ id, day: dateShort(day), title, address, proof: proofSeen(context, fact), personId, schoolId, person: names.person(personId), school: names.school(schoolId) }))

/** The records behind a number, each with its page and its proof. */
export function Records({ caption, records }: { caption: string; records: readonly ListedRecord[] }) {
  return (
    <Table
      caption={caption}
      rows={records}
      columns={[
        { title: 'Что', cell: ({ title, address }) => <a href={address}>{title}</a> },
        { title: 'День', cell: ({ day }) => day },
        { title: 'Кто', cell: ({ person, personId }) => person && <a href={`/people/${personId}`}>{person}</a> },
        { title: 'Школа', cell: ({ school, schoolId }) => school && <a href={`/schools/${schoolId}`}>{school}</a> },
        {
          title: 'Подтверждение',
          cell: ({ proof, title }) =>
            proof && (
              <a href={proof} aria-label={`Открыть подтверждение: ${title}`}>
                открыть
              </a>
            ),
        },
      ]}
    />
  )
}
