import { fullName } from '#modules/people'
import type { Paper, PaperTableCell } from '#documents/paper'
import { presenceName, type Presence } from '../attendance.ts'
import type { Protocol, ProtocolPerson } from '../protocol.ts'
import { signed } from './names.ts'
import { head, meetingInGenitive } from './requisites.ts'

/**
 * The list that goes round the room. Before attendance is recorded all who are expected stand in it, to sign by hand; afterwards only
 * those who were marked.
 * @param expected by school, when nobody has been marked yet
 */
export function attendancePaper(protocol: Protocol, expected: readonly ProtocolPerson[]): Paper {
  const recorded = protocol.present.length > 0
  const row = (person: ProtocolPerson, at: number, presence: Presence | null): PaperTableCell[] => [`${at + 1}.`, fullName(person), person.post, person.school, presence === null ? '' : presenceName[presence], '']
  const people = recorded ? protocol.present.map((person, at) => row(person, at, person.presence)) : expected.map((person, at) => row(person, at, null))
  const guests = recorded ? protocol.guests.map((words, at): PaperTableCell[] => [`${people.length + at + 1}.`, { text: words, columnSpan: 3 }, 'гость', '']) : emptyRows(people.length)
  return {
    title: 'Лист присутствия',
    sections: [
      {
        blocks: [
          ...head({ ...protocol, number: '', kind: 'ЛИСТ ПРИСУТСТВИЯ', heading: meetingInGenitive(protocol) }),
          { type: 'table', widths: [2, 12, 9, 9, 6, 7], fontSize: 11, header: [['№', 'Фамилия, имя, отчество', 'Должность', 'Школа', 'Участие', 'Подпись']], rows: [...people, ...guests] },
          { type: 'space', height: 8 },
          { type: 'signatures', lines: [{ post: 'Секретарь', name: signed(protocol.secretary) }] },
        ],
      },
    ],
  }
}

/** For those who come without being expected. */
const emptyRows = (after: number): PaperTableCell[][] => Array.from({ length: 5 }, (_, at) => [`${after + at + 1}.`, '', '', '', '', ''])
