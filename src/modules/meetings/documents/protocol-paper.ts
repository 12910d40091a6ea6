import type { Paper, PaperBlock } from '#documents/paper'
import { counted, dateInWords, dateShort, plural, typographic } from '#platform/russian'
import { presenceName } from '../attendance.ts'
import { decisionStateName } from '../decision.ts'
import { votesInWords } from '../minutes.ts'
import { hasQuorum, linesOf, resolutionsOf, type Protocol, type ProtocolDecision, type ProtocolPerson, type ProtocolQuestion } from '../protocol.ts'
import { agendaList, ended } from './agenda.ts'
import { nameInWords, personInWords, signed } from './names.ts'
import { head, labelled, meetingInGenitive, plain, quoted, title } from './requisites.ts'

/** More people than this are given as a number, with a list attached: the custom of full protocols. */
const namedAtMost = 15

/** The minutes of a meeting as they are signed: requisites, who was there, agenda, СЛУШАЛИ, ВЫСТУПИЛИ, РЕШИЛИ, signatures. Only people who were marked appear as present. */
export function protocolPaper(protocol: Protocol): Paper {
  return {
    title: protocolName(protocol),
    sections: [
      {
        blocks: [
          ...head({ ...protocol, kind: 'ПРОТОКОЛ', heading: meetingInGenitive(protocol) }),
          ...attendanceBlocks(protocol),
          { type: 'space', height: 3 },
          ...agendaBlocks(protocol),
          ...earlierBlocks(protocol),
          ...protocol.questions.flatMap((question, at) => questionBlocks(question, at + 1)),
          ...otherBlocks(protocol),
          ...materialBlocks(protocol),
          { type: 'space', height: 10 },
          { type: 'signatures', lines: [{ post: 'Председатель', name: signed(protocol.chair) }, { post: 'Секретарь', name: signed(protocol.secretary) }] },
          ...listBlocks(protocol),
        ],
      },
    ],
  }
}

/** «Протокол № 2 от 15.10.2026», also the name of the file. */
export const protocolName = ({ number, day }: Pick<Protocol, 'number' | 'day'>): string => [`Протокол № ${number}`, day && `от ${dateShort(day)}`].filter(Boolean).join(' ')

/** Председатель, Секретарь, Присутствовали, Приглашённые, Отсутствовали. */
export function attendanceBlocks(protocol: Protocol): PaperBlock[] {
  const { chair, secretary, present, absent, guests, members, voters, place, form } = protocol
  const ours = present.filter(({ votes }) => votes)
  const invited = [...present.filter(({ votes }) => !votes).map((person) => personInWords(person)), ...guests.map((words) => personInWords({ words }))]
  const quorum = `${hasQuorum(protocol) ? 'Кворум имеется' : 'Кворума нет'}: ${voters} из ${counted(members, 'члена', 'членов', 'членов')} объединения.`
  return [
    ...(place ? [labelled('Место проведения', place)] : []),
    ...(form ? [labelled('Форма проведения', form)] : []),
    labelled('Председатель', nameOrBlank(chair)),
    labelled('Секретарь', nameOrBlank(secretary)),
    labelled('Присутствовали', `${ours.length > namedAtMost ? `${counted(ours.length, 'человек', 'человека', 'человек')} (список прилагается).` : ended(names(ours))} ${quorum}`),
    ...(invited.length > 0 ? [labelled(plural(invited.length, 'Приглашён', 'Приглашены', 'Приглашены'), ended(invited.join('; ')))] : []),
    ...(absent.length > 0 ? [labelled('Отсутствовали', ended(absent.length > namedAtMost ? counted(absent.length, 'человек', 'человека', 'человек') : names(absent)))] : []),
  ]
}

const nameOrBlank = (person: ProtocolPerson | null): string => (person === null ? '____________________' : nameInWords(person))

const names = (list: readonly ProtocolPerson[]): string => (list.length === 0 ? 'никто не отмечен' : list.map(nameInWords).join(', '))

function agendaBlocks({ questions }: Protocol): PaperBlock[] {
  if (questions.length === 0) return []
  return [
    title('ПОВЕСТКА ДНЯ:'),
    agendaList(questions),
    { type: 'space', height: 3 },
  ]
}

function earlierBlocks({ earlier }: Protocol): PaperBlock[] {
  if (earlier.length === 0) return []
  return [
    title('О ВЫПОЛНЕНИИ РЕШЕНИЙ ПРЕДЫДУЩИХ ЗАСЕДАНИЙ:'),
    {
      type: 'table',
      widths: [10, 5, 3, 6],
      header: [['Решение', 'Исполнитель', 'Срок', 'Как выполняется']],
      rows: earlier.map(({ text, owner, due, state, words }) => [typographic(text), nameInWords(owner), dateShort(due), typographic([decisionStateName[state], words].filter(Boolean).join(': '))]),
    },
    { type: 'space', height: 3 },
  ]
}

/** One question under its number. */
export function questionBlocks({ question, speakers, outcome, heard, spoke, decided, votes, decisions }: ProtocolQuestion, number: number): PaperBlock[] {
  if (outcome === 'taken off') return [plain(`${number}. Вопрос ${quoted(question)} снят с повестки.`), { type: 'space', height: 3 }]
  const reporters = speakers.map((speaker) => personInWords(speaker, 'accusative')).join('; ')
  const resolutions = resolutionsOf({ decided, decisions }, number)
  const [gist = `${reporters ? 'по' : 'По'} вопросу ${quoted(question)}`, ...rest] = linesOf(heard)
  return [
    title(`${number}. СЛУШАЛИ:`),
    plain(ended(reporters ? `${reporters} — ${gist}` : gist)),
    ...rest.map(plain),
    ...(spoke ? [title('ВЫСТУПИЛИ:'), ...linesOf(spoke).map(plain)] : []),
    ...(resolutions.length > 0
      ? [title('РЕШИЛИ:'), { type: 'list', items: resolutions.map(({ label, text, decision }) => ({ label: `${label}.`, text: typographic(decision ? chargeInWords(decision) : ended(text)) })) } satisfies PaperBlock]
      : []),
    ...(votes ? [plain(`Голосовали: ${votesInWords(votes)}.`)] : []),
    { type: 'space', height: 3 },
  ]
}

/** «Собрать сведения. Ответственный: Орлова А. П. Срок: до 1 октября 2026 года.» */
export const chargeInWords = ({ text, owner, due }: ProtocolDecision): string =>
  `${ended(text)} ${'words' in owner ? 'Исполнители' : 'Ответственный'}: ${ended(nameInWords(owner))} Срок: до ${dateInWords(due)}.`

function otherBlocks({ otherDecisions, questions }: Protocol): PaperBlock[] {
  if (otherDecisions.length === 0) return []
  const number = questions.length + 1
  return [title(`${number}. РЕШИЛИ:`), { type: 'list', items: otherDecisions.map((decision, at) => ({ label: `${number}.${at + 1}.`, text: typographic(chargeInWords(decision)) })) }, { type: 'space', height: 3 }]
}

const materialBlocks = ({ materials }: Protocol): PaperBlock[] =>
  materials.length === 0 ? [] : [title('Материалы заседания:'), { type: 'list', items: materials.map((material, at) => ({ label: `${at + 1}.`, text: typographic(material) })) }]

function listBlocks(protocol: Protocol): PaperBlock[] {
  const ours = protocol.present.filter(({ votes }) => votes)
  if (ours.length <= namedAtMost) return []
  return [
    { type: 'pageBreak' },
    { type: 'paragraph', align: 'right', text: `Приложение к протоколу${protocol.number ? ` №\u00A0${protocol.number}` : ''}${protocol.day === null ? '' : ` от ${dateShort(protocol.day)}`}` },
    { type: 'heading', level: 1, text: 'Список присутствовавших' },
    {
      type: 'table',
      widths: [1, 7, 6, 6, 4],
      header: [['№', 'Фамилия, имя, отчество', 'Должность', 'Школа', 'Участие']],
      rows: ours.map((person, at) => [`${at + 1}.`, [person.surname, person.givenName, person.patronymic].filter(Boolean).join(' '), person.post, person.school, presenceName[person.presence]]),
    },
  ]
}
