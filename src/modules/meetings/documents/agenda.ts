import type { PaperBlock } from '#documents/paper'
import { plural, typographic } from '#platform/russian'
import type { ProtocolQuestion } from '../protocol.ts'
import { personInWords } from './names.ts'

/** Questions under their numbers, with who speaks and for how long. @param first number of the first */
export const agendaList = (questions: readonly ProtocolQuestion[], first = 1): PaperBlock => ({
  type: 'list',
  items: questions.map(({ question, speakers, minutes }, at) => ({
    label: `${first + at}.`,
    text: typographic(
      [
        ended(question),
        speakers.length > 0 && ended(`${plural(speakers.length, 'Докладчик', 'Докладчики', 'Докладчики')}: ${speakers.map((speaker) => personInWords(speaker)).join('; ')}`),
        minutes !== null && `${minutes} мин.`,
      ]
        .filter(Boolean)
        .join(' '),
    ),
  })),
})

/** With its full stop, once. */
export const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)
