import type { PaperBlock } from '#documents/paper'
import { plural, typographic } from '#platform/russian'
import type { ProtocolQuestion } from '../protocol.ts'
import { personInWords } from './names.ts'

/** Questions under their numbers. @param first number of the first */
export const agendaList = (questions: readonly ProtocolQuestion[], first = 1): PaperBlock => ({
  type: 'list',
  items: questions.map((question, at) => ({ label: `${first + at}.`, text: typographic(agendaLine(question)) })),
})

/** The question, who speaks and for how long. */
export const agendaLine = ({ question, speakers, minutes }: ProtocolQuestion): string =>
  [
    ended(question),
    speakers.length > 0 && ended(`${plural(speakers.length, 'Докладчик', 'Докладчики', 'Докладчики')}: ${speakers.map((speaker) => personInWords(speaker)).join('; ')}`),
    minutes !== null && `${minutes} мин.`,
  ]
    .filter(Boolean)
    .join(' ')

/** With its full stop, once. */
export const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)
