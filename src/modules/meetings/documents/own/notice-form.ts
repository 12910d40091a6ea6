import { paperForm } from '#modules/templates'
import { about, between, type Tag } from '#documents/own-template'
import type { Paper } from '#documents/paper'
import { dateInWords } from '#platform/russian'
import type { Protocol } from '../../protocol.ts'
import { signed } from '../names.ts'
import { whenInWords, whereInWords, type NoticeOf } from '../notice-paper.ts'
import { labelled, plain } from '../requisites.ts'
import { blankAgenda, blankHead, gap } from './blanks.ts'
import { agendaTags, meetingTags } from './protocol-tags.ts'
import { said } from './said.ts'
import { sampleProtocol } from './sample-protocol.ts'

/** A notice and the meeting it is of. */
export interface NoticeSaid {
  readonly protocol: Protocol
  readonly notice: NoticeOf
}

const important = { important: true }

export const noticeTags: readonly Tag<NoticeSaid>[] = [
  said('уведомление.дата', 'День, когда уведомление напечатано', ({ notice: { madeOn } }) => (madeOn === null ? '' : dateInWords(madeOn))),
  said('когда', 'День и часы заседания', ({ protocol }) => whenInWords(protocol), important),
  said('где', 'Место и адрес', ({ protocol, notice }) => (protocol.place ? whereInWords(protocol, notice.address) : ''), important),
  said('дистанционно', 'Ссылка для тех, кто участвует дистанционно', ({ notice }) => notice.link),
  said('цель', 'Цель заседания', ({ notice }) => notice.aim),
  said('практический выход', 'Что останется после заседания', ({ notice }) => notice.output),
  said('руководитель.подпись', 'Инициалы и фамилия руководителя объединения', ({ notice }) => signed(notice.head)),
  ...about(({ protocol }: NoticeSaid) => protocol, [...meetingTags, ...agendaTags]),
]

const blank: Paper = {
  title: 'Шаблон уведомления о заседании',
  sections: [
    {
      blocks: [
        ...blankHead('УВЕДОМЛЕНИЕ', '{уведомление.дата}', 'о проведении {заседание.заголовок}'),
        { type: 'paragraph', align: 'center', text: 'Уважаемые коллеги!' },
        gap,
        plain('Приглашаем вас на заседание объединения.'),
        labelled('Когда', '{когда}.'),
        ...between('где', labelled('Где', '{где}')),
        ...between('дистанционно', labelled('Дистанционно', '{дистанционно}')),
        ...between('заседание.форма', labelled('Форма проведения', '{заседание.форма}')),
        ...between('цель', labelled('Цель', '{цель}')),
        gap,
        ...blankAgenda,
        ...between('практический выход', labelled('Практический выход', '{практический выход}')),
        { type: 'space', height: 10 },
        { type: 'signatures', lines: [{ post: 'Руководитель объединения', name: '{руководитель.подпись}' }] },
      ],
    },
  ],
}

/** The notice by an association's own template. */
export const noticeForm = paperForm('notice', {
  tags: noticeTags,
  blank,
  sample: {
    protocol: sampleProtocol,
    notice: { aim: 'Узнать, чего не хватает школам', link: 'https://example.org/meeting', output: 'Сводная таблица излишков', address: 'ул. Мира, 7', head: sampleProtocol.chair, madeOn: '2026-10-05' },
  },
})
