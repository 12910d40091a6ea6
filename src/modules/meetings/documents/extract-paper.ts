import type { Paper, PaperBlock } from '#documents/paper'
import { resolutionsOf, type Protocol, type ProtocolQuestion } from '../protocol.ts'
import { agendaList } from './agenda.ts'
import { signed } from './names.ts'
import { protocolName, questionBlocks, resolutionList } from './protocol-paper.ts'
import { inNumber, nameOrBlank, otherDecisionsWords, questionWords, quorumWords, type QuestionWords } from './protocol-words.ts'
import { head, labelled, meetingInGenitive, title } from './requisites.ts'

/** What the extract is of: a whole question, or one decision on it or on none. */
export interface ExtractOf {
  readonly question: ProtocolQuestion | null
  readonly decisionId: number | null
}

/** A part of the minutes certified by the secretary: requisites and the question or decision asked for, word for word as in the protocol. */
export function extractPaper(protocol: Protocol, of: ExtractOf): Paper {
  const { chair, secretary } = protocol
  const { question, alone } = extractWords(protocol, of)
  return {
    title: `Выписка из протокола № ${protocol.number}`,
    sections: [
      {
        blocks: [
          ...head({ ...protocol, kind: 'ВЫПИСКА ИЗ ПРОТОКОЛА', heading: meetingInGenitive(protocol) }),
          labelled('Председатель', nameOrBlank(chair)),
          labelled('Секретарь', nameOrBlank(secretary)),
          labelled('Присутствовали', `${cameWords(protocol)} ${quorumWords(protocol)}`),
          { type: 'space', height: 3 },
          ...(of.question && question ? agenda(of.question, question.number) : []),
          ...(question ? questionBlocks(question) : []),
          ...(alone.length > 0 ? [title('РЕШИЛИ:'), resolutionList(alone)] : []),
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

/** «5 человек.» */
export const cameWords = ({ present, guests }: Protocol): string => `${inNumber(present.length + guests.length)}.`

/** The question of which the extract is, with the one decision when one was asked for, or a decision that stands alone. */
export function extractWords(protocol: Protocol, { question, decisionId }: ExtractOf): { readonly question: QuestionWords | null; readonly alone: QuestionWords['resolutions'] } {
  if (question === null) {
    const at = protocol.otherDecisions.findIndex(({ id }) => id === decisionId)
    return { question: null, alone: otherDecisionsWords(protocol).resolutions.slice(at, at + 1) }
  }
  const number = protocol.questions.findIndex(({ id }) => id === question.id) + 1
  const whole = questionWords(question, number)
  if (decisionId === null) return { question: whole, alone: [] }
  const at = resolutionsOf(question, number).findIndex(({ decision }) => decision?.id === decisionId)
  return { question: { ...whole, spoke: [], votes: '', resolutions: at === -1 ? [] : whole.resolutions.slice(at, at + 1) }, alone: [] }
}

const agenda = (question: ProtocolQuestion, number: number): PaperBlock[] => [title('ПОВЕСТКА ДНЯ:'), agendaList([{ ...question, minutes: null }], number), { type: 'space', height: 3 }]
