import { counted, dateInWords, dateShort, plural } from '#platform/russian'
import { presenceName } from '../attendance.ts'
import { decisionStateName } from '../decision.ts'
import { votesInWords } from '../minutes.ts'
import { hasQuorum, linesOf, resolutionsOf, type EarlierDecision, type Protocol, type ProtocolDecision, type ProtocolPerson, type ProtocolQuestion } from '../protocol.ts'
import { ended } from './agenda.ts'
import { nameInWords, personInWords } from './names.ts'
import { quoted } from './requisites.ts'

/** What minutes say, in the words of their papers: the standard ones and those by an association's own template say the same. */

/** More people than this are given as a number, with a list attached: the custom of full protocols. */
const namedAtMost = 15

/** Who was there; '' where there is nothing to say. */
export function attendanceWords(protocol: Protocol) {
  const { present, absent, guests } = protocol
  const ours = present.filter(({ votes }) => votes)
  const invited = [...present.filter(({ votes }) => !votes).map((person) => personInWords(person)), ...guests.map((words) => personInWords({ words }))]
  const listed = ours.length > namedAtMost
  return {
    chair: nameOrBlank(protocol.chair),
    secretary: nameOrBlank(protocol.secretary),
    present: listed ? `${inNumber(ours.length)} (список прилагается).` : ended(ours.length === 0 ? 'никто не отмечен' : names(ours)),
    quorum: quorumWords(protocol),
    invited: invited.length === 0 ? '' : ended(invited.join('; ')),
    invitedTitle: plural(invited.length, 'Приглашён', 'Приглашены', 'Приглашены'),
    absent: absent.length === 0 ? '' : ended(absent.length > namedAtMost ? inNumber(absent.length) : names(absent)),
    /** Heading of the list of those present; '' where they are named in the text. */
    annex: listed ? `Приложение к протоколу${protocol.number ? ` №\u00A0${protocol.number}` : ''}${protocol.day === null ? '' : ` от ${dateShort(protocol.day)}`}` : '',
    participants: ours.map((person, at) => ({
      number: `${at + 1}.`,
      name: [person.surname, person.givenName, person.patronymic].filter(Boolean).join(' '),
      post: person.post,
      school: person.school,
      presence: presenceName[person.presence],
    })),
  }
}

/** «Кворум имеется: 3 из 4 членов объединения.» */
export const quorumWords = (protocol: Protocol): string => `${hasQuorum(protocol) ? 'Кворум имеется' : 'Кворума нет'}: ${protocol.voters} из ${counted(protocol.members, 'члена', 'членов', 'членов')} объединения.`

export const nameOrBlank = (person: ProtocolPerson | null): string => (person === null ? '____________________' : nameInWords(person))

/** «18 человек» */
export const inNumber = (people: number): string => counted(people, 'человек', 'человека', 'человек')

const names = (list: readonly ProtocolPerson[]): string => list.map(nameInWords).join(', ')

/** A decision of an earlier meeting, and how it stood. */
export const earlierWords = ({ text, owner, due, state, words }: EarlierDecision) => ({ text, owner: nameInWords(owner), due: dateShort(due), state: [decisionStateName[state], words].filter(Boolean).join(': ') })

/** A question of the minutes under its number. */
export interface QuestionWords {
  readonly number: number
  readonly question: string
  /** The one sentence about a question taken off the agenda; '' for one that was considered. */
  readonly takenOff: string
  /** СЛУШАЛИ, ВЫСТУПИЛИ: paragraphs. */
  readonly heard: readonly string[]
  readonly spoke: readonly string[]
  /** РЕШИЛИ, each under its number «1.2.». */
  readonly resolutions: readonly { readonly label: string; readonly text: string }[]
  /** «единогласно (за — 3)»; '' when there was no vote. */
  readonly votes: string
}

export function questionWords({ question, speakers, outcome, heard, spoke, decided, votes, decisions }: ProtocolQuestion, number: number): QuestionWords {
  if (outcome === 'taken off') return { number, question, takenOff: `${number}. Вопрос ${quoted(question)} снят с повестки.`, heard: [], spoke: [], resolutions: [], votes: '' }
  const reporters = speakers.map((speaker) => personInWords(speaker, 'accusative')).join('; ')
  const [gist = `${reporters ? 'по' : 'По'} вопросу ${quoted(question)}`, ...rest] = linesOf(heard)
  return {
    number,
    question,
    takenOff: '',
    heard: [ended(reporters ? `${reporters} — ${gist}` : gist), ...rest],
    spoke: linesOf(spoke),
    resolutions: resolutionsOf({ decided, decisions }, number).map(({ label, text, decision }) => ({ label: `${label}.`, text: decision ? chargeInWords(decision) : ended(text) })),
    votes: votes ? votesInWords(votes) : '',
  }
}

/** «Собрать сведения. Ответственный: Орлова А. П. Срок: до 1 октября 2026 года.» */
export const chargeInWords = ({ text, owner, due }: ProtocolDecision): string =>
  `${ended(text)} ${'words' in owner ? 'Исполнители' : 'Ответственный'}: ${ended(nameInWords(owner))} Срок: до ${dateInWords(due)}.`

/** Decisions on no question, under the number that follows the questions. */
export function otherDecisionsWords({ otherDecisions, questions }: Protocol): Pick<QuestionWords, 'number' | 'resolutions'> {
  const number = questions.length + 1
  return { number, resolutions: otherDecisions.map((decision, at) => ({ label: `${number}.${at + 1}.`, text: chargeInWords(decision) })) }
}
