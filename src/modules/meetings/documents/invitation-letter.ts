import type { LetterBlock } from '#documents/letter'
import { dateInWords } from '#platform/russian'
import { answerButton, answers } from '../answer.ts'
import type { Meeting } from '../meeting.ts'
import type { ProtocolQuestion } from '../protocol.ts'
import { hoursInWords } from './meeting-entry.ts'
import { personInWords } from './names.ts'

/** Why those who are invited get a letter. */
export type InvitationKind = 'notice' | 'reminder' | 'moved' | 'changed' | 'cancelled'

export interface InvitationOf {
  readonly kind: InvitationKind
  readonly meeting: Meeting & { readonly day: NonNullable<Meeting['day']> }
  readonly questions: readonly ProtocolQuestion[]
  readonly place: string
  /** Why it was moved or cancelled; '' otherwise. */
  readonly reason: string
  readonly association: string
}

/** The subject of the letter: what, when. */
export function invitationSubject({ kind, meeting }: Pick<InvitationOf, 'kind' | 'meeting'>): string {
  const when = plain([dateInWords(meeting.day), meeting.timeFrom && `в ${meeting.timeFrom}`].filter(Boolean).join(' '))
  const topic = plain(meeting.topic)
  switch (kind) {
    case 'notice':
      return `Заседание ${when}: ${topic}`
    case 'reminder':
      return `Ждём ответа: заседание ${when}`
    case 'moved':
      return `Заседание перенесено на ${when}: ${topic}`
    case 'changed':
      return `Уточнение: заседание ${when}`
    case 'cancelled':
      return `Заседание ${when} отменено: ${topic}`
  }
}

/**
 * The letter to one person.
 * @param name by which the person is spoken to
 * @param link address of the person's page of answers
 */
export function invitationBlocks({ kind, meeting, questions, place, reason, association }: InvitationOf, name: string, link: string): LetterBlock[] {
  const facts: (readonly [string, string])[] = [
    ['Тема', plain(meeting.topic)],
    ['Когда', plain([dateInWords(meeting.day), hoursInWords(meeting)].filter(Boolean).join(', '))],
    ...pair('Где', place),
    ...pair('Дистанционно', meeting.link),
    ...pair('Форма', meeting.form),
    ...pair('Почему', reason),
  ]
  const agenda: LetterBlock[] = kind === 'reminder' || kind === 'cancelled' || questions.length === 0 ? [] : [{ type: 'list', title: 'Повестка', items: questions.map(questionInWords) }]
  return [
    { type: 'paragraph', text: name ? `Здравствуйте, ${name}!` : 'Здравствуйте!' },
    { type: 'paragraph', text: opening[kind] },
    { type: 'facts', lines: facts },
    ...agenda,
    ...(kind === 'cancelled'
      ? []
      : ([
          { type: 'paragraph', text: 'Вы придёте? Ответьте одним нажатием:' },
          { type: 'buttons', buttons: answers.map((answer) => ({ title: answerButton[answer], to: `${link}/${answer}` })) },
          { type: 'small', text: 'Передумаете — нажмите другую ссылку: считается последний ответ. Ссылки только ваши, не пересылайте их.' },
        ] as const)),
    { type: 'paragraph', text: association },
  ]
}

const opening: Readonly<Record<InvitationKind, string>> = {
  notice: 'Приглашаем вас на заседание объединения.',
  reminder: 'Вы ещё не ответили, придёте ли на заседание. Ответ поможет подготовить встречу.',
  moved: 'Заседание перенесено. Прежний ответ больше не считается: пожалуйста, ответьте ещё раз.',
  changed: 'У заседания изменилось время или место.',
  cancelled: 'Заседание отменено, приходить не нужно.',
}

const pair = (name: string, value: string): (readonly [string, string])[] => (value ? [[name, plain(value)]] : [])

const questionInWords = ({ question, speakers }: ProtocolQuestion): string => plain([question, speakers.length > 0 && `(${speakers.map((speaker) => personInWords(speaker)).join('; ')})`].filter(Boolean).join(' '))

/** On one line, with plain spaces: for heads of letters and programs that show text as it comes. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
