import type { Paper, PaperBlock } from '#documents/paper'
import { dateShort, typographic } from '#platform/russian'
import type { Protocol } from '../protocol.ts'
import { agendaList } from './agenda.ts'
import { signed } from './names.ts'
import { attendanceWords, earlierWords, otherDecisionsWords, questionWords, type QuestionWords } from './protocol-words.ts'
import { head, labelled, meetingInGenitive, plain, title } from './requisites.ts'

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
          ...protocol.questions.flatMap((question, at) => questionBlocks(questionWords(question, at + 1))),
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
  const { place, form } = protocol
  const { chair, secretary, present, quorum, invited, invitedTitle, absent } = attendanceWords(protocol)
  return [
    ...(place ? [labelled('Место проведения', place)] : []),
    ...(form ? [labelled('Форма проведения', form)] : []),
    labelled('Председатель', chair),
    labelled('Секретарь', secretary),
    labelled('Присутствовали', `${present} ${quorum}`),
    ...(invited ? [labelled(invitedTitle, invited)] : []),
    ...(absent ? [labelled('Отсутствовали', absent)] : []),
  ]
}

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
      rows: earlier.map(earlierWords).map(({ text, owner, due, state }) => [typographic(text), owner, due, typographic(state)]),
    },
    { type: 'space', height: 3 },
  ]
}

/** One question under its number. */
export function questionBlocks(words: QuestionWords): PaperBlock[] {
  const { number, takenOff, heard, spoke, resolutions, votes } = words
  if (takenOff) return [plain(takenOff), { type: 'space', height: 3 }]
  return [
    title(`${number}. СЛУШАЛИ:`),
    ...heard.map(plain),
    ...(spoke.length > 0 ? [title('ВЫСТУПИЛИ:'), ...spoke.map(plain)] : []),
    ...(resolutions.length > 0 ? [title('РЕШИЛИ:'), resolutionList(resolutions)] : []),
    ...(votes ? [plain(`Голосовали: ${votes}.`)] : []),
    { type: 'space', height: 3 },
  ]
}

export const resolutionList = (resolutions: QuestionWords['resolutions']): PaperBlock => ({ type: 'list', items: resolutions.map(({ label, text }) => ({ label, text: typographic(text) })) })

function otherBlocks(protocol: Protocol): PaperBlock[] {
  const { number, resolutions } = otherDecisionsWords(protocol)
  return resolutions.length === 0 ? [] : [title(`${number}. РЕШИЛИ:`), resolutionList(resolutions), { type: 'space', height: 3 }]
}

const materialBlocks = ({ materials }: Protocol): PaperBlock[] =>
  materials.length === 0 ? [] : [title('Материалы заседания:'), { type: 'list', items: materials.map((material, at) => ({ label: `${at + 1}.`, text: typographic(material) })) }]

function listBlocks(protocol: Protocol): PaperBlock[] {
  const { annex, participants } = attendanceWords(protocol)
  if (!annex) return []
  return [
    { type: 'pageBreak' },
    { type: 'paragraph', align: 'right', text: annex },
    { type: 'heading', level: 1, text: 'Список присутствовавших' },
    {
      type: 'table',
      widths: [1, 7, 6, 6, 4],
      header: [['№', 'Фамилия, имя, отчество', 'Должность', 'Школа', 'Участие']],
      rows: participants.map(({ number, name, post, school, presence }) => [number, name, post, school, presence]),
    },
  ]
}
