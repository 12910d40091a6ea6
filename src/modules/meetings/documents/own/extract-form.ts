import { paperForm } from '#modules/templates'
import { about, between, list, type Tag } from '#documents/own-template'
import type { Paper } from '#documents/paper'
import type { Protocol } from '../../protocol.ts'
import { agendaLine } from '../agenda.ts'
import { cameWords, extractWords, type ExtractOf } from '../extract-paper.ts'
import { labelled, title } from '../requisites.ts'
import { blankHead, blankQuestion, blankResolution, gap } from './blanks.ts'
import { meetingTags, numberTags, officeTags, questionTags } from './protocol-tags.ts'
import { said } from './said.ts'
import { sampleProtocol } from './sample-protocol.ts'

/** An extract and the minutes it is from. */
export interface ExtractSaid {
  readonly protocol: Protocol
  readonly of: ExtractOf
}

const wordsOf = ({ protocol, of }: ExtractSaid) => extractWords(protocol, of)

/** As the agenda has it, without the minutes. */
const agendaOf = (extract: ExtractSaid): string => {
  const { question } = wordsOf(extract)
  return question && extract.of.question ? `${question.number}. ${agendaLine({ ...extract.of.question, minutes: null })}` : ''
}

export const extractTags: readonly Tag<ExtractSaid>[] = [
  ...about(({ protocol }: ExtractSaid) => protocol, [...numberTags, ...meetingTags, ...officeTags, said('присутствовали.число', 'Сколько человек было, с гостями', cameWords)]),
  said('повестка', 'Вопрос, как он стоит в повестке, с номером; пусто у решения вне вопросов', agendaOf),
  ...list('вопрос', 'Вопрос, из которого выписка: слушали, выступили, решили', (extract: ExtractSaid) => [wordsOf(extract).question].filter((question) => question !== null), questionTags, { important: true }),
  ...list('решение', 'Решение вне вопросов повестки', (extract: ExtractSaid) => wordsOf(extract).alone, [said('номер', 'Номер решения с точкой', ({ label }) => label), said('текст', 'Решение, исполнитель и срок', ({ text }) => text)], { important: true }),
]

const blank: Paper = {
  title: 'Шаблон выписки из протокола',
  sections: [
    {
      blocks: [
        ...blankHead('ВЫПИСКА ИЗ ПРОТОКОЛА', '{протокол.дата} №\u00A0{протокол.номер}', '{заседание.заголовок}'),
        labelled('Председатель', '{председатель}'),
        labelled('Секретарь', '{секретарь}'),
        labelled('Присутствовали', '{присутствовали.число} {кворум}'),
        gap,
        ...between('повестка', title('ПОВЕСТКА ДНЯ:'), { type: 'paragraph', text: '{повестка}' }, gap),
        ...between('вопрос', ...blankQuestion),
        ...between('решение.есть', title('РЕШИЛИ:'), ...between('решение', blankResolution())),
        { type: 'space', height: 6 },
        { type: 'paragraph', align: 'left', text: 'Председатель (подпись) {председатель.подпись}' },
        { type: 'paragraph', align: 'left', text: 'Секретарь (подпись) {секретарь.подпись}' },
        { type: 'space', height: 8 },
        { type: 'paragraph', align: 'left', text: 'Выписка верна', keepWithNext: true },
        { type: 'signatures', lines: [{ post: 'Секретарь', name: '{секретарь.подпись}' }] },
        { type: 'paragraph', align: 'left', text: '«___» ____________ 20___ г.' },
      ],
    },
  ],
}

/** The extract by an association's own template. */
export const extractForm = paperForm('extract', { tags: extractTags, blank, sample: { protocol: sampleProtocol, of: { question: sampleProtocol.questions[0]!, decisionId: null } } })
