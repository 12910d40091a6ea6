import type { Paper } from '#documents/paper'
import { dateInWords } from '#platform/russian'
import type { MeetingCard } from '../meeting.ts'
import type { Protocol, ProtocolPerson } from '../protocol.ts'
import { agendaList } from './agenda.ts'
import { hoursInWords } from './meeting-entry.ts'
import { signed } from './names.ts'
import { head, labelled, meetingInGenitive, plain, title } from './requisites.ts'

/** What a notice says beside what the protocol will. */
export interface NoticeOf extends Pick<MeetingCard, 'aim' | 'link' | 'output'> {
  /** Street address of the host school; '' when unknown. */
  readonly address: string
  /** Who signs it: the head of the association. */
  readonly head: ProtocolPerson | null
  /** Whose day the notice was made on. */
  readonly madeOn: Protocol['day']
}

/** The notice of a meeting with its agenda, to be sent to schools or pinned up. */
export function noticePaper(protocol: Protocol, { aim, link, output, address, head: leader, madeOn }: NoticeOf): Paper {
  const { association, city, place, form, questions } = protocol
  return {
    title: 'Уведомление о заседании',
    sections: [
      {
        blocks: [
          ...head({ association, city, day: madeOn, number: '', kind: 'УВЕДОМЛЕНИЕ', heading: `о проведении ${meetingInGenitive(protocol)}` }),
          { type: 'paragraph', align: 'center', text: 'Уважаемые коллеги!' },
          { type: 'space', height: 3 },
          plain('Приглашаем вас на заседание объединения.'),
          labelled('Когда', `${whenInWords(protocol)}.`),
          ...(place ? [labelled('Где', whereInWords(protocol, address))] : []),
          ...(link ? [labelled('Дистанционно', link)] : []),
          ...(form ? [labelled('Форма проведения', form)] : []),
          ...(aim ? [labelled('Цель', aim)] : []),
          { type: 'space', height: 3 },
          ...(questions.length === 0 ? [] : [title('ПОВЕСТКА ДНЯ:'), agendaList(questions), { type: 'space' as const, height: 3 }]),
          ...(output ? [labelled('Практический выход', output)] : []),
          { type: 'space', height: 10 },
          { type: 'signatures', lines: [{ post: 'Руководитель объединения', name: signed(leader) }] },
        ],
      },
    ],
  }
}

/** «15 октября 2026 года, с 14:00 до 16:00» */
export const whenInWords = ({ day, timeFrom, timeTo }: Protocol): string => (day === null ? 'День будет назначен позже' : [dateInWords(day), hoursInWords({ timeFrom, timeTo })].filter(Boolean).join(', '))

export const whereInWords = ({ place }: Protocol, address: string): string => [place, address].filter(Boolean).join(', ')
