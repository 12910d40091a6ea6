import type { Paper, PaperBlock } from '#documents/paper'
import { counted, typographic } from '#platform/russian'
import { hasQuorum, resolutionsOf, type Protocol, type ProtocolQuestion } from '../protocol.ts'
import { agendaList } from './agenda.ts'
import { nameInWords, signed } from './names.ts'
import { chargeInWords, protocolName, questionBlocks } from './protocol-paper.ts'
import { head, labelled, meetingInGenitive, title } from './requisites.ts'

/** What the extract is of: a whole question, or one decision on it or on none. */
export interface ExtractOf {
  readonly question: ProtocolQuestion | null
  readonly decisionId: number | null
}

/** A part of the minutes certified by the secretary: requisites and the question or decision asked for, word for word as in the protocol. */
export function extractPaper(protocol: Protocol, { question, decisionId }: ExtractOf): Paper {
  const { chair, secretary, present, members, voters } = protocol
  const came = counted(present.length + protocol.guests.length, 'человек', 'человека', 'человек')
  return {
    title: `Выписка из протокола № ${protocol.number}`,
    sections: [
      {
        blocks: [
          ...head({ ...protocol, kind: 'ВЫПИСКА ИЗ ПРОТОКОЛА', heading: meetingInGenitive(protocol) }),
          labelled('Председатель', chair ? nameInWords(chair) : '____________________'),
          labelled('Секретарь', secretary ? nameInWords(secretary) : '____________________'),
          labelled('Присутствовали', `${came}. ${hasQuorum(protocol) ? 'Кворум имеется' : 'Кворума нет'}: ${voters} из ${counted(members, 'члена', 'членов', 'членов')} объединения.`),
          { type: 'space', height: 3 },
          ...(question ? agenda(protocol, question) : []),
          ...text(protocol, question, decisionId),
          { type: 'space', height: 6 },
          { type: 'paragraph', align: 'left', text: `Председатель (подпись) ${signed(chair)}` },
          { type: 'paragraph', align: 'left', text: `Секретарь (подпись) ${signed(secretary)}` },
          { type: 'space', height: 8 },
          { type: 'paragraph', align: 'left', text: 'Выписка верна', keepWithNext: true },
          { type: 'signatures', lines: [{ post: 'Секретарь', name: signed(secretary) }] },
          { type: 'paragraph', align: 'left', text: '«___» ____________ 20___ г.' },
        ],
      },
    ],
  }
}

/** Name of the file, without its ending. */
export const extractName = (protocol: Pick<Protocol, 'number' | 'day'>): string => `Выписка. ${protocolName(protocol)}`

const agenda = ({ questions }: Protocol, question: ProtocolQuestion): PaperBlock[] => [
  title('ПОВЕСТКА ДНЯ:'),
  agendaList([{ ...question, minutes: null }], questions.findIndex(({ id }) => id === question.id) + 1),
  { type: 'space', height: 3 },
]

function text({ questions, otherDecisions }: Protocol, question: ProtocolQuestion | null, decisionId: number | null): PaperBlock[] {
  if (question === null) {
    const at = otherDecisions.findIndex(({ id }) => id === decisionId)
    const decision = otherDecisions[at]
    return decision ? [title('РЕШИЛИ:'), { type: 'list', items: [{ label: `${questions.length + 1}.${at + 1}.`, text: typographic(chargeInWords(decision)) }] }] : []
  }
  const number = questions.findIndex(({ id }) => id === question.id) + 1
  if (decisionId === null) return questionBlocks(question, number)
  const found = resolutionsOf(question, number).find(({ decision }) => decision?.id === decisionId)
  const heard = questionBlocks({ ...question, spoke: '', decided: '', decisions: [], votes: null }, number)
  return found?.decision ? [...heard, title('РЕШИЛИ:'), { type: 'list', items: [{ label: `${found.label}.`, text: typographic(chargeInWords(found.decision)) }] }] : heard
}
